// Each slide's id in the deck: its author's, or made of its title, numbered where several have the same. An audience's own ids
// are numbered anew among what it sees: a number must not tell of a slide that is hidden.
import { idDuplicate } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Chapter, Slide } from "../model/deck.ts";
import type { Attributes } from "../model/tree.ts";
import { inventoryOf } from "../tree/inventory.ts";

/** `numberSlides(chapters)` gives the second slide of the title "Plan" the id `plan-2`. */
export function numberSlides(chapters: readonly Chapter[]): readonly Chapter[] {
  const taken = new Set<string>();
  const last = new Map<string, number>(); // of the numbers behind a title
  for (const { slides } of chapters)
    for (const slide of slides) {
      if (slide.slug === "") taken.add(slide.id);
      for (const { id } of idsOf(slide)) taken.add(id);
    }
  return chapters.map((chapter) => {
    let changed = false;
    const slides = chapter.slides.map((slide): Slide => {
      if (slide.slug === "" && slide.id !== "") return slide;
      const base = slide.slug || chapter.id;
      let id = base;
      for (let number = last.get(base) ?? 2; taken.has(id); number++) {
        id = `${base}-${number}`;
        last.set(base, number);
      }
      taken.add(id);
      if (id === slide.id) return slide;
      changed = true;
      return { ...slide, id };
    });
    return changed ? { ...chapter, slides } : chapter;
  });
}

/** The ids that authors gave to blocks and pieces of a line. */
export const idsOf = (slide: Slide): readonly Attributes[] =>
  inventoryOf(slide).named.flatMap(({ attributes }) => (attributes && attributes.id !== "" ? [attributes] : []));

export function checkIds(chapters: readonly Chapter[], report: Report): void {
  const slides = new Set<string>();
  const others = new Set<string>();
  const all = chapters.flatMap((chapter) => chapter.slides);
  for (const { id, attributes } of all) {
    if (slides.has(id)) report.add(idDuplicate(attributes.place, id));
    slides.add(id);
  }
  for (const slide of all)
    for (const { id, place } of idsOf(slide)) {
      if (slides.has(id) || others.has(id)) report.add(idDuplicate(place, id, "things"));
      others.add(id);
    }
}
