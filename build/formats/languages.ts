// Tags of languages, as BCP 47 has them: `isLanguage("pt-BR")`, not "xx", "en_US" or "English".
let names: Intl.DisplayNames | undefined; // as slow to make as twenty slides
const common = new Set(
  "ar bg cs da de de-AT de-CH de-DE el en en-AU en-CA en-GB en-IN en-US es es-ES es-MX et fa fi fr fr-CA fr-CH fr-FR he hi hr hu id it it-IT ja ja-JP ko ko-KR lt lv nb nl nl-BE nl-NL nn no pl pt pt-BR pt-PT ro ru sk sl sr sv th tr uk vi zh zh-CN zh-HK zh-Hans zh-Hant zh-TW".split(
    " ",
  ),
); // known without asking

export function isLanguage(tag: string): boolean {
  if (common.has(tag)) return true;
  try {
    return canonicalLanguage(tag) !== "" && namesOf().of(tag) !== undefined;
  } catch {
    return false; // no tag at all: "ja_JP"
  }
}

/** `canonicalLanguage("JA-jp")` is `"ja-JP"`; of what is no tag, it is empty. */
export function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "";
  } catch {
    return "";
  }
}

/** What may have been meant: `nearLanguage("en_us")` is `"en-US"`, of "German" it is `"de"`. */
export function nearLanguage(written: string): string | undefined {
  const tag = canonicalLanguage(written.trim().replaceAll("_", "-"));
  if (tag !== "" && isLanguage(tag)) return tag;
  const base = tag.split("-")[0] ?? "";
  if (base.length < 4 && base !== tag && isLanguage(base)) return base;
  const name = written.trim().toLowerCase();
  return [...common].find((known) => namesOf().of(known)?.toLowerCase() === name) ?? slips[base];
}

/** Countries that people take for their languages. */
const slips: Readonly<Record<string, string>> = {
  jp: "ja",
  cn: "zh",
  kr: "ko",
  cz: "cs",
  dk: "da",
  gr: "el",
  ua: "uk",
};

const namesOf = () => (names ??= new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }));
