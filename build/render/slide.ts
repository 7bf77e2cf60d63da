// One slide's tokens -> the parts that a layout needs, each as HTML.
import type { Token } from "markdown-it";
import type { Chapter, Slide, Variant } from "../model/deck.ts";
import { citationsOf, type Citation } from "./citations.ts";
import { keepClauses, keepClausesIn } from "./clauses.ts";
import { footnoteList } from "./footnotes.ts";
import { detectLayout } from "./layout.ts";
import { measureText } from "./fit.ts";
import { sizeFigures } from "./numerals.ts";
import type { RenderTokens, Scope } from "./rules.ts";

export interface SlideParts {
  readonly layout: string;
  readonly headingHtml: string;
  readonly bodyHtml: string;
  readonly chartsHtml: string;
  readonly notesHtml: string; // for the presenter
  readonly handoutHtml: string; // for the reader
  readonly citations: readonly Citation[];
  readonly sources: readonly string[]; // ids of what is cited
  readonly charts: readonly string[];
  readonly spokenCharts: readonly string[]; // in speaker notes only
}
type Part = "body" | "notes" | "handout";

/** `definitions` are those of the chapter's footnotes: any of its slides may name them. */
export function renderSlide(
  slide: Slide,
  chapter: Chapter,
  definitions: ReadonlyMap<string, Token[]>,
  variant: Variant,
  render: RenderTokens,
): SlideParts {
  const { charts: chartTokens, ...parts } = partition(slide.tokens);
  const cited = new Map<string, string>(); // named under the slide
  const citedInText = new Map<string, string>(); // named in the reader's text, where they are needed
  const charts: string[] = [];
  const spokenCharts: string[] = [];
  const scope = (part: string): Scope => ({
    chapter,
    prefix: `${slide.id}-${part}`,
    cited: part === "notes" ? new Map() : part === "handout" ? citedInText : cited,
    citesInText: part === "handout",
    spoken: part === "notes",
    charts: part === "notes" ? spokenCharts : charts,
    notes: [],
    block: undefined,
  });
  const html = (part: Part): string => {
    const own = scope(part);
    return render(parts[part], own) + footnoteList(render, own, definitions, variant.audience.lang);
  };
  const detected = detectLayout(slide, parts.body, chartTokens.length);
  const layout =
    slide.attributes.values["layout"] ?? (variant.templates.has(`layouts/${detected}`) ? detected : "plain");
  return {
    layout,
    headingHtml: keepClauses(render(slide.heading, scope("heading"))),
    chartsHtml: render(chartTokens, scope("charts")),
    bodyHtml: keepClausesIn(sizeFigures(layout, measureText(html("body"))), layout),
    handoutHtml: html("handout"),
    notesHtml: html("notes"),
    charts,
    spokenCharts,
    sources: [...new Set([...cited.keys(), ...citedInText.keys()])],
    citations: citationsOf(cited, variant.library.references),
  };
}

/** Notes and reader's text leave the slide's body; charts that stand alone get a place of their own in the layout. */
function partition(tokens: readonly Token[]): Record<Part | "charts", Token[]> {
  const parts: Record<Part | "charts", Token[]> = { body: [], notes: [], handout: [], charts: [] };
  let into: Part = "body";
  for (const token of tokens) {
    const edge = /^container_(notes|handout)_(open|close)$/.exec(token.type);
    if (edge) into = edge[2] === "open" ? (edge[1] as Part) : "body";
    else if (token.type === "chart" && into === "body" && token.level === 0) parts.charts.push(token);
    else parts[into].push(token);
  }
  return parts;
}
