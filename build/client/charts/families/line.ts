// Lines, areas, stacked areas and slopes. Each line is named at its end; a gap stays a gap.
import {
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type Chart,
  type ChartDataset,
} from "chart.js";
import type { ClientPoint } from "../../../model/chart-client.ts";
import { axesPadding, drawAxes, drawBase } from "../axes.ts";
import { css, mix, type Rgb } from "../colours.ts";
import { drawKey, keyHeight } from "../key.ts";
import { registerFamily, scaleOf, seriesPicture, type Family, type Pane } from "../pane.ts";
import type { Box } from "../place.ts";
import { lineHeight, widest } from "../text.ts";
import {
  drawEnds,
  drawValues,
  endLines,
  hasEnds,
  isArea,
  isBump,
  isSlope,
  isStack,
  named,
  pointsOf,
  space,
  startText,
} from "./line-labels.ts";

const few = 14; // points that are marked one by one

function room(pane: Pane) {
  const ends = pane.panel.series.map((_, index) => widest(pane.pen, endLines(pane, index), pane.sizes.name, 600));
  const marks = pane.chart.labels === "values" ? lineHeight(pane.sizes.value) : 0;
  return {
    top: (pane.chart.labels === "legend" && named(pane) ? keyHeight(pane) : 0) + marks + (isSlope(pane) ? 8 : 0),
    right: Math.max(...ends, 0) + (Math.max(...ends, 0) > 0 ? space + (isBump(pane) ? 8 : 0) : 10),
    bands: false,
  };
}

function datasets(pane: Pane): ChartDataset[] {
  return pane.panel.series.map((series, index) => {
    const picture = seriesPicture(pane, index);
    const [present, loud] = [picture.present, picture.loud];
    const shown = (at: number) => Math.min(picture.points[at]?.present ?? 0, 1) > 0.01 || picture.reach > at;
    const alone = (at: number) =>
      (series.points[at - 1]?.y ?? null) === null && (series.points[at + 1]?.y ?? null) === null;
    const marked = series.points.length <= few || hasEnds(pane);
    const radius = (at: number): number => {
      const seen = Math.max(0, Math.min(1, picture.reach - at)) * (picture.points[at]?.present ?? 1);
      const loudPoint = (picture.points[at]?.loud ?? 0) > loud;
      if (isStack(pane)) return 0;
      if (loudPoint) return seen * 7;
      if (isSlope(pane)) return seen * 6;
      if (isBump(pane)) return seen * 11;
      if (alone(at)) return seen * 5;
      return marked && !isArea(pane) ? seen * (4 + loud * 0.5) : 0;
    };
    const fill: Rgb = isStack(pane) ? picture.colour : mix(pane.colours.paper, picture.colour, 0.28);
    return {
      type: "line",
      label: series.name,
      data: series.points.map((point, at) => ({ x: point.x, y: shown(at) ? point.y : null })),
      borderColor: isStack(pane) ? css(pane.colours.paper, present) : css(picture.colour, present),
      borderWidth: isStack(pane) ? 1.5 : isBump(pane) ? 5 : 3 + loud * 1,
      borderJoinStyle: "round",
      borderCapStyle: "round",
      backgroundColor: css(fill, present),
      fill: isStack(pane) ? (index === 0 ? "origin" : "-1") : isArea(pane) ? "origin" : false,
      pointRadius: series.points.map((_, at) => radius(at)),
      pointHoverRadius: series.points.map((_, at) => radius(at)),
      pointBackgroundColor: series.points.map((_, at) => css(picture.points[at]?.colour ?? picture.colour, present)),
      pointBorderColor: css(pane.colours.paper, present),
      pointBorderWidth: 1.5,
      pointHitRadius: 0,
      spanGaps: false,
      clip: 12,
      order: isStack(pane) ? index : 1 - loud, // what is loud lies on top
    } as unknown as ChartDataset;
  });
}

/** While a line grows, only what is left of its tip is seen. */
function clipTo(pane: Pane, chart: Chart, index: number): number {
  const { points } = pane.panel.series[index]!;
  const { reach } = seriesPicture(pane, index);
  if (reach >= points.length) return pane.width;
  const across = chart.scales["x"]!;
  const at = Math.floor(reach);
  const [from, to] = [points[at - 1], points[at]];
  if (!from) return 0;
  const start = across.getPixelForValue(from.x);
  return to ? start + (across.getPixelForValue(to.x) - start) * (reach - at) + (reach - at > 0 ? 0 : 8) : pane.width;
}

/** The range around a line, as a band in its colour; where it has none, a gap. */
function drawBands(pane: Pane, chart: Chart): void {
  const { context } = pane.pen;
  const [across, up] = [chart.scales["x"]!, chart.scales["y"]!];
  for (const [index, series] of pane.panel.series.entries()) {
    const picture = seriesPicture(pane, index);
    const runs: ClientPoint[][] = [[]];
    for (const [at, point] of series.points.entries()) {
      const isSeen = at < picture.reach && (picture.points[at]?.present ?? 0) > 0.5;
      if (isSeen && point.low !== undefined && point.high !== undefined) runs.at(-1)!.push(point);
      else runs.push([]);
    }
    context.fillStyle = css(mix(pane.colours.paper, picture.colour, 0.22), picture.present);
    for (const run of runs) {
      if (run.length < 2) continue;
      context.beginPath();
      for (const { x, high } of run) context.lineTo(across.getPixelForValue(x), up.getPixelForValue(high!));
      for (const { x, low } of run.toReversed()) context.lineTo(across.getPixelForValue(x), up.getPixelForValue(low!));
      context.closePath();
      context.fill();
    }
  }
}

const family: Family = {
  parts: [LineController, LineElement, PointElement, LinearScale, Filler],
  padding: (pane) => {
    const sides = axesPadding(pane, room(pane));
    if (isBump(pane)) return { ...sides, left: Math.max(sides.left, lineHeight(pane.sizes.name) + space + 6) };
    if (!isSlope(pane)) return { ...sides, left: Math.max(sides.left, 8) };
    const start = Math.max(
      0,
      ...pane.panel.series.map((_, index) => widest(pane.pen, [startText(pane, index)], pane.sizes.name, 600)),
    );
    return {
      ...sides,
      left: Math.max(pane.width * 0.12, start + space * 2),
      right: Math.max(sides.right, pane.width * 0.2),
    };
  },
  config: (pane) => ({
    type: "line",
    options: { scales: { x: scaleOf(pane.chart.x, 0, false), y: scaleOf(pane.chart.y, 0, false) } },
  }),
  datasets,
  under: (pane, chart) => {
    drawAxes(pane, chart, false);
    drawBands(pane, chart);
    if (isSlope(pane))
      for (const tick of pane.chart.x.ticks) {
        const x = chart.scales["x"]!.getPixelForValue(tick.at);
        const { context } = pane.pen;
        context.beginPath();
        context.strokeStyle = css(pane.colours.line);
        context.lineWidth = 1.5;
        context.moveTo(x, chart.chartArea.top - 8);
        context.lineTo(x, chart.chartArea.bottom);
        context.stroke();
      }
  },
  over: (pane, chart) => {
    if (!hasEnds(pane)) drawBase(pane, chart);
    if (pane.chart.labels === "legend" && named(pane)) drawKey(pane);
    drawEnds(pane, chart);
    drawValues(pane, chart);
  },
  clip: clipTo,
  targets: pointsOf,
  taken: (pane, chart) => {
    const boxes: Box[] = [];
    for (const series of pane.panel.series)
      for (const [at, point] of series.points.entries()) {
        const next = series.points[at + 1];
        if (point.y === null) continue;
        const [x, y] = [chart.scales["x"]!.getPixelForValue(point.x), chart.scales["y"]!.getPixelForValue(point.y)];
        boxes.push({ x: x - 5, y: y - 5, width: 10, height: 10 });
        if (!next || next.y === null) continue;
        const [x2, y2] = [chart.scales["x"]!.getPixelForValue(next.x), chart.scales["y"]!.getPixelForValue(next.y)];
        const pieces = Math.max(1, Math.ceil(Math.hypot(x2 - x, y2 - y) / 14));
        for (let piece = 1; piece < pieces; piece++)
          boxes.push({
            x: x + ((x2 - x) * piece) / pieces - 4,
            y: y + ((y2 - y) * piece) / pieces - 4,
            width: 8,
            height: 8,
          });
      }
    return boxes;
  },
};

registerFamily("line", family);
