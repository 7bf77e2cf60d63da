// What render makes of one audience, and what it is given besides. Types only.
import type { Media } from "./deck.ts";
import type { Outcome, Place } from "./diagnostic.ts";

/** Files that every page is made with; read once, so that rendering touches no disk. */
export interface Assets {
  readonly deckScript: string;
  readonly presenterScript: string;
  readonly printScript: string;
  readonly revealCss: string;
  readonly templates: ReadyTemplates;
  readonly hyphenScript: (lang: string) => Promise<string>; // for printed prose; "" where words are not parted
  readonly chartScript: (families: readonly string[]) => Promise<string>; // for the kinds of charts that a page shows
}
/** Our own templates, compiled when the package was made: of the one with the name "layouts/chart" its text and its function. */
export type ReadyTemplates = Readonly<Record<string, { readonly text: string; readonly spec: object }>>;
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
  readonly charts?: readonly PaintedChart[]; // known when it was printed
}
/** What the browser wrote on a chart while it printed: the page must hold it as text. */
export interface PaintedChart {
  readonly chart: string; // "digital-deficit"
  readonly labels: readonly string[]; // line by line
}
/** A chart that a page holds and did not draw; `reason` is what the browser said. */
export interface Undrawn {
  readonly chart: string; // "digital-deficit"
  readonly reason: string;
}
/** The pages of one audience, each made when it is asked for. */
export interface RenderedVariant {
  readonly audience: string;
  readonly minutes: number; // planned; 0: not planned
  readonly public: () => Promise<Outcome<string>>; // HTML of the deck
  readonly presenter: () => Promise<Outcome<string>>; // with speaker notes
  readonly handout: (pages: ReadonlyMap<string, number>) => Promise<Outcome<string>>; // HTML for print; slide id -> page, once known
  readonly handoutPage: () => Promise<Outcome<string>>; // the same document for a browser
  readonly slides: (steps: boolean) => Promise<Outcome<string>>; // steps: a page for each state that a slide has on stage
  /** The same, a long deck in parts of so many slides at most. */
  readonly slideParts: (steps: boolean, most?: number) => readonly (() => Promise<Outcome<string>>)[];
  readonly titles: readonly string[]; // of each slide, in order
  readonly summary: readonly SlideSummary[];
  readonly facts: readonly string[];
  readonly media: readonly Media[]; // that its pages play from a folder beside them
  readonly sites: readonly string[]; // "https://example.org": what its deck loads from the network
  readonly missingSigns: readonly string[]; // "🥵": those that no font of the deck has, which were told
  readonly meta: {
    readonly title: string;
    readonly author: string;
    readonly lang: string;
    readonly keywords: readonly string[];
    readonly onPage?: string; // "page {n}": how links say where they lead
  };
}

/** The browser's charts script, cut when the package is made. */
export interface ChartParts {
  readonly families: readonly string[]; // "bar"
  readonly parts: readonly (readonly [families: number, script: string])[]; // for each a bit: 3 is the first two
}

/** What the printer is given of one audience: pages as text, and what is expected of them. */
export interface Printable extends Pick<RenderedVariant, "audience" | "titles" | "summary" | "meta"> {
  readonly handout: (pages: ReadonlyMap<string, number>) => Promise<string>;
  readonly slideParts: (steps: boolean) => readonly (() => Promise<string>)[]; // joined after the print
}
export type OutputName = "html" | "handout-html" | "slides" | "handout";
/** One kind of output: the pages that are files as they are, or what the printer makes of one. */
export interface OutputFormat {
  readonly name: OutputName;
  readonly summary: string; // for `--help` and the manual
  readonly isUsual: boolean; // made unless `--only` says otherwise
  readonly files: readonly {
    readonly path: (audience: string) => string; // "public/board/index.html"
    readonly page: (variant: RenderedVariant) => Promise<Outcome<string>>;
  }[];
  readonly prints?: "slides" | "handout";
}
/** What was written: the index and the manifest are made of these. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages?: number; // of a PDF
}
