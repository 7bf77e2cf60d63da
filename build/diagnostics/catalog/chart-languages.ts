// What an author can be told about the languages of a chart's texts.
import type { Place } from "../../model/diagnostic.ts";
import { didYouMean } from "../suggestion.ts";
import { error, warning } from "./severity.ts";

const quoted = (languages: readonly string[]) => languages.map((lang) => `"${lang}"`).join(" and ");

export const chartLanguageUnknown = (place: Place, lang: string, known: readonly string[]) =>
  error(
    "chart-language-unknown",
    place,
    `"${lang}" is no language.`,
    known.length > 0
      ? didYouMean(lang, known, "languages of this chart")
      : "Write a tag such as `en`, `ja` or `pt-BR`.",
  );
export const chartTextMissing = (place: Place, missing: readonly string[], shown: string) =>
  warning(
    "chart-text-missing",
    place,
    `Other texts of this chart are in ${quoted(missing)} too; this one is not, and is shown in "${shown}".`,
    `Add \`${missing[0]}: …\`.`,
  );
export const chartTextPlain = (place: Place, languages: readonly string[]) =>
  warning(
    "chart-text-missing",
    place,
    `Other texts of this chart differ by language; this one is the same in ${quoted(languages)}.`,
    `Write a map: \`{ ${languages.map((lang) => `${lang}: …`).join(", ")} }\`.`,
  );
export const chartUnitDiffers = (place: Place, unit: string, first: string) =>
  error(
    "chart-unit-differs",
    place,
    `"${unit}" counts something else than "${first}".`,
    "Begin it with the same scale, the same currency code or a percent sign; only the words after that are another language.",
  );
