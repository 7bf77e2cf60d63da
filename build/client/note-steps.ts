// A footnote appears with its mark: on the slide from the start, it would give away what a step is to tell.
import { isOfKind, isThereBefore } from "./fragments.ts";

/** A note whose marks all wait for their step waits with them. */
export function markNotes(slide: Element | undefined): void {
  for (const note of slide?.querySelectorAll(".footnotes li[id]") ?? []) {
    const marks = [...slide!.querySelectorAll(`.footnote-ref a[href="#${CSS.escape(note.id)}"]`)];
    note.classList.toggle("waiting", marks.length > 0 && marks.every(waits));
  }
}

function waits(mark: Element): boolean {
  for (let at = mark.closest(".fragment"); at; at = at.parentElement?.closest(".fragment") ?? null)
    if (!at.classList.contains("visible") && !isOfKind(at, isThereBefore)) return true;
  return false;
}
