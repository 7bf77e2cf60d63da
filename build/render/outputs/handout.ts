// The handout: a document for print in the audience's layout, and the same document as one page for a browser.
// Chromium cannot refer to page numbers: `pages` tells them once they are known.
import { scopeOf } from "../scope.ts";
import { handoutCoverUnknown } from "../../diagnostics/catalog/handout.ts";
import type { Report } from "../../diagnostics/report.ts";
import type { Diagnostic, Outcome } from "../../model/diagnostic.ts";
import { placeOf } from "../../formats/yaml-places.ts";
import type { Variant } from "../../model/deck.ts";
import type { Assets } from "../../model/output.ts";
import { figure } from "../figure.ts";
import { handoutContext, type Talk } from "../handout/context.ts";
import { formatFact } from "../number.ts";
import { fillPage } from "../page.ts";
import type { DeckView } from "../view.ts";

/** `pages` maps the id of a slide or a section to the page it stands on; empty for the first print. */
export async function renderHandout(
  view: DeckView,
  variant: Variant,
  assets: Assets,
  pages: ReadonlyMap<string, number>,
): Promise<Outcome<string>> {
  const isDocument = variant.audience.handout.layout === "document";
  const hyphens = await assets.hyphenScript(variant.audience.lang);
  return fillPage(
    {
      template: "handout",
      scripts: [...(hyphens === "" ? [] : [hyphens]), assets.printScript],
      chartScript: assets.chartScript,
      styles: [],
      presenter: false,
      withoutBase: isDocument,
      sheets: ["handout/page", "handout/article", ...(isDocument ? ["handout/document"] : ["handout/frames"])],
      hasCode: hasCode(view),
      extra: (report: Report) => {
        const context = handoutContext(talkOf(view, variant, report), "print", pages);
        return { ...context, mainHtml: view.fill(`handout/${context.layout}`, context, report) };
      },
    },
    view,
    variant,
  );
}

export async function renderHandoutPage(view: DeckView, variant: Variant, assets: Assets): Promise<Outcome<string>> {
  return fillPage(
    {
      template: "handout-web",
      scripts: [assets.printScript],
      chartScript: assets.chartScript,
      styles: [],
      presenter: false,
      withoutBase: true,
      sheets: ["handout/article", "handout/web"],
      hasCode: hasCode(view),
      extra: (report: Report) => {
        const context = handoutContext(talkOf(view, variant, report), "web", new Map());
        return { ...context, mainHtml: view.fill("handout/document", context, report) };
      },
    },
    view,
    variant,
  );
}

/** The cover shows a chart that its audience sees in the talk. */
export function checkHandout(view: DeckView, { audience }: Variant): Diagnostic[] {
  const { cover } = audience.handout;
  return cover === "" || view.charts.includes(cover)
    ? []
    : [handoutCoverUnknown(placeOf(audience.file, ["handout", "cover"]), cover, view.charts)];
}

const hasCode = (view: DeckView): boolean => view.slides.some(({ hasCode: { body, handout } }) => body || handout);

function talkOf(view: DeckView, variant: Variant, report: Report): Talk {
  const { info, audience, library, words } = variant;
  return {
    ...info,
    scope: scopeOf(variant),
    lang: audience.lang,
    words: { ...words.handout, lang: words.lang },
    audienceName: audience.name,
    options: audience.handout,
    chapters: view.chapters,
    references: view.sources.flatMap(({ id }) => library.references.get(id) ?? []),
    facts: view.facts.flatMap((id) => library.facts.get(id) ?? []),
    charts: view.chartViews,
    chartHtml: (id) => {
      const chart = view.charts.includes(id) ? view.chartViews.get(id) : undefined;
      return chart ? figure(chart, audience.lang, words.page) : "";
    },
    fillLayout: (slide) => view.fill(`layouts/${slide.layout}`, { ...slide, notesHtml: "", hasNotes: false }, report),
    formatFact: (fact) => formatFact(fact, audience.lang),
  };
}
