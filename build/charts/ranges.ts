// The range around a value, as whisker or band: what the browser gets of it and how it is told.
import type { ClientPoint } from "../model/chart-client.ts";
import type { ChartPoint } from "../model/chart.ts";
import { fill } from "../words/words.ts";
import type { Context } from "./types/chart-type.ts";

type Range = Pick<ClientPoint, "low" | "high">;
export const rangeOf = ({ low, high }: ChartPoint): Range =>
  low === undefined || high === undefined ? {} : { low, high };

/** "5.2 (4.8 to 5.6)". */
export function toldWithRange({ values, words }: Context, { y, low, high }: ChartPoint): string {
  if (y === null) return words.gap;
  if (low === undefined || high === undefined) return values.full(y);
  return fill(words.aside, {
    text: values.full(y),
    aside: fill(words.range, { low: values.short(low), high: values.short(high) }),
  });
}

/** All values that an axis must hold, with the ends of their ranges. */
export const withRanges = (points: readonly ChartPoint[]): number[] =>
  points.flatMap(({ y, low, high, values }) =>
    [y, low ?? null, high ?? null, ...(values ?? [])].filter((value) => value !== null),
  );
