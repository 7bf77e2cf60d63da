// What an author can be told about Markdown. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../report.ts";
import { error, warning } from "./severity.ts";

export const containerUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("container-unknown", place, `Unknown container ":::${name}".`, didYouMean(name, known, "containers"));
export const containerOpen = (place: Place, name: string) =>
  error("container-open", place, `":::${name}" is never closed.`, "Add a line with the same number of colons.");
export const layoutUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("layout-unknown", place, `There is no layout "${name}".`, didYouMean(name, known, "layouts"));
export const attributeUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("attribute-unknown", place, `Unknown attribute "${name}".`, didYouMean(name, known, "attributes"));
export const idDuplicate = (place: Place, id: string, what: "slides" | "sources" = "slides") =>
  error("id-duplicate", place, `Two ${what} have the id "${id}".`, "Give one of them another id.");
export const expressionInvalid = (
  place: Place,
  reason: string,
  hint = "Known: deck, chapter, audience, vars, and the helpers fact and num.",
) => error("expression-invalid", place, `This expression cannot be computed: ${reason}`, hint);
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
export const leafUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("leaf-unknown", place, `Unknown leaf "::${name}".`, didYouMean(name, known, "leaves"));
export const chapterUntitled = (place: Place) =>
  error(
    "chapter-untitled",
    place,
    "This chapter has no title.",
    "Open it with a heading of one #, or give `title:` in its front matter.",
  );
export const headingByUnderline = (place: Place) =>
  warning(
    "heading-by-underline",
    place,
    "The line below this text makes a heading of it.",
    "For a new slide leave an empty line above ---; for a heading write ## before the text.",
  );
export const frontMatterOpen = (place: Place) =>
  error("front-matter-open", place, "The front matter is never closed.", "End it with a line ---.");
export const footnoteMissing = (place: Place, name: string) =>
  error(
    "footnote-missing",
    place,
    `There is no footnote "${name}".`,
    `Write a line [^${name}]: with its text in this chapter.`,
  );
export const htmlOff = (place: Place) =>
  warning(
    "html-off",
    place,
    "Raw HTML is shown as text.",
    "Use Markdown, or say `html: trusted` in deck.yaml if you trust every author.",
  );
export const linkRefused = (place: Place) =>
  warning(
    "link-refused",
    place,
    "This address is not linked: it could run code or read files.",
    "Use https:, mailto: or #slide.",
  );
export const linkUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("link-unknown", place, `There is no slide "${id}".`, didYouMean(id, known, "slides"));
