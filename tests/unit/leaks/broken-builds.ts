// Leaks planted in the code, one at a time: each takes the place of a function of the build and lets one restricted thing through.
//
//   "slides restricted by tags": { "parse/read-attributes.ts": (module) => ({ readAttributes: … }) }
import type { Deck, Slide } from "../../../build/model/deck.ts";
import type { Block, Restriction } from "../../../build/model/tree.ts";
import type * as Chapter from "../../../build/parse/chapter.ts";
import type * as Slug from "../../../build/parse/slug.ts";
import type * as ReadAttributes from "../../../build/parse/read-attributes.ts";
import type * as Facts from "../../../build/resolve/facts-named.ts";
import type * as Resolve from "../../../build/resolve/resolve.ts";
import type * as SliceLibrary from "../../../build/resolve/slice-library.ts";
import type * as Slice from "../../../build/resolve/slice.ts";
import type * as Context from "../../../build/render/handout/context.ts";
import type * as Back from "../../../build/render/handout/back.ts";
import type * as ChartPage from "../../../build/render/outputs/chart.ts";
import type * as DeckPage from "../../../build/render/outputs/deck.ts";
import type * as Manifest from "../../../build/render/outputs/manifest.ts";
import type * as Page from "../../../build/render/page.ts";
import type * as Parts from "../../../build/render/parts.ts";
import type * as Render from "../../../build/render/render.ts";
import type * as Shared from "../../../build/render/shared.ts";
import type * as View from "../../../build/render/view.ts";
import type * as Citations from "../../../build/render/citations.ts";
import type * as Cut from "../../../build/tree/cut.ts";
import type * as Visibility from "../../../build/tree/visibility.ts";

type Change = (module: never) => object;
/** Module below build/ -> what takes the place of some of its functions. */
export type Leak = Readonly<Record<string, Change>>;

const change = <Module>(by: (module: Module) => Partial<Module>): Change => by as Change;

/** The last deck that was resolved, with all that anyone may see of it. */
let whole: Deck;
const keepsWhole = change<typeof Resolve>(({ resolve }) => ({
  resolve: (...given) => (whole = resolve(...given)),
}));
const wholeSlides = () => whole.chapters.flatMap(({ slides }) => slides);
const uncut = (slide: Slide): Slide => wholeSlides().find(({ place }) => place === slide.place) ?? slide;
const without = (restriction: Restriction, kind: string): Restriction =>
  restriction.filter((condition) => condition.kind !== kind);

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
const readsRestriction = (kind: string): Leak => ({
  "parse/read-attributes.ts": change<typeof ReadAttributes>(({ readAttributes }) => ({
    readAttributes: (...given) => {
      const { attributes, restriction } = readAttributes(...given);
      return { attributes, restriction: without(restriction, kind) };
    },
  })),
});
const chapters = (by: (chapter: Deck["chapters"][number]) => Deck["chapters"][number]): Leak => ({
  "parse/chapter.ts": change<typeof Chapter>(({ parseChapter }) => ({
    parseChapter: (...given) => {
      const { value, diagnostics } = parseChapter(...given);
      return { value: by(value), diagnostics };
    },
  })),
});
const seesAll = () => true;
const cuts = (by: (cut: typeof Cut) => Partial<typeof Cut>): Leak => ({ "tree/cut.ts": change<typeof Cut>(by) });
/** Blocks of that kind stay whole. */
const keeps = (type: Block["type"]): Leak =>
  cuts(({ cutBlocks }) => ({
    cutBlocks: (blocks, sees) =>
      cutBlocks(blocks, sees).map((block) =>
        block.type === type ? (blocks.find(({ place }) => place === block.place) ?? block) : block,
      ),
  }));
const views = (by: (view: View.DeckView) => Partial<View.DeckView>): Leak => ({
  "resolve/resolve.ts": keepsWhole,
  "render/view.ts": change<typeof View>(({ createView }) => ({
    createView: async (...given) => {
      const { value, diagnostics } = await createView(...given);
      return { value: { ...value, ...by(value) }, diagnostics };
    },
  })),
});
const library = (by: (deck: Deck) => Partial<Deck["library"]>): Leak => ({
  "resolve/slice-library.ts": change<typeof SliceLibrary>(({ sliceLibrary }) => ({
    sliceLibrary: (deck, ...given) => ({ ...sliceLibrary(deck, ...given), ...by(deck) }),
  })),
});

export const leaks: Readonly<Record<string, Leak>> = {
  "a restriction by audience that is not read": readsRestriction("audience"),
  "a restriction by tags that is not read": readsRestriction("tags"),
  "the front matter of a chapter that is not obeyed": chapters((chapter) => ({ ...chapter, restriction: [] })),
  "slides whose own restriction is lost": chapters((chapter) => ({
    ...chapter,
    slides: chapter.slides.map((slide) => ({ ...slide, restriction: [] })),
  })),
  "`except` that excepts nobody": {
    "tree/visibility.ts": change<typeof Visibility>(({ isVisible }) => ({
      isVisible: (restriction, audience) => isVisible(without(restriction, "except"), audience),
    })),
  },
  "of several conditions the last alone": {
    "tree/visibility.ts": change<typeof Visibility>(({ isVisible }) => ({
      isVisible: (restriction, audience) => isVisible(restriction.slice(-1), audience),
    })),
  },
  "headings that are not cut": cuts(() => ({ cutInlines: (content) => content })),
  "bodies that are not cut": cuts(({ cutBlocks }) => ({ cutBlocks: (blocks) => cutBlocks(blocks, seesAll) })),
  "tables that keep their cells": keeps("table"),
  "lists that keep their items": keeps("list"),
  "paragraphs that keep their pieces": keeps("paragraph"),
  "quotations that keep what stands in them": keeps("quote"),
  "containers that keep what stands in them": keeps("container"),
  "footnotes that are not cut": cuts(() => ({ cutDefinitions: (definitions) => definitions })),
  "a cut that serves every audience": {
    "resolve/slice.ts": change<typeof Slice>(({ createCuts }) => ({
      createCuts: (deck) => {
        const cuts = createCuts(deck);
        let first: ReturnType<typeof cuts.of> | undefined;
        return { of: (audience) => (first ??= cuts.of(audience)) };
      },
    })),
  },
  "slides that are made once for all cuts": {
    "render/shared.ts": change<typeof Shared>(({ createShared }) => ({
      createShared: () => {
        const shared = createShared();
        return { ...shared, edition: (variant) => shared.edition({ ...variant, key: "" }) };
      },
    })),
  },
  "ids that are made of what some see of a title": {
    "parse/slug.ts": change<typeof Slug>(({ slugOf }) => ({
      slugOf: ({ heading, attributes }) =>
        slugOf({ heading: heading.map((piece) => ({ ...piece, restriction: [] })), attributes }),
    })),
  },
  "facts of others in a variant": library((deck) => ({ facts: deck.library.facts })),
  "charts of others in a variant": library((deck) => ({ charts: deck.library.charts })),
  "pictures of others in a variant": library((deck) => ({ images: deck.library.images })),
  "sources of others in a variant": library((deck) => ({ references: deck.library.references })),
  "facts that nobody names in a variant": {
    "resolve/resolve.ts": keepsWhole,
    "resolve/facts-named.ts": change<typeof Facts>(() => ({ factsNamed: () => [...whole.library.facts.keys()] })),
  },
  "addresses of hidden slides in a variant": {
    "resolve/slice.ts": change<typeof Slice>(({ slice }) => ({
      slice: (deck, ...given) => {
        const { value, diagnostics } = slice(deck, ...given);
        const addresses = new Map(deck.chapters.flatMap(({ slides }) => slides).map(({ id }) => [id, id]));
        return { value: { ...value, addresses }, diagnostics };
      },
    })),
  },
  "vars of all audiences together": {
    "resolve/slice.ts": change<typeof Slice>(({ slice }) => ({
      slice: (deck, audience, ...given) =>
        slice(
          { ...deck, info: { ...deck.info, vars: deck.audiences.at(-1)!.vars } },
          { ...audience, vars: {} },
          ...given,
        ),
    })),
  },
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
