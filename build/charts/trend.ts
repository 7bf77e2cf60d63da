// The straight line through points by least squares, and how it is told: "y = 1.2x + 3.4, R² = 0.87".
import { formatNumber } from "../numbers/number.ts";
import { fill } from "../words/words.ts";
import type { Context } from "./types/chart-type.ts";

export interface Trend {
  readonly slope: number;
  readonly offset: number;
  readonly fit: number; // R², 0 to 1
  readonly ends: readonly [{ readonly x: number; readonly y: number }, { readonly x: number; readonly y: number }];
}

/** Nothing where fewer than three points have figures, or all have one x. */
export function straightLine(points: readonly { readonly x: number; readonly y: number | null }[]): Trend | undefined {
  const known = points.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }]));
  if (known.length < 3) return undefined;
  const mean = (of: (point: { x: number; y: number }) => number) =>
    known.reduce((sum, point) => sum + of(point), 0) / known.length;
  const [middleX, middleY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = mean(({ x }) => (x - middleX) ** 2);
  if (spread === 0) return undefined;
  const together = mean(({ x, y }) => (x - middleX) * (y - middleY));
  const height = mean(({ y }) => (y - middleY) ** 2);
  const slope = together / spread;
  const offset = middleY - slope * middleX;
  const [first, last] = [Math.min(...known.map(({ x }) => x)), Math.max(...known.map(({ x }) => x))];
  const at = (x: number) => ({ x, y: offset + slope * x });
  return { slope, offset, fit: height === 0 ? 1 : together ** 2 / (spread * height), ends: [at(first), at(last)] };
}

/** Dates have no formula that a reader could use: there the fit alone is told. */
export function trendNote({ lang, words, chart }: Context, title: string, { slope, offset, fit }: Trend): string {
  const number = (value: number) =>
    formatNumber(Math.abs(value), lang, { least: 0, most: digitsOf(value), grouped: true });
  const sign = (value: number) => (value < 0 ? "\u2212" : "");
  const formula = `y\u00a0=\u00a0${sign(slope)}${number(slope)}x\u00a0${offset < 0 ? "\u2212" : "+"}\u00a0${number(offset)}`;
  const told = `R²\u00a0=\u00a0${formatNumber(fit, lang, { least: 2, most: 2, grouped: false })}`;
  const text = fill(words.trend, { text: chart.data.xKind === "date" ? told : `${formula}, ${told}` });
  return title === "" ? text : `${title}: ${text}`;
}

/** Three digits that count. */
const digitsOf = (value: number): number =>
  value === 0 ? 0 : Math.max(0, Math.min(20, 2 - Math.floor(Math.log10(Math.abs(value)))));
