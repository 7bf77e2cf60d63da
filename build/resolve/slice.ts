// Deck + audience -> Variant. What the audience may not see is taken out of the tree before anything is rendered; of charts,
// images, sources and facts only those stay that are still named. Nested restrictions therefore intersect.
import { linkHidden } from "../diagnostics/catalog/audiences.ts";
import { footnoteHidden } from "../diagnostics/catalog/markdown.ts";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { DeckInfo, Audience, Chapter, Cut, Deck, Slide, Variant } from "../model/deck.ts";
import { textIn } from "../formats/texts.ts";
import type { NoteDefinition, Restriction } from "../model/tree.ts";
import { asPageId } from "../tree/page-id.ts";
import { cutBlocks, cutDefinitions, cutInlines, type Sees } from "../tree/cut.ts";
import { textOf } from "../tree/text-of.ts";
import { isVisible } from "../tree/visibility.ts";
import { linkedName } from "../tree/linked-name.ts";
import { inventoryOf } from "../tree/inventory.ts";
import { wordsOf } from "../words/words.ts";
import { addressesOf } from "./addresses.ts";
import { chaptersOfFile, markAppendix } from "./chapters-of-file.ts";
import { numberSlides } from "./ids.ts";
import { chaptersFor, languageFor } from "./translations.ts";
import { sliceLibrary } from "./slice-library.ts";

/** The cuts of a deck: `cuts.of(board)` is made once for all audiences that see the same. */
export interface Cuts {
  readonly of: (audience: Audience) => Outcome<Cut>;
}
const mostCuts = 8; // kept at a time

export function createCuts(deck: Deck): Cuts {
  const restrictions = restrictionsOf(deck);
  const made = new Map<string, Outcome<Cut>>();
  return {
    of(audience) {
      const seen = restrictions.map((restriction) => (isVisible(restriction, audience) ? "1" : "0")).join("");
      const key = languageFor(deck, audience.lang) + seen;
      const cut = made.get(key) ?? makeCut(deck, audience, key);
      made.delete(key); // what was used last is kept longest
      made.set(key, cut);
      for (const [oldest] of made) {
        if (made.size <= mostCuts) break;
        made.delete(oldest);
      }
      return cut;
    },
  };
}

/** Each way in which something of the deck is restricted: who is let in by the same ones sees the same. */
function restrictionsOf(deck: Deck): Restriction[] {
  const found = new Map<string, Restriction>();
  const note = (restriction: Restriction) => {
    if (restriction.length > 0)
      found.set(JSON.stringify(restriction.map(({ kind, names }) => [kind, names])), restriction);
  };
  for (const chapter of [deck.chapters, ...deck.translated.values()].flat()) {
    note(chapter.restriction);
    for (const slide of chapter.slides) inventoryOf(slide).restrictions.forEach(note);
  }
  return [...found.values()];
}

export function slice(deck: Deck, audience: Audience, cuts: Cuts = createCuts(deck)): Outcome<Variant> {
  const { value: cut, diagnostics } = cuts.of(audience);
  const library = sliceLibrary(deck, audience, cut.chapters);
  return {
    value: {
      ...cut,
      info: infoFor(deck.info, audience),
      words: deck.words.get(audience.lang) ?? wordsOf(audience.lang),
      templates: deck.templates,
      audience,
      library,
    },
    diagnostics,
  };
}

/** The talk as it is told to an audience: in its language, under a title of its own where it has one. */
const infoFor = (info: DeckInfo, { lang, title, subtitle, description }: Audience): DeckInfo => ({
  ...info,
  title: title || textIn(info.told.title, lang),
  subtitle: subtitle || textIn(info.told.subtitle, lang),
  description: description || textIn(info.told.description, lang),
});

function makeCut(deck: Deck, audience: Audience, key: string): Outcome<Cut> {
  const report = new Report();
  const sees: Sees = (restriction) => isVisible(restriction, audience);
  const kept = chaptersFor(deck, audience)
    .filter(({ restriction }) => sees(restriction))
    .map((chapter): Chapter => {
      const slides = chapter.slides
        .filter(({ restriction }) => sees(restriction))
        .map((slide) => sliceSlide(slide, sees));
      const notes = notesOf(slides, chapter);
      return { ...chapter, slides: slides.map((slide) => withFootnotes(slide, notes, audience, report)) };
    })
    .filter((chapter) => chapter.slides.length > 0);
  const chapters = numberSlides(kept).map((chapter) => ({ ...chapter, slides: chapter.slides.map(withPageId) }));
  const pages = new Map<string, string>();
  kept.forEach(({ slides }, index) => {
    slides.forEach(({ id }, at) => pages.set(id, chapters[index]!.slides[at]!.id));
  });
  const addresses = addressesOf(kept, (id) => pages.get(id) ?? id);
  checkLinks(kept, addresses, deck, audience, report);
  return {
    value: { key, chapters: markAppendix(chapters.flatMap(chaptersOfFile)), addresses },
    diagnostics: report.diagnostics,
  };
}

/** The slide itself where this audience sees all of it. */
function sliceSlide(slide: Slide, sees: Sees): Slide {
  const heading = cutInlines(slide.heading, sees);
  const blocks = cutBlocks(slide.blocks, sees);
  const definitions = cutDefinitions(slide.definitions, sees);
  if (heading === slide.heading && blocks === slide.blocks && definitions === slide.definitions) return slide;
  const title = slide.attributes.values["title"] ?? textOf(heading).trim();
  return { ...slide, heading, blocks, definitions, title };
}

function withPageId(slide: Slide): Slide {
  const id = asPageId(slide.id);
  return id === slide.id ? slide : { ...slide, id };
}

/** Where the footnotes of a chapter are defined. */
interface ChapterNotes {
  readonly holders: ReadonlyMap<string, Slide>; // label -> the first slide of this audience's that has it
  readonly written: ReadonlyMap<Slide["place"], ReadonlySet<string>>; // labels that a slide has for any audience
}
function notesOf(slides: readonly Slide[], chapter: Chapter): ChapterNotes {
  const holders = new Map<string, Slide>();
  for (const slide of slides)
    for (const label of inventoryOf(slide).definitions.keys()) if (!holders.has(label)) holders.set(label, slide);
  const written = new Map<Slide["place"], Set<string>>();
  for (const slide of chapter.slides) {
    const labels = written.get(slide.place) ?? new Set<string>();
    written.set(slide.place, labels);
    for (const label of inventoryOf(slide).definitions.keys()) labels.add(label);
  }
  return { holders, written };
}

/** The definitions that a slide's marks need, also those that stand on another slide of its chapter; no others. */
function withFootnotes(slide: Slide, { holders, written }: ChapterNotes, audience: Audience, report: Report): Slide {
  const needed = new Map<string, NoteDefinition>();
  const take = ({ label, place }: { readonly label: string; readonly place: Slide["place"] }): void => {
    if (needed.has(label)) return;
    // A slide's own definition serves it alone: where that is hidden, no other takes its place.
    const isOwn = written.get(slide.place)?.has(label) === true;
    const holder = isOwn ? slide : holders.get(label);
    const found = holder && inventoryOf(holder).definitions.get(label);
    if (!holder || !found) {
      report.add(footnoteHidden(place, label, audience.id));
      return;
    }
    needed.set(label, found);
    for (const note of inventoryOf(holder).deepNotes.get(found) ?? []) take(note);
  };
  for (const note of inventoryOf(slide).notes) take(note);
  const kept = slide.definitions.filter((definition) => needed.get(definition.label) === definition);
  return needed.size === kept.length && kept.length === slide.definitions.length
    ? slide
    : { ...slide, definitions: [...needed.values()] };
}

/** A link to a slide that this audience does not have would tell of it, and lead nowhere. */
function checkLinks(
  chapters: readonly Chapter[],
  addresses: ReadonlyMap<string, string>,
  deck: Deck,
  audience: Audience,
  report: Report,
): void {
  let all: ReadonlyMap<string, string> | undefined;
  for (const slide of chapters.flatMap((chapter) => chapter.slides))
    for (const { target, place } of inventoryOf(slide).links) {
      const name = linkedName(target);
      if (name === undefined || addresses.has(name) || !(all ??= addressesOf(chaptersFor(deck, audience))).has(name))
        continue;
      report.add(linkHidden(place, name, audience.id));
    }
}
