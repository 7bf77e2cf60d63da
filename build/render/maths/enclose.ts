// Frames, strokes and corners: Chromium does not draw `menclose`, but knows borders on a row. A stroke is an empty space over the
// row, cut to its shape (templates/themes/maths.css), so that paper has it as sharp as the letters.
import type { MathNode } from "./katex.ts";

interface Enclosed {
  readonly strokes: readonly ("up" | "down" | "through" | "angle")[];
  readonly style?: string;
}
const notations: Readonly<Record<string, Enclosed>> = {
  box: { strokes: [], style: "border:.05em solid;padding:.25em .3em" },
  updiagonalstrike: { strokes: ["up"] },
  downdiagonalstrike: { strokes: ["down"] },
  "updiagonalstrike downdiagonalstrike": { strokes: ["up", "down"] },
  horizontalstrike: { strokes: ["through"] },
  actuarial: { strokes: [], style: "border:solid;border-width:.05em .05em 0 0;padding:.1em .1em 0 0" },
  phasorangle: { strokes: ["angle"], style: "border-bottom:.05em solid;padding:.1em 0 .1em .6em" },
};

/** What is drawn for a `menclose`: `{ strokes: ["up"] }` for a letter that is cancelled. */
export function enclosedBy({ attributes = {} }: MathNode): Enclosed {
  const notation = attributes["notation"] ?? "";
  const found = notations[notation];
  if (!found) throw new Error(`"${notation}" is no notation that KaTeX is known to write.`);
  return found;
}
