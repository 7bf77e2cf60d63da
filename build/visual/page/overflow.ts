// What runs over the edge of the slide, or of a box that cuts it off. A container with `overflow: hidden` hides its lost
// lines from a look at the slide's edge alone, so everything painted is measured against each box around it.
import type { Box, Overflow, Side } from "../finding.ts";
import { isDrawing } from "./drawings.ts";
import { boxOf, type Frame, toSlide } from "./geometry.ts";
import { nameOf, placeOf } from "./place.ts";
import { quote, type Text } from "./texts.ts";
import { isDecoration, type Sees } from "./visibility.ts";

interface Painted {
  readonly what: string;
  readonly element: Element;
  readonly box: Box; // on the screen
}
const tolerance = 1; // pixels of the slide: rounding, not overflow
const sides: readonly Side[] = ["left", "top", "right", "bottom"];

export function findOverflow(slide: HTMLElement, texts: readonly Text[], frame: Frame, sees: Sees): Overflow[] {
  const painted: Painted[] = [
    ...texts.map(({ words, element, quad }) => ({ what: quote(words), element, box: boxOf(quad) })),
    ...paintedBoxes(slide, sees),
  ];
  const found = new Map<string, Overflow>();
  for (const { what, element, box } of painted) {
    if (!slide.contains(element) && !isDrawing(element)) continue; // the slide's number is no part of the slide
    for (const edge of edgesAround(element, slide, frame))
      for (const side of sides) {
        const sign = side === "left" || side === "top" ? -1 : 1;
        const pixels = ((box[side] - edge.box[side]) * sign) / frame.scale;
        if (pixels <= tolerance) continue;
        // The innermost box that cuts something off is the one to name: the next one out sees the same.
        const key = `${edge.of}:${side}`;
        const before = found.get(key);
        // Words say best what it is; a box around them reaches at least as far.
        if (before?.what.startsWith("“") && !(what.startsWith("“") && pixels > before.pixels))
          found.set(key, { ...before, more: before.more + (what.startsWith("“") ? 1 : 0) });
        else
          found.set(key, {
            kind: "overflow",
            what,
            place: placeOf(element),
            box: toSlide(box, frame),
            side,
            pixels: Math.ceil(pixels),
            of: edge.of,
            more: before?.what.startsWith("“") ? before.more + 1 : 0,
          });
      }
  }
  return [...found.values()];
}

/** The boxes that cut off what reaches over them, from the inside out; the last is the slide. */
function edgesAround(element: Element, slide: HTMLElement, frame: Frame): { of: string; box: Box }[] {
  const edges: { of: string; box: Box }[] = [];
  const from = element instanceof HTMLCanvasElement ? element : element.parentElement;
  for (let at: Element | null = from; at && at !== slide; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (!(at instanceof HTMLCanvasElement) && overflowX === "visible" && overflowY === "visible") continue;
    const outer = at.getBoundingClientRect();
    edges.push({ of: nameOf(at), box: at instanceof HTMLElement ? insideOf(at, outer) : outer });
  }
  edges.push({ of: "slide", box: frame.box });
  return edges;
}

/** Without the border, and the bar that one would scroll with. */
function insideOf(element: HTMLElement, outer: DOMRect): Box {
  const scale = element.offsetWidth > 0 ? outer.width / element.offsetWidth : 1;
  const left = outer.left + element.clientLeft * scale;
  const top = outer.top + element.clientTop * scale;
  return { left, top, right: left + element.clientWidth * scale, bottom: top + element.clientHeight * scale };
}

/** Images, drawings and boxes with a colour or a border of their own. A wrapper that paints nothing loses nothing. */
function paintedBoxes(slide: HTMLElement, sees: Sees): Painted[] {
  const painted: Painted[] = [];
  for (const element of slide.querySelectorAll("*")) {
    const inDrawing = element instanceof SVGElement && element.ownerSVGElement !== null;
    if (inDrawing || isDecoration(element) || !sees(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const kind = kinds[element.localName];
    if (kind || hasPaint(element)) painted.push({ what: kind ?? `the box ${nameOf(element)}`, element, box });
  }
  return painted;
}
const kinds: Readonly<Record<string, string>> = {
  img: "an image",
  svg: "a drawing",
  canvas: "a chart",
  video: "a video",
  math: "a formula",
};

function hasPaint(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.display === "inline" || style.display === "contents") return false;
  const border = ["top", "right", "bottom", "left"].some(
    (side) =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
      style.getPropertyValue(`border-${side}-style`) !== "none",
  );
  const clear = /^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor);
  return border || !clear || style.backgroundImage !== "none";
}
