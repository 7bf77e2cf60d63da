// The chapters of the talk, as this audience has them; in a chapter it says which one is on.
import type { LeafDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const toc: LeafDirective = {
  kind: "leaf",
  name: "toc",
  summary: "The chapters of this audience's talk, with a mark at the one it stands in.",
  example: "::toc",
  argument: "",
  attributes: restricted,
  within: ["slide", "handout", "column"],
};
