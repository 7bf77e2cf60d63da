// What a page made for print shows of each slide, for the check of the PDF: a layout, a style or a class of the author's may
// hide a heading, and what nobody sees need not be printed. `listShown(document)` is `[{ id: "bill", heading: "The bill", … }]`.
import type { ShownSlide } from "../model/output.ts";

export const isSeen = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;

/** A copy for a later step has paragraphs for headings: bookmarks lead to the first. */
const headings = ":is(h1, h2, h3, h4, h5, h6):not([role])";

export const slidesIn = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(".pages > .slide, .handout .entry[id], .handout .opening[id]"),
];

export const listShown = (root: ParentNode): ShownSlide[] =>
  slidesIn(root).map((slide) => {
    const found = slide.querySelector(headings);
    const heading = found && isSeen(found) ? wordsOf(found) : "";
    return { id: slide.id, heading, hasWords: /[\p{L}\p{N}]/u.test(heading) || hasWords(slide) };
  });

const textsOf = (element: Element) =>
  document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches("math, svg, script, style, template, [aria-hidden=true]")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );

function wordsOf(element: Element): string {
  const walker = textsOf(element);
  let text = "";
  while (walker.nextNode()) if (walker.currentNode instanceof Text) text += walker.currentNode.data;
  return text.replace(/\s+/g, " ").trim();
}

function hasWords(slide: Element): boolean {
  const walker = textsOf(slide);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && /[\p{L}\p{N}]/u.test(node.data) && node.parentElement && isSeen(node.parentElement))
      return true;
  }
  return false;
}
