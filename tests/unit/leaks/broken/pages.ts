// Leaks planted in what is written: pages, the back of a handout, outlines and the manifest.
import type * as Context from "../../../../build/render/handout/context.ts";
import type * as Back from "../../../../build/render/handout/back.ts";
import type * as ChartPage from "../../../../build/render/outputs/chart.ts";
import type * as DeckPage from "../../../../build/render/outputs/deck.ts";
import type * as Manifest from "../../../../build/render/outputs/manifest.ts";
import type * as Page from "../../../../build/render/page.ts";
import type * as Parts from "../../../../build/render/parts.ts";
import type * as Render from "../../../../build/render/render.ts";
import type * as View from "../../../../build/render/view.ts";
import type * as Citations from "../../../../build/render/citations.ts";
import { change, keepsWhole, type Leak, library, uncut, whole, wholeSlides } from "./change.ts";

/** A part of a slide is written of the slide as it was before the cut. */
const writesUncut = (...parts: readonly (keyof Parts.SlideParts)[]): Leak => ({
  "resolve/resolve.ts": keepsWhole,
  "render/parts.ts": change<typeof Parts>(({ writeParts }) => ({
    writeParts: (slide, ...given) => {
      const [own, all] = [writeParts(slide, ...given), writeParts(uncut(slide), ...given)];
      return { ...own, ...Object.fromEntries(parts.map((part) => [part, all[part]])) };
    },
  })),
});
const views = (by: (view: View.DeckView) => Partial<View.DeckView>): Leak => ({
  "resolve/resolve.ts": keepsWhole,
  "render/view.ts": change<typeof View>(({ createView }) => ({
    createView: async (...given) => {
      const { value, diagnostics } = await createView(...given);
      return { value: { ...value, ...by(value) }, diagnostics };
    },
  })),
});
/** Each lets something through that is right in the variant. */
export const pageLeaks: Readonly<Record<string, Leak>> = {
  "the words of a slide, made before it was cut": writesUncut("bodyHtml", "headingHtml"),
  "the reader's text, made before it was cut": writesUncut("handoutHtml", "forReader"),
  "the glossary, made before it was cut": writesUncut("gathered"),
  "sources under a slide, gathered before it was cut": {
    ...writesUncut("citations"),
    ...library((deck) => ({ references: deck.library.references })),
  },
  "charts of a slide, drawn before it was cut": {
    ...writesUncut("chartsHtml", "charts"),
    ...library((deck) => ({ charts: deck.library.charts })),
  },
  "speaker notes in the reader's text": {
    "render/parts.ts": change<typeof Parts>(({ writeParts }) => ({
      writeParts: (...given) => {
        const parts = writeParts(...given);
        const forReader = (lowered: boolean) => ({ ...parts.forReader(lowered), readerHtml: parts.notesHtml });
        return { ...parts, handoutHtml: parts.handoutHtml + parts.notesHtml, forReader };
      },
    })),
  },
  "speaker notes in the public talk": {
    "render/outputs/deck.ts": change<typeof DeckPage>(({ renderDeck }) => ({
      renderDeck: (view, variant, assets) => renderDeck(view, variant, assets, true),
    })),
  },
  "spoken charts in the data of every page": views(({ chartViews }) => ({ charts: [...chartViews.keys()] })),
  "facts that only the speaker names": views((view) => ({
    facts: [...whole.library.facts.keys()].filter((id) => id.includes("spoken")),
    slides: view.slides,
  })),
  "sources of the whole talk at the end": {
    "resolve/resolve.ts": keepsWhole,
    "render/handout/back.ts": change<typeof Back>(({ sourcesOf }) => ({
      sourcesOf: (_, lang) => sourcesOf([...whole.library.references.values()], lang),
    })),
  },
  "tables of all charts in the annex": {
    "resolve/resolve.ts": keepsWhole,
    ...library((deck) => ({ charts: deck.library.charts })),
    "render/handout/back.ts": change<typeof Back>(({ tablesOf }) => ({
      tablesOf: (entries, chart, lang) =>
        tablesOf([{ ...entries[0]!, charts: [...whole.library.charts.keys()] }], chart, lang),
    })),
  },
  "contents of the whole talk": {
    "resolve/resolve.ts": keepsWhole,
    "render/handout/context.ts": change<typeof Context>(({ handoutContext }) => ({
      handoutContext: (...given) => {
        const context = handoutContext(...given);
        const titles = wholeSlides().map(({ id, title }) => ({ id, title, isThere: true, page: "" }));
        return { ...context, layout: context.layout, back: [...context.back, ...titles] };
      },
    })),
  },
  "titles of the whole talk for the scripts": {
    "resolve/resolve.ts": keepsWhole,
    "render/page.ts": change<typeof Page>(({ fillPage }) => ({
      fillPage: (page, ...given) =>
        fillPage({ ...page, data: { ...page.data, titles: wholeSlides().map(({ title }) => title) } }, ...given),
    })),
  },
  "titles of the whole talk for the outline of a PDF": {
    "resolve/resolve.ts": keepsWhole,
    "render/render.ts": change<typeof Render>(({ render }) => ({
      render: async (...given) => {
        const { value, diagnostics } = await render(...given);
        return { value: { ...value, titles: wholeSlides().map(({ title }) => title) }, diagnostics };
      },
    })),
  },
  "the manifest's slides of the whole talk": {
    "resolve/resolve.ts": keepsWhole,
    "render/outputs/manifest.ts": change<typeof Manifest>(({ recordOf }) => ({
      recordOf: (...given) => ({
        ...recordOf(...given),
        slides: wholeSlides().map(({ id, title }) => ({ id, title, chapter: "", charts: [], page: 1 })),
      }),
    })),
  },
  "the manifest's facts of the whole talk": {
    "resolve/resolve.ts": keepsWhole,
    "render/outputs/manifest.ts": change<typeof Manifest>(({ recordOf }) => ({
      recordOf: (...given) => ({ ...recordOf(...given), facts: [...whole.library.facts.keys()] }),
    })),
  },
  "a chart alone that names every source": {
    "render/outputs/chart.ts": change<typeof ChartPage>(({ renderChart }) => ({
      renderChart: async (variant, ...given) => {
        const { value, diagnostics } = await renderChart(variant, ...given);
        const sources = [...variant.library.references.values()].map(({ publisher }) => publisher).join("; ");
        return { value: { ...value, html: value.html + sources }, diagnostics };
      },
    })),
  },
  "a source that is cited by all that were ever cited": {
    "resolve/resolve.ts": keepsWhole,
    "render/citations.ts": change<typeof Citations>(({ citationsOf }) => ({
      citationsOf: (_, __, lang) =>
        citationsOf(
          new Map([...whole.library.references.keys()].map((id) => [id, ""])),
          whole.library.references,
          lang,
        ),
    })),
  },
};
