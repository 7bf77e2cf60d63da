// What is asked of the room; the handout leaves room to answer.
import type { ContainerDirective } from "../model/directive.ts";
import { restricted } from "./attributes.ts";

export const question: ContainerDirective = {
  kind: "container",
  name: "question",
  summary: "What you ask the room; the handout leaves room for an answer.",
  example: ":::question\nWhat would you do?\n:::",
  attributes: restricted,
  within: "anywhere",
  holds: "blocks",
  part: "body",
  layout: "question",
  characters: "own",
  gathered: "questions",
};
