// How something is kept from an audience: each way takes Markdown and gives slides in which one audience alone sees it.
import { ofPieces, ofReveal, ofSlides } from "../../../build/directives/attributes.ts";
import { containers } from "../../../build/directives/directives.ts";
import type { AttributeKind, ContainerDirective } from "../../../build/model/directive.ts";
import { braced, type Construct, fromExample } from "./constructs.ts";
import { bracesOf, type Ground } from "./ground.ts";

export interface Way {
  readonly name: string;
  readonly inside: string; // what it puts the content into: "slide", "list", "columns"
  readonly spoken: boolean;
  readonly isChapter?: true; // with front matter: a file of its own
  /** A chapter's slides; `restriction` is `audience="alpha"` or `tags="alpha"`. */
  readonly wrap: (content: string, ground: Ground, restriction: string) => string;
}
const way = (name: string, inside: string, wrap: Way["wrap"]): Way => ({ name, inside, wrap, spoken: false });
const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, " ".repeat(by));
/** A title that everybody may see. */
const slide = (content: string) => `## A slide\n\n${content}`;
const slideAttributes: Readonly<Record<string, AttributeKind>> = { ...ofSlides, ...ofReveal };
const canRestrict = ({ attributes }: { readonly attributes: Readonly<Record<string, AttributeKind>> }, key: string) =>
  attributes[key] === "audiences" || attributes[key] === "tags";
const keyOf = (restriction: string) => restriction.split("=")[0]!;

const around: readonly Way[] = [
  {
    ...way("a chapter", "slide", (content, p, r) => {
      const front = `⟦---\n${r.replace(/="(\w+)"/, ": [$1]")}⟧\ntitle: ${p.seen()}\n⟦---⟧`;
      return `${front}\n\n# ${p.seen()}\n\nWords\n\n## ${p.seen()}\n\n${content}`;
    }),
    isChapter: true,
  },
  way("a slide", "slide", (content, p, r) => `## ${p.seen()} ⟦${bracesOf(slideAttributes, p, r)}⟧\n\n${content}`),
  way("a rule", "slide", (content, p, r) => `---⟦ ${bracesOf(ofSlides, p, r)}⟧\n\n${p.seen()}\n\n${content}`),
  way("a heading below", "slide", (content, p, r) =>
    slide(`### ${p.seen()} ⟦${bracesOf(ofPieces, p, r)}⟧\n\n${content}`),
  ),
  way("an item", "list", (content, p, r) =>
    slide(`- one\n- ${p.seen()} ⟦${bracesOf(ofPieces, p, r)}⟧\n\n${indent(content, 2)}\n- three`),
  ),
  way("an include", "slide", (content, p, r) => {
    const path = p.textFile("md", `${content}\n`);
    return slide(`⟦:::only{${r}}⟧\n::include[../${path}]\n⟦:::⟧`.replaceAll(":::", ":".repeat(9)));
  }),
  way("a footnote's mark", "note", (content, p, r) => {
    const label = p.quiet();
    return slide(`Text [word[^${label}]]⟦{${r}}⟧ more\n\n[^${label}]: ${p.seen()}\n\n${indent(content, 4)}`);
  }),
  way("a quotation in only", "quote", (content, _, r) =>
    slide(`> Words\n>\n> ⟦${":".repeat(9)}only{${r}}⟧\n${content.replace(/^/gm, "> ")}\n>\n> ⟦${":".repeat(9)}⟧`),
  ),
  way("only for both in only", "slide", (content, _, r) => {
    const [outer, inner] = [":".repeat(10), ":".repeat(9)];
    return slide(`⟦${outer}only{${r}}⟧\n${inner}only{audience="alpha beta"}\n${content}\n\n${inner}\n⟦${outer}⟧`);
  }),
  way("slides in only", "slide", (content, p, r) =>
    slide(`⟦${":".repeat(9)}only{${r}}⟧\n${p.seen()}\n\n## ${p.seen()}\n\n${content}\n\n⟦${":".repeat(9)}⟧`),
  ),
];

/** Each container around the content, its own braces the restriction; what may stand only in another stands in its example. */
function inContainer(directive: ContainerDirective): Way {
  const { holds, restricts, name } = directive;
  const inner = holds === "blocks" ? name : holds[0]!;
  return {
    name,
    inside: restricts ? "slide" : inner,
    spoken: directive.hidden === "but-presenter",
    wrap: (content, p, r) =>
      slide(fromExample(directive, p, bracesOf(directive.attributes, p, meant(directive, r), !restricts), content)),
  };
}
/** `except` names the others. */
const meant = ({ restricts }: ContainerDirective, restriction: string): string =>
  restricts === "except"
    ? restriction.replace("alpha", "~").replace("beta", "alpha").replace("~", "beta")
    : restriction;

export const ways: readonly Way[] = [...around, ...Object.values(containers).map(inContainer)];

/** What of a slide it hides: all of it, something on the stage, something beside it. */
export function hides({ name }: Way): "slide" | "body" | "notes" | "handout" {
  const directive = (containers as Readonly<Record<string, ContainerDirective>>)[name];
  return ["a chapter", "a slide", "a rule", "slides in only"].includes(name) ? "slide" : (directive?.part ?? "body");
}
/** Whether a construct may stand there, by the table; and whether the way can be restricted so. */
export function fits({ within }: Construct, { inside, name }: Way, restriction: string): boolean {
  const directive = (containers as Readonly<Record<string, ContainerDirective>>)[name];
  if (directive && !canRestrict(directive, keyOf(restriction))) return false;
  return within === "anywhere" || (within as readonly string[]).includes(inside);
}
/** Whether its own braces may say it. */
export const restrictsItself = ({ attributes }: Construct, restriction: string): boolean =>
  attributes !== undefined && canRestrict({ attributes }, keyOf(restriction));

/** Lines that hold a piece, its own braces the restriction. */
const lines: Readonly<Record<string, (piece: string) => string>> = {
  "a title": (piece) => `## Title ${piece} more`,
  "a heading": (piece) => slide(`### Title ${piece} more`),
  "an item": (piece) => slide(`- one\n- two ${piece} more`),
  "a cell": (piece) => slide(`| a | b |\n|---|---|\n| 1 | x ${piece} y |`),
  "a head": (piece) => slide(`| a | x ${piece} y |\n|---|---|\n| 1 | 2 |`),
  "a quotation": (piece) => slide(`> Said ${piece} more`),
  "a footnote": (piece) => slide(`Text^[Note ${piece} more]`),
  "a note": (piece) => slide(`Text[^n]\n\n[^n]: Note ${piece} more`),
  "a term": (piece) => slide(`:::definition\n**Term ${piece}**: a word\n:::`),
  "bold words": (piece) => slide(`**bold ${piece} words**`),
};
export const piecesInLines = Object.entries(lines).flatMap(([line, hold]) =>
  braced.map(([name, write]) => ({
    name: `${name} in ${line}`,
    write: (p: Ground, restriction: string) => hold(write(p, () => `⟦${bracesOf(ofPieces, p, restriction)}⟧`)),
  })),
);

/** Cells, whose braces empty them, or their column. */
export const cells: readonly { readonly name: string; readonly write: (p: Ground, restriction: string) => string }[] = [
  { name: "a cell", write: (p, r) => slide(`| a | b |\n|---|---|\n| 1 | ${p.seen()} ⟦{${r}}⟧ |`) },
  { name: "a column", write: (p, r) => slide(`| a | ${p.seen()} ⟦{${r}}⟧ |\n|---|---|\n| 1 | ${p.seen()} |`) },
];
