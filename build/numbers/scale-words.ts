// Large numbers in the words of a language: 6.46 trillion, 6,46 Billionen, 6兆4600億.
import { type Decimal, partsOf, roundToPlaces, shift, sureDigits, textOf } from "./decimal.ts";
import { isEnglish, isJapanese, notationOf } from "./notation.ts";
import { figureOf } from "./number.ts";

/** Powers of ten, the largest first; 1e15 is told as 1000 trillion. */
export const scales: readonly { readonly power: number; readonly word: string; readonly short: string }[] = [
  { power: 12, word: "trillion", short: "trn" },
  { power: 9, word: "billion", short: "bn" },
  { power: 6, word: "million", short: "M" },
  { power: 3, word: "thousand", short: "k" },
];
export const myriads: readonly { readonly power: number; readonly word: string }[] = [
  { power: 16, word: "京" },
  { power: 12, word: "兆" },
  { power: 8, word: "億" },
  { power: 4, word: "万" },
];

/** A number that is rounded already, without its sign; `digits` are filled up with zeros: `2.020 trillion`. */
export function inWords(decimal: Decimal, digits: number | undefined, lang: string): string {
  if (isJapanese(lang)) return inMyriads(decimal);
  if (!isEnglish(lang)) return fromIntl(decimal, digits, lang);
  const scale = scales.find(({ power }) => decimal.point > power);
  const counted = shift(decimal, -(scale?.power ?? 0));
  // As Intl has it, four digits before the point stand together: 1000 trillion.
  const grouped = !scale || counted.point > 4;
  const figure = figureOf(counted, lang, Math.max(0, (digits ?? 0) - counted.point), grouped);
  return scale ? `${figure} ${scale.word}` : figure;
}

/** 6.46e12 is `6兆4600億`, 7.63e6 is `763万`; a fraction stays at the end. */
export function inMyriads(decimal: Decimal): string {
  const { whole, fraction } = partsOf(decimal);
  let text = "";
  let rest = whole;
  for (const { power, word } of myriads) {
    const count = stripZeros(rest.slice(0, -power));
    if (rest.length > power && count !== "") text += count + word;
    rest = rest.slice(-power);
  }
  const last = stripZeros(rest);
  if (fraction !== "") return `${text}${last || "0"}.${fraction}`;
  return text + last || "0";
}

function stripZeros(digits: string): string {
  let start = 0;
  while (digits[start] === "0") start++;
  return digits.slice(start);
}

/** Four digits of the two largest units, the rest rounded away: 6.46223e12 is `6兆4622億`. */
export function inTwoMyriads(decimal: Decimal): string {
  const first = myriads.findIndex(({ power }) => decimal.point > power);
  const last = myriads[first + 1] ?? myriads[first];
  return inMyriads(roundToPlaces(decimal, first < 0 || !last ? 0 : -last.power));
}

const formats = new Map<string, Intl.NumberFormat>();

function compact(lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(lang, { notation: "compact", ...options });
  formats.set(key, format);
  return format;
}

// Read from its text: a double would lose digits of large numbers. The types do not know that yet.
const exact = (decimal: Decimal) => textOf({ ...decimal, negative: false }) as unknown as number;

const fromIntl = (decimal: Decimal, digits: number | undefined, lang: string): string =>
  compact(lang, {
    compactDisplay: "long",
    minimumSignificantDigits: digits ?? 1,
    maximumSignificantDigits: sureDigits,
  }).format(exact(decimal));

/** For labels in languages without a table above, at most `places` after the point: `1,3 Mio.`; hundreds have none. */
export function inShort(decimal: Decimal, places: { least: number; most: number }, lang: string): string {
  const parts = (minimumFractionDigits: number, maximumFractionDigits: number) =>
    compact(lang, { minimumFractionDigits, maximumFractionDigits }).formatToParts(exact(decimal));
  const found = parts(places.least, places.most);
  const integer = found.filter(({ type }) => type === "integer").map(({ value }) => value);
  return (integer.join("").length > 2 ? parts(0, 0) : found).map(({ value }) => value).join("");
}

/** A large number of one scale, in short: `{ power: 6, text: (figure) => "1,25 Mio." }`. */
export interface Scale {
  readonly power: number;
  readonly text: (figure: string) => string;
}
const scalesOf = new Map<string, readonly Scale[]>();

/** The short words that a language has for powers of ten, the largest first: k, M, bn, trn; Mio., Mrd.; 万, 億, 兆. */
export function shortScales(lang: string): readonly Scale[] {
  const made = scalesOf.get(lang) ?? makeScales(lang);
  scalesOf.set(lang, made);
  return made;
}

function makeScales(lang: string): readonly Scale[] {
  if (isEnglish(lang)) return scales.map(({ power, short }) => ({ power, text: (figure) => figure + short }));
  if (isJapanese(lang)) return myriads.map(({ power, word }) => ({ power, text: (figure) => figure + word }));
  const found: Scale[] = [];
  // Where a language has a word for a power, it writes one of it.
  for (let power = 3; power <= 15; power++) {
    const parts = compact(lang, {}).formatToParts(10 ** power);
    const at = parts.findIndex(({ type }) => type === "integer");
    if (parts[at]?.value !== notationOf(lang).digits("1") || !parts.some(({ type }) => type === "compact")) continue;
    const text = (from: typeof parts) => from.map(({ value }) => value).join("");
    const [before, after] = [text(parts.slice(0, at)), text(parts.slice(at + 1))];
    found.unshift({ power, text: (figure) => before + figure + after });
  }
  return found;
}

/** What a unit of so many is called: `Billionen` of 1e12 in German, `mil millones` of 1e9 in Spanish. */
export function scaleWord(power: number, lang: string): string {
  const word = scales.find((scale) => scale.power === power)?.word ?? "";
  if (word === "" || isEnglish(lang)) return word;
  const [one, two] = [1, 2].map((count) =>
    compact(lang, { compactDisplay: "long" }).formatToParts(count * 10 ** power),
  ) as [Intl.NumberFormatPart[], Intl.NumberFormatPart[]];
  const told = one.find(({ type }) => type === "integer")?.value === "1" ? two : one;
  const kept = told === two ? told.filter(({ type }) => type === "compact") : told;
  return kept.map(({ value }) => value).join("");
}
