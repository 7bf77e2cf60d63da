// One canvas -> a pane with its Chart.js chart: marks by Chart.js, axes, labels and notes drawn around them by us.
import { Chart, type ChartConfiguration } from "chart.js";
import type { ClientChart } from "../../model/chart-client.ts";
import { readColours } from "./colours.ts";
import { extensions, familyOf, type Pane } from "./pane.ts";
import type { Picture } from "./picture.ts";
import { paintLabels, settle } from "./labels.ts";
import { drawActive } from "./reach.ts";
import { sizesFor } from "./sizes.ts";

/** On the stage fragments tell the step; a page for reading and a page for print show the last one. */
export type Mode = "stage" | "page" | "print";
export function createPane(
  chart: ClientChart,
  panel: ClientChart["panels"][number],
  first: number,
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  picture: Picture,
  mode: Mode,
): Pane {
  const style = getComputedStyle(canvas);
  const family = style.getPropertyValue("--font-text").trim() || style.fontFamily;
  return {
    chart,
    panel,
    first,
    canvas,
    pen: { context, family, lang: chart.lang, labels: [] },
    sizes: sizesFor(Number(style.getPropertyValue("--chart-text")) || 1, canvas.currentCSSZoom ?? 1, mode === "print"),
    width: canvas.parentElement?.clientWidth ?? 0,
    height: canvas.parentElement?.clientHeight ?? 0,
    colours: readColours(canvas, chart.palette),
    picture,
    drawn: undefined,
    taken: [],
    settled: { shown: [], leftOut: [] },
    active: undefined,
  };
}

/** `chart`: as it came; the pane keeps it in the form that has room. */
export function createChart(pane: Pane, chart: ClientChart, mode: Mode): void {
  const family = familyOf(chart);
  if (!family) return;
  pane.chart = chart;
  pane.chart = family.fitted?.(pane, chart) ?? chart;
  const { type, options } = family.config(pane);
  const own = {
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    devicePixelRatio: pixelRatio(pane, mode),
    layout: { autoPadding: false, padding: family.padding(pane) },
    locale: pane.chart.lang,
    ...options,
  };
  pane.canvas.style.width = `${pane.width}px`;
  pane.canvas.style.height = `${pane.height}px`;
  const clipped = new Set<number>();
  pane.drawn = new Chart(pane.canvas, {
    type,
    data: { datasets: family.datasets(pane) },
    options: merge(own, (pane.chart.chartjs?.["options"] ?? {}) as Record<string, unknown>),
    plugins: [
      {
        id: "kamishibai",
        beforeDatasetsDraw: (chart) => {
          pane.taken = [];
          pane.pen.labels.length = 0;
          for (const extension of extensions) extension.under(pane, chart);
          family.under?.(pane, chart);
        },
        beforeDatasetDraw: (chart, { index }) => {
          const edge = family.clip?.(pane, chart, index);
          if (edge === undefined || edge >= pane.width) return;
          clipped.add(index);
          chart.ctx.save();
          chart.ctx.beginPath();
          chart.ctx.rect(0, 0, edge, pane.height);
          chart.ctx.clip();
        },
        afterDatasetDraw: (chart, { index }) => {
          if (clipped.delete(index)) chart.ctx.restore();
        },
        afterDatasetsDraw: (chart) => {
          family.over(pane, chart);
          for (const extension of extensions) extension.over(pane, chart, family);
          pane.settled = settle(pane.pen, pane.width, pane.height);
          paintLabels(pane.pen, pane.settled);
          drawActive(pane);
        },
      },
    ],
  } as ChartConfiguration);
}

/** Lays the current picture into the chart and draws it. */
export function update(pane: Pane): void {
  const family = familyOf(pane.chart);
  if (!pane.drawn || !family) return;
  for (const [index, dataset] of family.datasets(pane).entries())
    Object.assign(pane.drawn.data.datasets[index] ?? {}, dataset);
  pane.drawn.update("none");
}

/** Pixels of the screen for each of the slide's: the stage is scaled as a whole, and the canvas must not be. */
export function pixelRatio(pane: Pane, mode: Mode): number {
  if (mode === "print") return 1;
  const scale = pane.canvas.parentElement!.getBoundingClientRect().width / Math.max(1, pane.width);
  return Math.min(4, Math.max(1, devicePixelRatio * scale));
}

/** `over` laid upon `base`, map by map: the author's own Chart.js options. */
function merge(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = merged[key];
    if (key !== "__proto__") merged[key] = isMap(value) && isMap(under) ? merge(under, value) : value;
  }
  return merged;
}
