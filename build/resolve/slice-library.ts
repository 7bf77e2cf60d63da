// Of everything that slides may refer to, what the slides of one audience still name: a variant carries nothing else.
import { convertChart } from "../charts/currency.ts";
import type { Fact, Audience, Chapter, Deck, Library } from "../model/deck.ts";
import { textIn } from "../formats/texts.ts";
import { mediaPath } from "../formats/image-path.ts";
import { inventoryOf } from "../tree/inventory.ts";
import { imagesUsed } from "./images-used.ts";
import { sliceStyles } from "./check-styles.ts";
import { factsNamed } from "./facts-named.ts";

export function sliceLibrary({ info, library }: Deck, audience: Audience, chapters: readonly Chapter[]): Library {
  const images = imagesUsed(chapters, [audience]);
  const [charts, references, facts] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const media = new Set<string>();
  const vars = { ...info.vars, ...audience.vars };
  const compute = ({ source }: { readonly source: string }) => {
    for (const id of factsNamed(source, vars)) facts.add(id);
  };
  for (const line of [audience.header, audience.footer])
    for (const [source] of line.matchAll(/\{\{[^{}]*\}\}/g)) compute({ source });
  for (const { title, slides } of chapters) {
    for (const piece of title) if (piece.type === "expression") compute(piece);
    for (const slide of slides) {
      const held = inventoryOf(slide);
      for (const { chart } of held.charts) charts.add(chart);
      for (const one of held.media) {
        const captions = one.attributes?.values["captions"];
        for (const name of [one.source, captions]) if (name !== undefined) media.add(mediaPath(name));
      }
      for (const { items } of held.citations) for (const { source } of items) references.add(source);
      held.expressions.forEach(compute);
    }
  }
  for (const id of charts) {
    const chart = library.charts.get(id);
    // In the audience's currency a chart has the source of the rates too.
    for (const source of chart ? convertChart(chart, audience.currency).spec.source : []) references.add(source);
  }
  const seen = new Map([...only(library.facts, facts)].map(([id, fact]) => [id, inLanguage(fact, audience.lang)]));
  for (const { source } of seen.values()) for (const id of source) references.add(id);
  return {
    facts: seen,
    charts: only(library.charts, charts),
    images: only(library.images, images),
    references: only(library.references, references),
    media: only(library.media, media),
    fonts: library.fonts,
    styles: sliceStyles(library.styles, chapters, audience),
  };
}

/** In the order of the talk's files. */
const only = <Value>(map: ReadonlyMap<string, Value>, ids: ReadonlySet<string>): Map<string, Value> =>
  new Map([...map].filter(([id]) => ids.has(id)));

/** A fact with the words of one language. */
const inLanguage = (fact: Fact, lang: string): Fact =>
  fact.told ? { ...fact, unit: textIn(fact.told.unit, lang), label: textIn(fact.told.label, lang) } : fact;
