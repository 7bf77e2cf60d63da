// One slide of the talk -> its entry in the handout: frame, reader's text, notes, sources, and the pieces of an article.
import type { ChartView } from "../../model/chart.ts";
import { escapeHtml } from "../../formats/escape-html.ts";
import type { SlideView } from "../view.ts";
import { qrSvg } from "./qr.ts";
import type { HandoutWords } from "../../model/words.ts";
import { fill } from "../../words/words.ts";

/** A slide that is ready for the stage, and its chart figures by id. */
export type RenderedSlide = SlideView;
export interface SourceLink {
  readonly id: string; // "kyodo-2025-02"
  readonly label: string; // "Kyodo, 2025"
  readonly number: number; // in the list of sources
}
export interface EntryTools {
  readonly words: HandoutWords;
  readonly isWeb: boolean;
  readonly url: string;
  readonly qr: boolean;
  readonly link: (sourceId: string) => SourceLink | undefined;
  readonly chart: (id: string) => Pick<ChartView, "source"> | undefined;
  readonly figure: (id: string) => string; // as HTML
  readonly frame: (slide: SlideView) => string; // its filled layout
  readonly dataTable: (id: string) => string; // "" where the tables are not wanted in this place
  readonly showsText: boolean; // which names sources too
  readonly dataLink: boolean; // the tables stand in an annex
  readonly nextFigure: () => number;
}

/** Layouts whose text on the slide leads into the reader's text; what the others show comes after it, as evidence. */
const leading = ["plain", "closing", "chart-and-text", "title", "question"];

/** A slide before the first chapter stands as high as a chapter in the order of headings. */
export function entry(slide: RenderedSlide, tools: EntryTools, isPrologue: boolean) {
  const { words, url } = tools;
  const parts = slide.forReader(!isPrologue);
  const figuresHtml = slide.chartsHtml === "" ? "" : slide.stageCharts.map((id) => exhibit(id, tools)).join("");
  const inFigures = new Set(slide.charts.flatMap((id) => tools.chart(id)?.source ?? []));
  const links = (ids: readonly string[]) => ids.flatMap((id) => tools.link(id) ?? []);
  const unnamed = slide.sources.filter((id) => !(tools.showsText && parts.named.has(id)));
  const otherSources = links(unnamed.filter((id) => !inFigures.has(id)));
  const sources = links(unnamed);
  const hasReader = parts.readerHtml !== "";
  const address = url === "" ? "" : `${url.replace(/#.*$/, "")}#/${slide.id}`;
  const isLeading = leading.includes(slide.layout) || !hasReader;
  const notes = [parts.textNotesHtml, parts.readerNotesHtml].join("");
  const levelHtml = isPrologue ? "" : ` aria-level="${slide.isChapter ? 2 : 3}"`;
  return {
    ...slide,
    words,
    number: slide.page,
    numberText: fill(words.slide, { n: slide.page }),
    frameHtml: tools.frame({ ...slide, levelHtml, bodyHtml: parts.bodyHtml }),
    levelHtml: isPrologue ? ' aria-level="2"' : "", // of the heading in the article, an h3
    hasReader,
    readerHtml: parts.readerHtml,
    isShort: parts.readerLength < 800,
    footnotesHtml: parts.readerNotesHtml, // the slide's own stand in its frame
    hasFootnotes: parts.readerNotesHtml !== "",
    allNotesHtml: notes,
    hasAllNotes: notes !== "",
    sources,
    sourcesLabel: unnamed.length < slide.sources.length ? words.furtherSources : words.sources,
    hasSources: sources.length > 0,
    otherSources,
    hasOtherSources: otherSources.length > 0,
    leadHtml: isLeading ? parts.textHtml : "",
    hasLead: isLeading && parts.textHtml !== "",
    evidenceHtml: isLeading ? "" : parts.textHtml,
    hasEvidence: !isLeading && parts.textHtml !== "",
    scrolls: tools.isWeb && parts.hasPicture, // on a narrow screen a diagram is wider than its place
    figuresHtml,
    hasFigures: figuresHtml !== "",
    address,
    hasAddress: address !== "",
    qrSvg: tools.qr && address !== "" ? qrSvg(address, words.qr) : "",
    hasRefs: sources.length > 0 || parts.readerNotesHtml !== "",
    hasMargin: otherSources.length > 0 || notes !== "" || address !== "",
  };
}
export type Entry = ReturnType<typeof entry>;

/** A chart as an exhibit of the article: its number above, its sources and its data below. */
function exhibit(id: string, tools: EntryTools): string {
  const sources = (tools.chart(id)?.source ?? []).flatMap((source) => tools.link(source) ?? []);
  const { words } = tools;
  const links = sources.map((source) => sourceLink(source)).join("; ");
  const data = tools.dataLink ? `<a href="#k-data-${escapeHtml(id)}">${escapeHtml(words.dataOf)}</a>` : "";
  const label = escapeHtml(sources.length === 1 ? words.source : words.sources);
  const note = [links === "" ? "" : `${label}: ${links}.`, data === "" ? "" : `${data}.`].filter(Boolean).join(" ");
  return `<div class="exhibit light"><p class="exhibit-number">${escapeHtml(fill(words.figure, { n: tools.nextFigure() }))}</p>${tools.figure(id)}${note === "" ? "" : `<p class="exhibit-note">${note}</p>`}${tools.dataTable(id)}</div>`;
}

/** `<a href="#k-source-kyodo-2025-02">Kyodo, 2025</a>`. */
export const sourceLink = (source: SourceLink): string =>
  `<a href="#k-source-${escapeHtml(source.id)}">${escapeHtml(source.label)}</a>`;
