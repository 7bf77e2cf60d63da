// One slide of the talk -> its entry in the handout: frame, reader's text, notes, sources, and the pieces of an article.
import type { ChartView } from "../../model/chart.ts";
import { escapeHtml } from "../text.ts";
import { lowerHeadings, scopeTables } from "./html.ts";
import { qrSvg } from "./qr.ts";
import { numbered, type Words } from "./words.ts";

/** What is needed of a slide that is ready for the stage. */
export interface RenderedSlide {
  readonly id: string;
  readonly title: string;
  readonly layout: string;
  readonly classes: string;
  readonly styleHtml: string; // its own background
  readonly headingHtml: string;
  readonly hasHeading: boolean;
  readonly isChapter: boolean;
  readonly bodyHtml: string;
  readonly chartsHtml: string;
  readonly handoutHtml: string;
  readonly innerHtml: string;
  readonly page: number;
  readonly charts: readonly string[];
  readonly sources: readonly string[];
}
export interface SourceLink {
  readonly id: string; // "kyodo-2025-02"
  readonly label: string; // "Kyodo, 2025"
  readonly number: number; // in the list of sources
}
export interface EntryTools {
  readonly words: Words;
  readonly isWeb: boolean;
  readonly url: string;
  readonly qr: boolean;
  readonly link: (sourceId: string) => SourceLink | undefined;
  readonly chart: (id: string) => Pick<ChartView, "source"> | undefined;
  readonly dataTable: (id: string) => string; // "" where the tables are not wanted in this place
  readonly showsText: boolean; // which names sources too
  readonly dataLink: boolean; // the tables stand in an annex
  readonly nextFigure: () => number;
}

/** Layouts whose text on the slide leads into the reader's text; what the others show comes after it, as evidence. */
const leading = ["plain", "closing", "chart-and-text", "title", "question"];

/** A slide before the first chapter stands as high as a chapter in the order of headings. */
export function entry(slide: RenderedSlide, tools: EntryTools, isPrologue: boolean) {
  const lower = (html: string): string => scopeTables(isPrologue ? html : lowerHeadings(html));
  const { words, url } = tools;
  const { rest: body, notesHtml: bodyNotes } = splitFootnotes(slide.bodyHtml);
  const { rest: reader, notesHtml: readerNotes } = splitFootnotes(slide.handoutHtml);
  const figured = (html: string): string => exhibits(html, tools);
  const bodyFigured = figured(body);
  const figuresHtml = figured(slide.chartsHtml);
  const inFigures = new Set(slide.charts.flatMap((id) => tools.chart(id)?.source ?? []));
  const links = (ids: readonly string[]) => ids.flatMap((id) => tools.link(id) ?? []);
  const isNamed = (id: string) => tools.showsText && slide.handoutHtml.includes(`href="#source-${escapeHtml(id)}"`);
  const unnamed = slide.sources.filter((id) => !isNamed(id));
  const otherSources = links(unnamed.filter((id) => !inFigures.has(id)));
  const sources = links(unnamed);
  const hasReader = reader !== "";
  const address = url === "" ? "" : `${url.replace(/#.*$/, "")}#/${slide.id}`;
  const isLeading = leading.includes(slide.layout) || !hasReader;
  return {
    ...slide,
    words,
    number: slide.page,
    numberText: numbered(words, "slide", slide.page),
    frameHtml: lower(slide.innerHtml),
    levelHtml: isPrologue ? ' aria-level="2"' : "", // of the heading in the article, an h3
    hasReader,
    readerHtml: lower(reader),
    isShort: reader.replace(/<[^>]*>/g, "").length < 800,
    footnotesHtml: readerNotes, // the slide's own stand in its frame
    hasFootnotes: readerNotes !== "",
    allNotesHtml: bodyNotes + readerNotes,
    hasAllNotes: bodyNotes + readerNotes !== "",
    sources,
    sourcesLabel: unnamed.length < slide.sources.length ? words.furtherSources : words.sources,
    hasSources: sources.length > 0,
    otherSources,
    hasOtherSources: otherSources.length > 0,
    leadHtml: isLeading ? lower(bodyFigured) : "",
    hasLead: isLeading && bodyFigured !== "",
    evidenceHtml: isLeading ? "" : lower(bodyFigured),
    hasEvidence: !isLeading && bodyFigured !== "",
    scrolls: tools.isWeb && /<svg|<img/.test(bodyFigured), // on a narrow screen a diagram is wider than its place
    figuresHtml,
    hasFigures: figuresHtml !== "",
    address,
    hasAddress: address !== "",
    qrSvg: tools.qr && address !== "" ? qrSvg(address, words.qr) : "",
    hasRefs: sources.length > 0 || readerNotes !== "",
    hasMargin: otherSources.length > 0 || bodyNotes + readerNotes !== "" || address !== "",
  };
}
export type Entry = ReturnType<typeof entry>;

/** Footnotes stand at the end of the part that names them; in the handout they have a place of their own. */
function splitFootnotes(html: string): { rest: string; notesHtml: string } {
  const match = /<aside class="footnotes"[^>]*>\s*(<ol>[\s\S]*?<\/ol>)\s*<\/aside>/.exec(html);
  return match ? { rest: html.replace(match[0], "").trim(), notesHtml: match[1] ?? "" } : { rest: html, notesHtml: "" };
}

/** Each chart as an exhibit of the article: its number above, its sources and its data below. */
function exhibits(html: string, tools: EntryTools): string {
  return html.replace(/<figure class="chart[\s\S]*?<\/figure>/g, (figure) => {
    const id = /data-chart="([^"]*)"/.exec(figure)?.[1] ?? "";
    const sources = (tools.chart(id)?.source ?? []).flatMap((source) => tools.link(source) ?? []);
    const { words } = tools;
    const links = sources.map((source) => sourceLink(source)).join("; ");
    const data = tools.dataLink ? `<a href="#data-${escapeHtml(id)}">${escapeHtml(words.dataOf)}</a>` : "";
    const label = escapeHtml(sources.length === 1 ? words.source : words.sources);
    const note = [links === "" ? "" : `${label}: ${links}.`, data === "" ? "" : `${data}.`].filter(Boolean).join(" ");
    return `<div class="exhibit light"><p class="exhibit-number">${escapeHtml(numbered(words, "figure", tools.nextFigure()))}</p>${figure}${note === "" ? "" : `<p class="exhibit-note">${note}</p>`}${tools.dataTable(id)}</div>`;
  });
}

/** `<a href="#source-kyodo-2025-02">Kyodo, 2025</a> [3]`. */
export const sourceLink = (source: SourceLink): string =>
  `<a href="#source-${escapeHtml(source.id)}">${escapeHtml(source.label)}</a>`;
