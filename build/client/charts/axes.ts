// Axes as newspapers set them: light lines across with their numbers upon them, no box, names under or beside the marks.
import type { Chart, Scale } from "chart.js";
import { css } from "./colours.ts";
import type { Pane, Sides } from "./pane.ts";
import { lineHeight, sizes, widest, widthOf, wrap, wrapEvenly, write } from "./text.ts";

const gap = { value: 12, category: 8, name: 14 };
const nameShare = 0.34; // of the width, for names beside bars
const mostLines = 3;

export interface Room {
  readonly top: number; // a key
  readonly right: number; // labels at the ends
  readonly below?: number; // values under bars that hang down
  readonly left?: number; // values beside bars that lie to the left
  readonly bands: boolean; // marks with a width of their own: half a category to the left and right
}

export function axesPadding(pane: Pane, room: Room): Sides {
  const { pen, chart } = pane;
  const { x, y } = chart;
  const tick = lineHeight(sizes.tick);
  const title = (axis: typeof x) => (axis.title ? lineHeight(sizes.tick) + 4 : 0);
  if (chart.horizontal) {
    const names = x.ticks.map(({ text }) => wrap(pen, text, pane.width * nameShare, sizes.name));
    return {
      top: room.top + (y.bare ? 2 : tick + 6) + title(y),
      right: Math.max(room.right, y.bare ? 0 : widthOf(pen, y.ticks.at(-1)?.text ?? "", sizes.tick) / 2),
      bottom: 4,
      left: Math.max(0, ...names.map((lines) => widest(pen, lines, sizes.name))) + gap.name + (room.left ?? 0),
    };
  }
  const left = y.bare
    ? 0
    : widest(
        pen,
        y.ticks.map(({ text }) => text),
        sizes.tick,
      ) + gap.value;
  const lines = Math.max(
    1,
    ...categoryLabels(pane, pane.width - left - room.right, room.bands).map((label) => label.lines.length),
  );
  return {
    top: room.top + (y.bare ? 4 : tick) + title(y),
    right: room.right,
    bottom: lines * tick + gap.category + (room.bands ? 2 : 6) + title(x) + (room.below ?? 0),
    left,
  };
}

/** Labels of the axis below, those that fit: in up to three lines, then only some of them. */
export function categoryLabels(pane: Pane, width: number, bands: boolean): { at: number; lines: string[] }[] {
  const { pen } = pane;
  const { ticks, kind, min, max } = pane.chart.x;
  if (ticks.length === 0) return [];
  if (kind === "category") {
    const step = width / Math.max(1, bands ? ticks.length : ticks.length - 1);
    const room = Math.min(bands ? step - 6 : step * 0.92, 220);
    const wrapped = ticks.map(({ at, text }) => ({ at, lines: wrapEvenly(pen, text, room, sizes.tick) }));
    if (wrapped.every(({ lines }) => lines.length <= mostLines && widest(pen, lines, sizes.tick) <= step - 4))
      return wrapped;
    return thin(
      ticks,
      widest(
        pen,
        ticks.map(({ text }) => text),
        sizes.tick,
      ),
      step,
    );
  }
  const span = max - min || 1;
  const widths = widest(
    pen,
    ticks.map(({ text }) => text),
    sizes.tick,
  );
  return thin(ticks, widths, ticks.length > 1 ? (((ticks[1]?.at ?? 0) - (ticks[0]?.at ?? 0)) / span) * width : width);
}

/** Every second, fifth, tenth …, and of years those that end so. */
function thin(
  ticks: readonly { at: number; text: string }[],
  width: number,
  step: number,
): { at: number; lines: string[] }[] {
  const stride = [1, 2, 5, 10, 20, 25, 50, 100].find((each) => each * step >= width + 14) ?? ticks.length;
  const numbers = ticks.map(({ text }) => (/^\d{4}$/.test(text) ? Number(text) : Number.NaN));
  const years = numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
  const kept = ticks.filter((_, index) => (years ? numbers[index]! % stride === 0 : index % stride === 0));
  return (kept.length >= 2 || ticks.length < 2 ? kept : [ticks[0]!, ticks.at(-1)!]).map(({ at, text }) => ({
    at,
    lines: [text],
  }));
}

/** Those labels that do not run into each other: all, or every second, fifth, tenth, from the first on. */
function apart<Tick extends { readonly at: number }>(
  ticks: readonly Tick[],
  pixelOf: (at: number) => number,
  size: number,
): readonly Tick[] {
  const pixels = ticks.map(({ at }) => pixelOf(at));
  const least = Math.min(...pixels.slice(1).map((pixel, at) => Math.abs(pixel - pixels[at]!)));
  const stride = [1, 2, 5, 10, 20, 50, 100].find((each) => each * least >= size) ?? ticks.length;
  return ticks.filter((_, at) => at % stride === 0);
}

const sharp = (pixel: number) => Math.round(pixel) + 0.5;

function stroke(
  pane: Pane,
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string,
  width: number,
): void {
  const { context } = pane.pen;
  context.beginPath();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([]);
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}

/** Lines and labels under the marks. */
export function drawAxes(pane: Pane, chart: Chart, bands: boolean): void {
  const [across, up] = [chart.scales["x"]!, chart.scales["y"]!];
  if (pane.chart.horizontal) drawLying(pane, chart, across, up);
  else drawStanding(pane, chart, across, up, bands);
}

function drawStanding(pane: Pane, chart: Chart, across: Scale, up: Scale, bands: boolean): void {
  const { pen, colours } = pane;
  const { x, y } = pane.chart;
  const { left, right, bottom, top } = chart.chartArea;
  const muted = css(colours.muted);
  if (!y.bare)
    for (const tick of apart(y.ticks, (at) => up.getPixelForValue(at), lineHeight(sizes.tick))) {
      const pixel = sharp(up.getPixelForValue(tick.at));
      if (tick.at !== 0 || y.min === 0) stroke(pane, [0, pixel], [right, pixel], css(colours.line), 1);
      write(pen, [tick.text], 0, pixel - sizes.tick * 0.66, { size: sizes.tick, colour: muted });
    }
  if (y.title)
    write(pen, [y.title], 0, top - lineHeight(sizes.tick) - sizes.tick * 0.6, { size: sizes.tick, colour: muted });
  const labels = categoryLabels(pane, right - left, bands);
  const most = Math.max(1, ...labels.map(({ lines }) => lines.length));
  const under = pane.height - 2 - most * lineHeight(sizes.tick) - (x.title ? lineHeight(sizes.tick) + 4 : 0);
  for (const { at, lines } of labels) {
    const pixel = across.getPixelForValue(at);
    if (!bands) stroke(pane, [sharp(pixel), bottom], [sharp(pixel), bottom + 6], muted, 1);
    const half = widest(pen, lines, sizes.tick) / 2;
    const inside = Math.max(half, Math.min(pane.width - half, pixel));
    write(pen, lines, inside, under + (lines.length * lineHeight(sizes.tick)) / 2, {
      size: sizes.tick,
      colour: muted,
      align: "center",
    });
  }
  if (x.title)
    write(pen, [x.title], right, pane.height - lineHeight(sizes.tick) / 2, {
      size: sizes.tick,
      colour: muted,
      align: "right",
    });
}

function drawLying(pane: Pane, chart: Chart, across: Scale, up: Scale): void {
  const { pen, colours } = pane;
  const { x, y } = pane.chart;
  const { left, top, bottom } = chart.chartArea;
  if (!y.bare)
    for (const tick of y.ticks) {
      const pixel = sharp(across.getPixelForValue(tick.at));
      stroke(pane, [pixel, top], [pixel, bottom], css(colours.line), 1);
      write(pen, [tick.text], pixel, top - lineHeight(sizes.tick) / 2 - 2, {
        size: sizes.tick,
        colour: css(colours.muted),
        align: "center",
      });
    }
  if (y.title)
    write(pen, [y.title], left, top - (y.bare ? 0.6 : 1.6) * lineHeight(sizes.tick) - 6, {
      size: sizes.tick,
      colour: css(colours.muted),
    });
  const row = (bottom - top) / Math.max(1, x.ticks.length);
  for (const { at, text } of apart(x.ticks, (at) => up.getPixelForValue(at), lineHeight(sizes.name))) {
    const lines = wrap(pen, text, pane.width * nameShare, sizes.name);
    const fitting = Math.max(1, Math.floor(row / lineHeight(sizes.name)));
    const cut = lines.slice(0, fitting);
    if (cut.length < lines.length) cut[fitting - 1] = `${cut[fitting - 1]?.replace(/[\s,;:、。]+$/u, "")}…`;
    write(pen, cut, 0, up.getPixelForValue(at), { size: sizes.name, colour: css(colours.ink) });
  }
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
