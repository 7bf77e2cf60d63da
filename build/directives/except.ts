// What stands inside is for all audiences but those that are named.
import type { ContainerDirective } from "../model/directive.ts";

export const except: ContainerDirective = {
  kind: "container",
  name: "except",
  summary: "For all audiences but the named ones; slides may begin inside.",
  example: ':::except{audience="board"}\nHow the index is made.\n:::',
  attributes: { audience: "audiences" },
  within: "anywhere",
  holds: "blocks",
  part: "body",
  restricts: "except",
};
