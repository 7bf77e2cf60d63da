// What an author can be told about chapters in other languages. Codes are permanent.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error, warning } from "./severity.ts";

export const translationUnpaired = (place: Place, id: string, known: readonly string[]) =>
  error(
    "translation-unpaired",
    place,
    id === ""
      ? "This slide does not say which one it translates."
      : `There is no slide "${id}" that this one could translate.`,
    `Write its id behind the heading, {#…}, as the first language has it. ${didYouMean(id, known, "slides")}`,
  );
export const translationMissing = (place: Place, lang: string, missing: readonly string[]) =>
  warning(
    "translation-missing",
    place,
    `${missing.length === 1 ? "One slide is" : `${missing.length} slides are`} not in this language (${lang}) and shown in the first: ${missing.slice(0, 8).join(", ")}${missing.length > 8 ? " and others" : ""}.`,
    "Add them with their ids: ## Heading {#id}.",
  );
export const translationAlone = (place: Place, path: string) =>
  error(
    "translation-alone",
    place,
    `This chapter translates "${path}", and there is no such file.`,
    "Rename it, or name it in `chapters:` of deck.yaml if it is a chapter of its own.",
  );
export const translationUnused = (place: Place, lang: string) =>
  warning(
    "translation-unused",
    place,
    `No audience reads this language (${lang}).`,
    "Say `lang` in the file of an audience.",
  );
