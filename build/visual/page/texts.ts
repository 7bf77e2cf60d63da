// Every line of text that can be seen on the slide: of the page, of drawings (also those shown as images) and of canvases.
import { textsOn } from "./canvas.ts";
import { around } from "../finding.ts";
import { type Color, parseColor } from "./color.ts";
import { type Frame, type Quad, quadOf } from "./geometry.ts";
import { nameOf, placeOf } from "./place.ts";
import type { Sees } from "./visibility.ts";

export interface Text {
  readonly words: string; // of the whole piece of text, of which this may be one line
  readonly element: Element; // around the text; the canvas it is written on
  readonly quad: Quad; // the ink on the screen, not the line's height
  readonly size: number; // of the font on the slide
  readonly families: string;
  readonly bold: boolean;
  readonly color: Color | undefined;
  readonly behind?: (paper: Color) => Color | undefined; // known for text on a canvas only
}

const short = (words: string): string => {
  const text = words.replace(/\s+/g, " ").trim();
  return text.length > 40 ? `${text.slice(0, 39).trim()}…` : text;
};

export const quote = (words: string): string => `“${short(words)}”`;

/** What is written around the slides changes from one to the next: it is named by its element. */
export const nameText = ({ words, element }: Pick<Text, "words" | "element">): string =>
  placeOf(element) === around ? `the text of ${nameOf(element.closest(".reveal > *") ?? element)}` : quote(words);

export function collectTexts(roots: readonly (Element | ShadowRoot)[], frame: Frame, sees: Sees): Text[] {
  const texts: Text[] = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element && /\S/.test(node.textContent ?? "") && sees(element))
        texts.push(...linesOf(node as globalThis.Text, element, frame));
    }
    for (const canvas of root.querySelectorAll("canvas")) if (sees(canvas)) texts.push(...canvasTexts(canvas, frame));
  }
  return texts;
}

function linesOf(node: globalThis.Text, element: Element, frame: Frame): Text[] {
  const style = getComputedStyle(element);
  const range = document.createRange();
  range.selectNodeContents(node);
  const shared = {
    words: node.data,
    element,
    size: Number.parseFloat(style.fontSize) * scaleOf(element, frame),
    families: style.fontFamily,
    bold: Number(style.fontWeight) >= 700,
    color: parseColor(element instanceof SVGElement ? style.fill : style.webkitTextFillColor || style.color),
  };
  const turned = element instanceof SVGTextContentElement ? turnedQuad(element) : undefined;
  if (turned) return [{ ...shared, quad: turned }];
  return [...range.getClientRects()]
    .filter((line) => line.width > 0 && line.height > 0)
    .map((line) => ({
      ...shared,
      quad: quadOf(style.writingMode.startsWith("horizontal") ? ink(line, node.data, style) : line),
    }));
}

const ruler = new OffscreenCanvas(1, 1).getContext("2d")!;

/** From the height of the line's box, which holds room for accents, to where this text really has ink. */
function ink(line: DOMRect, words: string, style: CSSStyleDeclaration): DOMRect {
  ruler.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const {
    fontBoundingBoxAscent: above,
    fontBoundingBoxDescent: below,
    ...text
  } = measure(style.textTransform === "uppercase" ? words.toUpperCase() : words);
  const scale = line.height / (above + below);
  const baseline = line.top + above * scale;
  return new DOMRect(line.left, baseline - text.ascent * scale, line.width, (text.ascent + text.descent) * scale);
}

function measure(words: string) {
  const { fontBoundingBoxAscent, fontBoundingBoxDescent, actualBoundingBoxAscent, actualBoundingBoxDescent } =
    ruler.measureText(words);
  return {
    fontBoundingBoxAscent,
    fontBoundingBoxDescent,
    ascent: actualBoundingBoxAscent,
    descent: actualBoundingBoxDescent,
  };
}

/** By how much a font's size grows or shrinks until it stands on the slide. */
function scaleOf(element: Element, frame: Frame): number {
  if (element instanceof SVGGraphicsElement) {
    const matrix = element.getScreenCTM();
    if (matrix) return Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) / frame.scale;
  }
  let scale = (element as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  for (let at: Element | null = element; at && !at.matches(".slides, .reveal"); at = at.parentElement) {
    const { transform } = getComputedStyle(at);
    if (transform === "none") continue;
    const { a, b, c, d } = new DOMMatrix(transform);
    scale *= Math.sqrt(Math.abs(a * d - b * c));
  }
  return scale;
}

function turnedQuad(element: SVGTextContentElement): Quad | undefined {
  const matrix = element.getScreenCTM();
  if (!matrix || (Math.abs(matrix.b) < 0.001 && Math.abs(matrix.c) < 0.001)) return undefined;
  const { x, y, width, height } = element.getBBox();
  const corners = quadOf({ left: x, top: y + height * 0.15, right: x + width, bottom: y + height * 0.85 });
  return corners.map((point) => {
    const { x: left, y: top } = new DOMPoint(point.x, point.y).matrixTransform(matrix);
    return { x: left, y: top };
  }) as unknown as Quad;
}

function canvasTexts(canvas: HTMLCanvasElement, frame: Frame): Text[] {
  const area = canvas.getBoundingClientRect();
  const scale = area.width / canvas.width || 1;
  return textsOn(canvas).map((text) => ({
    words: text.text,
    element: canvas,
    quad: text.quad.map(({ x, y }) => ({ x: area.left + x * scale, y: area.top + y * scale })) as unknown as Quad,
    size: (text.size * scale) / frame.scale,
    families: text.families,
    bold: text.bold,
    color: text.color,
    behind: text.behind,
  }));
}
