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
import { axesPadding, drawAxes, drawBase } from "../axes.ts";
import { css, letters, mix, type Rgb } from "../colours.ts";
import { drawKey, keyHeight } from "../key.ts";
import { registerFamily, scaleOf, seriesPicture, type Family, type Pane, type Target } from "../pane.ts";
import { spread, type Box } from "../place.ts";
import { lineHeight, sizes, widest, wrap, write } from "../text.ts";

const few = 14; // points that are marked one by one
const endShare = 0.27; // of the width, for names at the ends
const space = 12;

const isArea = (pane: Pane) => pane.chart.type === "area" || pane.chart.type === "stacked-area";
const isStack = (pane: Pane) => pane.chart.type === "stacked-area";
const isSlope = (pane: Pane) => pane.chart.type === "slope";
const named = (pane: Pane) => pane.panel.series.length > 1;

/** What stands at the end of a line: its name; of a single line, its last value. */
function endLines(pane: Pane, index: number): string[] {
  const series = pane.panel.series[index]!;
  const last = series.points.findLast((point) => point.y !== null);
  if (pane.chart.labels === "none" || !last) return [];
  const value = last.short ?? "";
  if (!named(pane)) return pane.chart.labels === "legend" ? [] : [value];
  if (pane.chart.labels === "legend") return [];
  const room = Math.max(120, pane.width * endShare);
  const text = isSlope(pane) || pane.chart.labels === "values" ? `${value}\u2002${series.name}` : series.name;
  return wrap(pane.pen, text, room, sizes.name, 600);
}

const startText = (pane: Pane, index: number): string =>
  pane.panel.series[index]?.points.find((point) => point.y !== null)?.short ?? "";

function room(pane: Pane) {
  const ends = pane.panel.series.map((_, index) => widest(pane.pen, endLines(pane, index), sizes.name, 600));
  const marks = pane.chart.labels === "values" ? lineHeight(sizes.value) : 0;
  return {
    top: (pane.chart.labels === "legend" && named(pane) ? keyHeight(pane) : 0) + marks + (isSlope(pane) ? 8 : 0),
    right: Math.max(...ends, 0) + (Math.max(...ends, 0) > 0 ? space : 10),
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
    const marked = series.points.length <= few || isSlope(pane);
    const radius = (at: number): number => {
      const seen = Math.max(0, Math.min(1, picture.reach - at)) * (picture.points[at]?.present ?? 1);
      const loudPoint = (picture.points[at]?.loud ?? 0) > loud;
      if (isStack(pane)) return 0;
      return seen * (loudPoint ? 7 : isSlope(pane) ? 6 : alone(at) ? 5 : marked && !isArea(pane) ? 4 + loud * 0.5 : 0);
    };
    const fill: Rgb = isStack(pane) ? picture.colour : mix(pane.colours.paper, picture.colour, 0.28);
    return {
      type: "line",
      label: series.name,
      data: series.points.map((point, at) => ({ x: point.x, y: shown(at) ? point.y : null })),
      borderColor: isStack(pane) ? css(pane.colours.paper, present) : css(picture.colour, present),
      borderWidth: isStack(pane) ? 1.5 : 3 + loud * 1,
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

/** Where the drawn part of a line ends, between two points while it grows. */
function tip(pane: Pane, chart: Chart, index: number): { x: number; y: number; done: boolean } | undefined {
  const { points } = pane.panel.series[index]!;
  const { reach } = seriesPicture(pane, index);
  const at = points.findLastIndex((point, position) => position < reach && point.y !== null);
  const point = points[at];
  if (!point || point.y === null) return undefined;
  const [across, up] = [chart.scales["x"]!, chart.scales["y"]!];
  const middle = isStack(pane) ? (point.y + (point.from ?? 0)) / 2 : point.y;
  const next = points[at + 1];
  const part = Math.max(0, reach - at - 1);
  if (next && next.y !== null && part > 0 && !isStack(pane)) {
    const along = (from: number, to: number) => from + (to - from) * part;
    return {
      x: across.getPixelForValue(along(point.x, next.x)),
      y: up.getPixelForValue(along(point.y, next.y)),
      done: false,
    };
  }
  return {
    x: across.getPixelForValue(point.x),
    y: up.getPixelForValue(middle),
    done: !points.slice(at + 1).some((later) => later.y !== null),
  };
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

function drawEnds(pane: Pane, chart: Chart): void {
  const labels = pane.panel.series.flatMap((_, index) => {
    const picture = seriesPicture(pane, index);
    const lines = endLines(pane, index);
    const end = tip(pane, chart, index);
    return end && lines.length > 0 && picture.present > 0 ? [{ index, lines, end, picture }] : [];
  });
  // Names at the right edge share one column; those of lines that end early stand at their own end.
  const edge = chart.chartArea.right;
  const column = labels.filter(({ end }) => end.x > edge - 40);
  const early = labels.filter((label) => !column.includes(label));
  const middles = spread(
    column.map(({ end, lines }) => ({ at: end.y, size: lines.length * lineHeight(sizes.name) + 3 })),
    0,
    pane.height,
  );
  const draw = ({ lines, picture }: (typeof labels)[number], x: number, y: number, halo: boolean) => {
    const colour = picture.loud > 0.5 ? textColour(pane, picture.colour) : pane.colours.muted;
    write(pane.pen, lines, x, y, {
      size: sizes.name,
      weight: 600,
      colour: css(colour, picture.present),
      ...(halo ? { halo: css(pane.colours.paper, 0.85) } : {}),
    });
    pane.taken.push({
      x,
      y: y - (lines.length * lineHeight(sizes.name)) / 2,
      width: widest(pane.pen, lines, sizes.name, 600),
      height: lines.length * lineHeight(sizes.name),
    });
  };
  for (const [at, label] of column.entries()) draw(label, edge + space, middles[at] ?? label.end.y, false);
  for (const label of early) draw(label, label.end.x + space, label.end.y, true);
  if (isSlope(pane)) drawStarts(pane, chart);
}

const textColour = (pane: Pane, colour: Rgb): Rgb =>
  isStack(pane) || named(pane) ? letters(colour, pane.colours) : pane.colours.ink;

function drawStarts(pane: Pane, chart: Chart): void {
  const [across, up] = [chart.scales["x"]!, chart.scales["y"]!];
  const starts = pane.panel.series.flatMap((series, index) => {
    const point = series.points.find(({ y }) => y !== null);
    return point?.y === null || point === undefined
      ? []
      : [{ index, x: across.getPixelForValue(point.x), y: up.getPixelForValue(point.y) }];
  });
  const middles = spread(
    starts.map(({ y }) => ({ at: y, size: lineHeight(sizes.name) })),
    0,
    pane.height,
  );
  for (const [at, { index, x }] of starts.entries()) {
    const { loud, colour, present } = seriesPicture(pane, index);
    write(pane.pen, [startText(pane, index)], x - space, middles[at] ?? 0, {
      size: sizes.name,
      weight: 600,
      align: "right",
      colour: css(loud > 0.5 ? letters(colour, pane.colours) : pane.colours.muted, present),
    });
  }
}

/** Values at the points, where they are asked for, and at single points that are highlighted. */
function drawValues(pane: Pane, chart: Chart): void {
  for (const target of family.targets(pane, chart)) {
    const series = pane.panel.series[target.series]!;
    const picture = seriesPicture(pane, target.series);
    const point = picture.points[target.point]!;
    const last = series.points.findLastIndex(({ y }) => y !== null) === target.point;
    const asked = pane.chart.labels === "values" && !(last && !named(pane));
    if (isSlope(pane) || isStack(pane) || !(asked || (point.loud > picture.loud && !last))) continue;
    const text = series.points[target.point]?.short ?? "";
    const alpha = Math.max(0, Math.min(1, picture.reach - target.point)) * point.present;
    const up = target.y - lineHeight(sizes.value) * 0.85 > 0 ? -1 : 1;
    write(pane.pen, [text], target.x, target.y + up * lineHeight(sizes.value) * 0.85, {
      size: sizes.value,
      weight: 600,
      align: "center",
      colour: css(textColour(pane, point.colour), alpha),
      halo: css(pane.colours.paper, 0.8 * alpha),
    });
  }
}

const family: Family = {
  parts: [LineController, LineElement, PointElement, LinearScale, Filler],
  padding: (pane) => {
    const sides = axesPadding(pane, room(pane));
    if (!isSlope(pane)) return { ...sides, left: Math.max(sides.left, 8) };
    const start = Math.max(
      0,
      ...pane.panel.series.map((_, index) => widest(pane.pen, [startText(pane, index)], sizes.name, 600)),
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
    if (!isSlope(pane)) drawBase(pane, chart);
    if (pane.chart.labels === "legend" && named(pane)) drawKey(pane);
    drawEnds(pane, chart);
    drawValues(pane, chart);
  },
  clip: clipTo,
  targets: (pane, chart) =>
    pane.panel.series.flatMap((series, index) =>
      series.points.flatMap((point, at): Target[] =>
        point.y === null ||
        seriesPicture(pane, index).reach < at + 1 ||
        (seriesPicture(pane, index).points[at]?.present ?? 0) < 0.5
          ? []
          : [
              {
                series: index,
                point: at,
                x: chart.scales["x"]!.getPixelForValue(point.x),
                y: chart.scales["y"]!.getPixelForValue(point.y),
              },
            ],
      ),
    ),
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
