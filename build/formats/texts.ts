// One text of several languages -> the one that a reader of a language gets.
import type { Texts } from "../model/texts.ts";

const base = (lang: string) => lang.toLowerCase().split("-")[0];

/** `closestLanguage(["en", "ja"], "ja-JP")` is `"ja"`. */
export const closestLanguage = (languages: readonly string[], lang: string): string | undefined =>
  languages.find((one) => one === lang) ?? languages.find((one) => base(one) === base(lang));

/** `textIn({ en: "Heat", de: "Hitze" }, "de-CH")` is `Hitze`; of a language that is not there the first text. */
export function textIn(texts: Texts, lang: string): string {
  if (typeof texts === "string") return texts;
  const found = closestLanguage(Object.keys(texts), lang);
  return (found === undefined ? undefined : texts[found]) ?? Object.values(texts)[0] ?? "";
}
