// What the inspector inside the page tells the check outside it: plain data, lengths in pixels of the 1280 × 720 slide.
// `{ kind: "small", what: "Source: BOJ", size: 14, needed: 18, place: "content/chapters/01-the-bill.md:12", box: … }`

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export type Side = "left" | "top" | "right" | "bottom";

interface Found {
  readonly what: string; // the words, or the kind of thing: "Where the money goes", "an image"
  readonly place: string | undefined; // "content/chapters/01-the-bill.md:12" of the nearest block that has one
  readonly box: Box;
}
export interface Overflow extends Found {
  readonly kind: "overflow";
  readonly side: Side;
  readonly pixels: number;
  readonly of: string; // "slide", or the box that cuts it off: "<div.columns>"
  readonly more: number; // how many other things run over the same edge
}
export interface Overlap extends Found {
  readonly kind: "overlap";
  readonly other: string;
  readonly pixels: number; // how deep
}
export interface Small extends Found {
  readonly kind: "small";
  readonly size: number;
}
export interface Contrast extends Found {
  readonly kind: "contrast";
  readonly ratio: number;
  readonly needed: number;
  readonly color: string; // "#8a8a8a"
  readonly background: string;
}
export interface Coarse extends Found {
  readonly kind: "coarse";
  readonly held: number; // pixels across in the file
  readonly shown: number; // pixels across on the slide
}
export interface Glyphs extends Found {
  readonly kind: "glyphs";
  readonly characters: readonly string[];
}
/** A name that a chart had no room for: `what` is what is left of it. */
export interface LeftOut extends Found {
  readonly kind: "left-out";
}
interface Violation extends Found {
  readonly kind: "violation";
  readonly rule: string; // "image-alt"
  readonly help: string;
}
export type Finding = Overflow | Overlap | Small | Contrast | Coarse | Glyphs | LeftOut | Violation;

export interface SlideState {
  readonly id: string;
  readonly steps: number; // fragments and chart steps that come one after another; 0 where all is there at once
  readonly key: string; // the same for two slides that look the same
}
/** Pixels of a 1280 × 720 slide that the last row can read: 1/40 of its height. */
export const smallest = 18;

/** The place of what stands around the slides. */
export const around = "content/deck.yaml:1";

/** Code points that the faces of a family hold, by the family's name. */
export type Coverage = Readonly<Record<string, readonly number[]>>;

/** What the page offers to the check: `globalThis.kamishibaiInspector`. */
export interface Inspector {
  begin(coverage: Coverage): void;
  list(): SlideState[];
  show(id: string, step: number): Promise<void>;
  measure(): { findings: Finding[]; unknown: number; shown: string[] }; // unknown: texts whose background only pixels tell
  hideText(hidden: boolean): void;
  sample(png: string): Promise<Finding[]>; // of the texts that were unknown, from a picture without text
  violations(): Promise<Finding[]>; // by axe-core
  mark(boxes: readonly Box[]): void;
}
