// What an importer reads a deck into, before it is written as ours. Types only, and two small makers.
export const dialects = ["marp", "slidev", "reveal-md", "pandoc"] as const;
export type Dialect = (typeof dialects)[number];

/** Something that has no place here; it stands in a comment where it stood. */
export interface Listed {
  readonly line: number; // of the deck that was read
  readonly what: string;
}
export interface Given {
  id: string;
  classes: string[];
  values: Record<string, string>;
}
export const nothingGiven = (): Given => ({ id: "", classes: [], values: {} });

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "maths"; readonly tex: string }
  | { readonly kind: "ours"; readonly text: string } // is our Markdown already: `<https://…>`, `:icon[anchor]`
  | { readonly kind: "styled"; readonly mark: "**" | "*" | "~~"; readonly content: Piece[] }
  | { readonly kind: "span"; readonly given: Given; readonly content: Piece[] }
  | { readonly kind: "link"; readonly address: string; readonly slide: number; readonly content: Piece[] }
  | { readonly kind: "image"; readonly file: string; readonly alt: string; readonly given: Given }
  | { readonly kind: "break"; readonly hard: boolean }
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "mark"; readonly label: string } // of a footnote
  | { readonly kind: "note"; readonly content: Piece[] }; // a footnote in place

/** What every block has. */
export interface Any {
  readonly line: number;
  readonly given: Given;
  safety?: 1 | 2; // 1: each sign escaped, 2: a comment, since it would be a mistake otherwise
}
export interface Item {
  readonly given: Given;
  readonly blocks: Block[];
}
export interface Column {
  readonly given: Given;
  width: string; // "40%"; "" if not said
  readonly blocks: Block[];
}
export type Block = Any &
  (
    | { readonly kind: "heading"; level: number; readonly content: Piece[] }
    | { readonly kind: "paragraph"; readonly content: Piece[] }
    | {
        readonly kind: "list";
        readonly ordered: boolean;
        readonly start: number;
        readonly tight: boolean;
        steps: boolean;
        readonly items: Item[];
      }
    | { readonly kind: "quote"; readonly blocks: Block[] }
    | { readonly kind: "callout"; readonly name: string; readonly title: Piece[]; readonly blocks: Block[] }
    | { readonly kind: "code"; readonly language: string; readonly steps: string; readonly text: string }
    | { readonly kind: "maths"; readonly tex: string }
    | { readonly kind: "table"; readonly align: readonly string[]; readonly rows: readonly (readonly Piece[][])[] } // the first is its head
    | { readonly kind: "rule" }
    | { readonly kind: "columns"; readonly columns: Column[] }
    | { readonly kind: "notes"; readonly blocks: Block[] }
    | { readonly kind: "footnote"; readonly label: string; readonly blocks: Block[] }
    | { readonly kind: "leaf"; readonly text: string } // `::video[…]{…}`
    | { readonly kind: "comment"; readonly text: string }
    | { readonly kind: "group"; readonly blocks: Block[] } // appears at one click; gone before it is written
    | { readonly kind: "pause" } // what follows appears at a click; likewise
  );
export type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

export interface Slide {
  readonly line: number;
  readonly given: Given; // of its heading, or of its rule
  level: 0 | 1 | 2;
  was: number; // of its heading, where it was read
  heading: Piece[];
  title: string; // of a slide without a heading
  safety?: 1 | 2; // of its heading
  blocks: Block[];
}
/** What is true of the deck as a whole. */
export interface DeckMatter {
  title: string;
  subtitle: string;
  author: string;
  date: string;
  lang: string;
  description: string;
  header: string;
  footer: string;
  keywords: string[];
}
export interface ImportOptions {
  readonly dialect?: Dialect; // told by the text, if left out
  readonly title?: string; // where the deck says none: the name of its file
  readonly has?: (path: string) => boolean; // whether that picture or clip is there; left out: all are
  readonly fetch?: boolean; // pictures of the web will be fetched; left out: each is listed
  readonly icons?: ReadonlySet<string>; // names of icons that we have
}
/** A file beside the deck, or an address, and where it belongs in the talk. */
export interface Copied {
  readonly from: string; // "./img/harbour.jpg", relative to the deck
  readonly to: string; // "content/images/harbour.jpg"
}
export interface Imported {
  readonly dialect: Dialect;
  readonly slides: number;
  readonly files: ReadonlyMap<string, string>; // "content/deck.yaml", "content/chapters/talk.md"
  readonly copies: readonly Copied[];
  readonly listed: readonly Listed[]; // by line
}
