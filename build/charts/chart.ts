// A chart and its data -> a Chart.js configuration and the same values as a table.
import { isRecord } from "../formats/yaml.ts";
import type { Chart, ChartTypeName } from "../model/chart.ts";
import type { Chart as DeckChart } from "../model/deck.ts";

const bars = { chart: "bar" };
const types: Record<ChartTypeName, { chart: string; stacked?: boolean; fill?: boolean }> = {
  line: { chart: "line" },
  area: { chart: "line", fill: true },
  "stacked-area": { chart: "line", fill: true, stacked: true },
  column: bars,
  bar: bars,
  grouped: bars,
  stacked: { chart: "bar", stacked: true },
  "stacked-100": { chart: "bar", stacked: true },
  slope: { chart: "line" },
  dot: bars,
  scatter: { chart: "scatter" },
  bubble: { chart: "scatter" },
  doughnut: { chart: "doughnut" },
  waterfall: bars,
  sankey: bars,
  treemap: bars,
  heatmap: bars,
  waffle: { chart: "doughnut" },
};
// Each at least 3:1 on the paper of the theme, and apart in lightness for colour blindness and grey print.
const palette = ["#b3282d", "#1f4e79", "#7a6a3a", "#4b7f52", "#5b3f73", "#8a4b1f"];
const quiet = "#8b857b";
const ink = "#1d1b19";
const axisText = "#4a463f";

export function compileChart({ spec, data }: Chart): DeckChart {
  const kind = types[spec.type];
  const datasets = data.series.map(({ name, points }, index) =>
    dataset(
      name,
      points.map(({ y }) => y),
      data.categories,
      index,
      data.series.length,
      kind,
      spec.highlight,
    ),
  );
  const config = {
    type: kind.chart,
    data: { labels: data.categories, datasets },
    options: {
      indexAxis: spec.horizontal ? "y" : "x",
      plugins: {
        legend: {
          display: data.series.length > 1 || kind.chart === "doughnut",
          position: "bottom",
          labels: { color: ink, boxWidth: 18, padding: 18 },
        },
        title: { display: false },
      },
      ...(kind.chart === "doughnut"
        ? {}
        : {
            scales: scales(
              spec.horizontal,
              kind.stacked === true,
              kind.chart !== "line" && kind.chart !== "scatter",
              spec.axes.y.reverse,
            ),
          }),
    },
  };
  const unit = spec.unit?.text ?? "";
  return {
    id: spec.id,
    type: spec.type,
    title: spec.title,
    subtitle: [unit, spec.subtitle].filter(Boolean).join(", "),
    description: spec.description,
    source: spec.source,
    config: merge(config, spec.chartjs),
    table: {
      head: [data.xName, ...data.series.map(({ name }) => name)],
      rows: data.categories.map((category) => [
        category,
        ...data.series.map(({ points }) => {
          const value = points.find(({ x }) => String(x) === category)?.y;
          return value === null || value === undefined ? "no figure" : String(value);
        }),
      ]),
    },
  };
}

function dataset(
  name: string,
  values: readonly (number | null)[],
  axis: readonly string[],
  index: number,
  count: number,
  kind: (typeof types)[ChartTypeName],
  marked: readonly string[],
) {
  const own = palette[index % palette.length] ?? ink;
  const color =
    marked.length === 0
      ? own
      : count > 1
        ? marked.includes(name)
          ? palette[0]
          : [quiet, "#5d584f", "#6f7f8f"][index % 3]
        : quiet;
  const bySlice =
    kind.chart === "doughnut"
      ? axis.map((_, slice) => palette[slice % palette.length])
      : count === 1 && marked.length > 0 && kind.chart === "bar"
        ? axis.map((label) => (marked.includes(label) ? palette[0] : quiet))
        : color;
  if (kind.chart === "scatter")
    return {
      label: name,
      data: axis.map((label, at) => ({ x: Number(label), y: values[at] ?? null })),
      backgroundColor: own,
      borderColor: own,
      pointRadius: 6,
    };
  return {
    label: name,
    data: [...values],
    backgroundColor: kind.fill ? `${own}33` : bySlice,
    borderColor: kind.chart === "line" ? (count === 1 ? own : color) : bySlice,
    borderWidth: kind.chart === "line" ? 4 : 0,
    pointRadius: kind.chart === "line" ? 4 : 0,
    spanGaps: false,
    fill: kind.fill === true,
    maxBarThickness: 72,
  };
}

function scales(horizontal: boolean, stacked: boolean, fromZero: boolean, reverse: boolean) {
  const value = {
    beginAtZero: fromZero,
    reverse,
    stacked,
    grid: { color: "#e2dccf" },
    border: { display: false },
    ticks: { color: axisText, maxTicksLimit: 6 },
  };
  const category = {
    stacked,
    grid: { display: false },
    ticks: { color: axisText, autoSkip: !horizontal, maxRotation: 0 },
  };
  return horizontal ? { x: value, y: category } : { x: category, y: value };
}

/** `over` laid upon `base`, map by map. */
function merge(base: Record<string, unknown>, over: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = merged[key];
    if (key !== "__proto__") merged[key] = isRecord(value) && isRecord(under) ? merge(under, value) : value;
  }
  return merged;
}
