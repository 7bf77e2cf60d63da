// What a directive is: a container `:::name{…}` … `:::` or a leaf `::name[…]{…}`. Types only; build/directives/ has the table.
export type ContainerName =
  | "notes"
  | "handout"
  | "columns"
  | "column"
  | "steps"
  | "timeline"
  | "definition"
  | "question";
export type DirectiveName =
  | ContainerName
  | "only"
  | "except"
  | "chart"
  | "table"
  | "toc"
  | "qr"
  | "video"
  | "audio"
  | "web"
  | "include";

/** How the value of an attribute is read: names of audiences or tags, words, a number, a language, an id; a flag has none. */
export type AttributeKind = "audiences" | "tags" | "text" | "number" | "size" | "language" | "id" | "flag";

interface Described {
  readonly name: DirectiveName;
  readonly summary: string; // for the manual and for editors
  readonly example: string; // Markdown that uses it
  readonly attributes: Readonly<Record<string, AttributeKind>>; // besides `#id` and `.class`
  readonly within: "anywhere" | readonly ("slide" | ContainerName)[]; // where it may stand; in only and except as outside them
}
/** `:::name{…}`, closed by a line with as many colons. */
export interface ContainerDirective extends Described {
  readonly kind: "container";
  readonly holds: "blocks" | readonly ContainerName[]; // what may stand inside
  readonly part: "body" | "notes" | "handout"; // of a slide
  readonly restricts?: "only" | "except"; // it is nothing but a restriction of what stands inside
  readonly hidden?: "but-presenter"; // no public file holds it
  readonly layout?: string; // of a slide whose author names none
  readonly characters?: "own" | "longest"; // its stylesheet wants to know how much text it holds: itself, or the longest of its kind
  readonly itemsAppear?: true; // each item of its lists is a fragment
  readonly gathered?: "glossary" | "questions"; // in the back of the handout
}
/** `::name[argument]{…}`, alone on its line. */
export interface LeafDirective extends Described {
  readonly kind: "leaf";
  readonly argument: string; // what the brackets hold: "id of a chart"; "" for a leaf that has none
}
export type Directive = ContainerDirective | LeafDirective;
