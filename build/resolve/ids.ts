// Each slide's id in the deck: its author's, or made of its title, numbered where several have the same. An audience's own ids
// are numbered anew among what it sees: a number must not tell of a slide that is hidden.
import { idDuplicate } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Chapter, Slide } from "../model/deck.ts";
import { walk } from "../tree/walk.ts";

/** `numberSlides(chapters)` gives the second slide of the title "Plan" the id `plan-2`. */
export function numberSlides(chapters: readonly Chapter[]): readonly Chapter[] {
  const taken = new Set<string>();
  for (const { slides } of chapters)
    for (const { id, slug, blocks } of slides) {
      if (slug === "") taken.add(id);
      for (const named of idsOf(blocks)) taken.add(named.id);
    }
  return chapters.map((chapter) => {
    let changed = false;
    const slides = chapter.slides.map((slide): Slide => {
      if (slide.slug === "" && slide.id !== "") return slide;
      const base = slide.slug || chapter.id;
      let id = base;
      for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
      taken.add(id);
      if (id === slide.id) return slide;
      changed = true;
      return { ...slide, id };
    });
    return changed ? { ...chapter, slides } : chapter;
  });
}

/** The ids that authors gave to blocks and pieces of a line. */
export function idsOf(blocks: Parameters<typeof walk>[0]) {
  const found: { readonly id: string; readonly place: Slide["place"] }[] = [];
  walk(blocks, (node) => {
    if (node.attributes && node.attributes.id !== "")
      found.push({ id: node.attributes.id, place: node.attributes.place });
  });
  return found;
}

export function checkIds(chapters: readonly Chapter[], report: Report): void {
  const slides = new Set<string>();
  const others = new Set<string>();
  for (const slide of chapters.flatMap((chapter) => chapter.slides)) {
    if (slides.has(slide.id)) report.add(idDuplicate(slide.attributes.place, slide.id));
    slides.add(slide.id);
  }
  for (const { heading, blocks, definitions } of chapters.flatMap((chapter) => chapter.slides))
    for (const { id, place } of idsOf([...heading, ...blocks, ...definitions])) {
      if (slides.has(id) || others.has(id)) report.add(idDuplicate(place, id, "things"));
      others.add(id);
    }
}
