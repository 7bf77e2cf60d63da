// The order of x by their values, and only the largest of them: the rest is left out, or summed up under a name.
import { transformImpossible } from "../../diagnostics/catalog/chart-data.ts";
import type { Report } from "../../diagnostics/report.ts";
import type { ChartNote, ChartSpec } from "../../model/chart.ts";
import { groupBy } from "../groups.ts";
import type { Axis, DraftPoint, DraftSeries } from "./drafts.ts";
import { placeIn } from "../places.ts";

interface Ordered {
  readonly series: readonly DraftSeries[];
  readonly axis: Axis;
  readonly notes: readonly ChartNote[];
}

export function topAndOrder(series: readonly DraftSeries[], axis: Axis, spec: ChartSpec, report: Report): Ordered {
  const { top, sort } = spec.data;
  const ofSeries = series.length > 1 && (axis.kind !== "category" || axis.unit !== undefined || spec.type === "slope");
  const cut =
    top === undefined
      ? { series, axis, notes: [] }
      : ofSeries
        ? topSeries(series, axis, top, spec, report)
        : topX(series, axis, top, spec, report);
  if (sort !== "ascending" && sort !== "descending") return cut;
  if (axis.kind !== "category") {
    report.add(
      transformImpossible(
        placeIn(spec, ["data", "sort"]),
        `Here x are ${axis.kind}s, which always ascend.`,
        "Take `sort` out.",
      ),
    );
    return cut;
  }
  const sums = sumsByX(cut.series);
  const sign = sort === "ascending" ? 1 : -1;
  const last = (x: string) => Number(spec.data.other !== undefined && x === spec.data.other);
  const order = (a: string, b: string) => last(a) - last(b) || sign * ((sums.get(a) ?? 0) - (sums.get(b) ?? 0));
  return {
    ...cut,
    axis: { ...cut.axis, categories: [...cut.axis.categories].sort(order) },
    series: cut.series.map((item) => ({ ...item, points: [...item.points].sort((a, b) => order(a.x, b.x)) })),
  };
}

function sumsByX(series: readonly DraftSeries[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { points } of series)
    for (const { x, y, high } of points) sums.set(x, (sums.get(x) ?? 0) + (y ?? high ?? 0));
  return sums;
}

/** The names with the largest sums, as many as `top`. */
function largest(sums: ReadonlyMap<string, number>, top: number, spec: ChartSpec, report: Report): Set<string> {
  const ordered = [...sums].sort(([, a], [, b]) => b - a);
  const kept = ordered.slice(0, top);
  const [last, next] = [kept.at(-1)?.[1], ordered[top]?.[1]];
  // Which of two that are as large is shown would be chance.
  if (last !== undefined && last === next) {
    const equal = ordered.filter(([, sum]) => sum === last);
    const above = ordered.filter(([, sum]) => sum > last).length;
    const names = equal.slice(0, 4).map(([name]) => `"${name}"`);
    const fits = [above, above + equal.length].filter((count) => count > 0).map((count) => `\`top: ${count}\``);
    report.add(
      transformImpossible(
        placeIn(spec, ["data", "top"]),
        `${names.join(", ")}${equal.length > 4 ? ` and ${equal.length - 4} more` : ""} are as large as each other, and \`top: ${top}\` has no room for all.`,
        `Write ${fits.join(" or ")}.`,
      ),
    );
  }
  return new Set(kept.map(([name]) => name));
}

/** The rest under a name that a row has already would stand upon that row. */
function checkOther(names: Iterable<string>, spec: ChartSpec, report: Report): void {
  const { other } = spec.data;
  if (other !== undefined && [...names].includes(other))
    report.add(
      transformImpossible(
        placeIn(spec, ["data", "other"]),
        `The data has a "${other}" of its own, beside what \`other\` would sum up.`,
        "Name the rest differently, or filter that one away.",
      ),
    );
}

const sum = (points: readonly DraftPoint[]): number | null =>
  points.every(({ y }) => y === null) ? null : points.reduce((total, { y }) => total + (y ?? 0), 0);

function topX(series: readonly DraftSeries[], axis: Axis, top: number, spec: ChartSpec, report: Report): Ordered {
  const { other } = spec.data;
  const kept = largest(sumsByX(series), top, spec, report);
  checkOther(axis.categories, spec, report);
  const rest = axis.categories.filter((x) => !kept.has(x));
  if (rest.length === 0) return { series, axis, notes: [] };
  return {
    axis: {
      ...axis,
      categories: [...axis.categories.filter((x) => kept.has(x)), ...(other === undefined ? [] : [other])],
    },
    series: series.map((item) => {
      const points = item.points.filter(({ x }) => kept.has(x));
      const below = item.points.filter(({ x }) => !kept.has(x));
      if (other === undefined || (below.length === 0 && !axis.aligned)) return { ...item, points };
      return { ...item, points: [...points, { x: other, y: sum(below), row: -1 }] };
    }),
    notes: other === undefined ? [{ kind: "left-out", count: rest.length }] : [],
  };
}

function topSeries(series: readonly DraftSeries[], axis: Axis, top: number, spec: ChartSpec, report: Report): Ordered {
  const { other } = spec.data;
  const sums = new Map<string, number>();
  for (const { name, points } of series) sums.set(name, (sums.get(name) ?? 0) + (sum(points) ?? 0));
  const kept = largest(sums, top, spec, report);
  checkOther(sums.keys(), spec, report);
  const rest = series.filter(({ name }) => !kept.has(name));
  const shown = series.filter(({ name }) => kept.has(name));
  if (rest.length === 0) return { series, axis, notes: [] };
  if (other === undefined) return { series: shown, axis, notes: [{ kind: "left-out", count: sums.size - kept.size }] };
  const sumOf = (panel: string, below: readonly DraftSeries[] = []): DraftSeries => {
    const byX = groupBy(
      below.flatMap(({ points }) => points),
      ({ x }) => x,
    );
    const points = [...byX].map(([x, all]) => ({ ...all[0], x, y: sum(all), row: -1 }));
    return { name: other, panel, column: -1, points };
  };
  const panelOf = ({ panel }: DraftSeries) => panel;
  const [above, below] = [groupBy(shown, panelOf), groupBy(rest, panelOf)];
  return {
    axis,
    notes: [],
    series: [...groupBy(series, panelOf).keys()].flatMap((panel) => [
      ...(above.get(panel) ?? []),
      sumOf(panel, below.get(panel)),
    ]),
  };
}
