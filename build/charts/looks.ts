// The steps of a chart -> how each series looks at each of them: what is shown, what is loud, what is quiet.
import type { ClientLook, ClientState } from "../model/chart-client.ts";
import type { ChartSeries, ChartSpec, ChartStep } from "../model/chart.ts";

const ownColours: readonly string[] = [
  "line",
  "area",
  "stacked-area",
  "slope",
  "grouped",
  "stacked",
  "stacked-100",
  "dot",
];

/** `base` is the role of a series when nothing is highlighted. */
export function looksOf(
  spec: ChartSpec,
  series: readonly ChartSeries[],
  base: (index: number) => string,
): ClientState[] {
  const everything = spec.annotations.map((_, index) => index);
  const last: ChartStep = { show: "all", highlight: spec.highlight, annotations: everything };
  return (spec.steps.length === 0 ? [last] : [spec.start, ...spec.steps]).map((step) => ({
    looks: series.map((one, index) => lookOf(one, index, series, step, base, spec)),
    annotations: step.annotations,
  }));
}

const named = (point: ChartSeries["points"][number], names: readonly string[]) =>
  [point.x, point.to, point.label].some((name) => name !== undefined && names.includes(String(name)));

function lookOf(
  one: ChartSeries,
  index: number,
  all: readonly ChartSeries[],
  step: ChartStep,
  base: (index: number) => string,
  spec: ChartSpec,
): ClientLook {
  const shown = shownOf(one, all, step.show);
  const { highlight } = step;
  if (highlight.length === 0) return { role: base(index), shown };
  if (highlight.includes(one.name)) {
    const alone = new Set(all.filter(({ name }) => highlight.includes(name)).map(({ name }) => name)).size === 1;
    return { role: alone ? "highlight" : base(index), shown };
  }
  const at = one.points.flatMap((point, position) => (named(point, highlight) ? [position] : []));
  // Where each series is told by its colour, marks in several series keep theirs; else the mark has the accent.
  const holders = all.filter(({ points }) => points.some((point) => named(point, highlight)));
  const several = ownColours.includes(spec.type) && new Set(holders.map(({ name }) => name)).size > 1;
  return {
    role: "quiet",
    shown,
    ...(at.length > 0 ? { marked: { role: several ? base(index) : "highlight", at } } : {}),
  };
}

function shownOf(one: ChartSeries, all: readonly ChartSeries[], show: ChartStep["show"]): "all" | number[] {
  if (show === "all") return "all";
  const bySeries = all.some(({ name }) => show.includes(name));
  if (bySeries && !show.includes(one.name)) return [];
  const at = one.points.flatMap((point, position) => (named(point, show) ? [position] : []));
  if (at.length > 0) return at.length === one.points.length ? "all" : at;
  // Names of points that all stand in other series leave this one out.
  const byPoint = all.some(({ points }) => points.some((point) => named(point, show)));
  return bySeries && !byPoint ? "all" : bySeries && show.includes(one.name) ? "all" : [];
}
