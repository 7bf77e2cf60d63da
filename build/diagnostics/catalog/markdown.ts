// What an author can be told about Markdown. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../report.ts";
import { error } from "./severity.ts";

export const containerUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("container-unknown", place, `Unknown container ":::${name}".`, didYouMean(name, known, "containers"));
export const containerOpen = (place: Place, name: string) =>
  error("container-open", place, `":::${name}" is never closed.`, "Add a line with the same number of colons.");
export const layoutUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("layout-unknown", place, `There is no layout "${name}".`, didYouMean(name, known, "layouts"));
export const attributeUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("attribute-unknown", place, `Unknown attribute "${name}".`, didYouMean(name, known, "attributes"));
export const idDuplicate = (place: Place, id: string) =>
  error("id-duplicate", place, `Two slides have the id "${id}".`, "Give one of them another id.");
export const expressionInvalid = (place: Place, reason: string) =>
  error(
    "expression-invalid",
    place,
    `This expression cannot be computed: ${reason}`,
    "Known: deck, chapter, audience, vars, and the helpers fact and num.",
  );
export const imageAltMissing = (place: Place) =>
  error(
    "image-alt-missing",
    place,
    "This image has no alternative text.",
    "Write ![what it shows](file), or {.decorative}.",
  );
export const slideUntitled = (place: Place) =>
  error("slide-untitled", place, "This slide has no title.", 'Give it a heading, or a title="…" attribute.');
export const mathsInvalid = (place: Place, reason: string) =>
  error("maths-invalid", place, `This formula cannot be set: ${reason}`, "Correct the TeX between the dollars.");
export const languageUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("language-unknown", place, `Unknown language "${name}" of a code block.`, didYouMean(name, known, "languages"));
