// The slides of the deck in the page, and the way to one of them at one of its steps.
import type { SlideState } from "../finding.ts";
import { isDrawn } from "./canvas.ts";

const slides = () => [...document.querySelectorAll<HTMLElement>(".slides > section")];
export const currentSlide = (): HTMLElement => document.querySelector<HTMLElement>(".slides > section.present")!;

export function listSlides(): SlideState[] {
  const data = document.getElementById("k-page-data")?.textContent ?? "{}";
  const charts = ((JSON.parse(data) as { charts?: Record<string, unknown> }).charts ?? {}) as Record<string, unknown>;
  const look = [...document.querySelectorAll("style")]
    .map((style) => style.textContent?.replace(/src:url\(data:font[^)]*\)/g, "") ?? "")
    .join("");
  return slides().map((slide) => ({
    id: slide.id,
    steps: new Set([...slide.querySelectorAll(".fragment")].map((part) => part.getAttribute("data-fragment-index")))
      .size,
    // Reveal.js marks where one is: that is no part of a slide's look.
    key: JSON.stringify([
      document.documentElement.lang,
      look,
      unnumbered(slide).innerHTML.replace(/ ?(visible|current-fragment)(?=[ "])/g, ""),
      [...slide.attributes]
        .filter(({ name }) => !["id", "hidden", "inert", "aria-hidden", "style", "data-fragment"].includes(name))
        .map(({ name, value }) => [
          name,
          value
            .replace(/\b(past|present|future)\b/g, "")
            .replace(/\s+/g, " ")
            .trim(),
        ]),
      [...slide.querySelectorAll<HTMLElement>("[data-chart]")].map((chart) => charts[chart.dataset["chart"] ?? ""]),
    ]),
  }));
}

/** Two audiences count a slide differently; it looks the same to both. */
function unnumbered(slide: HTMLElement): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  for (const number of copy.querySelectorAll(".page-number, .running b")) number.textContent = "";
  return copy;
}

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

/** `showSlide("bill", 2)` is the slide `bill` with the first two of its fragments. */
export async function showSlide(id: string, step: number): Promise<void> {
  const target = document.getElementById(id);
  // Reveal.js writes the address too, a moment after each change: so it is told at once, not when the browser gets to it.
  const go = () => {
    history.replaceState(null, "", `#/${encodeURIComponent(id)}/${step - 1}`);
    dispatchEvent(new HashChangeEvent("hashchange"));
  };
  const reached = () => {
    const slide = currentSlide();
    if (slide !== target) return false;
    const at = (part: Element) => Number(part.getAttribute("data-fragment-index"));
    const steps = [...slide.querySelectorAll(".fragment")];
    const order = [...new Set(steps.map(at))].sort((a, b) => a - b);
    if (steps.some((part) => part.classList.contains("visible") !== order.indexOf(at(part)) < step)) return false;
    return [...slide.querySelectorAll("canvas")].every((canvas) => canvas.width === 0 || isDrawn(canvas));
  };
  for (let tries = 0; tries < 300; tries++) {
    if (tries % 60 === 0) go();
    await frame();
    if (!reached()) continue;
    await Promise.all(
      [...(target?.querySelectorAll("img") ?? [])].map((image) => image.decode().catch(() => undefined)),
    );
    await document.fonts.ready;
    await frame();
    return;
  }
  throw new Error(`The slide "${id}" did not come to its step ${step}.`);
}
