// The list of what is written on a chart. Families and annotations put labels upon it; when all are there, room is made (inside
// the pane, none upon another, the most important first), and what has room is painted. What finds none is left out and told.
import { fold, font, lineHeight, widest, type Pen, type TextStyle } from "./text.ts";
import { overlap, type Box } from "./place.ts";

/** Who stays where two labels would meet: the later one of this list. */
const ranks = ["tick", "value", "name", "title", "note", "loud", "key"] as const;

export interface Label {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number; // the middle of the block
  readonly style: Omit<TextStyle, "rank" | "or">;
  readonly rank: (typeof ranks)[number];
  readonly or?: readonly Place[]; // where it may stand as well
}
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly align?: CanvasTextAlign;
}
export interface Settled {
  readonly shown: readonly Placed[];
  readonly leftOut: readonly Label[];
}
export interface Placed {
  readonly label: Label;
  readonly box: Box;
}

/** Labels in the order in which they were written, each inside the pane and none upon another. */
export function settle(pen: Pen, width: number, height: number): Settled {
  const inOrder = pen.labels
    .map((label, at) => ({ label: inside(pen, label, width), at }))
    .sort((a, b) => ranks.indexOf(b.label.rank) - ranks.indexOf(a.label.rank) || a.at - b.at);
  const shown: (Placed & { at: number })[] = [];
  const leftOut: Label[] = [];
  for (const { label, at } of inOrder) {
    const found = [label, ...(label.or ?? []).map((place) => moved(label, place))]
      .map((tried) => framed(pen, tried, width, height))
      .find(({ box }) => !shown.some((other) => touches(box, other.box)));
    if (found) shown.push({ ...found, at });
    else leftOut.push(label);
  }
  return { shown: shown.toSorted((a, b) => a.at - b.at), leftOut };
}

const moved = (label: Label, { x, y, align }: Place): Label => ({
  ...label,
  x,
  y,
  style: align ? { ...label.style, align } : label.style,
});

/** Letters fill less than their line: two lines that touch do not meet. */
const touches = (a: Box, b: Box): boolean => overlap(tight(a), tight(b)) > 0;
const tight = ({ x, y, width, height }: Box): Box => ({ x: x + 1, y: y + 3, width: width - 2, height: height - 6 });

/** A label wider than the pane is broken into lines, a word that is wider still between its letters. */
function inside(pen: Pen, label: Label, width: number): Label {
  const { size, weight } = label.style;
  if (widest(pen, label.lines, size, weight) <= width) return label;
  return { ...label, lines: label.lines.flatMap((line) => fold(pen, line, width, size, weight)) };
}
/** The box of a label, moved into the pane where it stands out of it. */
function framed(pen: Pen, label: Label, width: number, height: number): Placed {
  const { size, weight, align = "left" } = label.style;
  const own = { width: widest(pen, label.lines, size, weight), height: label.lines.length * lineHeight(size) };
  const left = align === "right" ? label.x - own.width : align === "center" ? label.x - own.width / 2 : label.x;
  const x = Math.max(0, Math.min(width - own.width, left));
  const y = Math.max(0, Math.min(height - own.height, label.y - own.height / 2));
  return {
    label: { ...label, x: label.x + x - left, y: y + own.height / 2 },
    box: { x, y, ...own },
  };
}

/** Paints what has room. */
export function paintLabels(pen: Pen, { shown }: Settled): void {
  const { context } = pen;
  for (const { label, box } of shown) {
    const { size, weight, colour, align = "left", halo } = label.style;
    const height = lineHeight(size);
    context.font = font(pen, size, weight ?? 400);
    context.textAlign = align;
    context.textBaseline = "alphabetic";
    for (const [index, line] of label.lines.entries()) {
      const base = box.y + index * height + height / 2 + size * 0.35;
      if (halo) {
        const width = context.measureText(line).width;
        const left = align === "right" ? label.x - width : align === "center" ? label.x - width / 2 : label.x;
        context.fillStyle = halo;
        context.fillRect(left - 3, base - size * 0.86, width + 6, height);
      }
      context.fillStyle = colour;
      context.fillText(line, label.x, base);
    }
  }
}
