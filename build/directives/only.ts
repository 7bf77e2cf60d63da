// What stands inside is for the audiences that are named.
import type { ContainerDirective } from "../model/directive.ts";

export const only: ContainerDirective = {
  kind: "container",
  name: "only",
  summary: "For the named audiences alone; slides may begin inside.",
  example: ':::only{audience="board"}\nThe price we would accept.\n:::',
  attributes: { audience: "audiences", tags: "tags" },
  within: "anywhere",
  holds: "blocks",
  part: "body",
  restricts: "only",
};
