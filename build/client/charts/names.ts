// Names of categories and dates along an axis, made to fit: broken into lines, beside lying bars in a wider column, and where
// that is not enough only some of them, which the chart then says. Of dates every second, fifth, tenth needs no word.
import type { ClientAxis } from "../../model/chart-client.ts";
import type { Pane } from "./pane.ts";
import { css } from "./colours.ts";
import { fold, lineHeight, widest, wrap, wrapEvenly, write } from "./text.ts";

const mostLines = 3;
const widestName = 240; // under a column
const shares = [0.26, 0.34, 0.42, 0.5, 0.58]; // of the width, for names beside bars

export interface Name {
  readonly at: number;
  readonly lines: readonly string[];
}
export interface Names {
  readonly names: readonly Name[];
  readonly thinned: boolean; // names are left out that a reader would look for
}

/** Names under an axis that runs across `width`. `bands`: a mark has the room of its category. */
export function standingNames(pane: Pane, width: number, bands: boolean): Names {
  const { pen, sizes } = pane;
  const { ticks, kind, min, max, ordered } = pane.chart.x;
  if (ticks.length === 0) return { names: [], thinned: false };
  if (kind !== "category") {
    const span = max - min || 1;
    const step = ticks.length > 1 ? (((ticks[1]?.at ?? 0) - (ticks[0]?.at ?? 0)) / span) * width : width;
    return { names: thin(pane, step), thinned: false };
  }
  const step = width / Math.max(1, bands ? ticks.length : ticks.length - 1);
  const room = Math.min(bands ? step - 8 : step * 0.92, widestName);
  const broken = ticks.map(({ at, text }) => ({ at, lines: wrapEvenly(pen, text, room, sizes.tick) }));
  if (broken.every(({ lines }) => lines.length <= mostLines && widest(pen, lines, sizes.tick) <= step - 4))
    return { names: broken, thinned: false };
  const kept = thin(pane, step);
  return { names: kept, thinned: ordered !== true && kept.length < ticks.length };
}

/** Of dates and numbers every second, fifth, tenth, of years those that end so; of other names as many as have room in their lines. */
function thin({ pen, sizes, chart }: Pane, step: number): Name[] {
  const { ticks, ordered, kind } = chart.x;
  const texts = ticks.map(({ text }) => text);
  const counted = ordered === true || kind !== "category";
  // A clock time has its day below it.
  const linesAt = (stride: number, text: string) =>
    counted ? text.split("\n") : wrapEvenly(pen, text, Math.min(stride * step - 14, widestName), sizes.tick);
  const fits = (stride: number) =>
    texts.every((text, at) => {
      if (at % stride !== 0) return true;
      const lines = linesAt(stride, text);
      const width = widest(pen, lines, sizes.tick);
      // The first is moved to the right of the pane's edge, towards the second.
      const first = stride > 1 ? width * 1.5 + 6 - step / 2 : 0;
      return lines.length <= mostLines && Math.max(width + 14, first) <= stride * step;
    });
  const stride = (counted ? roundStrides : strides).find(fits) ?? ticks.length;
  const numbers = texts.map((text) => (/^\d{4}$/.test(text) ? Number(text) : Number.NaN));
  const years = numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
  const kept = ticks.filter((_, index) => (years ? numbers[index]! % stride === 0 : index % stride === 0));
  const ends =
    kept.length >= 2 || ticks.length < 2 || stride * 2 > ticks.length + 1 ? kept : [ticks[0]!, ticks.at(-1)!];
  return (ends.length > 0 ? ends : ticks.slice(-1)).map(({ at, text }) => ({
    at,
    lines: linesAt(stride, text).flatMap((line) => fold(pen, line, step * stride, sizes.tick)),
  }));
}
const roundStrides = [1, 2, 5, 10, 20, 25, 50, 100];
const strides = [1, 2, 3, 4, 5, 10, 20, 25, 50, 100];

/** Names beside rows, each in the lines that its row has room for. */
export function lyingNames(
  { pen, sizes, width }: Pick<Pane, "pen" | "sizes" | "width">,
  texts: readonly { readonly at: number; readonly text: string }[],
  row: number,
): Names & { readonly width: number } {
  const fits = Math.max(1, Math.floor(row / lineHeight(sizes.name) + 0.1));
  const broken = (share: number) =>
    texts.map(({ at, text }) => ({ at, lines: wrap(pen, text, width * share, sizes.name) }));
  const has = ({ lines }: Name, share: number) =>
    lines.length <= fits && widest(pen, lines, sizes.name) <= width * share;
  const share = shares.find((each) => broken(each).every((name) => has(name, each))) ?? shares.at(-1)!;
  const whole = texts.map(({ at, text }) => ({ at, lines: fold(pen, text, width * share, sizes.name) }));
  // A name that has more lines than its row stands over the next row, whose own name is left out.
  let taken = -Infinity;
  const names = whole.filter(({ lines }, at) => {
    const half = (lines.length * lineHeight(sizes.name)) / 2;
    const middle = (at + 0.5) * row;
    if (middle - half < taken - 3) return false;
    taken = middle + half;
    return true;
  });
  return {
    names,
    thinned: names.length < texts.length,
    width: Math.max(0, ...names.map(({ lines }) => widest(pen, lines, sizes.name))),
  };
}

/** "15 of 60 names are shown.", in the corner where nothing else stands. */
export function writeThinned(pane: Pane, shown: number, corner: "bottom left" | "top right" = "bottom left"): void {
  const text = (pane.chart.thinned ?? "").replace("{shown}", String(shown));
  const half = lineHeight(pane.sizes.tick) / 2;
  const [x, y] = corner === "bottom left" ? [0, pane.height - half] : [pane.width, half];
  write(pane.pen, [text], x, y, {
    size: pane.sizes.tick,
    rank: "title",
    align: corner === "bottom left" ? "left" : "right",
    colour: css(pane.colours.muted),
  });
}
/** The height that is left for a column of labels, beside a line that says that some are left out. */
export const besideThinned = (pane: Pane, height: number, sizes: readonly { readonly size: number }[]): number =>
  sizes.reduce((sum, { size }) => sum + size, 0) <= height ? height : height - lineHeight(pane.sizes.tick);

/** Those ticks whose labels do not run into each other: all, or every second, fifth, tenth, from the first on. */
export function apart(ticks: ClientAxis["ticks"], pixelOf: (at: number) => number, size: number): ClientAxis["ticks"] {
  const pixels = ticks.map(({ at }) => pixelOf(at));
  const least = Math.min(...pixels.slice(1).map((pixel, at) => Math.abs(pixel - pixels[at]!)));
  const stride = [1, 2, 5, 10, 20, 50, 100].find((each) => each * least >= size) ?? Math.max(1, ticks.length);
  return ticks.filter((_, at) => at % stride === 0);
}
