// What an author can be told about YAML files. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../report.ts";
import { error } from "./severity.ts";

export const yamlInvalid = (place: Place, reason: string) =>
  error("yaml-invalid", place, `This is not valid YAML: ${reason}`, "Correct the line; YAML wants spaces, not tabs.");
export const keyUnknown = (place: Place, key: string, known: readonly string[]) =>
  error("key-unknown", place, `Unknown key "${key}".`, didYouMean(key, known, "keys"));
export const keyMissing = (place: Place, key: string) =>
  error("key-missing", place, `The key "${key}" is missing.`, `Add \`${key}:\` to this file.`);
export const valueInvalid = (place: Place, key: string, wanted: string) =>
  error("value-invalid", place, `"${key}" must be ${wanted}.`, "Correct the value.");
export const choiceUnknown = (place: Place, key: string, choice: string, known: readonly string[]) =>
  error("choice-unknown", place, `"${key}" cannot be "${choice}".`, didYouMean(choice, known, "choices"));
