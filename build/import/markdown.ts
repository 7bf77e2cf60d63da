// Markdown as other tools read it -> markdown-it's tokens: CommonMark with tables, footnotes, formulas, HTML, and of Pandoc and Slidev
// divs, braces, slots and shortcodes. What our own Markdown calls a mistake is a token or text here.
import Parser, { type MarkdownIt, type StateBlock, type StateInline, type Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { lineOf } from "../formats/markdown/environment.ts";
import type { Dialect } from "./deck.ts";
import { between, braces, cited, raised, span } from "./markdown-inline.ts";

const interrupting = { alt: ["paragraph", "reference", "blockquote", "list", "table"] };

export function createForeignMarkdown(dialect: Dialect): MarkdownIt {
  const markdown = new Parser("default", { html: true, linkify: dialect !== "pandoc", typographer: false });
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  markdown.validateLink = () => true;
  markdown.use(footnote);
  markdown.core.ruler.disable("footnote_tail");
  markdown.block.ruler.before("fence", "maths", mathsBlock, { alt: ["paragraph"] });
  markdown.inline.ruler.after("escape", "maths", mathsInline);
  markdown.block.ruler.before("table", "div", div, interrupting);
  markdown.block.ruler.before("html_block", "comment", comment, interrupting);
  if (dialect === "slidev") {
    markdown.block.ruler.before("table", "slot", slot, interrupting);
    markdown.inline.ruler.before("escape", "computed", between("computed", "{{", "}}"));
  }
  if (dialect === "pandoc") {
    markdown.inline.ruler.before("escape", "shortcode", between("shortcode", "{{<", ">}}"));
    markdown.inline.ruler.before("link", "cited", cited);
    markdown.inline.ruler.after("escape", "raised", raised);
  }
  if (dialect === "pandoc" || dialect === "slidev") {
    markdown.inline.ruler.after("link", "span", span);
    markdown.inline.ruler.before("escape", "braces", braces);
  }
  return markdown;
}

/** `parsed(markdown, lines, 12)`: the tokens of lines that begin at line 12 of the file, counted from 1. */
export function parsed(markdown: MarkdownIt, lines: readonly string[], firstLine: number, env: object = {}): Token[] {
  const tokens = markdown.parse(lines.join("\n"), env as never);
  for (const token of tokens) if (token.map) token.map = [token.map[0] + firstLine, token.map[1] + firstLine];
  return tokens;
}

function mathsInline(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "$") return false;
  const mark = src[pos + 1] === "$" ? "$$" : "$";
  const start = pos + mark.length;
  if (mark === "$" && /\s/.test(src[start] ?? " ")) return false;
  let end = start;
  while (end < posMax && !src.startsWith(mark, end)) end += src[end] === "\\" ? 2 : 1;
  if (end >= posMax || src.slice(start, end).trim() === "") return false;
  if (mark === "$" && (/\s/.test(src[end - 1]!) || /\d/.test(src[end + 1] ?? ""))) return false;
  if (!silent) {
    const token = state.push("maths", "math", 0);
    token.content = src.slice(start, end).trim();
    token.markup = mark;
  }
  state.pos = end + mark.length;
  return true;
}

function mathsBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = lineOf(state, startLine).trim();
  if (!first.startsWith("$$") || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  let line = startLine;
  let text = first.slice(2);
  const own: string[] = [];
  while (!text.includes("$$")) {
    own.push(text);
    if (++line >= endLine) return false;
    text = lineOf(state, line);
  }
  const end = text.indexOf("$$");
  if (text.slice(end + 2).trim() !== "") return false;
  if (silent) return true;
  const token = state.push("maths", "math", 0);
  token.block = true;
  token.map = [startLine, line + 1];
  token.content = [...own, text.slice(0, end)]
    .map((one) => one.trimEnd())
    .join("\n")
    .trim();
  state.line = line + 1;
  return true;
}

/** A line of colons, as Pandoc's `::: {.columns}` and `:::`. */
function div(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const line = lineOf(state, startLine).trim();
  const found = /^(:{3,})\s*(.*?)\s*:*$/.exec(line);
  if (!found || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  if (silent) return true;
  const said = found[2] ?? "";
  const token = state.push(said === "" ? "div_close" : "div_open", "div", 0);
  token.content = said;
  token.info = line;
  token.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
}

/** A comment ends where it ends: what follows in its line is text, and an empty line is none of its business. */
function comment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!lineOf(state, startLine).startsWith("<!--") || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4)
    return false;
  let line = startLine;
  while (
    line < endLine &&
    !lineOf(state, line)
      .slice(line === startLine ? 4 : 0)
      .includes("-->")
  )
    line++;
  if (line === endLine) return false;
  const last = lineOf(state, line);
  if (last.slice(last.indexOf("-->", line === startLine ? 4 : 0) + 3).trim() !== "") return false;
  if (silent) return true;
  const token = state.push("html_block", "", 0);
  token.map = [startLine, line + 1];
  token.content = state.getLines(startLine, line + 1, state.blkIndent, true);
  state.line = line + 1;
  return true;
}

function slot(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const name = /^::\s*([\w-]+)\s*::$/.exec(lineOf(state, startLine).trim())?.[1];
  if (name === undefined || state.level > 0) return false;
  if (silent) return true;
  const token = state.push("slot", "", 0);
  token.content = name;
  token.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
}
