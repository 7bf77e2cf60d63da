// Raw values -> how many of them lie in each stretch of a round width: `0 to 10`, `10 to 20`; a value on an edge counts above it.
import { cellNotNumber } from "../../diagnostics/catalog/data.ts";
import type { Report } from "../../diagnostics/report.ts";
import type { Place } from "../../model/diagnostic.ts";
import { roundStep } from "../ticks.ts";
import type { DraftPoint, DraftSeries } from "./drafts.ts";

/** `placeOf(row)` is where the value of a row stands. Empty stretches between others are kept, with 0. */
export function binned(
  series: readonly DraftSeries[],
  count: number | undefined,
  placeOf: (row: number) => Place,
  report: Report,
): DraftSeries[] {
  return series.map((item) => {
    const values = item.points.flatMap(({ x, row }) => {
      const value = Number(x);
      if (x.trim() !== "" && Number.isFinite(value)) return [value];
      report.add(cellNotNumber(placeOf(row), x, "A histogram counts numbers."));
      return [];
    });
    if (values.length === 0) return { ...item, points: [] };
    const [low, high] = [Math.min(...values), Math.max(...values)];
    // Sturges' rule says how many are enough for so many values.
    const width =
      low === high
        ? Math.max(1, Math.abs(low))
        : roundStep(high - low, count ?? Math.ceil(Math.log2(values.length) + 1));
    const indexOf = (value: number) => Math.floor(value / width + 1e-9);
    const [first, last] = [indexOf(low), indexOf(high)];
    const points = Array.from({ length: last - first + 1 }, (_, at): DraftPoint => ({
      x: String(Number(((first + at) * width).toPrecision(12))),
      y: 0,
      row: -1,
      width,
    }));
    for (const value of values) {
      const point = points[indexOf(value) - first]!;
      points[indexOf(value) - first] = { ...point, y: (point.y ?? 0) + 1 };
    }
    return { ...item, points };
  });
}
