// An address as a code for cameras, with the address below it.
import type { LeafDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const qr: LeafDirective = {
  kind: "leaf",
  name: "qr",
  summary: "An address as a QR code, which leads there, and in letters below it.",
  example: "::qr[https://example.org/talk]",
  argument: "a web address",
  attributes: restricted,
  within: ["slide", "notes", "handout", "column"],
};
