// The lines of another file, as if they stood here.
import type { LeafDirective } from "../model/directive.ts";

export const include: LeafDirective = {
  kind: "leaf",
  name: "include",
  summary: "The lines of another file of the content folder, as if they stood here.",
  example: "::include[shared/method.md]",
  argument: "path of a file, relative to this one",
  attributes: {},
  within: ["slide"],
};
