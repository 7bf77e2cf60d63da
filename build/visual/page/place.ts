// Where in the content an element comes from: the nearest block around it that knows.
import { around } from "../finding.ts";
import { isDrawing } from "./drawings.ts";

/** What stands around the slides (their number, the controls) belongs to the deck, and is told once. */
export function placeOf(element: Element): string | undefined {
  const place = element.closest<HTMLElement>("[data-place]")?.dataset["place"];
  if (place) return place;
  return element.closest(".slides > section") || isDrawing(element) ? undefined : around;
}

/** Two texts of the same block stand where the browser set them: they are not checked against each other. */
export const blockOf = (element: Element): Element =>
  element.closest("p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, caption, pre, blockquote, math, text") ??
  element;

/** `<div.columns>`, for one who looks for it with the browser's own tools. */
export const nameOf = (element: Element): string =>
  `<${element.localName}${element.classList.length > 0 ? `.${element.classList[0]}` : ""}>`;
