// What is written on a canvas can only be known while it is written: each text is noted with its box, its font, its
// colour and the pixels it is put on, and each colour that is drawn with. Clearing the canvas clears the notes.
import { type Color, hardest, parseColor } from "./color.ts";
import { boxOf, type Quad } from "./geometry.ts";

export interface CanvasText {
  readonly text: string;
  readonly quad: Quad; // in the canvas's own pixels
  readonly size: number; // of the font, in the canvas's own pixels
  readonly families: string;
  readonly bold: boolean;
  readonly color: Color | undefined; // undefined: a pattern
  readonly behind: (paper: Color) => Color | undefined;
}
interface Notes {
  texts: CanvasText[];
  readonly colors: Set<string>;
}
const notes = new WeakMap<HTMLCanvasElement, Notes>();

export const textsOn = (canvas: HTMLCanvasElement): readonly CanvasText[] => notes.get(canvas)?.texts ?? [];
export const colorsOn = (canvas: HTMLCanvasElement): ReadonlySet<string> => notes.get(canvas)?.colors ?? new Set();
export const isDrawn = (canvas: HTMLCanvasElement): boolean => notes.has(canvas);

const of = (canvas: HTMLCanvasElement): Notes => {
  const known = notes.get(canvas) ?? { texts: [], colors: new Set<string>() };
  notes.set(canvas, known);
  return known;
};

/** Must run before the deck's own script. */
export function watchCanvases(): void {
  const context = CanvasRenderingContext2D.prototype;
  const fillText = context.fillText;
  context.fillText = function (...parameters) {
    const [text, x, y] = parameters;
    if (this.canvas.isConnected && text.trim() !== "" && this.globalAlpha > 0.05)
      of(this.canvas).texts.push(note(this, text, x, y));
    fillText.apply(this, parameters);
  };
  for (const name of ["fill", "stroke", "fillRect", "strokeRect"] as const) {
    const original = context[name] as (...parameters: unknown[]) => void;
    const style = name.startsWith("fill") ? "fillStyle" : "strokeStyle";
    context[name] = function (this: CanvasRenderingContext2D, ...parameters: unknown[]) {
      if (this.canvas.isConnected && typeof this[style] === "string") of(this.canvas).colors.add(this[style]);
      original.apply(this, parameters);
    };
  }
  const clearRect = context.clearRect;
  context.clearRect = function (x, y, width, height) {
    const { canvas } = this;
    const { a, d } = this.getTransform();
    if (width * a >= canvas.width - 1 && height * d >= canvas.height - 1) forget(canvas);
    clearRect.call(this, x, y, width, height);
  };
  for (const name of ["width", "height"] as const) {
    const property = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, name)!;
    Object.defineProperty(HTMLCanvasElement.prototype, name, {
      ...property,
      set(this: HTMLCanvasElement, value: number) {
        forget(this);
        property.set!.call(this, value);
      },
    });
  }
}

function forget(canvas: HTMLCanvasElement): void {
  const known = notes.get(canvas);
  if (!known) return;
  known.texts = [];
  known.colors.clear();
}

function note(context: CanvasRenderingContext2D, text: string, x: number, y: number): CanvasText {
  const measured = context.measureText(text);
  const matrix = context.getTransform();
  const corner = (dx: number, dy: number) => {
    const { x: left, y: top } = matrix.transformPoint({ x: x + dx, y: y + dy });
    return { x: left, y: top };
  };
  const { actualBoundingBoxLeft: left, actualBoundingBoxRight: right } = measured;
  const { actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = measured;
  const quad: Quad = [corner(-left, -ascent), corner(right, -ascent), corner(right, descent), corner(-left, descent)];
  const box = boxOf(quad);
  const width = Math.max(1, Math.round(box.right - box.left));
  const height = Math.max(1, Math.round(box.bottom - box.top));
  const pixels = context.getImageData(Math.round(box.left), Math.round(box.top), width, height).data;
  const { fillStyle, globalAlpha, font } = context;
  const plain = typeof fillStyle === "string" ? parseColor(fillStyle) : undefined;
  const color = plain && { ...plain, alpha: plain.alpha * globalAlpha };
  const weight = /(?:^|\s)(bold|[1-9]00)\s/.exec(font)?.[1] ?? "400"; // `600 18px "Kamishibai Text", sans-serif`
  return {
    text,
    quad,
    size:
      Number.parseFloat(/[\d.]+px/.exec(font)?.[0] ?? "10") *
      Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)),
    families: font
      .slice(font.indexOf("px") + 2)
      .replace(/^\/\S+/, "")
      .trim(),
    bold: weight === "bold" || Number(weight) >= 700,
    color,
    behind: (paper) => color && hardest(pixels, color, paper),
  };
}
