// What an author can be told about Markdown. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Directive } from "../../model/directive.ts";
import { calloutKinds } from "../../model/tree.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error, warning } from "./severity.ts";

export const layoutUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("layout-unknown", place, `There is no layout "${name}".`, didYouMean(name, known, "layouts"));
export const attributeUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("attribute-unknown", place, `Unknown attribute "${name}".`, didYouMean(name, known, "attributes"));
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
export const chapterUntitled = (place: Place) =>
  error(
    "chapter-untitled",
    place,
    "This chapter has no title.",
    "Open it with a heading of one #, or give `title:` in its front matter.",
  );
export const frontMatterOpen = (place: Place) =>
  error("front-matter-open", place, "The front matter is never closed.", "End it with a line ---.");
export const linkUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("link-unknown", place, `There is no slide "${id}".`, didYouMean(id, known, "slides"));
export const headingByUnderline = (place: Place) =>
  error(
    "heading-by-underline",
    place,
    "The line below this text makes a heading of it.",
    "For a new slide leave an empty line above ---; for a heading write ## before the text.",
  );
export const headingWithoutSpace = (place: Place) =>
  error(
    "heading-unclear",
    place,
    "This is no heading: a space is missing behind #.",
    "Write `## Title`; for text, \\#.",
  );
export const idDuplicate = (place: Place, id: string, what = "slides") =>
  error("id-duplicate", place, `Two ${what} have the id "${id}".`, "Give one of them another id.");
export const idReserved = (place: Place, id: string) =>
  error("id-reserved", place, `The id "${id}" may be one of ours.`, "Ids that begin with k- are; take another.");
export const frontMatterForeign = (place: Place, tool: string, key: string) =>
  error(
    "front-matter-foreign",
    place,
    `This looks like a deck for ${tool}: \`${key}\` means nothing here.`,
    `\`kamishibai init talk --from ${place.file.split("/").at(-1)}\` makes a talk of a deck. Here front matter stands once, at the head of a chapter: title, tags, audience, minutes. Layouts and classes stand in braces after a heading: ## Heading {layout=two-columns}. The theme is said in content/audiences/.`,
  );
export const footnoteMissing = (place: Place, name: string) =>
  error(
    "footnote-missing",
    place,
    `There is no footnote "${name}".`,
    `Write a line [^${name}]: with its text in this chapter.`,
  );
export const footnoteOpen = (place: Place) =>
  error(
    "footnote-unclear",
    place,
    "This footnote is not closed, or has no name.",
    "Write [^name] with a line [^name]: below, or ^[the note itself]; for text, \\[^.",
  );
export const footnoteHidden = (place: Place, name: string, audience: string) =>
  error(
    "footnote-hidden",
    place,
    `The audience "${audience}" sees this mark, but not the footnote "${name}".`,
    "Define the footnote on a slide that sees it, or show both to the same audiences.",
  );
export const footnoteAmbiguous = (place: Place, name: string) =>
  error(
    "footnote-ambiguous",
    place,
    `Several slides of this chapter define the footnote "${name}", and this one does not.`,
    "Define it here, or give the footnotes different names.",
  );
export const htmlOff = (place: Place, tag = "<") =>
  error(
    "html-off",
    place,
    `Raw HTML (${tag}) is not taken.`,
    `${counterparts[tag.replace(/^<\/?/, "").toLowerCase()] ?? "Use Markdown"}, or say \`html: trusted\` in deck.yaml if you trust every author; for text, \\<.`,
  );
export const htmlLoads = (place: Place, address: string) =>
  error(
    "html-loads",
    place,
    `This HTML would load "${address.slice(0, 60)}", and what is built stands alone.`,
    "Write ![what it shows](file.png){width=300} for a picture of content/images/.",
  );
export const imageOfMarp = (place: Place, alt: string) =>
  error(
    "literal-unknown",
    place,
    `"${alt}" places and sizes images in Marp; here it would be read aloud.`,
    "Say what the picture shows; its size stands in braces: ![A harbour](a.jpg){width=300}; behind the words it stands at the heading: ## Title {background-image=a.jpg}.",
  );
/** The Markdown that does what a tag does. */
const counterparts: Readonly<Record<string, string>> = {
  b: "Write **bold**",
  strong: "Write **bold**",
  i: "Write *emphasis*",
  em: "Write *emphasis*",
  s: "Write ~~struck~~",
  del: "Write ~~struck~~",
  br: "End the line with a backslash",
  hr: "Write *** on a line of its own",
  img: "Write ![what it shows](images/file.svg)",
  a: "Write [words](https://…)",
  div: "Use a container such as :::columns or :::only",
  span: "Write [words]{.class}",
  aside: "Write :::notes",
  code: "Write `code`",
  pre: "Write a fence of three backticks",
  table: "Write a table with |",
  ul: "Write a list with -",
  ol: "Write a list with 1.",
  li: "Write a list with -",
  p: "Leave an empty line between paragraphs",
  section: "Begin a slide with ##",
};
export const linkRefused = (place: Place) =>
  error(
    "link-refused",
    place,
    "This address is not linked: it could run code or read files.",
    "Use https:, mailto: or #slide.",
  );
export const addressUnclear = (place: Place) =>
  error(
    "address-unclear",
    place,
    "This address holds a value in a way that cannot be understood.",
    "Write out where it leads, then the value, without spaces: https://example.org/{{vars.city}}; or put it all in angle brackets: <https://example.org/{{num 3}}>.",
  );
export const linkNowhere = (place: Place, path: string, known: readonly string[]) =>
  error(
    "link-nowhere",
    place,
    `The link to "${path}" leads nowhere: what is built stands alone.`,
    `Link to a slide (#id), a chapter (file.md) or an address in full (https://…). ${didYouMean(path, known, "chapters")}`.trim(),
  );
const kindly = (known: Directive | undefined): string =>
  known === undefined ? "" : `Write it so:\n${known.example.replace(/^/gm, "    ")}`;
/** `:::warning` and `:::callout-tip` of other tools. */
const calloutOf = (name: string): string => {
  const kind = calloutKinds.find((one) => name === one || name === `callout-${one}`);
  return kind ? `Write a callout: > [!${kind.toUpperCase()}] on a line, and its text behind > on the next ones.` : "";
};
export const containerUnknown = (place: Place, name: string, names: readonly string[], known?: Directive) =>
  error(
    "container-unknown",
    place,
    `Unknown container ":::${name}".`,
    kindly(known) || calloutOf(name) || didYouMean(name, names, "containers"),
  );
export const leafUnknown = (place: Place, name: string, names: readonly string[], known?: Directive) =>
  error("leaf-unknown", place, `Unknown leaf "::${name}".`, kindly(known) || didYouMean(name, names, "leaves"));
export const containerOpen = (place: Place, name: string, colons = 3) =>
  error("container-open", place, `":::${name}" is never closed.`, `End it with a line ${":".repeat(colons)}.`);
export const containerStray = (place: Place, wanted?: number) =>
  error(
    "container-stray",
    place,
    wanted === undefined
      ? "These colons close nothing that is open here."
      : "These colons close another container than the one that is open.",
    wanted === undefined
      ? "A container ends at the depth at which it begins, with as many colons; for text, \\:::."
      : `The container that is open here has ${wanted} colons; close it first.`,
  );
const directiveFaults: Readonly<Record<string, string>> = {
  name: "its name is missing: it stands straight behind the colons, without braces",
  brackets: "its brackets are never closed",
  "no-brackets": "brackets are missing behind its name",
  rest: "something stands behind it that is no attribute in braces",
};
export const directiveUnclear = (place: Place, written: string, reason: string, example: string | undefined) =>
  error(
    "directive-unclear",
    place,
    `"${written}" cannot be understood: ${directiveFaults[reason] ?? attributeFaults[reason] ?? reason}.`,
    example === undefined
      ? 'Write :::name{key="value"}, or ::name[…] for a leaf; for text, a backslash before the colons.'
      : `Write it so:\n${example.replace(/^/gm, "    ")}`,
  );
export const directiveMisplaced = (place: Place, written: string, where: string, hint: string) =>
  error("directive-misplaced", place, `${written} cannot stand ${where}.`, hint);
export const nestedTooDeep = (place: Place) =>
  error(
    "nested-too-deep",
    place,
    "Lists, quotations and containers are nested too deep here.",
    "Ninety levels are the most.",
  );
const attributeFaults: Readonly<Record<string, string>> = {
  open: "the brace is never closed",
  comma: "attributes are parted by spaces, without commas",
  spaces: "no space stands around =",
  quote: "a quotation mark is not straight, or never closed",
  apart: "a space is missing before this, or it does not belong there",
  name: "no name can begin like this",
  value: "the value is missing behind =",
};
export const attributesInvalid = (place: Place, reason: string) =>
  error(
    "attributes-unclear",
    place,
    `These braces cannot be understood: ${attributeFaults[reason] ?? reason}.`,
    'Write {#id .class key=value key="two words"}; for text, \\{.',
  );
export const attributesStray = (place: Place) =>
  error(
    "attributes-stray",
    place,
    "These braces stand behind nothing that they could belong to.",
    "Put them straight behind an image, a link or [words], or at the end of the block; for text, \\{.",
  );
export const braceStray = (place: Place) =>
  error("attributes-stray", place, "This brace closes none that was opened.", "Write { before it; for text, \\}.");
export const attributeValueMissing = (place: Place, name: string) =>
  error("attribute-value", place, `The attribute "${name}" has no value.`, `Write ${name}="…".`);
export const attributeValueInvalid = (place: Place, name: string, wanted: string) =>
  error("attribute-value", place, `The attribute "${name}" must be ${wanted}.`, "Correct the value.");
export const restrictionStray = (place: Place) =>
  error(
    "restriction-stray",
    place,
    "This looks like a restriction, but stands in no braces: everybody would see it.",
    'Write {audience="name"} behind what it is meant for; for text, \\=.',
  );
export const commentOpen = (place: Place) =>
  error("comment-unclear", place, "This comment is never closed.", "End it with -->; for text, \\<!--.");
export const commentRest = (place: Place) =>
  error("comment-unclear", place, "Text stands behind the end of a comment.", "Begin it on a line of its own.");
export const commentStray = (place: Place) =>
  error(
    "comment-unclear",
    place,
    "This ends a comment that never began.",
    "Begin it with <!--; for an arrow write → or \\-->.",
  );
export const expressionOpen = (place: Place) =>
  error("expression-invalid", place, "This expression is never closed.", "End it with }}; for text, \\{{.");
export const citationInvalid = (place: Place) =>
  error(
    "citation-unclear",
    place,
    "This citation cannot be understood.",
    "Write [@source], [@source, p. 3] or [@one; @other]; for text, \\[@.",
  );
export const formulaOpen = (place: Place) =>
  error(
    "formula-unclear",
    place,
    "This formula is not closed, or a display stands inside a sentence.",
    "Write $…$ inside a sentence, and $$ on lines of their own around a display; for text, \\$.",
  );
export const appendixMisplaced = (place: Place) =>
  error(
    "appendix-misplaced",
    place,
    "An appendix begins with a chapter, not with a slide.",
    "Write # Appendix {.appendix} before it.",
  );
export const diagramUnclear = (place: Place, what: string, hint: string) => error("diagram-unclear", place, what, hint);
export const codeWide = (place: Place, letters: number, most: number) =>
  warning(
    "code-wide",
    place,
    `This line of code has ${letters} letters, and its slide shows ${most}; the rest is cut off.`,
    "Break the line.",
  );
export const slideFull = (place: Place, over: number) =>
  warning(
    "slide-full",
    place,
    `This slide holds about ${over}% more than it can show at a readable size.`,
    "Make two slides of it, or put the details into :::handout; `check --visual` measures.",
  );
export const qrAddress = (place: Place, written: string) =>
  error(
    "qr-address",
    place,
    written.length > 2000
      ? "This address is too long for a QR code."
      : `"${written}" is no address that a camera could follow.`,
    "Write it in full, without values in braces: ::qr[https://example.org/talk].",
  );
export const iconUnclear = (place: Place) =>
  error(
    "icon-unclear",
    place,
    "This icon has no name.",
    "Write :icon[anchor], the name in small letters; for text, \\:icon.",
  );
export const iconUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("icon-unclear", place, `There is no icon "${name}".`, didYouMean(name, known, "icons"));
export const minutesShared = (place: Place) =>
  error(
    "minutes-shared",
    place,
    "This file has several chapters, and these minutes could be of each or of all.",
    "Give each chapter a file of its own, or slides their minutes: ## Heading {minutes=2}.",
  );
export const linkEmpty = (place: Place) =>
  error("link-empty", place, "This link has no words.", "Write them between its brackets: [the report](https://…).");
export const referenceUnknown = (place: Place, kind: "figure" | "table", name: string, known: readonly string[]) =>
  error("reference-unknown", place, `No slide has a ${kind} "${name}".`, didYouMean(name, known, `${kind}s`));
export const referenceMixed = (place: Place) =>
  error(
    "reference-unclear",
    place,
    "A figure or a table stands in brackets of its own, without a page.",
    "Write [@fig:name] or [@tab:name], and sources in other brackets.",
  );
export const referenceUntitled = (place: Place, kind: string, name: string) =>
  error(
    "reference-untitled",
    place,
    `The ${kind} "${name}" has no title to name it by.`,
    'Give it one: {title="…"}; or write the words yourself: [as the table shows](#name).',
  );
export const calloutUnknown = (place: Place, written: string, known: readonly string[]) =>
  error(
    "callout-unknown",
    place,
    `There is no callout "[!${written}]".`,
    didYouMean(written.toLowerCase(), known, "callouts"),
  );
export const literalUnknown = (place: Place, written: string, hint = "") =>
  error(
    "literal-unknown",
    place,
    `"${written}" means nothing here, and would be shown as it is.`,
    hint || "Take it out; for text, put a backslash before it.",
  );
export const colonsStray = (place: Place) =>
  error(
    "literal-unknown",
    place,
    "These colons look like a container or a leaf, but do not begin a line of their own.",
    "Give them a line of their own, indented by less than four spaces; for text, \\:::.",
  );
export const codeInfoUnclear = (place: Place, written: string) =>
  error(
    "code-info-unclear",
    place,
    `"${written}" behind the language of the code cannot be understood.`,
    "Write ```ts, ```ts {1|3-5} for steps, or ```ts {.class audience=board}.",
  );
