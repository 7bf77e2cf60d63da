// What the speaker says: in the presenter's edition and nowhere else.
import type { ContainerDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const notes: ContainerDirective = {
  kind: "container",
  name: "notes",
  summary: "Speaker notes: in the presenter's edition alone.",
  example: ":::notes\nPause here.\n:::",
  attributes: restricted,
  within: ["slide"],
  holds: "blocks",
  part: "notes",
  hidden: "but-presenter",
};
