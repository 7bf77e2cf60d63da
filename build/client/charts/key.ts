// The key above a chart, for series that cannot be named where they are: a patch of the colour and the name.
import type { PointStyle } from "chart.js";
import { drawPoint } from "chart.js/helpers";
import { css } from "./colours.ts";
import { seriesPicture, type Pane } from "./pane.ts";
import { fold, font, lineHeight, widest, write } from "./text.ts";

const patch = 16;
const space = { inside: 8, between: 26, row: 6 };

interface Entry {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

function entries(pane: Pane): { readonly entries: Entry[]; readonly height: number } {
  const row = lineHeight(pane.sizes.name) + space.row;
  const placed: Entry[] = [];
  let [x, y] = [0, 0];
  for (const [series, { name }] of pane.panel.series.entries()) {
    const [text = name, ...more] = fold(pane.pen, name, pane.width - patch - space.inside, pane.sizes.name);
    const width = patch + space.inside + widest(pane.pen, [text, ...more], pane.sizes.name);
    if (x > 0 && x + width > pane.width) [x, y] = [0, y + row];
    placed.push({ series, x, y: y + row / 2, lines: [text, ...more] });
    x += width + space.between;
    y += more.length * lineHeight(pane.sizes.name);
  }
  return { entries: placed, height: placed.length === 0 ? 0 : y + row + 8 };
}

export const keyHeight = (pane: Pane): number => entries(pane).height;

/** `shapeOf`: of charts whose series are told apart by their points, as Chart.js names shapes. */
export function drawKey(
  pane: Pane,
  shapeOf?: (series: number) => { readonly shape: PointStyle; readonly hollow: boolean },
): void {
  const { context } = pane.pen;
  for (const { series, x, y, lines } of entries(pane).entries) {
    const { colour, present, loud } = seriesPicture(pane, series);
    // A series keeps its place in the key while it is not shown yet.
    const alpha = present;
    context.font = font(pane.pen, pane.sizes.name);
    context.fillStyle = css(colour, alpha);
    const shape = shapeOf?.(series);
    if (shape) {
      context.strokeStyle = css(colour, alpha);
      if (shape.hollow) context.fillStyle = css(pane.colours.paper);
      context.lineWidth = 3;
      const borderWidth = shape.hollow ? 3 : 0;
      drawPoint(context, { pointStyle: shape.shape, radius: patch * 0.45, borderWidth }, x + patch / 2, y);
    } else context.fillRect(x, y - patch / 2, patch, patch);
    write(pane.pen, lines, x + patch + space.inside, y + ((lines.length - 1) * lineHeight(pane.sizes.name)) / 2, {
      size: pane.sizes.name,
      rank: "key",
      colour: css(loud > 0.5 ? pane.colours.ink : pane.colours.muted, alpha),
    });
  }
}
