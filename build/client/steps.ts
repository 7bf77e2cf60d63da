// `slides.pdf` with a page for each step: every slide of the page is copied, a copy for each state it has on stage.
// A slide with two fragments becomes three pages: without them, with the first, with both.
import { markLines } from "./code-steps.ts";
import { isOfKind, isThereBefore, isThereDuring } from "./fragments.ts";
import { markNotes } from "./note-steps.ts";

export function spreadSteps(root: ParentNode): void {
  for (const slide of root.querySelectorAll<HTMLElement>(".slide")) {
    const last = groupsOf(slide).length;
    for (let state = 0; state < last; state++) slide.before(stateOf(slide, state, state === 0));
    if (last > 0) slide.replaceWith(stateOf(slide, last, false));
    else markLines(slide);
  }
}

/** In the order of reveal.js: those with an index by it, together where it is equal, then each of the others. */
function groupsOf(slide: Element): Element[][] {
  const ordered = new Map<number, Element[]>();
  const others: Element[][] = [];
  for (const fragment of slide.querySelectorAll(".fragment")) {
    const index = fragment.getAttribute("data-fragment-index");
    if (index === null) others.push([fragment]);
    else ordered.set(Number(index), [...(ordered.get(Number(index)) ?? []), fragment]);
  }
  return [...[...ordered].sort(([a], [b]) => a - b).map(([, group]) => group), ...others];
}

/** A copy of the slide with its first `state` groups shown. Only the first copy is what links and bookmarks lead to. */
function stateOf(slide: HTMLElement, state: number, isFirst: boolean): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  for (const [at, group] of groupsOf(copy).entries())
    for (const fragment of group) {
      const isShown = at < state;
      fragment.classList.toggle("visible", isShown);
      const isSeen = isOfKind(fragment, isThereDuring)
        ? at === state - 1
        : isOfKind(fragment, isThereBefore)
          ? !isShown || !fragment.classList.contains("fade-out")
          : isShown;
      fragment.classList.toggle("unseen", !isSeen);
      // The charts count their steps when they are drawn.
      if (!isShown && fragment.classList.contains("chart-step")) fragment.remove();
    }
  markLines(copy);
  markNotes(copy);
  if (isFirst) return copy;
  copy.removeAttribute("id");
  for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
  for (const heading of copy.querySelectorAll("h1, h2, h3, h4, h5, h6")) heading.setAttribute("role", "paragraph");
  return copy;
}
