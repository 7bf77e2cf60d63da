// What is told of a point, whatever draws it: its value in full and as it stands at the mark, what it is, its range.
import type { ClientPanel, ClientPoint } from "../model/chart-client.ts";
import type { ChartPoint } from "../model/chart.ts";
import { fill } from "../words/words.ts";
import { headOf } from "./axes.ts";
import type { Context } from "./types/chart-type.ts";

/** `{ text: "¥6.46 trillion", short: "6.5", head: "2024" }`. */
export const toldOf = (context: Context, point: ChartPoint): Pick<ClientPoint, "text" | "short" | "head"> => ({
  text: point.y === null ? context.words.gap : context.values.full(point.y),
  ...(point.y === null ? {} : { short: context.values.short(point.y) }),
  head: headOf(context, point),
});

/** Every panel and series as they are, with each point as the browser gets it. */
export const panelsWith = (
  context: Context,
  pointOf: (point: ChartPoint, index: number) => ClientPoint,
): readonly ClientPanel[] =>
  context.panels.map(({ title, series }) => ({
    title,
    series: series.map(({ name, points }) => ({ name, points: points.map(pointOf) })),
  }));

/** What is told of a point with the range around the value: "5.2 (4.8 to 5.6)". */
export function toldWithRange(
  context: Context,
  point: ChartPoint,
): Pick<ClientPoint, "text" | "short" | "head" | "low" | "high"> {
  const told = toldOf(context, point);
  const { low, high } = point;
  if (low === undefined || high === undefined) return told;
  const { values, words } = context;
  const range = fill(words.range, { low: values.short(low), high: values.short(high) });
  return {
    ...told,
    ...(point.y === null ? {} : { text: fill(words.aside, { text: told.text, aside: range }) }),
    low,
    high,
  };
}

/** All values that an axis must hold, with the ends of their ranges. */
export const valuesOf = (points: readonly ChartPoint[]): number[] =>
  points.flatMap(({ y, low, high, values }) =>
    [y, low ?? null, high ?? null, ...(values ?? [])].filter((value) => value !== null),
  );
