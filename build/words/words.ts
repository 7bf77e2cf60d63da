// The words that we add to an author's, one plain table a language: stage, speaker's window, handout, charts. English and Japanese are
// at hand; the others are loaded when a talk speaks them. `(await loadWords("de-CH")).page.slides` is `Folien`.
import type { OwnWords, Words } from "../model/words.ts";
import { en } from "./languages/en.ts";
import { ja } from "./languages/ja.ts";

const tables = new Map<string, Words>([
  ["en", en],
  ["ja", ja],
]);
const others: Readonly<Record<string, () => Promise<Words>>> = {
  ar: async () => (await import("./languages/ar.ts")).ar,
  de: async () => (await import("./languages/de.ts")).de,
  es: async () => (await import("./languages/es.ts")).es,
  fr: async () => (await import("./languages/fr.ts")).fr,
  it: async () => (await import("./languages/it.ts")).it,
  ko: async () => (await import("./languages/ko.ts")).ko,
  nl: async () => (await import("./languages/nl.ts")).nl,
  pt: async () => (await import("./languages/pt.ts")).pt,
  "zh-Hans": async () => (await import("./languages/zh-Hans.ts")).zhHans,
};
export const spokenLanguages: readonly string[] = [...tables.keys(), ...Object.keys(others)].sort();

/** The table that serves a language: `zh-Hans` for `zh` and `zh-CN`, `de` for `de-CH`; undefined where we have none. */
export function tableOf(lang: string): string | undefined {
  const [language = "", ...rest] = lang.split("-");
  if (language === "zh") return rest.some((part) => ["Hant", "TW", "HK", "MO"].includes(part)) ? undefined : "zh-Hans";
  return spokenLanguages.includes(language) ? language : undefined;
}

/** English where we have none. */
export async function loadWords(lang: string): Promise<Words> {
  const name = tableOf(lang) ?? "en";
  const words = tables.get(name) ?? (await others[name]!());
  tables.set(name, words);
  return words;
}

/** Those that are at hand: of a language that was not loaded the English ones. */
export const wordsOf = (lang: string): Words => tables.get(tableOf(lang) ?? "en") ?? en;

/** A talk's own words in the place of ours: those of the language, then those of the region. */
export function withOwn(words: Words, lang: string, own: ReadonlyMap<string, OwnWords>): Words {
  const names = lang.split("-").map((_, at, parts) => parts.slice(0, at + 1).join("-"));
  return names.reduce((made, name) => {
    const given = own.get(name);
    return given ? (merge(made, { ...given, lang }) as Words) : made;
  }, words);
}

/** Our words in each of the languages, with a talk's own in their places. */
export async function wordsFor(
  languages: readonly string[],
  own: ReadonlyMap<string, OwnWords>,
): Promise<ReadonlyMap<string, Words>> {
  const made = [...new Set(languages)].map(async (lang) => [lang, withOwn(await loadWords(lang), lang, own)] as const);
  return new Map(await Promise.all(made));
}

function merge(ours: object, given: object): object {
  const made: Record<string, unknown> = { ...ours };
  for (const [key, value] of Object.entries(given) as [string, unknown][])
    made[key] = typeof value === "object" && value !== null ? merge((made[key] ?? {}) as object, value) : value;
  return made;
}

/** `keysOf(words)` is `["stage.keys", "stage.does.next", …]`. */
export function keysOf(words: object, path: readonly string[] = []): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? keysOf(value, [...path, key]) : [[...path, key].join(".")],
  );
}

/** `fill("{n} of {all}", { n: 3, all: 9 })` is `3 of 9`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
