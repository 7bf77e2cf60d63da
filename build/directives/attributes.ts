// What braces may say, by what they stand behind: the one list that parsing, checking, "did you mean" and the manual read.
import type { AttributeKind } from "../model/directive.ts";

type Known = Readonly<Record<string, AttributeKind>>;

/** Who sees it, and in which language it is: everything may say that. */
export const restricted: Known = { audience: "audiences", tags: "tags", lang: "language" };
/** A block, or a piece inside a line. */
export const ofPieces: Known = { ...restricted, title: "text", "fragment-index": "number", "auto-animate-id": "text" };
/** A fence that is drawn: what it shows, in words. */
export const ofDiagrams: Known = { ...ofPieces, alt: "text" };
export const ofImages: Known = { ...ofPieces, width: "size", height: "size" };
/** A clip or a recording: what it shows in words, where it begins, and where it can be seen later. */
export const ofMedia: Known = {
  ...restricted,
  alt: "text",
  captions: "text",
  start: "text",
  from: "number",
  link: "text",
  muted: "flag",
  loop: "flag",
};
/** Ours on a slide's heading: never written into the page. */
export const ofSlides: Known = {
  audience: "audiences",
  tags: "tags",
  layout: "text",
  style: "text",
  title: "text",
  minutes: "number",
};
export const ownOfSlides: readonly string[] = Object.keys(ofSlides);
/** What reveal.js reads of a slide, as `data-` attributes. */
export const ofReveal: Known = Object.fromEntries(
  [
    "background-color",
    "background-gradient",
    "background-image",
    "background-position",
    "background-repeat",
    "background-size",
    "transition",
    "transition-speed",
    "auto-animate",
    "auto-animate-id",
    "auto-animate-restart",
    "auto-animate-duration",
    "auto-animate-easing",
    "auto-animate-delay",
    "autoslide",
    "state",
    "timing",
    "visibility",
  ].map((name) => [name, "text"] as const),
);

/** Behind a `#`: with it begins what stands outside the count, the plan and the progress bar. */
export const appendixClass = "appendix";

/** Written into the page as they are; the others of a piece become `data-` attributes. */
export const asTheyAre: readonly string[] = ["lang", "title"];
/** May stand without a value: `{auto-animate}`. */
export const flags: readonly string[] = ["auto-animate", "auto-animate-restart"];
