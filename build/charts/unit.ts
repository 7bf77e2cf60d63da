// The unit of a chart's values, as the author wrote it -> scale, currency and the rest.
import type { ChartUnit } from "../model/chart.ts";

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** `parseUnit("trillion JPY a year")` is `{ scale: 1e12, currency: "JPY", rest: "a year", … }`. */
export function parseUnit(text: string): ChartUnit {
  const words = text.trim().split(/\s+/);
  const scale = scales[words[0] ?? ""];
  if (scale) words.shift();
  const currency = /^[A-Z]{3}$/.test(words[0] ?? "") ? words.shift() : undefined;
  return { text: text.trim(), scale: scale ?? 1, ...(currency ? { currency } : {}), rest: words.join(" ") };
}

/** Whether the values are percents: told with the sign, in every language. */
export const isPercent = (unit: ChartUnit | undefined): boolean =>
  /^(percent\b|per cent\b|[%％]|パーセント)/i.test(unit?.rest || (unit?.text ?? ""));

/** The same unit in another currency, in the scale that gives the largest value one to three digits before the point. */
export function unitIn(unit: ChartUnit, currency: string, largest: number): ChartUnit {
  const [word, scale] = Object.entries(scales).findLast(([, size]) => largest >= size) ?? ["", 1];
  return {
    text: [word, currency, unit.rest].filter(Boolean).join(" "),
    scale,
    currency,
    rest: unit.rest,
  };
}
