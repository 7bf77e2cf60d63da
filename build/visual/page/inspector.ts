// Runs inside the deck's page, before the deck's own script: shows a slide at a step and says what is wrong with it.
// Nothing of it is in the decks that are built; `kamishibai check --visual` puts it into the page that it looks at.
import type { Box, Finding, Inspector } from "../finding.ts";
import { watchCanvases } from "./canvas.ts";
import { findContrast, findQuietMarks, sampleContrast } from "./contrast.ts";
import { closeDrawings, openDrawings } from "./drawings.ts";
import { frameOf, toSlide } from "./geometry.ts";
import { findOverflow } from "./overflow.ts";
import { findOverlaps } from "./overlap.ts";
import { nameOf, placeOf } from "./place.ts";
import { coverageOf, findCoarse, findLeftOut, findMissingGlyphs, findSmall } from "./sizes.ts";
import { collectTexts, nameText, type Text } from "./texts.ts";
import { createSight } from "./visibility.ts";
import { currentSlide, listSlides, showSlide } from "./walk.ts";

declare const axe: {
  run(
    context: unknown,
    options: unknown,
  ): Promise<{
    violations: { id: string; help: string; nodes: { target: string[] }[] }[];
  }>;
};

let coverage: ReturnType<typeof coverageOf> = new Map();
let pending: readonly Text[] = [];

const inspector: Inspector = {
  begin: (faces) => {
    coverage = coverageOf(faces);
    put("*, *::before, *::after { transition: none !important; animation: none !important }");
  },
  list: listSlides,
  show: async (id, step) => {
    closeDrawings();
    await showSlide(id, step);
  },
  measure: () => {
    const slide = currentSlide();
    const frame = frameOf(slide);
    const style = put("*, *::before, *::after { pointer-events: auto !important }"); // so that no layer is missed
    const sees = createSight();
    const around = [...document.querySelectorAll(".reveal > *:not(.slides)")];
    const texts = collectTexts([slide, ...around, ...openDrawings(slide, sees)], frame, sees);
    const { findings, unknown } = findContrast(texts, frame);
    pending = unknown;
    const all: Finding[] = [
      ...findOverflow(slide, texts, frame, sees),
      ...findOverlaps(slide, texts, frame, sees),
      ...findSmall(texts, frame),
      ...findLeftOut(slide, frame, sees),
      ...findings,
      ...findQuietMarks(slide, frame, sees),
      ...findCoarse(slide, frame, sees),
      ...findMissingGlyphs(texts, coverage, frame),
    ];
    style.remove();
    if (unknown.length === 0) closeDrawings();
    return { findings: all, unknown: unknown.length, shown: texts.map(nameText) };
  },
  hideText: (hidden) => {
    for (const style of hiding.splice(0)) style.remove();
    if (!hidden) return;
    const rule = "* { -webkit-text-fill-color: transparent !important } text, tspan { fill: transparent !important }";
    hiding.push(put(rule));
    for (const host of document.querySelectorAll("body > div"))
      if (host.shadowRoot) hiding.push(put(rule, host.shadowRoot));
  },
  sample: async (png) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.codePointAt(0) ?? 0);
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
    context.drawImage(bitmap, 0, 0);
    const picture = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const findings = sampleContrast(pending, picture, frameOf(currentSlide()));
    closeDrawings();
    return findings;
  },
  violations: async () => {
    const frame = frameOf(currentSlide());
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      rules: { "color-contrast": { enabled: false } }, // measured above, in pictures and charts too
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => {
        const element = document.querySelector(target.at(-1) ?? "body") ?? document.body;
        const box = toSlide(element.getBoundingClientRect(), frame);
        return { kind: "violation", what: nameOf(element), place: placeOf(element), box, rule: id, help };
      }),
    );
  },
  mark: (boxes) => {
    document.getElementById("inspector-marks")?.remove();
    if (boxes.length === 0) return;
    const layer = document.createElement("div");
    layer.id = "inspector-marks";
    layer.style.cssText = "position:fixed;inset:0;z-index:2147483647;pointer-events:none;overflow:hidden";
    layer.append(...boxes.map(outline));
    document.body.append(layer);
  },
};
const hiding: Element[] = [];

function put(css: string, root: ParentNode = document.head): HTMLStyleElement {
  const style = document.createElement("style");
  style.textContent = css;
  root.append(style);
  return style;
}

/** What lies outside of the window is marked at its edge. */
function outline(box: Box): HTMLElement {
  const { box: slide, scale } = frameOf(currentSlide());
  const within = (value: number, most: number) => Math.max(2, Math.min(most - 2, value));
  const left = within(slide.left + box.left * scale - 4, innerWidth);
  const top = within(slide.top + box.top * scale - 4, innerHeight);
  const right = within(slide.left + box.right * scale + 4, innerWidth);
  const bottom = within(slide.top + box.bottom * scale + 4, innerHeight);
  const mark = document.createElement("div");
  mark.style.cssText = `position:absolute;left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px;outline:3px solid #e0007a`;
  return mark;
}

watchCanvases();
Object.assign(globalThis, { kamishibaiInspector: inspector });
