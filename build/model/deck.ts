// What flows between the stages. Types only.
import type { Place } from "../diagnostics/report.ts";

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
export interface Slide {
  readonly id: string; // "bill"
  readonly title: string; // plain text
  readonly level: 0 | 1 | 2; // 0: no heading
  readonly attributes: Attributes;
  readonly tags: readonly string[];
  readonly audience: readonly string[]; // empty: everyone
  readonly file: string;
  readonly line: number; // line of the heading, from 1
  readonly text: string; // the slide's Markdown, heading left out
  readonly origins: readonly Place[]; // where each line of `text` stands: an include brings lines of another file
  readonly heading: string; // the heading's Markdown, attributes left out
}
export interface Chapter {
  readonly id: string; // "01-hook"
  readonly title: string;
  readonly audience: readonly string[];
  readonly tags: readonly string[];
  readonly slides: readonly Slide[];
}
export interface Fact {
  readonly id: string;
  readonly value: number;
  readonly digits: number | undefined; // significant digits
  readonly unit: string;
  readonly status: string;
  readonly asTold: string;
  readonly why: string;
  readonly source: readonly string[];
}
export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly issued: string;
  readonly url: string;
}
export interface Audience {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
  readonly minutes: number;
  readonly show: readonly string[] | undefined;
  readonly hide: readonly string[];
  readonly paper: "A4" | "Letter";
  readonly label: string;
  readonly vars: Readonly<Record<string, unknown>>;
}
export interface Chart {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly source: readonly string[];
  readonly config: Readonly<Record<string, unknown>>; // a Chart.js configuration
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}
export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly lang: string;
  readonly description: string;
  readonly chapters: readonly Chapter[];
  readonly audiences: readonly Audience[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly templates: ReadonlyMap<string, Source>; // "layouts/chart" -> its text
  readonly images: readonly Binary[];
}
/** One audience's cut of the deck: nothing else is in it. */
export interface Variant {
  readonly deck: Omit<Deck, "chapters" | "audiences">;
  readonly audience: Audience;
  readonly chapters: readonly Chapter[];
}
