// A file with several `#` holds several chapters: each begins with its title slide. Footnotes and link definitions are the file's,
// so it is cut only when all that the slides need is theirs.
import { appendixClass } from "../directives/attributes.ts";
import type { Chapter, Slide } from "../model/deck.ts";

/** `# Questions {.appendix}` and all that follows. */
export function markAppendix(chapters: readonly Chapter[]): Chapter[] {
  const start = chapters.findIndex(({ slides: [first] }) => first?.level === 1 && isAppendix(first));
  return chapters.map((chapter, at) => (start < 0 || at < start ? chapter : { ...chapter, isAppendix: true }));
}
const isAppendix = ({ attributes }: Slide) => attributes.classes.includes(appendixClass);

/** `chaptersOfFile({ id: "two", slides: [# A, ## B, # C] })` are "two" with A and B, and "two#c" with C. */
export function chaptersOfFile(file: Chapter): Chapter[] {
  const chapters: { opening: Slide | undefined; slides: Slide[] }[] = [{ opening: undefined, slides: [] }];
  for (const slide of file.slides) {
    const last = chapters.at(-1)!;
    const begins = slide.level === 1 && last.slides.some(({ level }) => level === 1);
    if (begins) chapters.push({ opening: slide, slides: [slide] });
    else last.slides.push(slide);
  }
  if (chapters.length === 1) return [file];
  return chapters.map(({ opening, slides }) =>
    opening === undefined
      ? { ...file, slides }
      : { ...file, id: `${file.id}#${opening.id}`, title: [], place: opening.place, slides },
  );
}
