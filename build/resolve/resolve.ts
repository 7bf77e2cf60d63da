// DeckSpec -> Deck: nothing dangles afterwards. Every audience, chart, image, source, slide and layout that is named is there,
// and every fact has its value. Done once for all audiences.
import { groundsOf, papersOf } from "../charts/papers.ts";
import { resolveChart } from "../charts/resolve-chart.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Chart } from "../model/chart.ts";
import type { Chapter, Deck, DeckSpec } from "../model/deck.ts";
import { inventoryOf } from "../tree/inventory.ts";
import type { OwnFonts } from "../model/font.ts";
import type { Words } from "../model/words.ts";
import { checkTexts, checkWords } from "./check-words.ts";
import { checkStyles } from "./check-styles.ts";
import type { OwnStyles } from "../model/style.ts";
import { checkNames } from "./check-names.ts";
import { resolveFacts } from "./facts.ts";
import { makeTables } from "./data-tables.ts";
import { translate } from "./translations.ts";
import { checkIds, numberSlides } from "./ids.ts";

/** `words`: what we say in each language of the talk. */
export function resolve(
  spec: DeckSpec,
  report: Report,
  words: ReadonlyMap<string, Words> = new Map(),
  fonts: OwnFonts = new Map(),
  styles: OwnStyles = new Map(),
): Deck {
  const charts = new Map<string, Chart>();
  const { tables } = spec;
  const sources = [...spec.references.keys()];
  const papers = papersUnder(spec);
  for (const [id, chart] of spec.charts)
    charts.set(id, report.take(resolveChart(chart, { tables, sources, papers: papers(id) })));
  const withTables = (some: readonly Chapter[]) => makeTables(some, tables, spec.dataFiles, spec.info.lang, report);
  const chapters = numberSlides(withTables(spec.chapters));
  const translations = spec.translations.map((one) => ({ ...one, chapter: withTables([one.chapter])[0]! }));
  const deck: Deck = {
    info: spec.info,
    words,
    chapters,
    translated: translate(chapters, translations, spec.audiences, spec.info.lang, report),
    audiences: spec.audiences,
    templates: spec.templates,
    library: {
      facts: report.take(resolveFacts(spec.facts, tables, spec.references)),
      references: spec.references,
      charts,
      images: spec.images,
      media: spec.media,
      fonts,
      styles,
    },
  };
  for (const chapters of [deck.chapters, ...deck.translated.values()]) {
    checkIds(chapters, report);
    checkNames({ ...deck, chapters }, report);
  }
  checkStyles(styles, [deck.chapters, ...deck.translated.values()].flat(), deck.audiences, report);
  checkWords(spec, report);
  checkTexts(spec, report);
  return deck;
}

/** The grounds of each chart: those of the slides that show it, in every audience's theme, and those of the handouts. */
function papersUnder(spec: DeckSpec): (chart: string) => readonly string[] {
  const themes = spec.audiences.map(({ theme }) =>
    papersOf(spec.templates.get(`themes/${theme.name}.css`)?.text ?? ""),
  );
  const slides = new Map<string, (readonly string[])[]>();
  for (const slide of [...spec.chapters, ...spec.translations.map(({ chapter }) => chapter)].flatMap(
    ({ slides }) => slides,
  ))
    for (const { chart } of inventoryOf(slide).charts)
      slides.set(chart, [...(slides.get(chart) ?? []), slide.attributes.classes]);
  return (chart) => groundsOf(themes, slides.get(chart) ?? []);
}
