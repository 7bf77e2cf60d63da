// Leaks planted in what is read, weighed, cut and kept for an audience.
import type * as Chapter from "../../../../build/parse/chapter.ts";
import type * as Slug from "../../../../build/parse/slug.ts";
import type * as ReadAttributes from "../../../../build/parse/read-attributes.ts";
import type * as Facts from "../../../../build/resolve/facts-named.ts";
import type * as Slice from "../../../../build/resolve/slice.ts";
import type * as Shared from "../../../../build/render/shared.ts";
import type * as Cut from "../../../../build/tree/cut.ts";
import type * as Visibility from "../../../../build/tree/visibility.ts";
import type { Deck } from "../../../../build/model/deck.ts";
import type { Block, Restriction } from "../../../../build/model/tree.ts";
import { change, keepsWhole, type Leak, library, whole } from "./change.ts";

const without = (restriction: Restriction, kind: string): Restriction =>
  restriction.filter((condition) => condition.kind !== kind);

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
/** Each lets something through before a page is made. */
export const cutLeaks: Readonly<Record<string, Leak>> = {
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
};
