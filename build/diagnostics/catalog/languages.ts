// What an author can be told about the words that we add. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error, warning } from "./severity.ts";

export const wordsPlaceUnknown = (place: Place, written: string, known: readonly string[]) =>
  error(
    "words-place-unknown",
    place,
    `Nothing is put in the place of ${written}.`,
    didYouMean(written, known, "places"),
  );
export const textMissing = (place: Place, lang: string, shown: string) =>
  warning(
    "text-missing",
    place,
    `This text is not told in "${lang}", and is shown in "${shown}".`,
    `Add \`${lang}: …\`.`,
  );
export const wordsMissing = (place: Place, lang: string, missing: readonly string[]) =>
  warning(
    "words-missing",
    place,
    `Our own words are English where we have none in "${lang}": ${missing.slice(0, 3).join(", ")}${missing.length > 3 ? ` and ${missing.length - 3} more` : ""}.`,
    `Write them in content/words/${lang}.yaml; \`kamishibai schema words\` lists the keys.`,
  );
