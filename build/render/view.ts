// Variant -> DeckView: what the pages of one audience are filled with. Everything here is for readers and listeners alike;
// speaker notes are taken out again for every page but the presenter's.
import { directionOf } from "../words/direction.ts";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { ownOfSlides } from "../directives/attributes.ts";
import type { ChartView } from "../model/chart.ts";
import type { Chapter, Fact, Slide, Variant } from "../model/deck.ts";
import { textOf } from "../tree/text-of.ts";
import { inventoryOf } from "../tree/inventory.ts";
import { pageClass } from "./author-classes.ts";
import { backgroundAttributes, backgroundStyle } from "./background.ts";
import { sourceEntry, type SourceEntry } from "./citations.ts";
import { numberChapters } from "./chapter-numbers.ts";
import { type ContentsLine, contentsOf } from "./contents.ts";
import { createHighlight } from "./code.ts";
import { iconsOf } from "./icons.ts";
import { diagramsOf } from "./diagrams.ts";
import { emojiOf, withoutEmoji } from "./emoji.ts";
import { createExpressions } from "./expressions.ts";
import type { Formulas } from "./formulas.ts";
import { logoOf } from "./logo.ts";
import { type SlideParts, writeParts } from "./parts.ts";
import { createShared, namesVars, type Shared } from "./shared.ts";
import { createFill, type Fill } from "./templates.ts";
import { placeOf } from "../formats/yaml-places.ts";
import { valueAt } from "../formats/yaml.ts";
import { type NamedScope, saysToEach, scopeOf } from "./scope.ts";
import { createTitles } from "./titles.ts";
import { escapeHtml } from "../formats/escape-html.ts";
import { widthOf } from "./text.ts";
import { curlText } from "./typography.ts";
import { createWriter, type Tools } from "./writer.ts";

export interface SlideView extends SlideParts, NamedScope {
  readonly chapter: { readonly id: string; readonly title: string };
  readonly header: string; // of the audience, computed
  readonly footer: string;
  readonly id: string;
  readonly title: string; // plain text, expressions computed, with the quotes of its language
  readonly said: string; // the same as it was written
  readonly chapterId: string;
  readonly chapterTitle: string;
  readonly headingLevel: number;
  readonly levelHtml: string; // ` aria-level="3"` in a document that has the slide in a frame
  readonly isChapter: boolean;
  readonly hasHeading: boolean;
  readonly hasChart: boolean;
  readonly hasBody: boolean;
  readonly hasCitations: boolean;
  readonly hasNotes: boolean;
  readonly hasHandout: boolean;
  readonly classes: string;
  readonly attributesHtml: string; // `data-transition="fade"`
  readonly styleHtml: string; // ` style="background-color:#111"`
  readonly minutes: string; // planned for this slide alone: "2"; empty: not planned
  readonly page: number; // from 1, within this audience's deck
  readonly pages: number;
  readonly chapterNumber: number; // from 1; 0 in a chapter that opens with the title of the talk, and in an appendix
  readonly isAppendix: boolean;
  readonly chapterMarks: readonly ("past" | "now" | "next")[]; // one for each numbered chapter
  readonly author: string;
  readonly logoHtml: string; // of the audience's theme
  readonly facts: readonly string[]; // that its texts use, notes aside
  readonly innerHtml: string; // the filled layout
}
export interface ChapterView {
  readonly id: string;
  readonly title: string;
  readonly number: number;
  readonly minutes: number; // 0: not planned
  readonly slides: readonly SlideView[];
}
export interface DeckView {
  readonly chapters: readonly ChapterView[];
  readonly slides: readonly SlideView[];
  readonly sources: readonly SourceEntry[];
  readonly facts: readonly string[];
  readonly charts: readonly string[]; // ids, those that stand on slides
  readonly chartViews: ReadonlyMap<string, ChartView>;
  readonly formulas: Formulas;
  readonly fill: Fill;
}

/** `shared` is one for all audiences of a build. */
export async function createView(
  variant: Variant,
  shared: Shared = createShared(),
  places = false,
): Promise<Outcome<DeckView>> {
  const report = new Report();
  const { lang, currency } = variant.audience;
  const charts = new Map(
    [...variant.library.charts].map(([id, chart]) => [id, shared.chart(chart, lang, currency, variant.words)] as const),
  );
  const { formulas } = shared;
  const scope = scopeOf(variant);
  const isShared = !saysToEach(variant);
  const edition = shared.edition(variant);
  let told = new Set<string>(); // facts of the slide that is being made
  const emoji = await emojiOf(variant);
  const numbers = numberChapters(variant.chapters);
  let contents: readonly ContentsLine[] | undefined;
  const evaluate = createExpressions(variant, (fact) => told.add(fact), report);
  const unnamed = { id: "", title: "" };
  const tools: Tools = {
    charts,
    contents: () =>
      (contents ??= contentsOf(variant.chapters, numbers, (chapter) => chapterTitle(chapter, { evaluate }), lang)),
    titleOf: createTitles(variant, charts, ({ source, place }) => evaluate(source, unnamed, place), report),
    formulas,
    library: variant.library,
    addresses: variant.addresses,
    words: variant.words,
    frames: variant.info.frames,
    emoji,
    icons: await iconsOf(variant, report),
    diagrams: await diagramsOf(variant, report),
    lang,
    evaluate,
    highlight: await createHighlight(languagesOf(variant)),
    report,
    places,
  };
  const writer = createWriter(tools);
  const fill = createFill(variant.templates, shared.ready);
  const pages = variant.chapters.flatMap((chapter) => chapter.slides).length;
  const { author } = variant.info;
  const logoHtml = logoOf(variant, report);
  const runningLine = (key: "header" | "footer", chapter: { readonly id: string; readonly title: string }): string => {
    const text = variant.audience[key];
    if (text === "") return "";
    const { file, deckFile } = variant.audience;
    const place = placeOf(valueAt(file.value, [key]) === undefined ? deckFile : file, [key]);
    const said = text
      .split(/(\{\{[^{}]*\}\})/)
      .map((part) => (part.startsWith("{{") ? evaluate(part, chapter, place) : part));
    return withoutEmoji(curlText(said.join(""), lang), emoji);
  };
  let page = 0;
  const chapters = variant.chapters.map((chapter, index): ChapterView => {
    const title = chapterTitle(chapter, tools);
    const named = { id: chapter.id, title };
    const shown = withoutEmoji(curlText(title, lang), emoji);
    const opening = chapter.title.length > 0 ? chapter.title : openingOf(chapter);
    const slides = chapter.slides.map((slide) => {
      page++;
      const made = isShared ? edition.slides.get(slide.id) : undefined;
      if (made) return made;
      told = new Set(told.size === 0 || slide !== chapter.slides[0] ? [] : told);
      const parts = writeParts(slide, named, variant, writer, tools);
      const isAppendix = chapter.isAppendix === true;
      const place = { chapterId: chapter.id, chapterTitle: shown, ...numbers[index]!, isAppendix, page, pages };
      const said = saidBy(slide, named, tools);
      const seen = slideView(slide, said, parts, variant, {
        ...place,
        title: withoutEmoji(curlText(said, lang), emoji),
        author: curlText(author, lang),
        logoHtml,
        ...scope,
        chapter: { id: chapter.id, title: shown },
        header: runningLine("header", named),
        footer: runningLine("footer", named),
      });
      const innerHtml = fill(`layouts/${parts.layout}`, seen, report);
      const { notesHtml } = parts;
      const whole: SlideView = Object.assign(seen, {
        notesHtml,
        hasNotes: notesHtml !== "",
        facts: [...told],
        innerHtml,
      });
      if (isShared && !namesVars(slide, opening)) edition.slides.set(slide.id, whole);
      return whole;
    });
    return {
      id: chapter.id,
      title: shown,
      number: index + 1,
      minutes: chapter.isAppendix ? 0 : (chapter.minutes ?? 0),
      slides,
    };
  });
  const slides = chapters.flatMap((chapter) => chapter.slides);
  const facts = [...new Set(slides.flatMap((slide) => slide.facts))].sort();
  const retold = facts.flatMap((id) => variant.library.facts.get(id) ?? []).filter(isRetold);
  const cited = new Set([...slides.flatMap((slide) => slide.sources), ...retold.flatMap(({ source }) => source)]);
  const value: DeckView = {
    chapters,
    slides,
    sources: [...cited]
      .flatMap((id) => variant.library.references.get(id) ?? [])
      .map(sourceEntry)
      .map((entry) => ({ ...entry, text: curlText(entry.text, lang) })),
    facts,
    charts: [...new Set(slides.flatMap((slide) => slide.charts))],
    chartViews: charts,
    formulas,
    fill,
  };
  for (const diagnostic of report.diagnostics)
    if (!edition.diagnostics.includes(diagnostic)) edition.diagnostics.push(diagnostic);
  return { value, diagnostics: edition.diagnostics };
}

/** A fact that is told otherwise elsewhere: *How we know* says what was found. */
export const isRetold = ({ asTold, status }: Fact): boolean =>
  asTold !== "" && (status === "corrected" || status === "disputed");

/** Its front matter's; else what its own slide says, as far as this audience sees it; else what its first slide says. */
function chapterTitle(chapter: Chapter, { evaluate }: Pick<Tools, "evaluate">): string {
  const content = chapter.title.length > 0 ? chapter.title : openingOf(chapter);
  const named = { id: chapter.id, title: "" };
  const title = textOf(content, ({ source, place }) => evaluate(source, named, place)).trim();
  return title || chapter.slides[0]?.title || "";
}
const openingOf = ({ slides }: Chapter): Slide["heading"] =>
  (slides.find(({ level, title }) => level === 1 && title !== "") ?? slides[0])?.heading ?? [];

function saidBy(slide: Slide, chapter: { readonly id: string; readonly title: string }, { evaluate }: Tools): string {
  const said = textOf(slide.heading, ({ source, place }) => evaluate(source, chapter, place));
  return said.replace(/\s+/g, " ").trim() || slide.title;
}

const languagesOf = (variant: Variant): string[] =>
  variant.chapters.flatMap(({ slides }) =>
    slides.flatMap((slide) => inventoryOf(slide).codeBlocks.map(({ language }) => language)),
  );

type Surroundings = Pick<
  SlideView,
  | "chapterId"
  | "chapterTitle"
  | "title"
  | "chapterNumber"
  | "chapterMarks"
  | "isAppendix"
  | "page"
  | "pages"
  | "author"
  | "logoHtml"
  | "deck"
  | "audience"
  | "vars"
  | "chapter"
  | "header"
  | "footer"
>;
const longHeading = 84; // letters

function slideView(
  slide: Slide,
  said: string,
  parts: SlideParts,
  { library, audience }: Variant,
  surroundings: Surroundings,
): SlideView {
  const attributes = Object.entries(slide.attributes.values).filter(
    ([key]) => !ownOfSlides.includes(key) && !backgroundAttributes.includes(key),
  );
  if (surroundings.isAppendix && !("visibility" in slide.attributes.values))
    attributes.push(["visibility", "uncounted"]);
  const isLong = slide.heading.length > 0 && widthOf(said) > longHeading;
  // Written out: objects with so many keys are made ten times as fast as by spreading others.
  return {
    layout: parts.layout,
    headingHtml: parts.headingHtml,
    bodyHtml: parts.bodyHtml,
    chartsHtml: parts.chartsHtml,
    handoutHtml: parts.handoutHtml,
    citations: parts.citations,
    sources: parts.sources,
    stageCharts: parts.stageCharts,
    charts: parts.charts,
    spokenCharts: parts.spokenCharts,
    hasCode: parts.hasCode,
    forReader: parts.forReader,
    gathered: parts.gathered,
    chapterId: surroundings.chapterId,
    chapterTitle: surroundings.chapterTitle,
    chapterNumber: surroundings.chapterNumber,
    chapterMarks: surroundings.chapterMarks,
    isAppendix: surroundings.isAppendix,
    page: surroundings.page,
    pages: surroundings.pages,
    author: surroundings.author,
    logoHtml: surroundings.logoHtml,
    deck: surroundings.deck,
    audience: surroundings.audience,
    vars: surroundings.vars,
    chapter: surroundings.chapter,
    header: surroundings.header,
    footer: surroundings.footer,
    id: slide.id,
    title: surroundings.title,
    said,
    headingLevel: slide.level || 2,
    levelHtml: "",
    isChapter: slide.level === 1,
    minutes: slide.attributes.values["minutes"] ?? "",
    hasHeading: slide.level > 0,
    hasChart: parts.chartsHtml !== "",
    hasBody: parts.bodyHtml !== "",
    hasCitations: parts.citations.length > 0,
    notesHtml: "", // a layout is on everybody's slide: what the speaker says is no part of what it may print
    hasNotes: false,
    hasHandout: parts.handoutHtml !== "",
    classes: [...slide.attributes.classes.map(pageClass), ...(isLong ? ["long-heading"] : [])].join(" "),
    attributesHtml: attributes.map(([key, value]) => `data-${key}="${escapeHtml(value)}"`).join(" "),
    styleHtml: backgroundStyle(slide, library) + sheetOf(slide) + langOf(slide, audience.lang),
    facts: [],
    innerHtml: "",
  };
}

/** The stylesheet that the slide names: see own-styles.ts. */
const sheetOf = ({ attributes: { values } }: Slide): string =>
  values["style"] === undefined ? "" : ` data-sheet="${escapeHtml(values["style"])}"`;

/** Of a slide that the talk's translation lacks. */
const langOf = ({ lang }: Slide, own: string): string =>
  lang === undefined || lang === own
    ? ""
    : ` lang="${lang}"${directionOf(lang) === directionOf(own) ? "" : ` dir="${directionOf(lang)}"`}`;
