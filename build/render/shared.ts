// What the audiences of one build have in common: charts as one language and currency has them, formulas, and the slides of a
// cut. What does not depend on an audience's vars is made once for all that see the same.
import type { Words } from "../model/words.ts";
import { viewChart } from "../charts/view.ts";
import type { Chart, ChartView } from "../model/chart.ts";
import type { Slide, Variant } from "../model/deck.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ReadyTemplates } from "../model/output.ts";
import type { Inline } from "../model/tree.ts";
import { inventoryOf } from "../tree/inventory.ts";
import { createFormulas, type Formulas } from "./formulas.ts";
import type { SlideView } from "./view.ts";

/** The slides of one cut in one language and currency. */
export interface Edition {
  readonly slides: Map<string, SlideView>; // by id; those that name no vars
  readonly diagnostics: Diagnostic[]; // that were met when they were made
}
export interface Shared {
  readonly ready: ReadyTemplates;
  readonly formulas: Formulas;
  readonly chart: (chart: Chart, lang: string, currency: string, words: Words) => ChartView;
  readonly edition: (variant: Variant) => Edition;
}
const mostEditions = 4; // kept at a time: however many audiences there are, memory must not grow with them

/** `ready`: our own templates, if they are compiled already. */
export function createShared(ready: ReadyTemplates = {}): Shared {
  const charts = new WeakMap<Chart, Map<string, ChartView>>();
  const editions = new Map<string, Edition>();
  return {
    ready,
    formulas: createFormulas(),
    chart(chart, lang, currency, words) {
      const views = charts.get(chart) ?? new Map<string, ChartView>();
      charts.set(chart, views);
      const key = `${lang} ${currency}`;
      const view = views.get(key) ?? viewChart(chart, { lang, currency, words });
      views.set(key, view);
      return view;
    },
    edition({ key, audience: { lang, currency, strictFacts, theme } }) {
      const name = JSON.stringify([key, lang, currency, strictFacts, theme.logo]);
      const edition = editions.get(name) ?? { slides: new Map(), diagnostics: [] };
      editions.delete(name); // what was used last is kept longest
      editions.set(name, edition);
      for (const [oldest] of editions) {
        if (editions.size <= mostEditions) break;
        editions.delete(oldest);
      }
      return edition;
    },
  };
}

/** Whether a slide says something else to each audience of its cut. */
export function namesVars(slide: Slide, chapterTitle: readonly Inline[]): boolean {
  const names = ({ source }: { readonly source: string }) => /\b(?:vars|audience)\b/.test(source);
  const held = inventoryOf(slide);
  return (
    held.expressions.some(names) ||
    held.links.some(({ content }) => content.length === 0) || // what it leads to may
    held.types.has("toc") || // a chapter may
    chapterTitle.some((piece) => piece.type === "expression" && names(piece))
  );
}
