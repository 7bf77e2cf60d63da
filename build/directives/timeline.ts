// Dates along a line.
import type { ContainerDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const timeline: ContainerDirective = {
  kind: "container",
  name: "timeline",
  summary: "A list along a line; each item opens with its **date**.",
  example: ":::timeline\n- **1964** The machine is announced.\n- **1982** The agents strike.\n:::",
  attributes: restricted,
  within: "anywhere",
  holds: "blocks",
  part: "body",
  layout: "timeline",
};
