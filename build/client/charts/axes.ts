// Axes as newspapers set them: light lines across with their numbers upon them, no box, names under or beside the marks.
import type { Chart, Scale } from "chart.js";
import { css } from "./colours.ts";
import type { Pane, Sides } from "./pane.ts";
import { apart, lyingNames, standingNames, writeThinned } from "./names.ts";
import { stroke } from "./stroke.ts";
import { lineHeight, widest, widthOf, write } from "./text.ts";

const gap = { value: 12, category: 8, name: 14 };

export interface Room {
  readonly top: number; // a key
  readonly right: number; // labels at the ends
  readonly below?: number; // values under bars that hang down
  readonly left?: number; // values beside bars that lie to the left
  readonly bands: boolean; // marks with a width of their own: half a category to the left and right
}

export function axesPadding(pane: Pane, room: Room): Sides {
  const { pen, chart, sizes } = pane;
  const { x, y } = chart;
  const tick = lineHeight(sizes.tick);
  const title = (axis: typeof x) => (axis.title ? tick + 4 : 0);
  if (chart.horizontal) {
    const top = room.top + (y.bare ? 2 : tick + 6) + title(y);
    const found = namesBeside(pane, pane.height - top);
    return {
      top,
      right: Math.max(room.right, y.bare ? 0 : widthOf(pen, y.ticks.at(-1)?.text ?? "", sizes.tick) / 2),
      bottom: 4 + (found.thinned ? tick : 0),
      left: found.width + gap.name + (room.left ?? 0),
    };
  }
  const left = y.bare
    ? 0
    : widest(
        pen,
        y.ticks.map(({ text }) => text),
        sizes.tick,
      ) + gap.value;
  const { names, thinned } = standingNames(pane, pane.width - left - room.right, room.bands);
  const lines = Math.max(1, ...names.map((name) => name.lines.length));
  return {
    top: room.top + (y.bare ? 4 : tick) + title(y),
    right: room.right,
    bottom:
      lines * tick +
      gap.category +
      (room.bands ? 2 : 6) +
      Math.max(title(x), thinned ? tick + 4 : 0) +
      (room.below ?? 0),
    left,
  };
}

function namesBeside(pane: Pane, height: number) {
  const { ticks, ordered } = pane.chart.x;
  const found = lyingNames(pane, ticks, height / Math.max(1, ticks.length));
  return { ...found, thinned: found.thinned && ordered !== true };
}

const sharp = (pixel: number) => Math.round(pixel) + 0.5;

/** Lines and labels under the marks. */
export function drawAxes(pane: Pane, chart: Chart, bands: boolean): void {
  const [across, up] = [chart.scales["x"]!, chart.scales["y"]!];
  if (pane.chart.horizontal) drawLying(pane, chart, across, up);
  else drawStanding(pane, chart, across, up, bands);
}

function drawStanding(pane: Pane, chart: Chart, across: Scale, up: Scale, bands: boolean): void {
  const { pen, colours, sizes } = pane;
  const { x, y } = pane.chart;
  const { left, right, bottom, top } = chart.chartArea;
  const muted = css(colours.muted);
  const tickHeight = lineHeight(sizes.tick);
  if (!y.bare)
    for (const tick of apart(y.ticks, (at) => up.getPixelForValue(at), tickHeight)) {
      const pixel = sharp(up.getPixelForValue(tick.at));
      if (tick.at !== 0 || y.min === 0) stroke(pane, [0, pixel], [right, pixel], css(colours.line), 1);
      write(pen, [tick.text], 0, pixel - sizes.tick * 0.66, { size: sizes.tick, rank: "tick", colour: muted });
    }
  if (y.title)
    write(pen, [y.title], 0, top - tickHeight - sizes.tick * 0.6, { size: sizes.tick, rank: "title", colour: muted });
  const { names, thinned } = standingNames(pane, right - left, bands);
  const most = Math.max(1, ...names.map(({ lines }) => lines.length));
  const under = pane.height - 2 - most * tickHeight - (x.title || thinned ? tickHeight + 4 : 0);
  for (const { at, lines } of names) {
    const pixel = across.getPixelForValue(at);
    if (!bands) stroke(pane, [sharp(pixel), bottom], [sharp(pixel), bottom + 6], muted, 1);
    write(pen, lines, pixel, under + (lines.length * tickHeight) / 2, {
      size: sizes.tick,
      rank: "name",
      colour: muted,
      align: "center",
    });
  }
  if (thinned) writeThinned(pane, names.length);
  if (x.title)
    write(pen, [x.title], right, pane.height - tickHeight / 2, {
      size: sizes.tick,
      rank: "title",
      colour: muted,
      align: "right",
    });
}

function drawLying(pane: Pane, chart: Chart, across: Scale, up: Scale): void {
  const { pen, colours, sizes } = pane;
  const { y } = pane.chart;
  const { left, top, bottom } = chart.chartArea;
  const tickHeight = lineHeight(sizes.tick);
  if (!y.bare) {
    const texts = y.ticks.map(({ text }) => text);
    for (const tick of apart(y.ticks, (at) => across.getPixelForValue(at), widest(pen, texts, sizes.tick) + 12)) {
      const pixel = sharp(across.getPixelForValue(tick.at));
      stroke(pane, [pixel, top], [pixel, bottom], css(colours.line), 1);
      write(pen, [tick.text], pixel, top - tickHeight / 2 - 2, {
        size: sizes.tick,
        rank: "tick",
        colour: css(colours.muted),
        align: "center",
      });
    }
  }
  if (y.title)
    write(pen, [y.title], left, top - (y.bare ? 0.6 : 1.6) * tickHeight - 6, {
      size: sizes.tick,
      rank: "title",
      colour: css(colours.muted),
    });
  const { names, thinned } = namesBeside(pane, pane.height - top);
  for (const { at, lines } of names)
    write(pen, lines, 0, up.getPixelForValue(at), { size: sizes.name, rank: "name", colour: css(colours.ink) });
  if (thinned) writeThinned(pane, names.length);
}

/** The line on which lengths stand, over the marks; where zero is out of sight, a lighter one that only carries the ticks. */
export function drawBase(pane: Pane, chart: Chart): void {
  const { y } = pane.chart;
  if (y.kind !== "linear" || y.min > 0 || y.max < 0) {
    const { left, right, bottom } = chart.chartArea;
    if (!pane.chart.horizontal)
      stroke(pane, [y.bare ? left : 0, sharp(bottom)], [right, sharp(bottom)], css(pane.colours.muted), 1);
    return;
  }
  const { left, right, top, bottom } = chart.chartArea;
  const ink = css(pane.colours.ink);
  if (pane.chart.horizontal) {
    const pixel = sharp(chart.scales["x"]!.getPixelForValue(0));
    stroke(pane, [pixel, top], [pixel, bottom], ink, 1.5);
  } else {
    const pixel = sharp(chart.scales["y"]!.getPixelForValue(0));
    stroke(pane, [y.bare ? left : 0, pixel], [right, pixel], ink, 1.5);
  }
}
