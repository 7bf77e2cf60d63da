// What is written at lines: names at their ends, values at points, both ends of slopes.
import type { Chart } from "chart.js";
import type { ClientSeries } from "../../../model/chart-client.ts";
import { css, letters, type Rgb } from "../colours.ts";
import { seriesPicture, valueSize, type Pane, type Target } from "../pane.ts";
import { besideThinned, writeThinned } from "../names.ts";
import { inColumn } from "../place.ts";
import { fold, lineHeight, widest, write } from "../text.ts";

const endShare = 0.27; // of the width, for names at the ends
export const space = 12;

export const isArea = (pane: Pane) => pane.chart.type === "area" || pane.chart.type === "stacked-area";
export const isStack = (pane: Pane) => pane.chart.type === "stacked-area";
export const isSlope = (pane: Pane) => pane.chart.type === "slope";
export const isBump = (pane: Pane) => pane.chart.type === "bump";
/** Both ends of each line carry their value, and nothing stands in between. */
export const hasEnds = (pane: Pane) => isSlope(pane) || isBump(pane);
export const named = (pane: Pane) => pane.panel.series.length > 1;

/** What stands at the end of a line: its name; of a single line, its last value. */
export function endLines(pane: Pane, index: number): string[] {
  const series = pane.panel.series[index]!;
  const last = series.points.findLast((point) => point.y !== null);
  if (pane.chart.labels === "none" || !last) return [];
  const value = last.short ?? "";
  if (!named(pane)) return pane.chart.labels === "legend" ? [] : [value];
  if (pane.chart.labels === "legend") return [];
  const room = Math.max(120, pane.width * endShare);
  const text = hasEnds(pane) || pane.chart.labels === "values" ? `${value}\u2002${series.name}` : series.name;
  return fold(pane.pen, text, room, pane.sizes.name, 600);
}

export const startText = (pane: Pane, index: number): string =>
  pane.panel.series[index]?.points.find((point) => point.y !== null)?.short ?? "";

/** The points that are there to be reached. */
export const pointsOf = (pane: Pane, chart: Chart): Target[] =>
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
  );

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

export function drawEnds(pane: Pane, chart: Chart): void {
  const labels = pane.panel.series.flatMap((_, index) => {
    const picture = seriesPicture(pane, index);
    const lines = endLines(pane, index);
    const end = tip(pane, chart, index);
    return end && lines.length > 0 && picture.present > 0 ? [{ index, lines, end, picture }] : [];
  });
  // Names at the right edge share one column; those of lines that end early stand at their own end.
  const edge = chart.chartArea.right;
  const atEdge = labels
    .filter(({ end }) => end.x > edge - 40)
    .map((label) => ({
      ...label,
      at: label.end.y,
      size: label.lines.length * lineHeight(pane.sizes.name) + 3,
      weight: label.picture.loud,
    }));
  const early = labels.filter(({ end }) => end.x <= edge - 40);
  const bottom = aboveAxis(chart);
  const room = besideThinned(pane, bottom, atEdge);
  const column = inColumn(atEdge, bottom - room, bottom);
  if (column.length < atEdge.length) writeThinned(pane, column.length + early.length, "top right");
  const draw = ({ lines, picture }: (typeof labels)[number], x: number, y: number, halo: boolean) => {
    const colour = picture.loud > 0.5 ? textColour(pane, picture.colour) : pane.colours.muted;
    write(pane.pen, lines, x, y, {
      size: pane.sizes.name,
      rank: picture.loud > 0.5 ? "loud" : "name",
      weight: 600,
      colour: css(colour, picture.present),
      ...(halo ? { halo: css(pane.colours.paper, 0.85) } : {}),
    });
    pane.taken.push({
      x,
      y: y - (lines.length * lineHeight(pane.sizes.name)) / 2,
      width: widest(pane.pen, lines, pane.sizes.name, 600),
      height: lines.length * lineHeight(pane.sizes.name),
    });
  };
  for (const { item, middle } of column) draw(item, edge + space + (isBump(pane) ? 8 : 0), middle, false);
  for (const label of early) draw(label, label.end.x + space, label.end.y, true);
  if (hasEnds(pane)) drawStarts(pane, chart);
}

const textColour = (pane: Pane, colour: Rgb): Rgb =>
  isStack(pane) || named(pane) ? letters(colour, pane.colours) : pane.colours.ink;

/** Where labels at the ends of lines stop: the last x stands right below them. */
const aboveAxis = (chart: Chart) => chart.chartArea.bottom + 8;

function drawStarts(pane: Pane, chart: Chart): void {
  const [across, up] = [chart.scales["x"]!, chart.scales["y"]!];
  const starts = pane.panel.series.flatMap((series, index) => {
    const point = series.points.find(({ y }) => y !== null);
    return point?.y === null || point === undefined
      ? []
      : [{ index, x: across.getPixelForValue(point.x), y: up.getPixelForValue(point.y) }];
  });
  const column = inColumn(
    starts.map(({ index, x, y }) => ({
      index,
      x,
      at: y,
      size: lineHeight(pane.sizes.name),
      weight: seriesPicture(pane, index).loud,
    })),
    0,
    aboveAxis(chart),
  );
  for (const { item, middle } of column) {
    const { index, x } = item;
    const { loud, colour, present } = seriesPicture(pane, index);
    write(pane.pen, [startText(pane, index)], x - space - (isBump(pane) ? 6 : 0), middle, {
      size: pane.sizes.name,
      rank: "value",
      weight: 600,
      align: "right",
      colour: css(loud > 0.5 ? letters(colour, pane.colours) : pane.colours.muted, present),
    });
  }
}

/** Values at the points, where they are asked for, and at single points that are highlighted. */
export function drawValues(pane: Pane, chart: Chart): void {
  for (const target of pointsOf(pane, chart)) {
    const series = pane.panel.series[target.series]!;
    const picture = seriesPicture(pane, target.series);
    const point = picture.points[target.point]!;
    const last = series.points.findLastIndex(({ y }) => y !== null) === target.point;
    const asked = pane.chart.labels === "values" && !(last && !named(pane));
    if (hasEnds(pane) || isStack(pane) || !(asked || (point.loud > picture.loud && !last))) continue;
    const text = series.points[target.point]?.short ?? "";
    const alpha = Math.max(0, Math.min(1, picture.reach - target.point)) * point.present;
    const size = valueSize(pane, target.series, target.point);
    const { x, y, align } = valuePlace(target, series.points, chart, size);
    write(pane.pen, [text], x, y, {
      size,
      rank: point.loud > picture.loud ? "loud" : "value",
      weight: 600,
      align,
      colour: css(textColour(pane, point.colour), alpha),
      halo: css(pane.colours.paper, 0.8 * alpha),
    });
  }
}

/**
 * Off the line: below where it comes down to a point and leaves upwards, else above. Before a gap nothing is drawn
 * to the right, so there the value stands behind its point, where no axis label is.
 */
export function valuePlace(
  { x, y, point }: Pick<Target, "x" | "y" | "point">,
  points: readonly Pick<ClientSeries["points"][number], "y">[],
  chart: { readonly scales: Readonly<Record<string, Pick<Chart["scales"][string], "getPixelForValue">>> },
  size: number,
): { x: number; y: number; align: CanvasTextAlign } {
  const heightOf = (at: number) => {
    const value = points[at]?.y ?? null;
    return value === null ? undefined : chart.scales["y"]!.getPixelForValue(value);
  };
  const [before, after] = [heightOf(point - 1), heightOf(point + 1)];
  const distance = lineHeight(size) * 0.85;
  if (after === undefined && (before === undefined || before < y) && point < points.length - 1)
    return { x: x + space, y, align: "left" };
  const valley = before !== undefined && after !== undefined && before < y && after < y;
  return { x, y: valley || y - distance <= 0 ? y + distance : y - distance, align: "center" };
}
