// What may be made of values before they are drawn. Each takes series and gives series; a gap stays a gap.
import { transformImpossible } from "../../diagnostics/catalog/chart-data.ts";
import type { Report } from "../../diagnostics/report.ts";
import type { Place } from "../../model/diagnostic.ts";
import type { ChartDataSpec, ChartSpec } from "../../model/chart.ts";
import { stepsOf } from "../../numbers/decimal.ts";
import { placeIn } from "../places.ts";
import type { DraftPoint, DraftSeries } from "./drafts.ts";

type Value = number | null;
export type Series = readonly DraftSeries[];

/** In this order: shares, index, change, moving average. */
export function transform(series: Series, spec: ChartSpec, report: Report): Series {
  const { data } = spec;
  let made = series;
  if (data.share) made = share(made, data.share, placeIn(spec, ["data", "share"]), report);
  if (data.index !== undefined) made = index(made, data.index, placeIn(spec, ["data", "index"]), report);
  if (data.change) made = change(made, data.change, placeIn(spec, ["data", "change"]), report);
  if (data.movingAverage) made = movingAverage(made, data.movingAverage);
  return made;
}

const withValues = (series: DraftSeries, values: (point: DraftPoint, at: number) => Value): DraftSeries => ({
  ...series,
  points: series.points.map((point, at) => ({ ...point, y: values(point, at) })),
});

/** Percent of a total: of each panel's whole, of each x, or of each series. */
export function share(series: Series, of: NonNullable<ChartDataSpec["share"]>, place: Place, report: Report): Series {
  const keyOf = (item: DraftSeries, point: DraftPoint) =>
    of === "total" ? item.panel : of === "x" ? `${item.panel}\n${point.x}` : `${item.panel}\n${item.name}`;
  const totals = new Map<string, number>();
  let negative: number | undefined;
  for (const item of series)
    for (const point of item.points) {
      if (point.y === null) continue;
      if (point.y < 0) negative ??= point.y;
      totals.set(keyOf(item, point), (totals.get(keyOf(item, point)) ?? 0) + point.y);
    }
  const zero = [...totals]
    .find(([, total]) => total === 0)?.[0]
    .split("\n")
    .at(-1);
  if (negative !== undefined)
    report.add(
      transformImpossible(
        place,
        `${negative} cannot be a share of a total.`,
        "Show the values themselves, or filter the rows.",
      ),
    );
  else if (zero !== undefined)
    report.add(
      transformImpossible(
        place,
        of === "total" ? "The values add up to nothing." : `The values of ${zero} add up to nothing.`,
        "Leave it out by a filter.",
      ),
    );
  return series.map((item) =>
    withValues(item, (point) => {
      const total = totals.get(keyOf(item, point)) ?? 0;
      return point.y === null || total === 0 ? null : (point.y / total) * 100;
    }),
  );
}

/** Each series divided by its value at one x, where it becomes 100. */
export function index(series: Series, at: string, place: Place, report: Report): Series {
  return series.map((item) => {
    const base = item.points.find((point) => (at === "first" ? point.y !== null : point.x === at));
    const value = base?.y ?? null;
    if (value === null || value === 0)
      report.add(
        transformImpossible(
          place,
          value === 0
            ? `"${item.name}" is 0 at ${base?.x}: no index can start there.`
            : `"${item.name}" has no figure ${at === "first" ? "at all" : `at ${at}`}.`,
          "Name an x at which every series has a figure.",
        ),
      );
    return withValues(item, (point) => (point.y === null || !value ? null : (point.y / value) * 100));
  });
}

/** The change from the x before; none where either has no figure. */
export function change(series: Series, as: "difference" | "percent", place: Place, report: Report): Series {
  return series.map((item) =>
    withValues(item, (point, at) => {
      const before = item.points[at - 1]?.y ?? null;
      if (point.y === null || before === null) return null;
      if (as === "difference") return point.y - before;
      if (before !== 0) return ((point.y - before) / Math.abs(before)) * 100;
      report.add(
        transformImpossible(
          place,
          `"${item.name}" is 0 at ${item.points[at - 1]?.x}: there is no percent change from nothing.`,
          "Use `change: difference`.",
        ),
      );
      return null;
    }),
  );
}

/** The mean of each value and those before it, `count` in all; none where one of them has no figure. */
export function movingAverage(series: Series, count: number): Series {
  return series.map((item) => {
    // Summed up in whole steps of the finest digit: a sum of what comes and goes in binary keeps a residue of what is gone.
    const unit = stepsOf(item.points.map(({ y }) => y ?? 0));
    let sum = 0;
    let gaps = 0;
    const y = (at: number): Value => (at < 0 ? 0 : (item.points[at]?.y ?? null));
    const steps = (value: Value) => Math.round((value ?? 0) * unit);
    return withValues(item, (_, at) => {
      const [next, gone] = [y(at), y(at - count)];
      sum += steps(next) - steps(gone);
      gaps += Number(next === null) - Number(gone === null);
      return at < count - 1 || gaps > 0 ? null : sum / count / unit;
    });
  });
}
