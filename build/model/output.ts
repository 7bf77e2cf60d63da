// What render makes of one audience, and what it is given besides. Types only.
import type { Place } from "../diagnostics/report.ts";

/** Files that every page is made with; read once, so that rendering touches no disk. */
export interface Assets {
  readonly deckScript: string;
  readonly presenterScript: string;
  readonly printScript: string;
  readonly revealCss: string;
  readonly chartScript: (families: readonly string[]) => Promise<string>; // for the kinds of charts that a page shows
}
/** What `kamishibai chart` makes of one chart: `{ kind: "png", width: 1280, height: 720 }`, in CSS pixels. */
export interface ChartForm {
  readonly kind: "svg" | "png" | "pdf";
  readonly width: number;
  readonly height: number;
}
export interface SlideSummary {
  readonly id: string;
  readonly title: string;
  readonly chapter: string;
  readonly charts: readonly string[];
  readonly place: Place;
}
/** What the browser shows of a slide before it prints: the page of the PDF must show it too. Of a copy for a step the id is "". */
export interface ShownSlide {
  readonly id: string;
  readonly heading: string; // without formulas and drawings; "" where no heading is seen
  readonly hasWords: boolean; // whether any letter or figure is seen
}
/** The pages of one audience, each made when it is asked for. */
export interface RenderedVariant {
  readonly audience: string;
  readonly minutes: number; // planned; 0: not planned
  readonly public: () => Promise<string>; // HTML of the deck
  readonly presenter: () => Promise<string>; // with speaker notes
  readonly handout: (pages: ReadonlyMap<string, number>) => Promise<string>; // HTML for print; slide id -> page, once known
  readonly handoutPage: () => Promise<string>; // the same document for a browser
  readonly slides: (steps: boolean) => Promise<string>; // steps: a page for each state that a slide has on stage
  readonly titles: readonly string[]; // of each slide, in order
  readonly summary: readonly SlideSummary[];
  readonly facts: readonly string[];
  readonly meta: {
    readonly title: string;
    readonly author: string;
    readonly lang: string;
    readonly keywords: readonly string[];
  };
}

/** The browser's charts script, cut when the package is made. */
export interface ChartParts {
  readonly families: readonly string[]; // "bar"
  readonly parts: readonly (readonly [families: number, script: string])[]; // for each a bit: 3 is the first two
}
