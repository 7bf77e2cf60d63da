// Dots in rows: one for each series, or a range from low to high, on a light line across.
import { LinearScale, LineController, LineElement, PointElement, type Chart, type ChartDataset } from "chart.js";
import { axesPadding, drawAxes } from "../axes.ts";
import { css, letters } from "../colours.ts";
import { drawKey, keyHeight } from "../key.ts";
import { registerFamily, scaleOf, seriesPicture, type Family, type Pane, type Target } from "../pane.ts";
import { overlap, type Box } from "../place.ts";
import { stroke } from "../stroke.ts";
import { lineHeight, widest, widthOf, write } from "../text.ts";

const radius = 9;
const space = 7;
const several = (pane: Pane) => pane.panel.series.length > 1;

/** Names above the dots of the first row, where they do not touch; else a key. */
function names(pane: Pane, width: number): { x: number; text: string }[] | undefined {
  if (!several(pane) || pane.chart.labels === "legend") return undefined;
  const { min, max } = pane.chart.y;
  const placed = pane.panel.series.map(({ name, points }) => ({
    x: (((points[0]?.y ?? min) - min) / (max - min || 1)) * width,
    text: name,
    width: widthOf(pane.pen, name, pane.sizes.name, 600),
  }));
  const boxes: Box[] = placed.map((label) => ({
    x: label.x - label.width / 2 - 8,
    y: 0,
    width: label.width + 16,
    height: 20,
  }));
  return boxes.some((box, at) => boxes.some((other, index) => index > at && overlap(box, other) > 0))
    ? undefined
    : placed;
}

function room(pane: Pane) {
  const key =
    !several(pane) || pane.chart.labels === "none"
      ? 0
      : names(pane, pane.width * 0.6)
        ? lineHeight(pane.sizes.name) + 6
        : keyHeight(pane);
  const value = Math.max(
    0,
    ...pane.panel.series.flatMap(({ points }) =>
      points.map(({ short }) => widthOf(pane.pen, short ?? "", pane.sizes.value, 600)),
    ),
  );
  return { top: key, right: value + radius + space + differenceRoom(pane), bands: true };
}

/** Of a dumbbell: the column at the edge that says how far its dots are apart. */
function differenceRoom(pane: Pane): number {
  const texts = pane.panel.series.flatMap(({ points }) => points.map(({ difference = "" }) => difference));
  const width = widest(pane.pen, texts, pane.sizes.value, 600);
  return width > 0 ? width + space * 4 : 0;
}
function drawDifferences(pane: Pane, chart: Chart): void {
  for (const [index, { points }] of pane.panel.series.entries())
    for (const [at, point] of points.entries()) {
      const picture = seriesPicture(pane, index).points[at];
      if (!point.difference || !picture) continue;
      write(pane.pen, [point.difference], pane.width, chart.scales["y"]!.getPixelForValue(point.x), {
        size: pane.sizes.value,
        rank: "name",
        weight: 600,
        align: "right",
        colour: css(letters(pane.colours.of("highlight"), pane.colours), picture.present),
      });
    }
}

function ends(
  pane: Pane,
  chart: Chart,
  series: number,
  point: number,
): { x: number; from: number; y: number } | undefined {
  const own = pane.panel.series[series]?.points[point];
  if (!own || own.y === null) return undefined;
  const [across, up] = [chart.scales["x"]!, chart.scales["y"]!];
  const x = across.getPixelForValue(own.y);
  return { x, from: own.from === undefined ? x : across.getPixelForValue(own.from), y: up.getPixelForValue(own.x) };
}

/** The light row, and the bar between the outermost dots. */
function drawRows(pane: Pane, chart: Chart): void {
  for (const tick of pane.chart.x.ticks) {
    const row = pane.panel.series.flatMap(({ points }, index) => {
      const at = points.findIndex((point) => point.x === tick.at);
      const end = ends(pane, chart, index, at);
      const present = seriesPicture(pane, index).points[at]?.present ?? 0;
      return end && present > 0 ? [end.x, end.from] : [];
    });
    const y = chart.scales["y"]!.getPixelForValue(tick.at);
    const { left, right } = chart.chartArea;
    pane.pen.context.lineCap = "butt";
    stroke(pane, [left, Math.round(y) + 0.5], [right, Math.round(y) + 0.5], css(pane.colours.line), 1);
    if (pane.chart.type === "lollipop" && row.length > 0) {
      const at = pane.panel.series[0]!.points.findIndex((point) => point.x === tick.at);
      const { colour, present } = seriesPicture(pane, 0).points[at]!;
      stroke(pane, [chart.scales["x"]!.getPixelForValue(0), y], [row[0]!, y], css(colour, present), 3);
    } else if (row.length > 1)
      stroke(pane, [Math.min(...row), y], [Math.max(...row), y], css(pane.colours.of("quiet"), 0.55), 6);
  }
}

function drawLabels(pane: Pane, chart: Chart): void {
  if (pane.chart.labels === "none") return;
  const rows = pane.chart.x.ticks.length;
  if ((chart.chartArea.bottom - chart.chartArea.top) / Math.max(1, rows) < lineHeight(pane.sizes.value) * 0.7) return;
  for (const tick of pane.chart.x.ticks) {
    // Values at the outermost dots only: what lies between is read from the axis, or by pointing.
    const row = pane.panel.series.flatMap(({ points }, index) => {
      const at = points.findIndex((point) => point.x === tick.at);
      const end = ends(pane, chart, index, at);
      const picture = seriesPicture(pane, index).points[at];
      const point = points[at];
      if (!end || !picture || !point || picture.present < 0.02) return [];
      const own = [{ x: end.x, y: end.y, text: point.short ?? "", picture }];
      return point.from === undefined ? own : [...own, { x: end.from, y: end.y, text: point.label ?? "", picture }];
    });
    const left = row.toSorted((a, b) => a.x - b.x)[0];
    const right = row.toSorted((a, b) => b.x - a.x)[0];
    const both = left && right && left !== right;
    for (const [label, side] of [
      [both ? left : undefined, -1],
      [right, 1],
    ] as const) {
      if (!label) continue;
      const colour = label.picture.loud > 0.5 ? pane.colours.ink : pane.colours.muted;
      const x = label.x + side * (radius + space);
      write(pane.pen, [label.text], x, label.y, {
        size: pane.sizes.value,
        rank: label.picture.loud > 0.5 ? "loud" : "value",
        weight: 600,
        align: side < 0 ? "right" : "left",
        colour: css(colour, label.picture.present),
        halo: css(pane.colours.paper, label.picture.present),
      });
      const width = widthOf(pane.pen, label.text, pane.sizes.value, 600);
      pane.taken.push({ x: side < 0 ? x - width : x, y: label.y - 12, width, height: 24 });
    }
  }
}

const family: Family = {
  parts: [LineController, LineElement, PointElement, LinearScale],
  padding: (pane) => axesPadding(pane, room(pane)),
  config: (pane) => ({
    type: "line",
    options: { indexAxis: "y", scales: { x: scaleOf(pane.chart.y, 0, false), y: scaleOf(pane.chart.x, 0.5, true) } },
  }),
  datasets: (pane) => {
    const make = (index: number, low: boolean): ChartDataset => {
      const series = pane.panel.series[index]!;
      const picture = seriesPicture(pane, index);
      const at = (point: number) => picture.points[point] ?? picture;
      return {
        type: "line",
        label: series.name,
        data: series.points.map((point) => ({ x: low ? (point.from ?? null) : point.y, y: point.x })),
        showLine: false,
        pointRadius: series.points.map((_, point) => radius * at(point).present),
        pointHoverRadius: series.points.map((_, point) => radius * at(point).present),
        pointBackgroundColor: series.points.map((_, point) => (low ? css(pane.colours.paper) : css(at(point).colour))),
        pointBorderColor: series.points.map((_, point) => (low ? css(at(point).colour) : css(pane.colours.paper))),
        pointBorderWidth: low ? 3.5 : 1.5,
        clip: false,
      } as unknown as ChartDataset;
    };
    const ranged = pane.panel.series.some(({ points }) => points.some(({ from }) => from !== undefined));
    return pane.panel.series.flatMap((_, index) =>
      ranged ? [make(index, false), make(index, true)] : [make(index, false)],
    );
  },
  under: (pane, chart) => {
    drawAxes(pane, chart, true);
    drawRows(pane, chart);
  },
  over: (pane, chart) => {
    drawDifferences(pane, chart);
    drawLabels(pane, chart);
    if (!several(pane) || pane.chart.labels === "none") return;
    const { left, right, top } = chart.chartArea;
    const placed = names(pane, right - left);
    if (!placed || !names(pane, pane.width * 0.6)) {
      drawKey(pane, () => ({ shape: "circle", hollow: false }));
      return;
    }
    for (const [index, { x, text }] of placed.entries()) {
      const { colour, loud, points } = seriesPicture(pane, index);
      write(pane.pen, [text], left + x, top - lineHeight(pane.sizes.tick) - lineHeight(pane.sizes.name) / 2 - 8, {
        size: pane.sizes.name,
        rank: "name",
        weight: 600,
        align: "center",
        colour: css(loud > 0.5 ? letters(colour, pane.colours) : pane.colours.muted, points[0]?.present ?? 0),
      });
    }
  },
  targets: (pane, chart) =>
    pane.panel.series.flatMap((series, index) =>
      series.points.flatMap((_, at): Target[] => {
        const end = ends(pane, chart, index, at);
        return end && (seriesPicture(pane, index).points[at]?.present ?? 0) > 0.5
          ? [{ series: index, point: at, x: end.x, y: end.y }]
          : [];
      }),
    ),
  taken: (pane, chart) =>
    pane.panel.series.flatMap((series, index) =>
      series.points.flatMap((_, at) => {
        const end = ends(pane, chart, index, at);
        return end
          ? [
              {
                x: Math.min(end.x, end.from) - radius,
                y: end.y - radius,
                width: Math.abs(end.x - end.from) + radius * 2,
                height: radius * 2,
              },
            ]
          : [];
      }),
    ),
};
registerFamily("dot", family);
