// A chart of content/charts/.
import type { LeafDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const chart: LeafDirective = {
  kind: "leaf",
  name: "chart",
  summary: "The chart that content/charts/ has under this name.",
  example: "::chart[digital-deficit]",
  argument: "name of a chart",
  attributes: restricted,
  within: ["slide", "notes", "handout"],
};
