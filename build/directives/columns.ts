// Columns beside each other.
import type { ContainerDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const columns: ContainerDirective = {
  kind: "container",
  name: "columns",
  summary: "Columns beside each other; it is fenced by more colons than its columns.",
  example: "::::columns\n:::column\nBefore\n:::\n:::column\nAfter\n:::\n::::",
  attributes: restricted,
  within: "anywhere",
  holds: ["column"],
  part: "body",
  layout: "two-columns",
};
