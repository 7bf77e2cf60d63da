// What an author can be told about YAML files. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error } from "./severity.ts";

export const yamlInvalid = (place: Place, reason: string) =>
  error("yaml-invalid", place, `This is not valid YAML: ${reason}`, "Correct the line; YAML wants spaces, not tabs.");
export const yamlUnquoted = (place: Place, quoted: string) =>
  error("yaml-invalid", place, "YAML takes this text for something else.", `Put it in quotes: ${quoted}`);
export const keyNumber = (place: Place, key: string) =>
  error(
    "key-number",
    place,
    `YAML reads the key ${key} as the number ${Number(key)}.`,
    `Put it in quotes: "${key}"; or write ${Number(key)}, if a number is meant.`,
  );
export const keyUnknown = (place: Place, key: string, known: readonly string[]) =>
  error("key-unknown", place, `Unknown key "${key}".`, didYouMean(key, known, "keys"));
export const keyMissing = (place: Place, key: string) =>
  error("key-missing", place, `The key "${key}" is missing.`, `Add \`${key}:\` to this file.`);
export const valueInvalid = (place: Place, key: string, wanted: string) =>
  error("value-invalid", place, `"${key}" must be ${wanted}.`, "Correct the value.");
export const valueEmpty = (place: Place, key: string, wanted: string) =>
  error("value-invalid", place, `"${key}" is empty.`, `Write ${wanted}, or leave the key out.`);
/** What YAML takes for something else, where a text is wanted. */
export const valueNotText = (place: Place, key: string, value: boolean | null, wanted: string) =>
  value === null
    ? valueEmpty(place, key, wanted)
    : error(
        "value-invalid",
        place,
        `"${key}" must be ${wanted}, and YAML reads ${value} as a truth value.`,
        `If the word is meant, put it in quotes: "${value}".`,
      );
export const langUnknown = (place: Place, lang: string, near: string | undefined) =>
  error(
    "lang-unknown",
    place,
    `"${lang}" is no language.`,
    `${near === undefined ? "" : `Did you mean "${near}"? `}Write a tag such as \`en\`, \`ja\` or \`pt-BR\`.`,
  );
export const currencyUnknown = (place: Place, code: string, known: readonly string[]) =>
  error("currency-unknown", place, `"${code}" is no currency.`, didYouMean(code, known, "currencies"));
export const choiceUnknown = (place: Place, key: string, choice: string, known: readonly string[]) =>
  error("choice-unknown", place, `"${key}" cannot be "${choice}".`, didYouMean(choice, known, "choices"));
