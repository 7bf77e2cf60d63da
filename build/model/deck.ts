// What flows between the stages. Types only.
import type { Token } from "markdown-it";
import type { Place } from "../diagnostics/report.ts";
import type { Chart, ChartSpec } from "./chart.ts";
import type { Path, Table } from "./files.ts";
import type { HandoutOptions } from "./handout.ts";

export interface Source {
  readonly path: string; // "content/chapters/01-hook.md", with forward slashes
  readonly text: string;
}
export interface Binary {
  readonly path: string; // "content/images/stack.png"
  readonly bytes: Uint8Array;
}
export interface Sources {
  readonly texts: readonly Source[];
  readonly images: readonly Binary[];
}
/** Braces after a heading, block or container: `{#id .class key="value"}`. */
export interface Attributes {
  readonly id: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}
/** The lines of a chapter with its includes, and where each of them stands. */
export interface ChapterText {
  readonly lines: readonly string[];
  readonly origins: readonly Place[];
}
export interface Slide {
  readonly id: string; // "bill"
  readonly title: string; // as written, marks left out: "It cost {{fact "bill"}}"
  readonly level: 0 | 1 | 2; // 0: no heading
  readonly attributes: Attributes;
  readonly tags: readonly string[]; // empty: for everyone
  readonly audience: readonly string[]; // empty: for everyone
  readonly place: Place; // of the heading
  readonly heading: readonly Token[]; // the heading's one inline token, or none
  readonly tokens: readonly Token[]; // markdown-it's, what follows the heading
}
export interface Chapter {
  readonly id: string; // "01-hook"
  readonly title: string;
  readonly tags: readonly string[];
  readonly audience: readonly string[];
  readonly minutes: number | undefined;
  readonly place: Place;
  readonly text: ChapterText;
  readonly slides: readonly Slide[];
}
export interface Fact {
  readonly id: string;
  readonly value: number;
  readonly digits: number | undefined; // significant digits
  readonly unit: string;
  readonly label: string; // "digital deficit of 2024": what the figure counts; empty: not told
  readonly status: FactStatus;
  readonly asTold: string;
  readonly why: string;
  readonly source: readonly string[];
}
export type FactStatus = "confirmed" | "corrected" | "disputed" | "unverified";
/** A fact whose value may still stand in a cell of a CSV file. */
export interface FactSpec extends Omit<Fact, "value"> {
  readonly value: number | undefined;
  readonly from:
    | { readonly file: string; readonly where: Readonly<Record<string, string>>; readonly column: string }
    | undefined;
  readonly place: (key?: string) => Place;
}
export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly issued: string;
  readonly url: string;
}
export interface Theme {
  readonly name: string; // "kamishibai": templates/themes/kamishibai.css
  readonly accent: string; // "#b3282d"; empty: the theme's own
  readonly logo: string; // "images/acme.svg"; empty: none
  readonly fonts: Readonly<Record<string, string>>; // { display: "Source Serif 4" }
}
export interface Audience {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
  readonly minutes: number;
  readonly show: readonly string[] | undefined; // undefined: every tag
  readonly hide: readonly string[];
  readonly currency: string; // "USD"; empty: as in the data
  readonly theme: Theme;
  readonly strictFacts: boolean;
  readonly handout: HandoutOptions;
  readonly vars: Readonly<Record<string, unknown>>;
  readonly place: (path?: Path) => Place;
}
/** What deck.yaml says of the talk as a whole. */
export interface DeckInfo {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly lang: string;
  readonly date: string; // of the data, never of the build
  readonly description: string;
  readonly keywords: readonly string[]; // for programs that file the PDFs
  readonly html: boolean; // raw HTML is trusted
  readonly vars: Readonly<Record<string, unknown>>;
}
/** What a slide may refer to, by id. */
export interface Library {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly images: ReadonlyMap<string, Binary>; // "content/images/stack.png"
}
export type Templates = ReadonlyMap<string, Source>; // "layouts/chart", "themes/base.css"
/** Everything the author wrote, each file checked for its shape. */
export interface DeckSpec extends Omit<Library, "facts" | "charts"> {
  readonly info: DeckInfo;
  readonly chapters: readonly Chapter[];
  readonly audiences: readonly Audience[];
  readonly facts: readonly FactSpec[];
  readonly charts: ReadonlyMap<string, ChartSpec>; // "digital-deficit"
  readonly tables: ReadonlyMap<string, Table>; // "deficit.csv": of the data files those that a chart or a fact names
  readonly templates: Templates;
}
/** Nothing dangles: every name that a slide, a chart or a fact uses is there. */
export interface Deck {
  readonly info: DeckInfo;
  readonly chapters: readonly Chapter[];
  readonly audiences: readonly Audience[];
  readonly library: Library;
  readonly templates: Templates;
}
/** One audience's cut of the deck. What it may not see is not in it. */
export interface Variant extends Omit<Deck, "audiences"> {
  readonly audience: Audience;
}
