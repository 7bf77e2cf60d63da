// A page of the web: its picture with a link, and on stage the page itself, where deck.yaml allows its address.
import type { LeafDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const web: LeafDirective = {
  kind: "leaf",
  name: "web",
  summary: "A page of the web: a picture with a link, and a frame on stage where deck.yaml allows its address.",
  example: '::web[https://example.org/map]{alt="Map of the cables"}',
  argument: "a web address",
  attributes: { ...restricted, alt: "text", poster: "text" },
  within: ["slide", "column"],
};
