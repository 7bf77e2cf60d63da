// What a secret may stand in. Directives come from their table; of the pieces and blocks of Markdown the compiler names those
// that the tree has and this file lacks.
import { ofDiagrams, ofImages, ofPieces } from "../../../build/directives/attributes.ts";
import { containers, directiveOf, leaves } from "../../../build/directives/directives.ts";
import type { AttributeKind, ContainerDirective, Directive } from "../../../build/model/directive.ts";
import type { Block, Inline } from "../../../build/model/tree.ts";
import { bracesOf, type Ground } from "./ground.ts";

export interface Construct {
  readonly name: string;
  readonly within: Directive["within"];
  readonly spoken: boolean; // no public file may have it, even its own audience's
  readonly attributes: Readonly<Record<string, AttributeKind>> | undefined; // undefined: it takes no braces
  /** Its Markdown, full of secrets. `restriction`: what its own braces say of who sees it. */
  readonly write: (ground: Ground, restriction: string) => string;
}

/** The lines of the example with secrets in them, `content` among them, and other braces. */
export function fromExample(directive: ContainerDirective, ground: Ground, braces: string, content = ""): string {
  const longest = Math.max(0, ...content.split("\n").map((line) => /^:{3,}/.exec(line)?.[0].length ?? 0));
  const lines = directive.example.split("\n").map((line) => (/^:{3,}/.test(line) ? ":".repeat(longest) + line : line));
  const open = lines.findIndex((line) => /^:+([\w-]+)/.exec(line)?.[1] === directive.name);
  const colons = /^:+/.exec(lines[open] ?? "")?.[0] ?? "";
  const close = lines.indexOf(colons, open);
  if (open < 0 || close < 0) throw new Error(`The example of :::${directive.name} does not show it.`);
  const before = directive.holds === "blocks" ? close : lines.findIndex((line, at) => at > open && /^:+$/.test(line));
  const inside = lines
    .slice(open + 1, close)
    .map((line) => (line.startsWith(":") || line.trim() === "" ? line : withSecrets(line, ground)));
  if (content !== "") inside.splice(before - open - 1, 0, "", content, "");
  return [
    ...lines.slice(0, open),
    `⟦${colons}${directive.name}${braces}⟧`,
    ...inside,
    `⟦${colons}⟧`,
    ...lines.slice(close + 1),
  ].join("\n");
}
/** `- **1964** It came.` has one in the bold words, and one behind. */
const withSecrets = (line: string, ground: Ground): string =>
  `${line.replace(/\*\*([^*]+)\*\*/g, (_, bold) => `**${bold} ${ground.seen()}**`)} ${ground.seen()}`;

/** What the brackets of a leaf name is made: a file by its ending, an address, else a chart. */
function argumentLike(example: string, ground: Ground): string {
  const argument = /\[([^\]]*)\]/.exec(example)?.[1] ?? "";
  if (argument.includes("://")) return `https://example.org/${ground.quiet()}`;
  if (argument.endsWith(".csv")) return ground.dataFile();
  if (argument.startsWith("media/")) return ground.media(argument.endsWith(".wav") ? "audio" : "video");
  const extension = /\.(\w+)$/.exec(argument)?.[1];
  return extension ? `../${ground.textFile(extension)}` : ground.chart();
}

/** The example of a column brings the columns that it stands in. */
const outermost = (directive: Directive): Directive =>
  directiveOf(/^:+([\w-]+)/.exec(directive.example)?.[1] ?? "") ?? directive;

const directives = [...Object.values(containers), ...Object.values(leaves)].map((directive): Construct => {
  const hasBraces = Object.keys(directive.attributes).length > 0;
  const braces = (ground: Ground, restriction: string) =>
    hasBraces ? bracesOf(directive.attributes, ground, restriction) : "";
  return {
    name: directive.name,
    within: outermost(directive).within,
    spoken: directive.kind === "container" && directive.hidden === "but-presenter",
    attributes: hasBraces ? directive.attributes : undefined,
    write: (ground, restriction) =>
      directive.kind === "container"
        ? fromExample(directive, ground, braces(ground, restriction))
        : `::${directive.name}${directive.argument === "" ? "" : `[${argumentLike(directive.example, ground)}]`}⟦${braces(ground, restriction)}⟧`,
  };
});
/** `only` and `except` are no more than what they restrict: see ways.ts. */
const restricts = Object.values(containers).flatMap(({ name, restricts: kind }) => (kind ? [name as string] : []));

type Write = (ground: Ground, braces: () => string) => string;
const blocks: Readonly<
  Record<Exclude<Block["type"], "container" | "chart" | "data-table" | "toc" | "qr" | "media" | "rule">, Write>
> = {
  heading: (p, braces) => `#### ${p.seen()} ${braces()}`,
  paragraph: (p, braces) => `${p.seen()} words ${braces()}`,
  list: (p, braces) => `- ${p.seen()} ${braces()}\n- [x] ${p.seen()} ${braces()}`,
  table: (p, braces) => `| ${p.seen()} | b |\n|---|---|\n| 1 | ${p.seen()} |\n${braces()}`,
  quote: (p, braces) => `> ${p.seen()} ${braces()}`,
  callout: (p, braces) => `> [!TIP] ${p.seen()}\n> ${p.seen()} ${braces()}`,
  diagram: (p, braces) => `\`\`\`mermaid ${braces()}\nflowchart LR\n  a[${p.seen()}]\n\`\`\``,
  "code-block": (p, braces) => `\`\`\`text ${braces()}\n${p.seen()}\n\`\`\``,
  "formula-block": (p, braces) => `$$\n\\text{${p.seen()}}\n$$ ${braces()}`,
  "html-block": (p) => `<div title="${p.quiet()}">${p.seen()}</div>`,
};
const inlines: Readonly<Record<Exclude<Inline["type"], "number">, Write>> = {
  text: (p) => p.seen(),
  strong: (p, braces) => `**${p.seen()}**${braces()}`,
  emphasis: (p, braces) => `*${p.seen()}*${braces()}`,
  strike: (p, braces) => `~~${p.seen()}~~${braces()}`,
  span: (p, braces) => `[${p.seen()}]${braces() || "{.plain}"}`,
  code: (p, braces) => `\`${p.seen()}\`${braces()}`,
  icon: (p, braces) => `:icon[anchor]${braces() || `{alt="${p.quiet()}"}`}`,
  link: (p, braces) => `[${p.seen()}](https://example.org/${p.quiet()} "${p.quiet()}")${braces()}`,
  image: (p, braces) => `![${p.seen()}](${p.image()})${braces()}`,
  break: (p) => `${p.seen()}  \n${p.seen()}`,
  formula: (p, braces) => `$\\text{${p.seen()}}$${braces()}`,
  expression: (p) => `{{fact "${p.fact()}"}}`,
  citation: (p) => `[@${p.source()}, p. 7]`,
  note: (p) => `word^[${p.seen()}]`,
  html: (p) => `<b title="${p.quiet()}">${p.seen()}</b>`,
};
const bare = ["html-block", "text", "break", "expression", "citation", "note", "html"]; // take no braces of their own
const ofMarkdown = (name: string, write: Write, around: (markdown: string) => string): Construct => {
  const attributes = bare.includes(name)
    ? undefined
    : name === "image"
      ? ofImages
      : ["icon", "diagram"].includes(name)
        ? ofDiagrams
        : ofPieces;
  return {
    name,
    within: "anywhere",
    spoken: false,
    attributes,
    write: (ground, restriction) =>
      around(write(ground, () => (attributes ? `⟦${bracesOf(attributes, ground, restriction)}⟧` : ""))),
  };
};
const asItIs = (markdown: string) => markdown;

export const constructs: readonly Construct[] = [
  ...directives.filter(({ name }) => !restricts.includes(name)),
  ...Object.entries(blocks).map(([name, write]) => ofMarkdown(name, write, asItIs)),
  ...Object.entries(inlines).map(([name, write]) => ofMarkdown(name, write, (piece) => `Words ${piece} more.`)),
];
/** Pieces that take braces, for lines of every kind. */
export const braced = Object.entries(inlines).filter(([name]) => !bare.includes(name));
