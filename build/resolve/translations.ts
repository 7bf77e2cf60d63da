// The talk in each of its languages: slides pair by their ids, and one that a translation lacks stands in the first language. What
// restricts a slide in the first language restricts it in every other.
import type { Restriction } from "../model/tree.ts";
import { walk } from "../tree/walk.ts";
import { isVisible } from "../tree/visibility.ts";
import { idDuplicate } from "../diagnostics/catalog/markdown.ts";
import { translationMissing, translationUnpaired, translationUnused } from "../diagnostics/catalog/translations.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Audience, Chapter, Deck, Slide, Translation } from "../model/deck.ts";

/** The chapters as an audience reads them: in its language, or that of its region, else in the first. */
export const chaptersFor = (
  deck: Pick<Deck, "chapters" | "translated">,
  { lang }: Pick<Audience, "lang">,
): readonly Chapter[] => deck.translated.get(languageFor(deck, lang)) ?? deck.chapters;

/** "de" of an audience that reads "de-AT", where there are chapters in German; "" for the first language. */
export const languageFor = ({ translated }: Pick<Deck, "translated">, lang: string): string =>
  [lang, lang.split("-")[0]!].find((one) => translated.has(one)) ?? "";

export function translate(
  chapters: readonly Chapter[],
  translations: readonly Translation[],
  audiences: readonly Audience[],
  first: string,
  report: Report,
): ReadonlyMap<string, readonly Chapter[]> {
  const made = new Map<string, readonly Chapter[]>();
  for (const lang of new Set(translations.map((one) => one.lang))) {
    const those = translations.filter((one) => one.lang === lang);
    const readers = audiences.filter((audience) => audience.lang === lang || audience.lang.split("-")[0] === lang);
    if (readers.length === 0 || lang === first)
      for (const { chapter } of those) report.add(translationUnused(startOf(chapter), lang));
    const paired = chapters.map((chapter) => {
      const own = those.find((one) => one.of === chapter.id);
      const missing = own ? [] : missed(chapter, readers);
      if (missing.length > 0) report.add(translationMissing(startOf(chapter), lang, missing));
      return own ? pair(chapter, own.chapter, lang, first, readers, report) : inFirst(chapter, first);
    });
    if (lang !== first) made.set(lang, paired);
  }
  return made;
}

const startOf = ({ place }: Chapter) => ({ file: place.file, line: 1, column: 1 });
const inFirst = (chapter: Chapter, lang: string): Chapter => ({
  ...chapter,
  slides: chapter.slides.map((slide) => ofFirst(slide, lang)),
});
const ofFirst = (slide: Slide, lang: string): Slide => (hasWords(slide) ? { ...slide, lang } : slide);

/** What a slide computes, such as the title of the deck, is in every language. */
function hasWords({ heading, blocks }: Slide): boolean {
  let found = false;
  walk([...heading, ...blocks], (node) => (found ||= "text" in node && /\p{L}/u.test(node.text)));
  return found;
}

function pair(
  chapter: Chapter,
  other: Chapter,
  lang: string,
  first: string,
  readers: readonly Audience[],
  report: Report,
): Chapter {
  const ids = chapter.slides.map(({ id }) => id);
  const opening = onlyOpening(chapter);
  const byId = new Map<string, Slide>();
  for (const slide of other.slides) {
    const own = slide.attributes.id;
    const id = own === "" && slide === onlyOpening(other) && opening ? opening.id : own;
    if (!ids.includes(id)) report.add(translationUnpaired(slide.place, id, ids));
    else if (byId.has(id)) report.add(idDuplicate(slide.attributes.place, id));
    else byId.set(id, slide);
  }
  const missing = missed(chapter, readers).filter((id) => !byId.has(id));
  if (missing.length > 0 && byId.size === other.slides.length)
    report.add(translationMissing(startOf(other), lang, missing));
  return {
    ...chapter,
    title: other.title.length > 0 ? other.title : chapter.title,
    restriction: [...chapter.restriction, ...other.restriction],
    slides: chapter.slides.map((slide) => {
      const translated = byId.get(slide.id);
      return translated ? merge(slide, translated) : ofFirst(slide, first);
    }),
  };
}
/** The slides that somebody would want to read in another language. */
function missed(chapter: Chapter, readers: readonly Audience[]): string[] {
  const isSeen = (restriction: Restriction) => readers.some((audience) => isVisible(restriction, audience));
  return chapter.slides
    .filter((slide) => hasWords(slide) && isSeen([...chapter.restriction, ...slide.restriction]))
    .map(({ id }) => id);
}
const onlyOpening = ({ slides }: Chapter): Slide | undefined => {
  const openings = slides.filter(({ level }) => level === 1);
  return openings.length === 1 ? openings[0] : undefined;
};

/** Words of the one; place in the talk, restrictions and, where the other says nothing else, the looks of the first. */
function merge(slide: Slide, translated: Slide): Slide {
  const [own, first] = [translated.attributes, slide.attributes];
  return {
    ...translated,
    id: slide.id,
    slug: slide.slug,
    restriction: [...slide.restriction, ...translated.restriction],
    attributes: {
      ...own,
      id: first.id,
      classes: own.classes.length > 0 ? own.classes : first.classes,
      values: { ...withoutTitle(first.values), ...own.values },
      places: { ...first.places, ...own.places },
    },
  };
}
const withoutTitle = ({ title: _title, ...values }: Readonly<Record<string, string>>) => values;
