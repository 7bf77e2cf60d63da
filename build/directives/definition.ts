// A term and what it means; the handout gathers them in its glossary.
import type { ContainerDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const definition: ContainerDirective = {
  kind: "container",
  name: "definition",
  summary: "A **term** in bold and what it means; the handout has a glossary of them.",
  example: ":::definition\n**Deficit**: more is paid than received.\n:::",
  attributes: restricted,
  within: "anywhere",
  holds: "blocks",
  part: "body",
  layout: "definition",
  characters: "own",
  gathered: "glossary",
};
