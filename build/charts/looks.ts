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
  "dumbbell",
  "bump",
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
    looks: looksAt(step, spec, series, base),
    annotations: step.annotations,
  }));
}

const isNamed = ({ x, to, label }: ChartSeries["points"][number], names: ReadonlySet<string>) =>
  names.has(String(x)) || (to !== undefined && names.has(to)) || (label !== undefined && names.has(label));
const positions = ({ points }: ChartSeries, names: ReadonlySet<string>): number[] =>
  points.flatMap((point, position) => (isNamed(point, names) ? [position] : []));

function looksAt(
  step: ChartStep,
  spec: ChartSpec,
  series: readonly ChartSeries[],
  base: (index: number) => string,
): ClientLook[] {
  const shown = shownAt(step.show, series);
  const loud = new Set(step.highlight);
  if (loud.size === 0) return series.map((_, index) => ({ role: base(index), shown: shown[index] ?? "all" }));
  const alone = new Set(series.flatMap(({ name }) => (loud.has(name) ? [name] : []))).size === 1;
  const marks = series.map((one) => positions(one, loud));
  const holders = new Set(series.flatMap(({ name }, index) => ((marks[index]?.length ?? 0) > 0 ? [name] : [])));
  // Where each series is told by its colour, marks in several series keep theirs; else the mark has the accent.
  const several = ownColours.includes(spec.type) && holders.size > 1;
  return series.map(({ name }, index): ClientLook => {
    const own = shown[index] ?? "all";
    if (loud.has(name)) return { role: alone ? "highlight" : base(index), shown: own };
    const at = marks[index] ?? [];
    return {
      role: "quiet",
      shown: own,
      ...(at.length > 0 ? { marked: { role: several ? base(index) : "highlight", at } } : {}),
    };
  });
}

/** Of each series the points that are shown. */
function shownAt(show: ChartStep["show"], series: readonly ChartSeries[]): ("all" | number[])[] {
  if (show === "all") return series.map(() => "all");
  const names = new Set(show);
  const bySeries = series.some(({ name }) => names.has(name));
  return series.map((one) => {
    if (bySeries && !names.has(one.name)) return [];
    const at = positions(one, names);
    if (at.length > 0) return at.length === one.points.length ? "all" : at;
    // Names of points that all stand in other series leave this one out.
    return bySeries ? "all" : [];
  });
}
