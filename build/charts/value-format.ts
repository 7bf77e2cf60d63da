// Numbers as a reader of one language sees them: on the axis, at a mark, told in full.
//
//   valueFormat([2.02, 6.46], { unit: trillion JPY }, "en").short(6.46) is "6.5", .full(6.46) is "¥6.46 trillion";
//   for "ja" they are "6.5兆" and "6兆4600億円".
import type { ChartAxis, ChartUnit } from "../model/chart.ts";
import { currencyNames } from "../numbers/currencies.ts";
import { decimalOf, partsOf, roundToDigits, roundToPlaces, shift, textOf } from "../numbers/decimal.ts";
import { isEnglish, isJapanese, notationOf } from "../numbers/notation.ts";
import { formatNumber } from "../numbers/number.ts";
import { inShort, inTwoMyriads, inWords, myriads, scales, scaleWord, shortScales } from "../numbers/scale-words.ts";
import { isPercent } from "../numbers/unit.ts";

export interface ValueFormat {
  readonly axis: (value: number, digits?: number) => string; // "6"; with one digit, as its neighbours have, "6.0"
  readonly ticks: (ticks: readonly number[]) => readonly string[]; // in one scale, with as many digits each as one of them needs
  readonly short: (value: number) => string; // "6.5"
  readonly full: (value: number) => string; // "¥6.46 trillion"
  readonly plain: (value: number) => string; // "6.4622": a cell of the table
}

const names: Readonly<Record<string, string>> = { JPY: "yen", USD: "US dollars", EUR: "euros", GBP: "pounds" };

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

/** The same, however small the ticks are: 2e-7 needs seven. */
const exactDigits = (ticks: readonly number[]): number =>
  Math.max(0, ...ticks.map((tick) => partsOf(roundToDigits(decimalOf(tick), 12)).fraction.length));

export function valueFormat(
  values: readonly number[],
  unit: ChartUnit | undefined,
  axis: Pick<ChartAxis, "format" | "digits">,
  lang: string,
  computed = false, // digits that no source has would only look exact
  steps: readonly number[] = [], // the ticks that stand beside the marks
): ValueFormat {
  const japanese = isJapanese(lang);
  const notation = notationOf(lang);
  const scale = unit?.scale ?? 1;
  const power = Math.round(Math.log10(scale));
  const largest = Math.max(0, ...values.map(Math.abs)) * scale;
  const percent = axis.format === "percent" || isPercent(unit);
  // Japanese counts in 万, 億 and 兆: a unit of millions or billions is told in these instead.
  const compact =
    !percent &&
    axis.format !== "plain" &&
    (japanese ? scale > 1 || largest >= 1e5 : scale === 1 && (axis.format === "compact" || largest >= 1e5));
  const number = (size: number, least: number, most: number) =>
    formatNumber(size, lang, { least, most: enough(size, most), grouped: axis.format !== "plain" });
  const signed = (figure: string, value: number) => (percent ? notation.percent : notation.signed)(figure, value < 0);
  // What stands at a mark is never rounder than the ticks beside it: 100.2 between 100.0 and 100.4, 1.25M between 1.24M and 1.26M.
  const own = axis.digits ?? Math.min(mostDigits, Math.max(digitsFor(values), exactDigits(steps)));

  // From here on figures are told without their sign, which is put where the language wants it at the end.
  const inMyriad = (size: number): readonly [number, string] => {
    const found = myriads.find(({ power: ten }) => size * scale >= 10 ** ten * 0.9995);
    return [moved(size, power - (found?.power ?? 0)), found?.word ?? ""];
  };
  // One scale for an axis, from its largest tick; without one where it would only hide the steps: 1,000,001 and 1,000,002.
  const ticks = (all: readonly number[]): readonly string[] => {
    const furthest = Math.max(0, ...all.map(Math.abs));
    const found = compact
      ? shortScales(lang).find(({ power: ten }) => furthest * scale >= 10 ** ten * 0.9995)
      : undefined;
    const inScale = (tick: number) => moved(tick, power - (found?.power ?? 0));
    const told = found && exactDigits(all.map(inScale)) <= 3 ? found : undefined;
    const own = (tick: number) => (told ? inScale(tick) : japanese && scale > 1 && compact ? moved(tick, power) : tick);
    const digits = exactDigits(all.map(own));
    return all.map((tick) => {
      const figure = number(Math.abs(own(tick)), tick === 0 ? 0 : digits, digits);
      return signed(told && tick !== 0 ? told.text(figure) : figure, tick);
    });
  };
  // 8兆 and 45兆, but 2.0兆 beside 6.5兆.
  const whole = values.every((value) => Number.isInteger(inMyriad(Math.abs(value))[0]));
  const ofScale = (size: number) => scales.find(({ power: ten }) => size >= 10 ** ten * 0.9995);
  // 31k beside 184k, not 31.0k; 1.0M beside 4.2M.
  const areWhole = values.every((value) =>
    Number.isInteger(moved(Math.abs(value), -(ofScale(Math.abs(value))?.power ?? 0))),
  );
  /** Digits that the steps have in the scale of the largest: 1.25M needs two. */
  const stepDigits = (ten: number) => Math.min(3, exactDigits(steps.map((step) => moved(step, power - ten))));
  const compacted = (size: number, digits: number): string => {
    if (size === 0) return "0";
    if (japanese) {
      const [scaled, sign] = inMyriad(size);
      if (digits === 0) return `${number(scaled, 0, 2)}${sign}`; // a tick is round, and 6.25 is not 6.3
      // 6.5兆, 9372億: one digit after the point where there are few before it.
      const ten = myriads.find(({ word }) => word === sign)?.power ?? 0;
      const after = Math.max(scaled < 100 && sign !== "" && !whole ? 1 : 0, digits === 1 ? stepDigits(ten) : 0);
      return `${number(scaled, after, after)}${sign}`;
    }
    if (!isEnglish(lang))
      return inShort(decimalOf(size), { least: digits === 1 ? 1 : 0, most: Math.max(1, digits) }, lang);
    const found = ofScale(size);
    const scaled = moved(size, -(found?.power ?? 0));
    const round = scaled >= 100 || !found || areWhole ? 0 : Math.max(1, digits);
    const after = digits === 1 ? Math.max(round, stepDigits(found?.power ?? 0)) : round;
    return `${number(scaled, digits === 1 ? after : 0, after)}${found?.short ?? ""}`;
  };
  const full = (size: number): string => {
    const most = Math.max(own, 2);
    if (percent) return number(size, 0, most);
    if (japanese)
      return size * scale < 1e5 ? number(moved(size, power), 0, 2) : inTwoMyriads(shift(decimalOf(size), power));
    if (compact) return compacted(size, 2);
    if (scale === 1) return number(size, 0, most);
    if (isEnglish(lang)) return `${number(size, 0, most)} ${scaleWord(power, lang)}`;
    return inWords(shift(roundToPlaces(decimalOf(size), enough(size, most)), power), undefined, lang);
  };
  const withUnit = (value: number): string => {
    const figure = full(Math.abs(value));
    if (unit?.currency && !percent) return notation.money(figure, value < 0, unit.currency);
    const counted = signed(figure, value);
    if (percent || !unit?.rest) return counted;
    return japanese ? counted + unit.rest : `${counted} ${unit.rest}`;
  };
  return {
    axis: (value, digits = 0) => {
      const size = Math.abs(value);
      const figure = compact
        ? compacted(size, 0)
        : number(size, value === 0 ? 0 : digits, Math.max(digits, places(value)));
      return signed(figure, value);
    },
    ticks,
    short: (value) => {
      const size = Math.abs(value);
      return signed(compact ? compacted(size, 1) : number(size, enough(size, own), own), value);
    },
    full: withUnit,
    plain: (value) => signed(number(Math.abs(value), 0, computed ? own + 1 : places(value)), value),
  };
}

const moved = (size: number, power: number): number => Number(textOf(shift(decimalOf(size), power)));

/** Digits after the point, and more where a small value among large ones would else be nothing. */
const enough = (size: number, most: number): number =>
  size !== 0 && size < 0.5 * 10 ** -most ? Math.ceil(-Math.log10(size)) : most;

/** What heads a table, whose cells are bare numbers: there the scale is said in Japanese too. */
export function tableUnit(unit: ChartUnit | undefined, lang: string): string {
  const text = unitText(unit, lang);
  if (!unit || !isJapanese(lang) || unit.scale === 1 || text === unit.text) return text;
  if (!unit.currency && !hasJapanese(unit.rest)) return unit.text;
  return `${scalesInJapanese[unit.scale] ?? ""}${text}`;
}
const scalesInJapanese: Readonly<Record<number, string>> = { 1e3: "千", 1e6: "100万", 1e9: "10億", 1e12: "兆" };

const hasJapanese = (text: string) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

/** What stands under the title: "trillion yen a year"; in Japanese the numbers carry 兆 and 億 themselves. */
export function unitText(unit: ChartUnit | undefined, lang: string): string {
  if (!unit) return "";
  const japanese = isJapanese(lang);
  if (!unit.currency) {
    if (japanese && /^(percent|per cent)\b/i.test(unit.text)) return "%";
    return japanese ? unit.rest : unit.text;
  }
  if (japanese) {
    const name = currencyNames(lang)?.names[unit.currency] ?? unit.currency;
    return hasJapanese(unit.rest) ? `${name}（${unit.rest}）` : name;
  }
  if (!isEnglish(lang)) {
    const word = scaleWord(Math.round(Math.log10(unit.scale)), lang);
    return [word, notationOf(lang).money("", false, unit.currency).trim(), unit.rest].filter(Boolean).join(" ");
  }
  return unit.text.replace(unit.currency, names[unit.currency] ?? unit.currency);
}
