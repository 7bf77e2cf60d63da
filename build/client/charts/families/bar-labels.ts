// What is written at bars: values at their ends or inside, names of stacked pieces, names of the bars of the first group.
import type { Chart } from "chart.js";
import { css, letters, upon } from "../colours.ts";
import { seriesPicture, type Pane } from "../pane.ts";
import { spread } from "../place.ts";
import { lineHeight, sizes, widest, widthOf, wrap, write } from "../text.ts";
import { barBox, isStacked } from "./bar-boxes.ts";

const space = 8;
const nameShare = 0.26;

const texts = (pane: Pane) => pane.panel.series.flatMap((series) => series.points.map((point) => point.short ?? ""));
const widestValue = (pane: Pane) => widest(pane.pen, texts(pane), sizes.value, 600);
const hasValues = (pane: Pane) => pane.chart.labels === "values" || isStacked(pane);

/** Room that values take beyond the ends of bars. */
export function valueRoom(pane: Pane): { top: number; right: number; below: number; left: number } {
  if (!hasValues(pane) || isStacked(pane)) return { top: 0, right: 0, below: 0, left: 0 };
  const falls = pane.panel.series.some(({ points }) => points.some(({ y, from }) => y !== null && y < (from ?? 0)));
  if (pane.chart.horizontal) {
    const names = namesInGroup(pane)
      ? Math.max(...pane.panel.series.map(({ name }) => widthOf(pane.pen, name, sizes.name))) + space * 2
      : 0;
    const value = widestValue(pane) + space;
    return { top: 0, right: value + names, below: 0, left: falls ? value : 0 };
  }
  const height = lineHeight(sizes.value) + 2;
  return { top: height, right: 0, below: falls ? height : 0, left: 0 };
}

/** Bars that lie down have room for their series' name beside the first group's values. */
export const namesInGroup = (pane: Pane): boolean =>
  pane.chart.horizontal === true &&
  pane.chart.labels === "values" &&
  pane.panel.series.length > 1 &&
  pane.panel.series.every(
    ({ name, points }) => points[0]?.y !== null && widthOf(pane.pen, name, sizes.name) < pane.width * nameShare,
  );

export function drawBarValues(pane: Pane, chart: Chart): void {
  if (!hasValues(pane) || pane.chart.labels === "legend" || pane.chart.labels === "none") {
    if (!isStacked(pane)) return;
  }
  for (const [index, series] of pane.panel.series.entries())
    for (const [at, point] of series.points.entries()) {
      const box = barBox(pane, chart, index, at);
      const picture = seriesPicture(pane, index).points[at];
      if (!box || !picture || !point.short || picture.present < 0.02) continue;
      const width = widthOf(pane.pen, point.short, sizes.value, 600);
      const alpha = Math.max(0, (picture.present - 0.5) * 2);
      if (isStacked(pane)) {
        if (box.width < width + 10 || box.height < lineHeight(sizes.value) + 2) continue;
        write(pane.pen, [point.short], box.x + box.width / 2, box.y + box.height / 2, {
          size: sizes.value,
          weight: 600,
          align: "center",
          colour: css(upon(picture.colour, pane.colours), alpha),
        });
        continue;
      }
      const down = (point.y ?? 0) < (point.from ?? 0);
      const colour = css(picture.loud > 0.5 ? pane.colours.ink : pane.colours.muted, alpha);
      if (pane.chart.horizontal) {
        // Beyond the end; below zero beyond the other end, or where there is no room, inside.
        const x = down ? box.x - space : box.x + box.width + space;
        write(pane.pen, [point.short], Math.max(x, down ? width : 0), box.y + box.height / 2, {
          size: sizes.value,
          weight: 600,
          align: down ? "right" : "left",
          colour,
        });
        pane.taken.push({ x: down ? x - width : x, y: box.y, width, height: box.height });
      } else {
        const fits = width <= slot(pane, chart) + 2;
        if (!fits && !(picture.loud > 0.5 && at === series.points.length - 1)) continue;
        const y = down ? box.y + box.height + lineHeight(sizes.value) / 2 + 2 : box.y - lineHeight(sizes.value) / 2 - 1;
        write(pane.pen, [point.short], box.x + box.width / 2, y, {
          size: sizes.value,
          weight: 600,
          align: "center",
          colour,
        });
        pane.taken.push({
          x: box.x + box.width / 2 - width / 2,
          y: y - lineHeight(sizes.value) / 2,
          width,
          height: lineHeight(sizes.value),
        });
      }
    }
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
    const after = widthOf(pane.pen, series.points[0]?.short ?? "", sizes.value, 600);
    write(pane.pen, [series.name], box.x + box.width + space * 2 + after, box.y + box.height / 2, {
      size: sizes.name,
      colour: css(picture.loud > 0.5 ? letters(picture.colour, pane.colours) : pane.colours.muted, point.present),
    });
  }
}

/** Room for the names of stacked pieces, if they can be told without a key. */
export function stackNames(pane: Pane): { top: number; right: number } | undefined {
  const { series } = pane.panel;
  if (pane.chart.labels === "legend" || pane.chart.labels === "none" || series.length < 2) return undefined;
  if (pane.chart.horizontal)
    return lyingNames(pane, pane.width * 0.66) ? { top: lineHeight(sizes.name) + 6, right: 0 } : undefined;
  const last = series.map(({ points }) => points.at(-1));
  if (last.some((point) => !point || point.y === null || point.y === point.from)) return undefined;
  const room = Math.max(120, pane.width * nameShare);
  const names = series.map(({ name }) => wrap(pane.pen, name, room, sizes.name, 600));
  const height = names.reduce((sum, lines) => sum + lines.length * lineHeight(sizes.name), 0);
  return height > pane.height * 0.9
    ? undefined
    : { top: 0, right: Math.max(...names.map((lines) => widest(pane.pen, lines, sizes.name, 600))) + space };
}

/** Above the pieces of the first bar, each name where its piece begins, or as far left of it as it must. */
function lyingNames(pane: Pane, width: number): { x: number; name: string }[] | undefined {
  const { min, max } = pane.chart.y;
  let edge = 0;
  const placed: { x: number; name: string }[] = [];
  for (const { name, points } of pane.panel.series) {
    const point = points[0];
    if (!point || point.y === null) return undefined;
    const own = widthOf(pane.pen, name, sizes.name, 600);
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
        top - (pane.chart.y.bare ? 0 : lineHeight(sizes.tick) + 6) - lineHeight(sizes.name) / 2 - 4,
        {
          size: sizes.name,
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
      ? [{ index, lines: wrap(pane.pen, name, room, sizes.name, 600), y: box.y + box.height / 2, x: box.x + box.width }]
      : [];
  });
  const middles = spread(
    labels.map(({ y, lines }) => ({ at: y, size: lines.length * lineHeight(sizes.name) + 2 })),
    0,
    pane.height,
  );
  for (const [at, { index, lines, y, x }] of labels.entries()) {
    const { colour, loud, points } = seriesPicture(pane, index);
    const present = points.at(-1)?.present ?? 0;
    write(pane.pen, lines, Math.max(x + space, right - 4), middles[at] ?? y, {
      size: sizes.name,
      weight: 600,
      colour: css(loud > 0.5 ? letters(colour, pane.colours) : pane.colours.muted, present),
    });
  }
}
