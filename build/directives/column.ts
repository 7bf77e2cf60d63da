// One of several columns.
import type { ContainerDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const column: ContainerDirective = {
  kind: "container",
  name: "column",
  summary: "One column of `columns`; `width=40%` leaves the others the rest.",
  example: "::::columns\n:::column\nOne\n:::\n:::column\nTwo\n:::\n::::",
  attributes: { ...restricted, width: "size" },
  within: ["columns"],
  holds: "blocks",
  part: "body",
  characters: "longest",
};
