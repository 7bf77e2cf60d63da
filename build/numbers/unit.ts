// The unit of a figure, as the author wrote it -> scale, currency and the rest.
import type { ChartUnit } from "../model/chart.ts";
import { isCurrency } from "./currencies.ts";
import { scales } from "./scale-words.ts";

/** `parseUnit("trillion JPY a year")` is `{ scale: 1e12, currency: "JPY", rest: "a year", … }`. */
export function parseUnit(text: string): ChartUnit {
  const words = text.trim().split(/\s+/);
  const scale = scales.find(({ word }) => word === words[0]);
  if (scale) words.shift();
  const currency = isCurrency(words[0] ?? "") ? words.shift() : undefined;
  return {
    text: text.trim(),
    scale: scale ? 10 ** scale.power : 1,
    ...(currency ? { currency } : {}),
    rest: words.join(" "),
  };
}

/** Whether the values are percents: told with the sign, in every language. */
export const isPercent = (unit: ChartUnit | undefined): boolean =>
  /^(percent\b|per cent\b|[%％]|パーセント)/i.test(unit?.rest || (unit?.text ?? ""));

/** The same unit in another currency, in the scale that gives the largest value one to three digits before the point. */
export function unitIn(unit: ChartUnit, currency: string, largest: number): ChartUnit {
  const scale = scales.find(({ power }) => largest >= 10 ** power);
  return {
    text: [scale?.word, currency, unit.rest].filter(Boolean).join(" "),
    scale: scale ? 10 ** scale.power : 1,
    currency,
    rest: unit.rest,
  };
}
