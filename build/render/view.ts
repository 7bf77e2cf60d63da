// Variant -> DeckView: what the pages of one audience are filled with. Everything here is for readers and listeners alike;
// speaker notes are taken out again for every page but the presenter's.
import Handlebars from "handlebars";
import type { Report } from "../diagnostics/report.ts";
import { viewChart } from "../charts/view.ts";
import { createMarkdown } from "../formats/markdown/markdown.ts";
import { walk } from "../formats/markdown/walk.ts";
import { ownAttributes } from "../formats/slide-attributes.ts";
import type { ChartView } from "../model/chart.ts";
import type { Chapter, Slide, Variant } from "../model/deck.ts";
import { backgroundAttributes, backgroundStyle } from "./background.ts";
import { sourceEntry, type SourceEntry } from "./citations.ts";
import { numberChapters } from "./chapter-numbers.ts";
import { createHighlight, languageOf } from "./code.ts";
import { createExpressions } from "./expressions.ts";
import { takeDefinitions } from "./footnotes.ts";
import { knowledgeOf, type KnowledgeEntry } from "./knowledge.ts";
import { widthOf } from "./fit.ts";
import { logoOf } from "./logo.ts";
import { createRenderer, type Tools } from "./rules.ts";
import { renderSlide, type SlideParts } from "./slide.ts";
import { createFill, type Fill } from "./templates.ts";
import { plainText } from "./text.ts";

export interface SlideView extends SlideParts {
  readonly id: string;
  readonly title: string; // plain text, expressions computed
  readonly chapterId: string;
  readonly chapterTitle: string;
  readonly headingLevel: number;
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
  readonly chapterNumber: number; // from 1; 0 in a chapter that opens with the title of the talk
  readonly chapterMarks: readonly ("past" | "now" | "next")[]; // one for each numbered chapter
  readonly author: string;
  readonly logoHtml: string; // of the audience's theme
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
  readonly knowledge: readonly KnowledgeEntry[];
  readonly facts: readonly string[];
  readonly charts: readonly string[]; // ids, those that stand on slides
  readonly chartViews: ReadonlyMap<string, ChartView>;
  readonly fill: Fill;
}

export async function createView(variant: Variant, report: Report, places = false): Promise<DeckView> {
  const facts = new Set<string>();
  const highlight = await createHighlight(languagesOf(variant), report);
  const { lang, currency } = variant.audience;
  const charts = new Map([...variant.library.charts].map(([id, chart]) => [id, viewChart(chart, { lang, currency })]));
  const tools: Tools = {
    charts,
    lang,
    evaluate: createExpressions(variant, facts, report),
    highlight,
    report,
    places,
  };
  const render = createRenderer(createMarkdown({ html: variant.info.html }), variant, tools);
  const fill = createFill(variant.templates, report);
  const pages = variant.chapters.flatMap((chapter) => chapter.slides).length;
  const { author } = variant.info;
  const logoHtml = logoOf(variant, report);
  const numbers = numberChapters(variant.chapters);
  let page = 0;
  const chapters = variant.chapters.map((chapter, index): ChapterView => {
    const named = nameChapter(chapter, tools);
    const title = named.title;
    const { slides: bare, definitions } = takeDefinitions(chapter.slides);
    const slides = bare.map((slide) => {
      const parts = renderSlide(slide, named, definitions, variant, render);
      const place = { chapterId: chapter.id, chapterTitle: title, ...numbers[index]!, page: ++page, pages };
      return slideView(slide, parts, variant, { ...place, author, logoHtml }, fill);
    });
    return {
      id: chapter.id,
      title,
      number: index + 1,
      minutes: chapter.minutes ?? 0,
      slides,
    };
  });
  const slides = chapters.flatMap((chapter) => chapter.slides);
  const knowledge = knowledgeOf(facts, variant);
  const cited = new Set([
    ...slides.flatMap((slide) => slide.sources),
    ...knowledge.flatMap((entry) => entry.sourceIds),
  ]);
  return {
    chapters,
    slides,
    sources: [...cited].flatMap((id) => variant.library.references.get(id) ?? []).map(sourceEntry),
    knowledge,
    facts: [...facts].sort(),
    charts: [...new Set(slides.flatMap((slide) => slide.charts))],
    chartViews: charts,
    fill,
  };
}

/** A chapter's title with its expressions computed. */
const nameChapter = (chapter: Chapter, { evaluate }: Tools): Chapter => ({
  ...chapter,
  title: chapter.title.replace(/\{\{.*?\}\}/g, (expression) => evaluate(expression, chapter, chapter.place)),
});

function languagesOf(variant: Variant): string[] {
  const languages: string[] = [];
  for (const slide of variant.chapters.flatMap((chapter) => chapter.slides))
    walk(slide, (token) => {
      if (token.type === "fence") languages.push(languageOf(token.info));
    });
  return languages;
}

type Surroundings = Pick<
  SlideView,
  "chapterId" | "chapterTitle" | "chapterNumber" | "chapterMarks" | "page" | "pages" | "author" | "logoHtml"
>;

function slideView(
  slide: Slide,
  parts: SlideParts,
  { library }: Variant,
  surroundings: Surroundings,
  fill: Fill,
): SlideView {
  const attributes = Object.entries(slide.attributes.values).filter(
    ([key]) => !ownAttributes.includes(key) && !backgroundAttributes.includes(key),
  );
  const context = {
    ...parts,
    ...surroundings,
    id: slide.id,
    title: plainText(parts.headingHtml.replace(/<sup class="footnote-ref">.*?<\/sup>/g, "")) || slide.title,
    headingLevel: slide.level || 2,
    isChapter: slide.level === 1,
    minutes: slide.attributes.values["minutes"] ?? "",
    hasHeading: slide.level > 0,
    hasChart: parts.chartsHtml !== "",
    hasBody: parts.bodyHtml !== "",
    hasCitations: parts.citations.length > 0,
    hasNotes: parts.notesHtml !== "",
    hasHandout: parts.handoutHtml !== "",
    classes: [
      ...slide.attributes.classes,
      ...(widthOf(plainText(parts.headingHtml)) > 84 ? ["long-heading"] : []),
    ].join(" "),
    attributesHtml: attributes.map(([key, value]) => `data-${key}="${Handlebars.escapeExpression(value)}"`).join(" "),
    styleHtml: backgroundStyle(slide, library),
  };
  return { ...context, innerHtml: fill(`layouts/${parts.layout}`, context) };
}
