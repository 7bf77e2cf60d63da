// Numbers as a reader of one language sees them: on the axis, at a mark, told in full.
//
//   valueFormat([2.02, 6.46], { unit: trillion JPY }, "en").short(6.46) is "6.5", .full(6.46) is "¥6.46 trillion";
//   for "ja" they are "6.5兆" and "6兆4600億円".
import type { ChartAxis, ChartUnit } from "../model/chart.ts";
import { formatNumber } from "./intl.ts";
import { isPercent } from "./unit.ts";

export interface ValueFormat {
  readonly axis: (value: number, digits?: number) => string; // "6"; with one digit, as its neighbours have, "6.0"
  readonly short: (value: number) => string; // "6.5"
  readonly full: (value: number) => string; // "¥6.46 trillion"
  readonly plain: (value: number) => string; // "6.4622": a cell of the table
}

const signs: Readonly<Record<string, string>> = { JPY: "¥", USD: "$", EUR: "€", GBP: "£" };
const names: Readonly<Record<string, string>> = { JPY: "yen", USD: "US dollars", EUR: "euros", GBP: "pounds" };
const namesInJapanese: Readonly<Record<string, string>> = { JPY: "円", USD: "ドル", EUR: "ユーロ", GBP: "ポンド" };
const scales: readonly (readonly [number, string, string])[] = [
  [1e12, "trn", "trillion"],
  [1e9, "bn", "billion"],
  [1e6, "M", "million"],
  [1e3, "k", "thousand"],
];
const myriads: readonly (readonly [number, string])[] = [
  [1e12, "兆"],
  [1e8, "億"],
  [1e4, "万"],
];
const scaleWord = (scale: number) => scales.find(([size]) => size === scale)?.[2] ?? "";
const minus = (text: string) => text.replace(/^-/, "−"); // a true minus, as long as a plus

/** Digits after the point that keep the values apart: none for whole numbers and hundreds, one for tens, two below one. */
function digitsFor(values: readonly number[]): number {
  const largest = Math.max(0, ...values.map(Math.abs));
  if (values.every(Number.isInteger) || largest >= 100) return 0;
  return largest >= 1 ? 1 : Math.min(mostDigits, 1 - Math.floor(Math.log10(largest || 1)));
}

const mostDigits = 20;
/** Six digits after the point, or as many as a small value needs to be more than nothing. */
const places = (value: number): number =>
  value === 0 ? 0 : Math.min(mostDigits, Math.max(6, 2 - Math.floor(Math.log10(Math.abs(value)))));

/** Digits after the point that one of the ticks needs: 6.5 beside 7.0, and 0 as it is. */
export const digitsOf = (ticks: readonly number[]): number =>
  Math.max(0, ...ticks.map((tick) => (/e/.test(String(tick)) ? 0 : (String(tick).split(".")[1]?.length ?? 0))));

export function valueFormat(
  values: readonly number[],
  unit: ChartUnit | undefined,
  axis: Pick<ChartAxis, "format" | "digits">,
  lang: string,
  computed = false, // digits that no source has would only look exact
): ValueFormat {
  const japanese = lang.startsWith("ja");
  const scale = unit?.scale ?? 1;
  const largest = Math.max(0, ...values.map(Math.abs)) * scale;
  const percent = axis.format === "percent" || isPercent(unit);
  // Japanese counts in 万, 億 and 兆: a unit of millions or billions is told in these instead.
  const compact =
    !percent &&
    axis.format !== "plain" &&
    (japanese ? scale > 1 || largest >= 1e5 : scale === 1 && (axis.format === "compact" || largest >= 1e5));
  const number = (value: number, min: number, max: number) =>
    formatNumber(value, lang, {
      minimumFractionDigits: min,
      maximumFractionDigits: max,
      useGrouping: axis.format !== "plain",
    });
  const suffix = percent ? "%" : "";
  const own = axis.digits ?? digitsFor(values);

  const inMyriad = (value: number): readonly [number, string] => {
    const own = value * scale;
    const [size, sign] = myriads.find(([size]) => Math.abs(own) >= size * 0.9995) ?? [1, ""];
    return [own / size, sign];
  };
  // 8兆 and 45兆, but 2.0兆 beside 6.5兆.
  const whole = values.every((value) => Math.abs(inMyriad(value)[0] - Math.round(inMyriad(value)[0])) < 1e-9);
  const compacted = (value: number, digits: number): string => {
    if (value === 0) return "0";
    if (japanese) {
      const [scaled, sign] = inMyriad(value);
      if (digits === 0) return `${number(scaled, 0, 2)}${sign}`; // a tick is round, and 6.25 is not 6.3
      // 6.5兆, 9372億: one digit after the point where there are few before it.
      const after = Math.abs(scaled) < 100 && sign !== "" && !whole ? 1 : 0;
      return `${number(scaled, after, after)}${sign}`;
    }
    const [size, letter] = scales.find(([size]) => Math.abs(value) >= size * 0.9995) ?? [1, ""];
    const scaled = value / size;
    const after = Math.abs(scaled) >= 100 || size === 1 ? 0 : Math.max(1, digits);
    return `${number(scaled, digits === 1 ? after : 0, after)}${letter}`;
  };
  const short = (value: number): string => {
    if (compact) return minus(compacted(value, 1));
    // A small value among large ones is not nothing.
    const digits = value !== 0 && Math.abs(value) < 0.5 * 10 ** -own ? Math.ceil(-Math.log10(Math.abs(value))) : own;
    return minus(`${number(value, digits, digits)}${suffix}`);
  };
  const full = (value: number): string => {
    const code = unit?.currency ?? "";
    const rest = unit?.rest ?? "";
    if (percent) return minus(`${number(value, 0, Math.max(own, 2))}%`);
    if (japanese) return minus(`${inMyriads(value * scale)}${code ? (namesInJapanese[code] ?? code) : rest}`);
    const told = compact ? compacted(value, 2) : number(value, 0, Math.max(own, 2));
    const word = scaleWord(scale);
    const counted = `${signs[code] ?? ""}${told}${word ? ` ${word}` : ""}`;
    return minus(code || !rest ? counted : `${counted} ${rest}`).replace(/^([¥$€£])-/, "−$1");
  };
  return {
    axis: (value, digits = 0) =>
      compact
        ? minus(compacted(value, 0))
        : minus(`${number(value, value === 0 ? 0 : digits, Math.max(digits, places(value)))}${suffix}`),
    short,
    full,
    plain: (value) => minus(`${number(value, 0, computed ? own + 1 : places(value))}${suffix}`),
  };
}

/** 6.4622e12 is `6兆4622億`: four digits of each, the rest rounded away; small numbers as they are. */
function inMyriads(value: number): string {
  const size = Math.abs(value);
  if (size < 1e5) return formatNumber(value, "ja", { maximumFractionDigits: 2 });
  const first = myriads.findIndex(([unit]) => size >= unit);
  const [unit, name] = myriads[first]!;
  const next = myriads[first + 1];
  const rounded = next ? Math.round(size / next[0]) * next[0] : Math.round(size / unit) * unit;
  const head = Math.floor(rounded / unit + 1e-9);
  const rest = next ? Math.round((rounded - head * unit) / next[0]) : 0;
  return `${value < 0 ? "-" : ""}${head}${name}${next && rest > 0 ? `${rest}${next[1]}` : ""}`;
}

/** What heads a table, whose cells are bare numbers: there the scale is said in Japanese too. */
export function tableUnit(unit: ChartUnit | undefined, lang: string): string {
  const text = unitText(unit, lang);
  if (!unit || !lang.startsWith("ja") || unit.scale === 1 || text === unit.text) return text;
  if (!unit.currency && !isJapanese(unit.rest)) return unit.text;
  return `${scalesInJapanese[unit.scale] ?? ""}${text}`;
}
const scalesInJapanese: Readonly<Record<number, string>> = { 1e3: "千", 1e6: "100万", 1e9: "10億", 1e12: "兆" };

const isJapanese = (text: string) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

/** What stands under the title: "trillion yen a year"; in Japanese the numbers carry 兆 and 億 themselves. */
export function unitText(unit: ChartUnit | undefined, lang: string): string {
  if (!unit) return "";
  const japanese = lang.startsWith("ja");
  if (!unit.currency) {
    if (japanese && /^(percent|per cent)\b/i.test(unit.text)) return "%";
    return japanese ? unit.rest : unit.text;
  }
  if (japanese) {
    const name = namesInJapanese[unit.currency] ?? unit.currency;
    return isJapanese(unit.rest) ? `${name}（${unit.rest}）` : name;
  }
  return unit.text.replace(unit.currency, names[unit.currency] ?? unit.currency);
}
