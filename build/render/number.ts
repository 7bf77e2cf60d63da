// A fact as the reader of one language sees it: its own rounding, the language's words for thousands of millions.
import type { Fact } from "../model/deck.ts";

const scales: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const japaneseCurrency: Record<string, string> = { JPY: "円", USD: "ドル", EUR: "ユーロ", GBP: "ポンド", CNY: "元" };
const currencyCode = /^[A-Z]{3}$/;

/** `formatFact({ value: 6.4622, digits: 3, unit: "trillion JPY" }, "en")` is `¥6.46 trillion`; in `ja` `6兆4600億円`. */
export function formatFact(fact: Pick<Fact, "value" | "digits" | "unit">, lang: string): string {
  const { digits, unit } = fact;
  const value = digits === undefined ? fact.value : Number(fact.value.toPrecision(digits));
  const [first = "", ...others] = unit.split(" ");
  const scale = Object.hasOwn(scales, first) ? (scales[first] ?? 1) : 1;
  const name = scale === 1 ? unit : others.join(" ");
  const number = scale === 1 ? plain(value, digits, lang) : scaled(value * scale, digits, lang);
  if (unit === "" || unit === "year") return unit === "" ? number : String(value);
  if (unit === "percent") return percent(value, digits, lang);
  if (currencyCode.test(name))
    return lang.startsWith("ja") ? `${number}${japaneseCurrency[name] ?? name}` : money(number, name, lang);
  const rate = /^([A-Z]{3})\/([A-Z]{3})$/.exec(name);
  if (rate) return ratePerUnit(number, rate[1] ?? "", rate[2] ?? "", lang);
  return `${number} ${name}`;
}

/** 151.460 with five digits is `151.46`: rounding may not leave off a zero that the digits ask for. */
const precision = (value: number, digits: number | undefined): Intl.NumberFormatOptions =>
  digits === undefined || value === 0
    ? { maximumFractionDigits: 6 }
    : { minimumSignificantDigits: digits, maximumSignificantDigits: Math.max(digits, 15) };

const plain = (value: number, digits: number | undefined, lang: string): string =>
  new Intl.NumberFormat(lang, precision(value, digits)).format(value);

/** 6.46e12 is `6.46 trillion`, `6,46 Billionen`; Japanese counts in 万, 億 and 兆 and names each. */
function scaled(value: number, digits: number | undefined, lang: string): string {
  if (lang.startsWith("ja")) return japanese(value);
  const long = { notation: "compact", compactDisplay: "long" } as const;
  return new Intl.NumberFormat(lang, {
    ...long,
    ...(digits === undefined ? { maximumSignificantDigits: 15 } : precision(value, digits)),
  }).format(value);
}

/** 6.46e12 is `6兆4600億`, 7.63e6 is `763万`. */
function japanese(value: number): string {
  let rest = Math.round(Math.abs(value));
  let text = "";
  for (const [size, name] of [
    [1e12, "兆"],
    [1e8, "億"],
    [1e4, "万"],
    [1, ""],
  ] as const) {
    const count = Math.floor(rest / size);
    if (count > 0) text += `${count}${name}`;
    rest -= count * size;
  }
  return `${value < 0 ? "−" : ""}${text || "0"}`;
}

/** The currency's sign stands where the language puts it: `$42.7 billion`, `42,7 Milliarden $`. */
function money(number: string, currency: string, lang: string): string {
  const style = { style: "currency", currency, currencyDisplay: "narrowSymbol", maximumFractionDigits: 0 } as const;
  const parts = new Intl.NumberFormat(lang, style).formatToParts(1);
  return parts.map((part) => (part.type === "integer" ? number : part.value)).join("");
}

const percent = (value: number, digits: number | undefined, lang: string): string =>
  new Intl.NumberFormat(lang, { style: "percent", ...precision(value, digits) }).format(
    Number((value / 100).toPrecision(15)),
  );

function ratePerUnit(number: string, currency: string, per: string, lang: string): string {
  if (lang.startsWith("ja"))
    return `1${japaneseCurrency[per] ?? per}${number}${japaneseCurrency[currency] ?? currency}`;
  const one = money(number, currency, lang);
  return lang.startsWith("en") && per === "USD" ? `${one} per dollar` : `${one}/${per}`;
}
