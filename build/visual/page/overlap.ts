// Text that lies on other text, on the drawn part of a chart, or under something opaque.
import type { Overlap } from "../finding.ts";
import { boxOf, depth, type Frame, intersect, isEmpty, toSlide } from "./geometry.ts";
import { parseColor } from "./color.ts";
import { isDrawing } from "./drawings.ts";
import { blockOf, nameOf, placeOf } from "./place.ts";
import { nameText, type Text } from "./texts.ts";
import { isDecoration, type Sees } from "./visibility.ts";

const tolerance = 2; // pixels of the slide: a descender may touch an accent

export function findOverlaps(slide: HTMLElement, texts: readonly Text[], frame: Frame, sees: Sees): Overlap[] {
  return [...amongTexts(texts, frame), ...onCharts(slide, texts, frame, sees), ...covered(texts, frame)];
}

function overlap(text: Text, other: string, pixels: number, frame: Frame): Overlap {
  const box = toSlide(boxOf(text.quad), frame);
  const what = nameText(text);
  return { kind: "overlap", what, place: placeOf(text.element), box, other, pixels: Math.ceil(pixels / frame.scale) };
}

function amongTexts(texts: readonly Text[], frame: Frame): Overlap[] {
  const found: Overlap[] = [];
  for (const [index, one] of texts.entries())
    for (const other of texts.slice(index + 1)) {
      const onCanvas = one.element instanceof HTMLCanvasElement && one.element === other.element;
      // The same words at the same place are one text drawn twice, as a halo or a shadow.
      const apart = Math.hypot(one.quad[0].x - other.quad[0].x, one.quad[0].y - other.quad[0].y);
      if (onCanvas && one.words === other.words && apart < 3 * frame.scale) continue;
      if (!onCanvas && blockOf(one.element) === blockOf(other.element)) continue;
      const pixels = depth(one.quad, other.quad);
      if (pixels > tolerance * frame.scale) found.push(overlap(other, nameText(one), pixels, frame));
    }
  return found;
}

/** A chart's canvas has empty margins: only what is drawn on counts. */
function onCharts(slide: HTMLElement, texts: readonly Text[], frame: Frame, sees: Sees): Overlap[] {
  const found: Overlap[] = [];
  for (const canvas of slide.querySelectorAll("canvas")) {
    if (!sees(canvas)) continue;
    const area = canvas.getBoundingClientRect();
    const figure = canvas.closest("figure");
    for (const text of texts) {
      if (text.element instanceof HTMLCanvasElement || figure?.contains(text.element)) continue;
      const shared = intersect(boxOf(text.quad), area);
      if (isEmpty(shared)) continue;
      const scale = canvas.width / area.width;
      const pixels = canvas
        .getContext("2d")
        ?.getImageData(
          Math.floor((shared.left - area.left) * scale),
          Math.floor((shared.top - area.top) * scale),
          Math.ceil((shared.right - shared.left) * scale) || 1,
          Math.ceil((shared.bottom - shared.top) * scale) || 1,
        ).data;
      const least = Math.min(shared.right - shared.left, shared.bottom - shared.top);
      if (least > tolerance * frame.scale && pixels?.some((value, at) => at % 4 === 3 && value > 16))
        found.push(overlap(text, "the chart", least, frame));
    }
  }
  return found;
}

/** Opaque things laid over a text, looked at in three places of each line. */
function covered(texts: readonly Text[], frame: Frame): Overlap[] {
  const found: Overlap[] = [];
  for (const text of texts) {
    const { element } = text;
    if (element instanceof HTMLCanvasElement || isDrawing(element)) continue;
    const { left, top, right, bottom } = boxOf(text.quad);
    const hit = [0.1, 0.5, 0.9]
      .map((part) => document.elementFromPoint(left + (right - left) * part, (top + bottom) / 2))
      .find((on) => on && !on.contains(element) && !element.contains(on) && isOpaque(on));
    if (hit) found.push(overlap(text, `the box ${nameOf(hit)}`, bottom - top, frame));
  }
  return found;
}

function isOpaque(element: Element): boolean {
  const { backgroundColor, opacity } = getComputedStyle(element);
  if (Number(opacity) < 0.5 || isDecoration(element)) return false;
  return ["img", "video"].includes(element.localName) || parseColor(backgroundColor).alpha > 0.5;
}
