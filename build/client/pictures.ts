// The picture of a slide, beside the notes and in the overview: a copy, scaled, that no key and no screen reader reaches.
import { drawAll } from "./stage-charts.ts";

/** Charts are drawn by `drawAll(pane)` once the picture stands in the page. */
export function pictureOf(slide: Element): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
  for (const player of copy.querySelectorAll(".media :is(video, audio, iframe)")) player.remove(); // its poster stays
  for (const template of copy.querySelectorAll("template")) template.remove();
  for (const fragment of copy.querySelectorAll(".fragment")) fragment.classList.add("visible");
  copy.classList.remove("past", "present", "future");
  copy.removeAttribute("style");
  // Nothing moves in a picture, and the part that moves on the stage must not be found twice.
  for (const part of [copy, ...copy.querySelectorAll("[data-auto-animate-target]")])
    for (const name of ["data-auto-animate", "data-auto-animate-target"]) part.removeAttribute(name);
  copy.removeAttribute("hidden");
  copy.setAttribute("aria-hidden", "true");
  copy.inert = true;
  return copy;
}

export function showPicture(pane: HTMLElement, slide: Element | undefined): void {
  pane.replaceChildren(...(slide ? [pictureOf(slide)] : []));
  void drawAll(pane);
}
