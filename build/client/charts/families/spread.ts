// Raw values in rows: dots, pushed apart where they would cover each other, or a box of quartiles with whiskers.
import { LinearScale, LineController, LineElement, PointElement, type Chart, type ChartDataset } from "chart.js";
import { axesPadding, drawAxes } from "../axes.ts";
import { css, mix } from "../colours.ts";
import {
  registerFamily,
  scaleOf,
  seriesPicture,
  valueSize,
  largestValue,
  type Family,
  type Pane,
  type Target,
} from "../pane.ts";
import { stroke } from "../stroke.ts";
import { lineHeight, widest, write } from "../text.ts";

const radius = 6;
const thickest = 64; // of a box

/** Half the height of a box, and how far dots may lie from the middle of their row. */
const halfOf = (pane: Pane, chart: Chart) => {
  const row = Math.abs(chart.chartArea.bottom - chart.chartArea.top) / Math.max(1, pane.chart.x.ticks.length);
  return Math.min(thickest, row * 0.56) / 2;
};

/** How far each dot of a row lies from its middle: beside those that it would cover, as far as the row is high. */
function swarm(xs: readonly number[], most: number): number[] {
  const placed: { x: number; y: number }[] = [];
  for (const x of xs) {
    const near = placed.filter((other) => Math.abs(other.x - x) < radius * 2);
    const free = (y: number) => near.every((other) => Math.hypot(other.x - x, other.y - y) >= radius * 1.9);
    const steps = Array.from({ length: Math.max(1, Math.floor(most / radius)) }, (_, at) => at * radius);
    const y = steps
      .flatMap((step) => (step === 0 ? [0] : [-step, step]))
      .find((each) => Math.abs(each) <= most && free(each));
    placed.push({ x, y: y ?? 0 });
  }
  return placed.map(({ y }) => y);
}

function drawRow(pane: Pane, chart: Chart, series: number, at: number): void {
  const point = pane.panel.series[series]!.points[at]!;
  const picture = seriesPicture(pane, series).points[at];
  if (point.y === null || !picture || picture.present < 0.02) return;
  const { context } = pane.pen;
  const [across, up] = [chart.scales["x"]!, chart.scales["y"]!];
  const middle = up.getPixelForValue(point.x);
  const half = halfOf(pane, chart);
  const pixel = (value: number) => across.getPixelForValue(value);
  if (point.box) {
    const [low, first, third, high] = point.box.map(pixel) as [number, number, number, number];
    const colour = css(picture.colour, picture.present);
    stroke(pane, [low, middle], [first, middle], colour, 2);
    stroke(pane, [third, middle], [high, middle], colour, 2);
    for (const end of [low, high]) stroke(pane, [end, middle - half * 0.4], [end, middle + half * 0.4], colour, 2);
    context.fillStyle = css(mix(pane.colours.paper, picture.colour, 0.35), picture.present);
    context.fillRect(first, middle - half, third - first, half * 2);
    context.lineWidth = 2;
    context.strokeRect(first, middle - half, third - first, half * 2);
  }
  const dots = point.dots ?? [];
  const offsets = point.box ? dots.map(() => 0) : swarm(dots.map(pixel), half);
  for (const [index, value] of dots.entries()) {
    context.beginPath();
    context.arc(pixel(value), middle + offsets[index]!, radius, 0, Math.PI * 2);
    context.fillStyle = css(picture.colour, picture.present * 0.72);
    context.fill();
    context.strokeStyle = css(pane.colours.paper, picture.present);
    context.lineWidth = 1;
    context.stroke();
  }
  const median = pixel(point.y);
  stroke(pane, [median, middle - half], [median, middle + half], css(pane.colours.ink, picture.present), 4);
  if (pane.chart.labels === "none" || !point.short) return;
  const size = valueSize(pane, series, at);
  write(pane.pen, [point.short], median, middle - half - lineHeight(size) / 2, {
    size,
    rank: "value",
    weight: 600,
    align: "center",
    colour: css(picture.loud > 0.5 ? pane.colours.ink : pane.colours.muted, picture.present),
  });
}

const family: Family = {
  parts: [LineController, LineElement, PointElement, LinearScale],
  padding: (pane) => {
    const texts = pane.panel.series.flatMap(({ points }) => points.map(({ short = "" }) => short));
    return axesPadding(pane, { top: 0, right: widest(pane.pen, texts, largestValue(pane), 600) / 2, bands: true });
  },
  config: (pane) => ({
    type: "line",
    options: { indexAxis: "y", scales: { x: scaleOf(pane.chart.y, 0, false), y: scaleOf(pane.chart.x, 0.5, true) } },
  }),
  // Chart.js turns values into pixels; the marks are drawn here.
  datasets: (pane) =>
    pane.panel.series.map(
      (series) =>
        ({
          type: "line",
          label: series.name,
          data: series.points.map((point) => ({ x: point.y, y: point.x })),
          showLine: false,
          pointRadius: 0,
          pointHoverRadius: 0,
        }) as unknown as ChartDataset,
    ),
  under: (pane, chart) => drawAxes(pane, chart, true),
  over: (pane, chart) => {
    for (const [series, { points }] of pane.panel.series.entries())
      for (const at of points.keys()) drawRow(pane, chart, series, at);
  },
  targets: (pane, chart) =>
    pane.panel.series.flatMap(({ points }, series) =>
      points.flatMap((point, at): Target[] => {
        if (point.y === null || (seriesPicture(pane, series).points[at]?.present ?? 0) < 0.5) return [];
        const pixel = (value: number) => chart.scales["x"]!.getPixelForValue(value);
        const half = halfOf(pane, chart);
        const y = chart.scales["y"]!.getPixelForValue(point.x);
        const ends = [...(point.box ?? []), ...(point.dots ?? [])].map(pixel);
        const [left, right] = [Math.min(...ends), Math.max(...ends)];
        return [
          {
            series,
            point: at,
            x: pixel(point.y),
            y,
            box: { x: left, y: y - half, width: right - left, height: half * 2 },
          },
        ];
      }),
    ),
};
registerFamily("spread", family);
