// Text on a canvas: sizes that the last row can read, and lines that break where a language breaks them.

/** Pixels on a slide of 1280 by 720: nothing is smaller than 18. */
export const sizes = { tick: 18, name: 20, value: 20, note: 19 } as const;

export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly family: string; // "Kamishibai Text", …
  readonly lang: string;
}

export const font = (pen: Pen, size: number, weight: 400 | 600 = 400): string => `${weight} ${size}px ${pen.family}`;
export const lineHeight = (size: number): number => Math.round(size * 1.18);

export function widthOf(pen: Pen, text: string, size: number, weight: 400 | 600 = 400): number {
  pen.context.font = font(pen, size, weight);
  return pen.context.measureText(text).width;
}

const closing = /^[\s、。，．・：；？！」』）】〉》〕ー々％%,.:;?!)\]}”’]/u;
const opening = /[「『（【〈《〔([{“‘¥$]$/u;

/** Words where words are apart; in Japanese, words as the browser's dictionary parts them. */
function piecesOf(text: string, lang: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(lang, { granularity: "word" }).segment(text)) {
    const last = pieces.at(-1);
    const glued =
      last !== undefined &&
      (closing.test(segment) || opening.test(last) || (/[\w’'\-–/]$/u.test(last) && /^[\w’'\-–/]/u.test(segment)));
    if (glued) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** `wrap(pen, "inbound-tourism balance", 120, 18)` is `["inbound-tourism", "balance"]`; a word wider than the room stays whole. */
export function wrap(pen: Pen, text: string, room: number, size: number, weight: 400 | 600 = 400): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const piece of piecesOf(paragraph, pen.lang)) {
      if (line !== "" && widthOf(pen, (line + piece).trimEnd(), size, weight) > room) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** As `wrap`, in the same number of lines, but as even as they come. */
export function wrapEvenly(pen: Pen, text: string, room: number, size: number, weight: 400 | 600 = 400): string[] {
  const lines = wrap(pen, text, room, size, weight);
  if (lines.length < 2) return lines;
  let [low, high] = [room / lines.length, room];
  let best = lines;
  for (let n = 0; n < 7; n++) {
    const middle = (low + high) / 2;
    const tried = wrap(pen, text, middle, size, weight);
    if (tried.length <= lines.length && widest(pen, tried, size, weight) <= room) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

export const widest = (pen: Pen, lines: readonly string[], size: number, weight: 400 | 600 = 400): number =>
  Math.max(0, ...lines.map((line) => widthOf(pen, line, size, weight)));

export interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly colour: string;
  readonly align?: CanvasTextAlign;
  readonly halo?: string; // a ground behind the letters, where lines cross
}

/** Draws lines whose block is centred on `y`. */
export function write(pen: Pen, lines: readonly string[], x: number, y: number, style: TextStyle): void {
  const { context } = pen;
  const height = lineHeight(style.size);
  const top = y - (lines.length * height) / 2;
  context.font = font(pen, style.size, style.weight ?? 400);
  context.textAlign = style.align ?? "left";
  context.textBaseline = "alphabetic";
  for (const [index, line] of lines.entries()) {
    const base = top + index * height + height / 2 + style.size * 0.35;
    if (style.halo) {
      const width = context.measureText(line).width;
      const left = style.align === "right" ? x - width : style.align === "center" ? x - width / 2 : x;
      context.fillStyle = style.halo;
      context.fillRect(left - 3, base - style.size * 0.86, width + 6, height);
    }
    context.fillStyle = style.colour;
    context.fillText(line, x, base);
  }
}
