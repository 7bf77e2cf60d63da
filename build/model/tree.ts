// The content of a chapter as a tree: what parse makes, slice filters, and everything that is written or printed is a total
// function over. Types only; all of it is plain data that can be copied, kept and sent elsewhere.
//
//   "It **tripled**[@boj]." -> { type: "paragraph", content: [text, strong, citation, text] }
import type { Place } from "./diagnostic.ts";
import type { ContainerName } from "./directive.ts";

/** One thing that has to be so for a node to be seen; a node with several needs all of them. */
export interface Condition {
  readonly kind: "audience" | "except" | "tags";
  readonly names: readonly string[]; // none: nobody sees it
  readonly place: Place; // of the names
}
export type Restriction = readonly Condition[]; // empty: everyone
/** Braces behind a piece of text: `{#id .class key="value"}`. */
export interface Attributes {
  readonly id: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly place: Place; // of the opening brace
  readonly places: Readonly<Record<string, Place>>; // of each value
}
interface Node {
  readonly place: Place;
  readonly restriction: Restriction;
  readonly attributes?: Attributes; // left out where nothing is written
}

export interface Text extends Node {
  readonly type: "text";
  readonly text: string;
}
/** A run of pieces with a look of its own; a span has only what its braces say. */
export interface Styled extends Node {
  readonly type: "strong" | "emphasis" | "strike" | "span";
  readonly content: readonly Inline[];
}
export interface InlineCode extends Node {
  readonly type: "code";
  readonly text: string;
}
export interface Link extends Node {
  readonly type: "link";
  readonly target: LinkTarget;
  readonly title: string;
  readonly content: readonly Inline[]; // none: the title of what it leads to, as this audience has it
}
export type LinkTarget =
  | { readonly kind: "address"; readonly address: string } // "https://example.org/"
  | { readonly kind: "computed"; readonly pieces: readonly (string | Expression)[] } // "https://example.org/", {{vars.city}}
  | { readonly kind: "slide"; readonly slide: string } // "#bill"; also the id of a block
  | { readonly kind: "chapter"; readonly chapter: string; readonly slide: string } // "two.md#more"; slide "" is its first
  | { readonly kind: "figure" | "table"; readonly name: string } // `[@fig:bill]`: the id of a chart, an image or a table
  | { readonly kind: "file"; readonly path: string }; // leads nowhere: what is built stands alone
export interface Image extends Node {
  readonly type: "image";
  readonly file: string; // as written, its escapes undone: "images/a b.svg"
  readonly alt: string; // plain text
  readonly title: string;
}
export interface Break extends Node {
  readonly type: "break";
  readonly hard: boolean;
}
export interface InlineFormula extends Node {
  readonly type: "formula";
  readonly tex: string;
}
export interface Expression extends Node {
  readonly type: "expression";
  readonly source: string; // `{{fact "bill"}}`
}
export interface Citation extends Node {
  readonly type: "citation";
  readonly items: readonly { readonly source: string; readonly locator: string; readonly place: Place }[];
}
/** A mark that refers to a footnote, or holds it. */
export interface NoteReference extends Node {
  readonly type: "note";
  readonly label: string; // "" for one that is written in place
  readonly content: readonly Inline[]; // of the note in place
}
export interface InlineHtml extends Node {
  readonly type: "html";
  readonly html: string; // trusted, without comments
}
/** `:icon[anchor]` */
export interface Icon extends Node {
  readonly type: "icon";
  readonly name: string;
}
/** A number of a data file: the language of the deck says how it is written. */
export interface InlineNumber extends Node {
  readonly type: "number";
  readonly value: number;
  readonly places: number; // digits behind the point
  readonly grouped: boolean; // false for years
}
export type Inline =
  | Text
  | Styled
  | InlineCode
  | Link
  | Image
  | Break
  | InlineFormula
  | Expression
  | Citation
  | NoteReference
  | InlineHtml
  | InlineNumber
  | Icon;

export interface Heading extends Node {
  readonly type: "heading";
  readonly level: 3 | 4 | 5 | 6 | 1 | 2; // 1 and 2 only inside a quotation or a list
  readonly content: readonly Inline[];
}
export interface Paragraph extends Node {
  readonly type: "paragraph";
  readonly content: readonly Inline[];
  readonly tight: boolean; // in a list without empty lines: no element of its own
}
export interface List extends Node {
  readonly type: "list";
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly Item[];
}
export interface Item extends Node {
  readonly type: "item";
  readonly task: "open" | "done" | undefined;
  readonly blocks: readonly Block[];
}
export interface Table extends Node {
  readonly type: "table";
  readonly columns: readonly Column[]; // those that are seen
  readonly head: readonly Cell[];
  readonly rows: readonly Row[];
}
export interface Column {
  readonly align: "" | "left" | "center" | "right";
  readonly restriction: Restriction; // of its head cell
}
export interface Row extends Node {
  readonly type: "row";
  readonly cells: readonly Cell[];
}
export interface Cell extends Node {
  readonly type: "cell";
  readonly content: readonly Inline[];
}
export interface Quote extends Node {
  readonly type: "quote";
  readonly blocks: readonly Block[];
}
export const calloutKinds = ["note", "tip", "warning", "important", "caution"] as const;
export type CalloutKind = (typeof calloutKinds)[number];
/** `> [!TIP] A title`, as on GitHub. */
export interface Callout extends Node {
  readonly type: "callout";
  readonly kind: CalloutKind;
  readonly title: readonly Inline[]; // none: the word of its kind in the language of the deck
  readonly blocks: readonly Block[];
}
export interface CodeBlock extends Node {
  readonly type: "code-block";
  readonly language: string;
  readonly steps: readonly string[]; // "1", "3-5"
  readonly text: string;
}
/** A fence of `mermaid` or `dot`. */
export interface DiagramBlock extends Node {
  readonly type: "diagram";
  readonly kind: "mermaid" | "dot";
  readonly text: string;
}
export interface FormulaBlock extends Node {
  readonly type: "formula-block";
  readonly tex: string;
}
export interface Rule extends Node {
  readonly type: "rule";
}
export interface ChartBlock extends Node {
  readonly type: "chart";
  readonly chart: string; // its id
}
/** `::table[bills.csv]{…}`: resolve makes a table of it. */
export interface DataTable extends Node {
  readonly type: "data-table";
  readonly file: string; // below content/data/
}
/** `::video[media/harbour.webm]{…}`, `::audio[…]` or `::web[https://…]`; what its braces say of it stands in its attributes. */
export interface MediaBlock extends Node {
  readonly type: "media";
  readonly kind: "video" | "audio" | "web";
  readonly source: string; // "media/harbour.webm", or an address
}
/** `::qr[https://example.org]` */
export interface QrBlock extends Node {
  readonly type: "qr";
  readonly address: string;
}
/** `::toc`: the chapters of the talk. */
export interface TableOfContents extends Node {
  readonly type: "toc";
}
export interface HtmlBlock extends Node {
  readonly type: "html-block";
  readonly html: string; // trusted, without comments
}
/** `:::name … :::`. Of `only` and `except` nothing is left but the restriction of what stood inside. */
export interface Container extends Node {
  readonly type: "container";
  readonly name: ContainerName;
  readonly blocks: readonly Block[];
}
export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Quote
  | Callout
  | CodeBlock
  | DiagramBlock
  | FormulaBlock
  | Rule
  | ChartBlock
  | DataTable
  | TableOfContents
  | QrBlock
  | MediaBlock
  | HtmlBlock
  | Container;
/** `[^label]: …`; it belongs to the slide it stands on, and serves the others of its chapter. */
export interface NoteDefinition extends Node {
  readonly label: string;
  readonly blocks: readonly Block[];
}
export type AnyNode = Inline | Block | Item | Row | Cell | NoteDefinition;
