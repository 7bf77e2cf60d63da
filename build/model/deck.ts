// What flows between the stages. Types only.
import type { OwnFonts } from "./font.ts";
import type { OwnStyles } from "./style.ts";
import type { Texts } from "./texts.ts";
import type { OwnWords, Words } from "./words.ts";
import type { Place } from "./diagnostic.ts";
import type { Chart, ChartSpec } from "./chart.ts";
import type { Table, YamlFile } from "./files.ts";
import type { HandoutOptions } from "./handout.ts";
import type { Attributes, Block, Inline, NoteDefinition, Restriction } from "./tree.ts";

export interface Source {
  readonly path: string; // "content/chapters/01-hook.md", with forward slashes
  readonly text: string;
  readonly bytes?: Uint8Array; // of a data file that is not UTF-8: its text is read when it is known how
  readonly encoding?: string; // of one that was read so: "windows-1252"
}
export interface Binary {
  readonly path: string; // "content/images/stack.png"
  readonly bytes: Uint8Array;
}
/** A file of content/media/: too large to be held, so its bytes are read when they are written. */
export interface Media {
  readonly path: string; // "content/media/harbour.webm"
  readonly file: string; // where it lies
  readonly type: string; // "video/webm", by its content; empty: what no browser plays
  readonly name: string; // "3f9a0c4b5d6e7f80.webm", made of its content
  readonly text: string; // of captions; empty for all else
}
export interface Sources {
  readonly texts: readonly Source[];
  readonly images: readonly Binary[];
  readonly fonts?: readonly Binary[]; // of the talk itself
  readonly media?: readonly Media[];
}
/** The lines of a chapter with its includes, and where each of them stands. */
export interface ChapterText {
  readonly lines: readonly string[];
  readonly origins: readonly Place[];
}
export interface Slide {
  readonly id: string; // "bill"; unique in the deck, and in what an audience sees
  readonly slug: string; // what the id is made of, where its author named none: from what everyone sees of the title
  readonly title: string; // as written, marks left out: "It cost {{fact "bill"}}"
  readonly level: 0 | 1 | 2; // 0: no heading
  readonly attributes: Attributes;
  readonly restriction: Restriction;
  readonly place: Place; // of the heading
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly lang?: string; // of one that its talk's translation lacks: the language that it stands in
  readonly definitions: readonly NoteDefinition[]; // of a variant's slide all that it needs, in its chapter's or its own words
}
export interface Chapter {
  readonly id: string; // "01-hook"
  readonly title: readonly Inline[]; // of its front matter; none: it is named by its slides, see chapterTitle
  readonly restriction: Restriction;
  readonly minutes: number | undefined;
  readonly place: Place;
  readonly slides: readonly Slide[];
  readonly isAppendix?: true; // of a variant: it stands outside the count, the plan and the progress bar
}
/** `two.de.md` beside `two.md`. */
export interface Translation {
  readonly of: string; // "two"
  readonly lang: string; // "de"
  readonly chapter: Chapter;
}
export interface Fact {
  readonly id: string;
  readonly value: number;
  readonly digits: number | undefined; // significant digits
  readonly unit: string;
  readonly label: string; // "digital deficit of 2024": what the figure counts; empty: not told
  readonly told?: { readonly unit: Texts; readonly label: Texts }; // both in each language, where there are several
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
  readonly file: YamlFile; // where its keys stand, below its id
}
export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly by: string; // "Ken Sato & Mai Tanaka", else who published it; empty: nobody is named
  readonly label: string; // in short: "Sato & Tanaka", "Sato et al.", "Kyodo"; where nobody is named, its title
  readonly issued: string; // "2025-02-10"; a range "2024–2025"; or words
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
  readonly title: string; // instead of the deck's; empty: that
  readonly subtitle: string;
  readonly description: string;
  readonly label: string; // whom the edition is for; empty: not told
  readonly lang: string;
  readonly minutes: number;
  readonly show: readonly string[] | undefined; // undefined: every tag
  readonly hide: readonly string[];
  readonly currency: string; // "USD"; empty: as in the data
  readonly theme: Theme;
  readonly header: string; // of each slide, as it is written, its `{{…}}` too
  readonly footer: string;
  readonly strictFacts: boolean;
  readonly handout: HandoutOptions;
  readonly vars: Readonly<Record<string, unknown>>;
  readonly file: YamlFile; // where its keys stand
  readonly deckFile: YamlFile; // where those stand that deck.yaml says for all
}
/** What deck.yaml says of the talk as a whole. */
export interface DeckInfo {
  readonly title: string; // in the language of the deck, in a variant in that of its audience
  readonly subtitle: string;
  readonly told: { readonly title: Texts; readonly subtitle: Texts; readonly description: Texts }; // as it is written, in each language
  readonly author: string;
  readonly lang: string;
  readonly date: string; // of the data, never of the build
  readonly description: string;
  readonly keywords: readonly string[]; // for programs that file the PDFs
  readonly html: boolean; // raw HTML is trusted
  readonly frames: readonly string[]; // "https://example.org": pages that may be shown in frames
  readonly vars: Readonly<Record<string, unknown>>;
}
/** What a slide may refer to, by id. */
export interface Library {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly images: ReadonlyMap<string, Binary>; // "content/images/stack.png"
  readonly media: ReadonlyMap<string, Media>; // "content/media/harbour.webm"
  readonly fonts: OwnFonts; // families of the talk itself
  readonly styles: OwnStyles; // stylesheets of the talk itself
}
export type Templates = ReadonlyMap<string, Source>; // "layouts/chart", "themes/base.css"
/** Everything the author wrote, each file checked for its shape. */
export interface DeckSpec extends Omit<Library, "facts" | "charts" | "fonts" | "styles"> {
  readonly info: DeckInfo;
  readonly chapters: readonly Chapter[];
  readonly translations: readonly Translation[];
  readonly audiences: readonly Audience[];
  readonly facts: readonly FactSpec[];
  readonly charts: ReadonlyMap<string, ChartSpec>; // "digital-deficit"
  readonly tables: ReadonlyMap<string, Table>; // "deficit.csv": of the data files those that a chart or a fact names
  readonly deckFile: YamlFile; // where the keys of deck.yaml stand
  readonly ownWords: ReadonlyMap<string, OwnWords>; // by language: what content/words/ says otherwise
  readonly dataFiles: readonly string[]; // all that there are: "content/data/bills.csv"
  readonly templates: Templates;
}
/** Nothing dangles: every name that a slide, a chart or a fact uses is there. */
export interface Deck {
  readonly info: DeckInfo;
  readonly words: ReadonlyMap<string, Words>; // by language: what we say beside the author
  readonly chapters: readonly Chapter[];
  readonly translated: ReadonlyMap<string, readonly Chapter[]>; // all of them, by language: "de"
  readonly audiences: readonly Audience[];
  readonly library: Library;
  readonly templates: Templates;
}
/** What is seen of the deck: the same for all audiences and recipients that see the same, whatever their vars say. */
export interface Cut {
  readonly key: string; // equal for equal cuts
  readonly chapters: readonly Chapter[];
  readonly addresses: ReadonlyMap<string, string>; // what links name -> the id in the page: "bill", "two.md", "two.md#more"
}
/** A cut for one audience with its language, look and vars. It holds nothing else: no fact, chart, image or source of others. */
export interface Variant extends Cut {
  readonly info: DeckInfo;
  readonly words: Words; // in its audience's language
  readonly audience: Audience;
  readonly library: Library;
  readonly templates: Templates;
}
