// How an audience wants its handout. Types and the closed lists of words; parse/handout.ts checks them.

export const handoutLayouts = ["notes", "two-up", "three-lines", "six-up", "document"] as const;
export const papers = ["A4", "Letter"] as const;
export const orientations = ["portrait", "landscape"] as const;
export const bindings = ["none", "left", "book"] as const;
export const sourceForms = ["full", "short"] as const;

export type HandoutLayout = (typeof handoutLayouts)[number];

export interface HandoutOptions {
  readonly layout: HandoutLayout;
  readonly paper: (typeof papers)[number];
  readonly orientation: (typeof orientations)[number];
  readonly binding: (typeof bindings)[number]; // "left": every sheet is bound there; "book": printed on both sides
  readonly data: boolean; // the tables behind the charts, as an annex
  readonly sources: (typeof sourceForms)[number]; // "short" leaves out the printed addresses
  readonly label: string; // "For the board"
  readonly url: string; // "https://example.org/talk/", where the talk stands; "" for nowhere
  readonly qr: boolean;
  readonly cover: string; // id of the chart on the cover; "" for the device of stacked cards
}

export const defaultHandout: HandoutOptions = {
  layout: "notes",
  paper: "A4",
  orientation: "portrait",
  binding: "none",
  data: false,
  sources: "full",
  label: "",
  url: "",
  qr: false,
  cover: "",
};
