// A number -> its text in a language, rounded half away from zero on the digits as they are written. Facts and charts share it.
//
//   formatNumber(-1234.565, "en", { least: 2, most: 2 }) is "−1,234.57"; in German "−1.234,57".
import { type Decimal, decimalOf, partsOf, roundToDigits, roundToPlaces, sureDigits } from "./decimal.ts";
import { notationOf } from "./notation.ts";

export interface Places {
  readonly least?: number; // digits after the point, filled up with zeros
  readonly most?: number; // all that there are, if left out
  readonly grouped?: boolean; // unless false
}

export const formatNumber = (value: number, lang: string, places: Places = {}): string =>
  write(value, lang, places, (figure, negative) => notationOf(lang).signed(figure, negative));

/** `formatPercent(43.25, "de", { most: 1 })` is `43,3 %`. */
export const formatPercent = (value: number, lang: string, places: Places = {}): string =>
  write(value, lang, places, (figure, negative) => notationOf(lang).percent(figure, negative));

function write(
  value: number,
  lang: string,
  places: Places,
  place: (figure: string, negative: boolean) => string,
): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : place("∞", value < 0);
  const rounded = roundAsAsked(value, places.most);
  return place(figureOf(rounded, lang, places.least, places.grouped), rounded.negative);
}

export const roundAsAsked = (value: number, most: number | undefined): Decimal =>
  most === undefined ? roundToDigits(decimalOf(value), sureDigits) : roundToPlaces(decimalOf(value), most);

/** The digits of a number without its sign, as the language groups and parts them. */
export function figureOf(decimal: Decimal, lang: string, least = 0, grouped = true): string {
  const { group, point, digits } = notationOf(lang);
  const { whole, fraction } = partsOf(decimal, least);
  return `${grouped ? group(whole) : digits(whole)}${fraction === "" ? "" : point + digits(fraction)}`;
}
