// Text against what is behind it, by WCAG 2.2 AA: 4.5 to 1, or 3 to 1 for large text and for the marks of a chart.
// Behind plain colours the ratio is computed; behind pictures and gradients it is taken from the pixels (see `sample`).
import type { Box, Contrast } from "../finding.ts";
import { colorsOn } from "./canvas.ts";
import { type Color, contrast, hardest, over, parseColor, toHex } from "./color.ts";
import { isDrawing } from "./drawings.ts";
import { boxOf, type Frame, toSlide } from "./geometry.ts";
import { placeOf } from "./place.ts";
import { nameText, type Text } from "./texts.ts";
import type { Sees } from "./visibility.ts";

const white: Color = { red: 255, green: 255, blue: 255, alpha: 1 };
const needed = ({ size, bold }: Text): number => (size >= 24 || (bold && size >= 18.66) ? 3 : 4.5);

/** Lines of code that are not the ones spoken of: their quiet is what points at the others. */
const waiting = ".code .dim";

/** The findings, and the texts whose background only pixels can tell. */
export function findContrast(texts: readonly Text[], frame: Frame): { findings: Contrast[]; unknown: Text[] } {
  const findings: Contrast[] = [];
  const unknown: Text[] = [];
  for (const text of texts) {
    if (!text.color || text.element.closest(waiting)) continue;
    const behind = isDrawing(text.element) ? undefined : backgroundOf(text.element, boxOf(text.quad));
    const background = behind && text.behind ? text.behind(behind) : behind;
    if (background) findings.push(...judge(text, background, frame));
    else unknown.push(text);
  }
  return { findings, unknown };
}

function judge(text: Text, background: Color, frame: Frame): Contrast[] {
  const color = over(withOpacity(text), background);
  const ratio = contrast(color, background);
  if (ratio >= needed(text) - 0.005) return [];
  return [
    {
      kind: "contrast",
      what: nameText(text),
      place: placeOf(text.element),
      box: toSlide(boxOf(text.quad), frame),
      ratio,
      needed: needed(text),
      color: toHex(color),
      background: toHex(background),
    },
  ];
}

function withOpacity({ color, element }: Text): Color {
  let alpha = color?.alpha ?? 1;
  for (let at: Element | null = element; at; at = at.parentElement) alpha *= Number(getComputedStyle(at).opacity);
  return { ...(color ?? white), alpha };
}

/** What lies under the middle of the text, from the top down to the first opaque colour; undefined where a picture does. */
function backgroundOf(element: Element, { left, top, right, bottom }: Box): Color | undefined {
  const stack = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
  const from = stack.indexOf(element);
  const layers: Color[] = [];
  for (const at of from < 0 ? ancestors(element) : stack.slice(from)) {
    const style = getComputedStyle(at);
    const isPicture = at !== element && /^(img|svg|canvas|video)$/.test(at.localName);
    if (isPicture || at instanceof SVGElement || style.backgroundImage !== "none") return undefined;
    const color = parseColor(style.backgroundColor);
    if (color.alpha > 0) layers.push({ ...color, alpha: color.alpha * Number(style.opacity) });
    if (color.alpha === 1 && style.opacity === "1") break;
  }
  return layers.reduceRight((lower, upper) => over(upper, lower), white);
}
function ancestors(element: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) all.push(at);
  return all;
}

/** From a picture of the window without its text. */
export function sampleContrast(texts: readonly Text[], picture: ImageData, frame: Frame): Contrast[] {
  return texts.flatMap((text) => {
    const { left, top, right, bottom } = boxOf(text.quad);
    const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
    const width = Math.min(picture.width, Math.ceil(right)) - x;
    const height = Math.min(picture.height, Math.ceil(bottom)) - y;
    if (width <= 0 || height <= 0) return [];
    const pixels = new Uint8ClampedArray(width * height * 4);
    for (let row = 0; row < height; row++) {
      const start = ((y + row) * picture.width + x) * 4;
      pixels.set(picture.data.subarray(start, start + width * 4), row * width * 4);
    }
    const background = hardest(pixels, withOpacity(text), white);
    return background ? judge(text, background, frame) : [];
  });
}

/** The theme's colours for series that this chart draws with, against the paper it is drawn on. */
export function findQuietMarks(slide: HTMLElement, frame: Frame, sees: Sees): Contrast[] {
  const found: Contrast[] = [];
  for (const canvas of slide.querySelectorAll("canvas")) {
    if (!sees(canvas)) continue;
    const style = getComputedStyle(canvas);
    const box = canvas.getBoundingClientRect();
    const paper = backgroundOf(canvas, box) ?? white;
    const drawn = new Set([...colorsOn(canvas)].map((color) => toHex(parseColor(color))));
    for (const name of ["quiet", ...Array.from({ length: 8 }, (_, index) => `series-${index + 1}`)]) {
      const value = style.getPropertyValue(`--${name}`).trim();
      if (value === "") continue;
      const color = parseColor(value);
      const ratio = contrast(color, paper);
      if (!drawn.has(toHex(color)) || ratio >= 2.995) continue;
      found.push({
        kind: "contrast",
        what: `the chart's colour --${name}`,
        place: placeOf(canvas),
        box: toSlide(box, frame),
        ratio,
        needed: 3,
        color: toHex(color),
        background: toHex(paper),
      });
    }
  }
  return found;
}
