// The stylesheets of a talk itself, content/styles/*.css: read rule by rule. Types only.

/** A selector cut at the names that its author gave: odd entries are ids and classes. `["", "#bill", " td"]`. */
export type Selector = readonly string[];
export interface StyleRule {
  readonly around: readonly string[]; // "@media print", from the outermost
  readonly selectors: readonly Selector[];
  readonly declarations: string; // "color:red;padding:0"
}
export type OwnStyles = ReadonlyMap<string, readonly StyleRule[]>; // by the name of the file: "deck", the id of an audience, "wide"
