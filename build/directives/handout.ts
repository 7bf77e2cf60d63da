// Text for the reader of the handout, not for the screen.
import type { ContainerDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const handout: ContainerDirective = {
  kind: "container",
  name: "handout",
  summary: "Text for the handout alone.",
  example: ":::handout\nThe series was revised in March.\n:::",
  attributes: restricted,
  within: ["slide"],
  holds: "blocks",
  part: "handout",
};
