// The smaller pieces of the definitions: texts, lists of names, languages, currencies, dates, addresses, colours.
//
// Texts are texts to the definitions; formats/schema-texts.ts gives them the numbers that YAML read, as they were written.
import * as v from "valibot";
import { dateInvalid } from "../diagnostics/catalog/data.ts";
import { langUnknown, valueEmpty } from "../diagnostics/catalog/yaml.ts";
import { isLanguage, nearLanguage } from "../formats/languages.ts";
import { meaning } from "../formats/schema-words.ts";

export const described = <Of extends v.GenericSchema>(schema: Of, text: string, ...examples: readonly unknown[]) =>
  v.pipe(schema, v.description(text), v.metadata(examples.length > 0 ? { examples: [...examples] } : {}));

/** `optional(text, "Who gives the talk.", "A. Writer")`: a key that may be left out. */
export const optional = <Of extends v.GenericSchema>(schema: Of, text: string, ...examples: readonly unknown[]) =>
  v.exactOptional(described(schema, text, ...examples));

export const text = v.string();
export const filled = meaning(
  v.pipe(
    v.string(),
    v.check((value) => value.trim() !== ""),
  ),
  "a text",
  (place, key) => valueEmpty(place, key, "a text"),
);
/** What a reader sees: one text for all, or one for each language. */
export const texts = meaning(
  v.union([filled, v.pipe(v.record(v.pipe(v.string(), v.check(isLanguage)), filled), v.minEntries(1))]),
  "a text, or a map of languages with a text for each: { en: …, de: … }",
);
/** A restriction of nobody would be none, so an empty one is a mistake. */
export const names = meaning(v.union([filled, v.pipe(v.array(filled), v.minLength(1))]), "a name, or a list of names");
/** The same, where none is none: `hide: []`. */
export const anyNames = meaning(v.union([v.string(), v.array(filled)]), "a name, or a list of names");

export const minutes = meaning(v.pipe(v.number(), v.minValue(0)), "a number of minutes, 0 or more");

export const lang = meaning(v.pipe(v.string(), v.check(isLanguage)), "the tag of a language", (place, _, value) =>
  langUnknown(place, value, nearLanguage(value)),
);

export const webAddress = meaning(
  v.pipe(v.string(), v.check(isWebAddress), v.metadata({ pattern: "^https?://" })),
  "an address that begins with http:// or https://",
);
export function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/.test(value) && URL.canParse(value);
}

export const webOrigin = meaning(
  v.pipe(v.string(), v.check(isOrigin), v.metadata({ pattern: "^https://[^/]+$" })),
  "a site without a path, such as https://example.org",
);
export function isOrigin(value: string): boolean {
  return value.startsWith("https://") && URL.canParse(value) && new URL(value).origin === value;
}

const dateForm = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** `2025`, `2025-02` or `2025-02-10`, if there is such a day. */
export function isDate(value: string): boolean {
  if (!dateForm.test(value)) return false;
  const [year = 0, month = 1, day = 1] = value.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
export const dateHint = (value: string): string =>
  /^\d{4}(-\d{1,2}){1,2}$/.test(value)
    ? "There is no such day or month. Write 2025, 2025-10 or 2025-10-21."
    : "Write 2025, 2025-10 or 2025-10-21: year, month, day.";
export const date = meaning(
  v.pipe(v.string(), v.check(isDate), v.metadata({ pattern: dateForm.source })),
  "a date such as 2025, 2025-10 or 2025-10-21",
  (place, _, value) => dateInvalid(place, value, dateHint(value)),
);

export const vars = meaning(v.record(v.string(), v.any()), "a map of names and values");
