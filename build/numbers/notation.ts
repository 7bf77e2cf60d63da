// How a language writes digits, signs, percents and amounts of money. The first use of Intl loads the tables of all languages,
// which takes as long as twenty slides; English and Japanese are so plain that they do without.
//
//   notationOf("de").money("6,46 Billionen", true, "JPY") is "−6,46 Billionen ¥"
import { currencyNames, englishSigns, isOwnSign } from "./currencies.ts";

export const isJapanese = (lang: string): boolean => /^ja(-|$)/i.test(lang);
export const isEnglish = (lang: string): boolean => /^en(-|$)/i.test(lang);

/** Puts a figure without its sign into its place: behind the minus, beside the currency. */
type Placed = (figure: string, negative: boolean) => string;

export interface Notation {
  readonly group: (whole: string) => string; // "1234567" is "1,234,567"
  readonly point: string; // "."
  readonly digits: (digits: string) => string; // "42" is "٤٢" in Arabic of Egypt
  readonly signed: Placed; // "−42"
  readonly percent: Placed; // "−42 %"
  readonly money: (figure: string, negative: boolean, currency: string) => string; // "−$42"
}
const plainEnglish = new Set(["en", "en-US", "en-GB"]); // in India they group otherwise
const notations = new Map<string, Notation>();

export function notationOf(lang: string): Notation {
  const notation =
    notations.get(lang) ?? (plainEnglish.has(lang) ? english : isJapanese(lang) ? japanese : fromIntl(lang));
  notations.set(lang, notation);
  return notation;
}

const minus = "−"; // as long as a plus
const space = "\u00a0";
const signed: Placed = (figure, negative) => (negative ? minus : "") + figure;

function groupInThrees(whole: string): string {
  const first = whole.length % 3 || 3;
  let text = whole.slice(0, first);
  for (let at = first; at < whole.length; at += 3) text += `,${whole.slice(at, at + 3)}`;
  return text;
}

const english: Notation = {
  group: groupInThrees,
  point: ".",
  digits: (digits) => digits,
  signed,
  percent: (figure, negative) => signed(`${figure}%`, negative),
  money(figure, negative, currency) {
    const sign = Object.hasOwn(englishSigns, currency) ? englishSigns[currency] : undefined;
    if (sign === undefined) return intlMoney("en", currency)(figure, negative);
    return signed(`${sign}${/\p{L}$/u.test(sign) ? space : ""}${figure}`, negative);
  },
};

const japanese: Notation = {
  ...english,
  money: (figure, negative, currency) => signed(named("ja", figure, currency) ?? `${figure}${currency}`, negative),
};

function fromIntl(lang: string): Notation {
  const grouped = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  const own = [...new Intl.NumberFormat(lang, { useGrouping: false }).format(9_876_543_210)].reverse();
  const parts = new Intl.NumberFormat(lang, { minimumFractionDigits: 1 }).formatToParts(1.5);
  return {
    group: (whole) => grouped.format(BigInt(whole)),
    point: parts.find(({ type }) => type === "decimal")?.value ?? ".",
    digits: (digits) => [...digits].map((digit) => own[Number(digit)]).join(""),
    signed: placed(grouped, 1),
    percent: placed(new Intl.NumberFormat(lang, { style: "percent" }), 0.01),
    money(figure, negative, currency) {
      const told = named(lang, figure, currency);
      return told === undefined ? intlMoney(lang, currency)(figure, negative) : placed(grouped, 1)(told, negative);
    },
  };
}

/** With its name behind it, where the language tells money so. */
function named(lang: string, figure: string, currency: string): string | undefined {
  const table = currencyNames(lang);
  const name = table?.names[currency];
  return table && name !== undefined ? `${figure}${table.gap}${name}` : undefined;
}

const monies = new Map<string, Placed>();

function intlMoney(lang: string, currency: string): Placed {
  const key = `${lang} ${currency}`;
  const formatWith = (currencyDisplay: "narrowSymbol" | "symbol") =>
    new Intl.NumberFormat(lang, { style: "currency", currency, currencyDisplay, maximumFractionDigits: 0 });
  const signOf = (format: Intl.NumberFormat) =>
    format.formatToParts(1).find(({ type }) => type === "currency")?.value ?? "";
  const known = monies.get(key);
  if (known) return known;
  const narrow = formatWith("narrowSymbol");
  const money = placed(isOwnSign(signOf(narrow), currency, lang) ? narrow : formatWith("symbol"), 1);
  monies.set(key, money);
  return money;
}

/** `one` is what the format writes with a single digit. */
function placed(format: Intl.NumberFormat, one: number): Placed {
  const around = [one, -one].map((value) => {
    const parts = format.formatToParts(value);
    const at = parts.findIndex(({ type }) => type === "integer");
    const text = (from: typeof parts) =>
      from.map(({ type, value }) => (type === "minusSign" ? value.replace("-", minus) : value)).join("");
    return { before: text(parts.slice(0, at)), after: text(parts.slice(at + 1)) };
  });
  return (figure, negative) => {
    const { before, after } = around[negative ? 1 : 0]!;
    return before + figure + after;
  };
}
