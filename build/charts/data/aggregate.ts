// Several rows of one x and series -> one value: `aggregated("median", [3, 1, 2])` is 2. And raw values as they are drawn.
import type { Aggregate } from "../../model/chart.ts";
import { stepsOf } from "../../numbers/decimal.ts";

/** `values` holds at least one. Sums are made in whole steps of the finest digit: 0.1 + 0.2 is 0.3. */
export function aggregated(how: Aggregate, values: readonly number[]): number {
  if (how === "count") return values.length;
  if (how === "min") return values.reduce((least, value) => Math.min(least, value));
  if (how === "max") return values.reduce((most, value) => Math.max(most, value));
  if (how === "median")
    return quantile(
      [...values].sort((a, b) => a - b),
      0.5,
    );
  const unit = stepsOf(values);
  const sum = values.reduce((total, value) => total + Math.round(value * unit), 0) / unit;
  return how === "sum" ? sum : sum / values.length;
}

/** Of ascending values, between two of them in proportion: as R's type 7, as spreadsheets' QUARTILE.INC. */
export function quantile(ascending: readonly number[], part: number): number {
  const at = (ascending.length - 1) * part;
  const [low, high] = [ascending[Math.floor(at)] ?? 0, ascending[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

/** Tukey's: quartiles, whiskers to the last value within one and a half times their distance, and what lies beyond. */
export function boxOf(ascending: readonly number[]): {
  readonly box: readonly [number, number, number, number];
  readonly median: number;
  readonly beyond: readonly number[];
} {
  const [low, median, high] = [0.25, 0.5, 0.75].map((part) => quantile(ascending, part)) as [number, number, number];
  const reach = (high - low) * 1.5;
  const inside = ascending.filter((value) => value >= low - reach && value <= high + reach);
  return {
    box: [inside[0] ?? low, low, high, inside.at(-1) ?? high],
    median,
    beyond: ascending.filter((value) => value < low - reach || value > high + reach),
  };
}
