// One audience's slides, ready for the stage -> all that the templates of its handout may name.
//
//   talk -> entries (a slide each) -> parts (a chapter each) -> sheets (fixed layouts)
//                                  -> glossary, questions, tables; facts -> how we know; citations -> sources
import { directionOf } from "../../words/direction.ts";
import type { ChartView } from "../../model/chart.ts";
import type { Fact, Reference } from "../../model/deck.ts";
import type { HandoutOptions } from "../../model/handout.ts";
import { citationLabel } from "../citations.ts";
import { glossaryOf, knowledgeOf, questionsOf, sourcesOf, tablesOf } from "./back.ts";
import { entry, type RenderedSlide, type SourceLink } from "./entry.ts";
import { geometryOf } from "./geometry.ts";
import { pageCss } from "./page-css.ts";
import { headsOf, partsOf, sheetsOf } from "./parts.ts";
import { qrSvg } from "./qr.ts";
import { tableHtml } from "./tables.ts";
import { escapeHtml } from "../../formats/escape-html.ts";
import { curlText, curlWords } from "../typography.ts";
import type { HandoutWords } from "../../model/words.ts";
import { formatDate } from "./dates.ts";

export interface Talk {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly date: string; // of the data
  readonly scope: object; // deck, audience and vars, for templates
  readonly lang: string;
  readonly words: HandoutWords & { readonly lang: string };
  readonly audienceName: string;
  readonly options: HandoutOptions;
  readonly chapters: readonly { readonly slides: readonly RenderedSlide[] }[];
  readonly references: readonly Reference[]; // cited ones, in order
  readonly facts: readonly Fact[]; // used ones
  readonly charts: ReadonlyMap<string, ChartView>;
  readonly chartHtml: (id: string) => string;
  readonly fillLayout: (slide: RenderedSlide) => string;
  readonly formatFact: (fact: Fact) => string;
}

/** `form` is the printed document or the page for a browser, which holds each chart's data in place. */
export function handoutContext(talk: Talk, form: "print" | "web", pages: ReadonlyMap<string, number>) {
  const { lang, options } = talk;
  const words = curlWords(talk.words, lang);
  const layout = form === "web" ? "document" : options.layout;
  const geometry = geometryOf({ ...options, layout });
  const sources = sourcesOf(talk.references, lang);
  const links = new Map(
    talk.references.map((reference, index): [string, SourceLink] => [
      reference.id,
      { id: reference.id, label: curlText(citationLabel(reference), lang), number: index + 1 },
    ]),
  );
  const link = (id: string) => links.get(id);
  let figures = 0;
  const tools = {
    words,
    isWeb: form === "web",
    url: options.url,
    qr: options.qr && form === "print",
    link,
    chart: (id: string) => talk.charts.get(id),
    figure: talk.chartHtml,
    frame: layout === "document" ? () => "" : talk.fillLayout, // an article has no frames
    dataTable: (id: string) => {
      const chart = talk.charts.get(id);
      if (!chart || form === "print") return "";
      const table = tableHtml(chart.table, chart.title, lang);
      return `<details class="exhibit-data"><summary>${words.dataOf} “${escapeHtml(curlText(chart.title, lang))}”</summary><div class="scroll" tabindex="0" role="group" aria-label="${words.dataOf}">${table}</div></details>`;
    },
    showsText: layout === "notes" || layout === "document",
    dataLink: form === "print" && layout === "document" && options.data,
    nextFigure: () => ++figures,
  };
  const opens = talk.chapters.findIndex(({ slides }) => slides[0]?.isChapter === true && slides[0].layout !== "title");
  const chapters = talk.chapters.map(({ slides }, index) => ({
    slides: slides.map((slide) => ({ ...entry(slide, tools, index < opens), onPage: pageOf(pages, slide.id) })),
  }));
  const entries = chapters.flatMap(({ slides }) => slides);
  const { cover, parts } = partsOf(chapters, words);
  const sheets = sheetsOf(parts, geometry.perPage);
  const knowledge = knowledgeOf(talk.facts, talk.formatFact, link, words, lang);
  const glossary = glossaryOf(entries, lang);
  const questions = questionsOf(entries);
  const tables = form === "print" && options.data ? tablesOf(entries, (id) => talk.charts.get(id), lang) : [];
  const back = [
    { id: "k-questions", title: words.questions, isThere: questions.length > 0 },
    { id: "k-knowledge", title: words.knowledge, isThere: knowledge.length > 0 },
    { id: "k-glossary", title: words.glossary, isThere: glossary.length > 0 },
    { id: "k-data", title: words.data, isThere: tables.length > 0 },
    { id: "k-sources", title: words.sources, isThere: sources.length > 0 },
  ].filter(({ isThere }) => isThere);
  const lines = entries.length + back.length;
  const [isLong, isVeryLong] = [lines > 36, lines > 46];
  const hasCoverChart = form === "print" && options.cover !== "";
  const quoted = (text: string): string => curlText(text, lang);
  const heads = [
    ...headsOf(parts).map(({ pageName, text }) => ({ pageName, text: quoted(text) })),
    ...sheets.map(({ pageName, head }) => ({ pageName, text: quoted(head) })),
  ];
  return {
    ...talk.scope,
    lang,
    title: quoted(talk.title),
    subtitle: quoted(talk.subtitle),
    author: quoted(talk.author),
    audienceName: quoted(talk.audienceName),
    label: quoted(options.label),
    paper: options.paper,
    layout,
    orientation: options.orientation,
    words,
    cover,
    coverId: cover?.id ?? "k-cover",
    introductionHtml: cover?.readerHtml ?? "",
    hasIntroduction: cover?.hasReader ?? false,
    coverChartHtml: hasCoverChart ? talk.chartHtml(options.cover) : "",
    hasCoverChart,
    date: formatDate(talk.date, lang),
    hasDate: talk.date !== "",
    url: options.url,
    hasUrl: options.url !== "",
    urlText: options.url.replace(/^https?:\/\//, "").replace(/\/$/, ""),
    qrSvg: options.qr && options.url !== "" ? qrSvg(options.url, words.qr) : "",
    pageCss: pageCss(
      geometry,
      options.binding === "book",
      heads,
      quoted(talk.title),
      quoted(options.label),
      words,
      directionOf(lang) === "rtl",
    ),
    parts: parts.map((part) => ({
      ...part,
      words,
      onPage: pageOf(pages, part.opening?.id ?? part.slides[0]?.id ?? ""),
    })),
    sheets,
    contents: entries.map((slide) => ({
      title: slide.title,
      id: slide.id,
      level: slide.isChapter ? 1 : 2,
      page: pageOf(pages, slide.id),
    })),
    back: back.map((item) => ({ ...item, page: pageOf(pages, item.id) })),
    knowledge,
    hasKnowledge: knowledge.length > 0,
    glossary,
    hasGlossary: glossary.length > 0,
    questions,
    hasQuestions: questions.length > 0,
    tables,
    hasTables: tables.length > 0,
    sources,
    hasSources: sources.length > 0,
    isLong, // contents: set closer, and the page has no room for the colophon
    isVeryLong, // in two columns
    endsWithColophon: isLong && back.length > 0,
    isFull: options.sources === "full",
    // The names that a talk's own handout.hbs may still use.
    chapters: chapters.map(({ slides }, index) => ({
      id: `k-chapter-${index + 1}`,
      title: slides[0]?.title ?? "",
      slides,
    })),
  };
}

const pageOf = (pages: ReadonlyMap<string, number>, id: string): string => String(pages.get(id) ?? "");
