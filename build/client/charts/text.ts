// Text on a canvas: how wide it is, lines that break where a language breaks them, and the list of what is written.
import type { Label, Place } from "./labels.ts";

export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly family: string; // "Kamishibai Text", …
  readonly lang: string;
  readonly labels: Label[]; // what is written, until all of it is there and is painted
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

/** As `wrap`, but a word wider than the room is broken between its letters. */
export function fold(pen: Pen, text: string, room: number, size: number, weight: 400 | 600 = 400): string[] {
  return wrap(pen, text, room, size, weight).flatMap((line) => {
    if (widthOf(pen, line, size, weight) <= room) return line;
    const lines: string[] = [];
    let own = "";
    for (const { segment } of new Intl.Segmenter(pen.lang).segment(line)) {
      const hyphen = isLetter.test(own) && isLetter.test(segment) ? "-" : "";
      if (own !== "" && widthOf(pen, own + segment + hyphen, size, weight) > room) {
        lines.push(own + hyphen);
        own = segment;
      } else own += segment;
    }
    return [...lines, own];
  });
}
/** Of a script that breaks words with a hyphen. */
const isLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;

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
  readonly rank: Label["rank"];
  readonly or?: readonly Place[];
}

/** Puts lines whose block is centred on `y` upon the list of what is painted at the end. */
export function write(
  pen: Pen,
  lines: readonly string[],
  x: number,
  y: number,
  { rank, or, ...style }: TextStyle,
): void {
  if (isClear(style.colour) || lines.every((line) => line === "")) return;
  pen.labels.push({ lines, x, y, style, rank, ...(or ? { or } : {}) });
}
const isClear = (colour: string): boolean => colour.endsWith(",0.000)");
