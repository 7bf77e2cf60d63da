// What is written at bars: values at their ends or inside, names of stacked pieces, names of the bars of the first group.
import type { Chart } from "chart.js";
import { css, letters, upon } from "../colours.ts";
import type { ClientPoint } from "../../../model/chart-client.ts";
import { largestValue, seriesPicture, valueSize, type Pane } from "../pane.ts";
import type { PointPicture } from "../picture.ts";
import { spread, type Box } from "../place.ts";
import { fold, lineHeight, widest, widthOf, write } from "../text.ts";
import { barBox, isStacked, whiskerOf } from "./bar-boxes.ts";

const space = 8;
const nameShare = 0.26;

const hasValues = (pane: Pane) => pane.chart.labels === "values" || isStacked(pane);
const widestValue = (pane: Pane) =>
  widest(
    pane.pen,
    pane.panel.series.flatMap((series) => series.points.map((point) => point.short ?? "")),
    largestValue(pane),
    600,
  );

/** Room that values take beyond the ends of bars. */
export function valueRoom(pane: Pane): { top: number; right: number; below: number; left: number } {
  if (!hasValues(pane) || isStacked(pane)) return { top: 0, right: 0, below: 0, left: 0 };
  const falls = pane.panel.series.some(({ points }) => points.some(({ y, from }) => y !== null && y < (from ?? 0)));
  if (pane.chart.horizontal) {
    const names = namesInGroup(pane)
      ? Math.max(...pane.panel.series.map(({ name }) => widthOf(pane.pen, name, pane.sizes.name))) + space * 2
      : 0;
    const value = widestValue(pane) + space;
    return { top: 0, right: value + names, below: 0, left: falls ? value : 0 };
  }
  const height = lineHeight(largestValue(pane)) + 2;
  return { top: height, right: 0, below: falls ? height : 0, left: 0 };
}

/** Bars that lie down have room for their series' name beside the first group's values. */
export const namesInGroup = (pane: Pane): boolean =>
  pane.chart.horizontal === true &&
  pane.chart.labels === "values" &&
  pane.panel.series.length > 1 &&
  pane.panel.series.every(
    ({ name, points }) => points[0]?.y !== null && widthOf(pane.pen, name, pane.sizes.name) < pane.width * nameShare,
  );

export function drawBarValues(pane: Pane, chart: Chart): void {
  if (!hasValues(pane) || pane.chart.labels === "none") return;
  for (const [index, series] of pane.panel.series.entries())
    for (const [at, point] of series.points.entries()) {
      const box = barBox(pane, chart, index, at);
      const picture = seriesPicture(pane, index).points[at];
      if (!box || !picture || !point.short || picture.present < 0.02) continue;
      const whisker = whiskerOf(pane, chart, index, at);
      const value: Value = {
        point,
        text: point.short,
        box: whisker ? beyond(pane, box, whisker) : box,
        picture,
        ...sizeOf(pane, chart, index, at, point.short),
      };
      if (isStacked(pane)) drawInside(pane, value);
      else if (pane.chart.horizontal) drawBeside(pane, value);
      else drawAtEnd(pane, chart, value, at === series.points.length - 1);
    }
}
interface Value {
  readonly point: ClientPoint;
  readonly text: string;
  readonly box: Box;
  readonly picture: PointPicture;
  readonly size: number;
  readonly width: number;
}

/** The bar with its whisker: a value stands beyond both. */
const beyond = (pane: Pane, box: Box, { low, high }: { low: number; high: number }): Box => {
  const [start, length] = pane.chart.horizontal ? [box.x, box.width] : [box.y, box.height];
  const [first, last] = [Math.min(start, low, high), Math.max(start + length, low, high)];
  return pane.chart.horizontal ? { ...box, x: first, width: last - first } : { ...box, y: first, height: last - first };
};

/** A highlighted value is large, unless it is then wider than its column. */
function sizeOf(pane: Pane, chart: Chart, series: number, at: number, text: string): { size: number; width: number } {
  const widthAt = (size: number) => widthOf(pane.pen, text, size, 600);
  const large = isStacked(pane) ? pane.sizes.value : valueSize(pane, series, at);
  const size = !pane.chart.horizontal && widthAt(large) > slot(pane, chart) + 2 ? pane.sizes.value : large;
  return { size, width: widthAt(size) };
}
const alphaOf = ({ picture }: Value) => Math.max(0, (picture.present - 0.5) * 2);

/** In the middle of its piece, where it has room. */
function drawInside(pane: Pane, value: Value): void {
  const { box, size, width, picture } = value;
  if (box.width < width + 10 || box.height < lineHeight(size) + 2) return;
  write(pane.pen, [value.text], box.x + box.width / 2, box.y + box.height / 2, {
    size,
    rank: "value",
    weight: 600,
    align: "center",
    colour: css(upon(picture.colour, pane.colours), alphaOf(value)),
  });
}

const isDown = ({ point }: Value) => (point.y ?? 0) < (point.from ?? 0);
const outside = (pane: Pane, value: Value, align: "left" | "right" | "center") => ({
  size: value.size,
  rank: value.size > pane.sizes.value ? ("loud" as const) : ("value" as const),
  weight: 600 as const,
  align,
  colour: css(value.picture.loud > 0.5 ? pane.colours.ink : pane.colours.muted, alphaOf(value)),
});

/** Beyond the end of a bar that lies; below zero beyond the other end, or where there is no room, inside. */
function drawBeside(pane: Pane, value: Value): void {
  const { box, width } = value;
  if (box.height < lineHeight(pane.sizes.value) * 0.55) return; // more bars than lines of text
  const down = isDown(value);
  const x = down ? Math.max(box.x - space, width) : box.x + box.width + space;
  write(pane.pen, [value.text], x, box.y + box.height / 2, outside(pane, value, down ? "right" : "left"));
  pane.taken.push({ x: down ? x - width : x, y: box.y, width, height: box.height });
}

/** Upon a column, or below one that hangs. */
function drawAtEnd(pane: Pane, chart: Chart, value: Value, isLast: boolean): void {
  const { box, width, size } = value;
  if (width > slot(pane, chart) + 2 && !(value.picture.loud > 0.5 && isLast)) return;
  const height = lineHeight(size);
  const x = box.x + box.width / 2;
  const y = isDown(value) ? box.y + box.height + height / 2 + 2 : box.y - height / 2 - 1;
  write(pane.pen, [value.text], x, y, outside(pane, value, "center"));
  pane.taken.push({ x: x - width / 2, y: y - height / 2, width, height });
}

/** The width that one column may write in. */
function slot(pane: Pane, chart: Chart): number {
  const { left, right } = chart.chartArea;
  const groups = Math.max(1, pane.chart.x.ticks.length);
  const side = pane.chart.type === "waterfall" ? 1 : pane.panel.series.length;
  return ((right - left) / groups / side) * (side > 1 ? 0.86 : 0.98);
}

export function drawGroupNames(pane: Pane, chart: Chart): void {
  for (const [index, series] of pane.panel.series.entries()) {
    const box = barBox(pane, chart, index, 0);
    const picture = seriesPicture(pane, index);
    const point = picture.points[0];
    if (!box || !point) continue;
    const after = widthOf(pane.pen, series.points[0]?.short ?? "", valueSize(pane, index, 0), 600);
    write(pane.pen, [series.name], box.x + box.width + space * 2 + after, box.y + box.height / 2, {
      size: pane.sizes.name,
      rank: "name",
      colour: css(picture.loud > 0.5 ? letters(picture.colour, pane.colours) : pane.colours.muted, point.present),
    });
  }
}

/** Room for the names of stacked pieces, if they can be told without a key. */
export function stackNames(pane: Pane): { top: number; right: number } | undefined {
  const { series } = pane.panel;
  if (pane.chart.labels === "legend" || pane.chart.labels === "none" || series.length < 2) return undefined;
  if (pane.chart.horizontal)
    return lyingNames(pane, pane.width * 0.66) ? { top: lineHeight(pane.sizes.name) + 6, right: 0 } : undefined;
  const last = series.map(({ points }) => points.at(-1));
  if (last.some((point) => !point || point.y === null || point.y === point.from)) return undefined;
  const room = Math.max(120, pane.width * nameShare);
  const names = series.map(({ name }) => fold(pane.pen, name, room, pane.sizes.name, 600));
  const height = names.reduce((sum, lines) => sum + lines.length * lineHeight(pane.sizes.name), 0);
  return height > pane.height * 0.75
    ? undefined
    : { top: 0, right: Math.max(...names.map((lines) => widest(pane.pen, lines, pane.sizes.name, 600))) + space };
}

/** Above the pieces of the first bar, each name where its piece begins, or as far left of it as it must. */
function lyingNames(pane: Pane, width: number): { x: number; name: string }[] | undefined {
  const { min, max } = pane.chart.y;
  let edge = 0;
  const placed: { x: number; name: string }[] = [];
  for (const { name, points } of pane.panel.series) {
    const point = points[0];
    if (!point || point.y === null) return undefined;
    const own = widthOf(pane.pen, name, pane.sizes.name, 600);
    const [from, to] = [point.from ?? 0, point.y].map((value) => ((value - min) / (max - min || 1)) * width);
    const x = Math.max(edge, Math.min(from ?? 0, width - own));
    // A name that no longer stands over its own piece would be read as another's.
    if (x + own > width + 1 || x > (to ?? 0) - 12) return undefined;
    placed.push({ x, name });
    edge = x + own + 20;
  }
  return placed;
}

export function drawStackNames(pane: Pane, chart: Chart): void {
  const { left, right, top } = chart.chartArea;
  if (pane.chart.horizontal) {
    for (const [index, { x, name }] of (lyingNames(pane, right - left) ?? []).entries()) {
      const { colour, loud, present } = seriesPicture(pane, index);
      write(
        pane.pen,
        [name],
        left + x,
        top - (pane.chart.y.bare ? 0 : lineHeight(pane.sizes.tick) + 6) - lineHeight(pane.sizes.name) / 2 - 4,
        {
          size: pane.sizes.name,
          rank: "name",
          weight: 600,
          colour: css(loud > 0.5 ? letters(colour, pane.colours) : pane.colours.muted, present),
        },
      );
    }
    return;
  }
  const room = Math.max(120, pane.width * nameShare);
  const labels = pane.panel.series.flatMap(({ name, points }, index) => {
    const box = barBox(pane, chart, index, points.length - 1);
    return box
      ? [
          {
            index,
            lines: fold(pane.pen, name, room, pane.sizes.name, 600),
            y: box.y + box.height / 2,
            x: box.x + box.width,
          },
        ]
      : [];
  });
  const middles = spread(
    labels.map(({ y, lines }) => ({ at: y, size: lines.length * lineHeight(pane.sizes.name) + 2 })),
    0,
    chart.chartArea.bottom + 4,
  );
  for (const [at, { index, lines, y, x }] of labels.entries()) {
    const { colour, loud, points } = seriesPicture(pane, index);
    const present = points.at(-1)?.present ?? 0;
    write(pane.pen, lines, Math.max(x + space, right - 4), middles[at] ?? y, {
      size: pane.sizes.name,
      rank: "name",
      weight: 600,
      colour: css(loud > 0.5 ? letters(colour, pane.colours) : pane.colours.muted, present),
    });
  }
}
