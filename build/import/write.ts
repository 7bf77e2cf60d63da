// Blocks and slides -> our Markdown.
import { containers } from "../directives/directives.ts";
import type { Block, BlockOf, Given, Slide } from "./deck.ts";
import { nothingGiven } from "./deck.ts";
import { commentText } from "./escape.ts";
import { attributeValue, braces } from "./write-given.ts";
import { type InlineWriter, writeInline } from "./write-inline.ts";

export interface Writer {
  readonly inline: (line: number) => Omit<InlineWriter, "inCell" | "oneLine" | "escapesAll">;
  readonly tell: (line: number, what: string) => void;
}
type Where = "slide" | "column" | "inside"; // leaves stand on slides and in columns only

export function writeBlock(block: Block, writer: Writer, where: Where = "slide"): string {
  const escapesAll = block.safety !== undefined;
  const given = escapesAll ? nothingGiven() : block.given;
  const words = (content: Parameters<typeof writeInline>[0], oneLine = false, inCell = false) =>
    writeInline(content, { ...writer.inline(block.line), oneLine, inCell, escapesAll });
  const blocks = (inner: readonly Block[], place: Where = "inside") =>
    writeBlocks(
      inner.map((one) => (escapesAll ? { ...one, safety: 1 as const } : one)),
      writer,
      place,
    );
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(Math.min(6, block.level))} ${headingLine(words(block.content, true), given, block.line)}`;
    case "paragraph":
      return withBraces(words(block.content), given);
    case "list": {
      const made = list(block, writer, blocks);
      return block.steps ? fenced("steps", nothingGiven(), made, colonsOf(block)) : made;
    }
    case "quote":
      return prefixed(blocks(block.blocks), "> ");
    case "callout": {
      const title = words(block.title, true);
      const head = withBraces(`[!${block.name}]${title === "" ? "" : ` ${title}`}`, given);
      return prefixed([head, ...(block.blocks.length > 0 ? ["", blocks(block.blocks)] : [])].join("\n"), "> ");
    }
    case "code":
      return code(block, given);
    case "maths":
      if (!writer.inline(block.line).draws(block.tex, true)) {
        writer.tell(block.line, "a formula that cannot be set here: its TeX stays as code");
        return code({ ...block, kind: "code", language: "latex", steps: "", text: block.tex }, given);
      }
      return `$$\n${block.tex.replace(/\n\s*\n/g, "\n").trim()}\n$$${braces(given) === "" ? "" : ` ${braces(given)}`}`;
    case "table": {
      const [head = [], ...rows] = block.rows.map((row) => row.map((cell) => words(cell, true, true)));
      const marks = head.map(
        (_, at) => ({ left: ":---", center: ":---:", right: "---:" })[block.align[at] ?? ""] ?? "---",
      );
      const lines = [head, marks, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
      return [...lines, ...(braces(given) === "" ? [] : [braces(given)])].join("\n");
    }
    case "rule":
      return "***";
    case "columns":
      return fenced(
        "columns",
        nothingGiven(),
        block.columns
          .map((column) => {
            const values =
              column.width !== "" && Object.hasOwn(containers.column.attributes, "width")
                ? { width: column.width }
                : {};
            return fenced("column", { ...column.given, values }, blocks(column.blocks, "column"), colonsOf(block) - 1);
          })
          .join("\n"),
        colonsOf(block),
      );
    case "notes":
      return fenced("notes", nothingGiven(), blocks(block.blocks), colonsOf(block));
    case "footnote":
      return `[^${block.label}]: ${prefixed(blocks(block.blocks), "    ").trimStart()}`;
    case "leaf":
      return where === "inside" ? comment(block.text) : block.text;
    case "comment":
      return comment(block.text);
    case "group":
    case "pause":
      return "kind" in block && block.kind === "group" ? blocks(block.blocks) : "";
  }
}

export function writeBlocks(blocks: readonly Block[], writer: Writer, where: Where = "slide"): string {
  return blocks
    .map((block, at) => {
      const before = blocks[at - 1];
      // Two lists after another stay two by another mark.
      const isSecond =
        block.kind === "list" &&
        before?.kind === "list" &&
        block.ordered === before.ordered &&
        !block.steps &&
        !before.steps;
      return `${isSecond ? "<!-- -->\n\n" : ""}${block.safety === 2 ? asComment(block, writer) : writeBlock(block, writer, where)}`;
    })
    .filter((text) => text !== "")
    .join("\n\n");
}

/** What our Markdown would not take in any other way. */
export const asComment = (block: Block, writer: Writer): string =>
  comment(writeBlock({ ...block, safety: 1 }, writer, "inside"));
const comment = (text: string): string => {
  const told = commentText(text);
  return told.includes("\n") ? `<!--\n${told}\n-->` : `<!-- ${told} -->`;
};
const withBraces = (text: string, given: Given): string => (braces(given) === "" ? text : `${text} ${braces(given)}`);
/** Braces at the end of a heading are the heading's, so it has some of its own where a picture or a span ends it. */
const headingLine = (text: string, given: Given, line: number): string =>
  withBraces(text, text.endsWith("}") && braces(given) === "" ? { ...given, id: `part-${line}` } : given);

const fenced = (name: string, given: Given, inner: string, colons: number): string =>
  `${":".repeat(colons)}${name}${braces(given)}\n${inner === "" ? "" : `${inner}\n`}${":".repeat(colons)}`;

/** The outer block has more colons than those in it. */
function colonsOf(block: Block): number {
  const inner = (blocks: readonly Block[]): number => Math.max(0, ...blocks.map(colonsOf));
  switch (block.kind) {
    case "columns":
      return Math.max(4, 2 + Math.max(...block.columns.map((column) => inner(column.blocks))));
    case "notes":
      return Math.max(3, 1 + inner(block.blocks));
    case "list": {
      const held = inner(block.items.flatMap(({ blocks }) => blocks));
      return block.steps ? Math.max(3, 1 + held) : held;
    }
    case "quote":
    case "callout":
    case "footnote":
    case "group":
      return inner(block.blocks);
    default:
      return 2;
  }
}

const prefixed = (text: string, prefix: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? prefix.trimEnd() : prefix + line))
    .join("\n");

function list(block: BlockOf<"list">, writer: Writer, blocks: (inner: readonly Block[]) => string): string {
  const items = block.items.map((item, at) => {
    const mark = block.ordered ? `${block.start + at}. ` : "- ";
    const [first, ...rest] = item.blocks;
    const given = block.safety === undefined ? item.given : nothingGiven();
    // Braces behind the first line of an item are the item's.
    const own: Block[] =
      first?.kind === "paragraph" && braces(given) !== ""
        ? [{ ...first, given: { ...given, classes: [...given.classes] } }, ...rest]
        : [...item.blocks];
    if (first?.kind !== "paragraph" && braces(given) !== "")
      writer.tell(block.line, "a fragment on an item that does not begin with words");
    const text = own
      .map((one) => blocks([one]))
      .filter((one) => one !== "")
      .join(block.tight && own.every(isTight) ? "\n" : "\n\n");
    return mark + prefixed(text, " ".repeat(mark.length)).trimStart();
  });
  return items.map((item) => item.trimEnd()).join(block.tight ? "\n" : "\n\n");
}
const isTight = (block: Block): boolean =>
  (block.kind === "paragraph" || (block.kind === "list" && !block.steps)) && block.safety === undefined;

function code(block: BlockOf<"code">, given: Given): string {
  const text = block.text.replace(/\n$/, "").replace(/(?![\n\t])\p{Cc}/gu, "");
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const language = block.language === "" && (block.steps !== "" || braces(given) !== "") ? "text" : block.language;
  const info = [language, block.steps === "" ? "" : `{${block.steps}}`, braces(given)]
    .filter((one) => one !== "")
    .join(" ");
  return `${fence}${info}\n${text}\n${fence}`;
}

/** The line that opens a slide: its heading, or a rule with its title. */
export function openingOf(slide: Slide, writer: Writer): string {
  const given = slide.safety === undefined ? slide.given : nothingGiven();
  if (slide.level === 0)
    return `--- ${braces({ ...given, values: { title: slide.title, ...given.values } }).replace(/title=([^"'\s}]+)/, (_, value: string) => `title=${attributeValue(value)}`)}`;
  const inline = { ...writer.inline(slide.line), oneLine: true, inCell: false, escapesAll: slide.safety !== undefined };
  return `${"#".repeat(slide.level)} ${headingLine(writeInline(slide.heading, inline), given, slide.line)}`;
}
