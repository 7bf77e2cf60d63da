// markdown-it as this project configures it: CommonMark, GFM tables and strikethrough, footnotes, and our own constructs.
import Parser, { type MarkdownIt, type StateBlock, type StateCore, type StateInline } from "markdown-it";
import footnote from "markdown-it-footnote";
import { containerOpen, containerUnknown } from "../diagnostics/catalog/markdown.ts";
import type { Place, Report } from "../diagnostics/report.ts";
import { parseAttributes, splitAttributes } from "./attributes.ts";

export const containers = [
  "notes",
  "handout",
  "only",
  "except",
  "columns",
  "column",
  "steps",
  "timeline",
  "definition",
  "question",
];
export interface ParseEnvironment {
  report: Report;
  place: (line: number) => Place; // where line n of the text, counted from 0, stands in its file
  scan?: boolean; // true while a chapter is cut into slides
}

/** A fresh parser; it holds no state between documents. */
export function createMarkdown(): MarkdownIt {
  const markdown = new Parser("default", { html: false, linkify: true, typographer: false });
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  markdown.use(footnote);
  markdown.block.ruler.before("fence", "container", container, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  markdown.block.ruler.before("fence", "chart", chart, { alt: ["paragraph"] });
  markdown.inline.ruler.before("escape", "expression", expression);
  markdown.inline.ruler.before("link", "citation", citation);
  markdown.core.ruler.before("inline", "attributes", attributes);
  markdown.inline.ruler.after("escape", "maths", maths);
  markdown.block.ruler.before("fence", "maths_block", mathsBlock, { alt: ["paragraph"] });
  markdown.core.ruler.after("inline", "tasks", tasks);
  return markdown;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

function container(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const match = /^(:{3,})\s*([\w-]+)\s*(?:\{(.*)\})?\s*$/.exec(lineOf(state, startLine));
  if (!match) return false;
  if (silent) return true;
  const [, fence = "", name = "", inside = ""] = match;
  let depth = 0;
  let closing = -1;
  for (let line = startLine + 1; line < endLine; line++) {
    const text = lineOf(state, line);
    if (text.startsWith(fence) && /^:+\s*\w/.test(text) && /^:+/.exec(text)?.[0].length === fence.length) depth++;
    else if (new RegExp(`^:{${fence.length}}\\s*$`).test(text)) {
      if (depth === 0) {
        closing = line;
        break;
      }
      depth--;
    }
  }
  const env = state.env as unknown as ParseEnvironment;
  const place = env.place(startLine);
  if (!containers.includes(name)) env.report.add(containerUnknown(place, name, containers));
  if (closing < 0) env.report.add(containerOpen(place, name));
  const to = closing < 0 ? endLine : closing;
  const open = state.push(`container_${name}_open`, "div", 1);
  open.map = [startLine, closing < 0 ? endLine : closing + 1];
  open.meta = { attributes: parseAttributes(inside), name };
  open.block = true;
  open.attrSet("class", [name, ...parseAttributes(inside).classes].join(" "));
  const { parentType, lineMax } = state;
  state.parentType = "blockquote";
  state.lineMax = to;
  state.md.block.tokenize(state, startLine + 1, to);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.push(`container_${name}_close`, "div", -1).block = true;
  state.line = closing < 0 ? endLine : closing + 1;
  return true;
}

function chart(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const match = /^::chart\[([^\]]+)\]\s*(?:\{(.*)\})?\s*$/.exec(lineOf(state, startLine));
  if (!match) return false;
  if (silent) return true;
  const token = state.push("chart", "figure", 0);
  token.map = [startLine, startLine + 1];
  token.content = match[1] ?? "";
  token.block = true;
  state.line = startLine + 1;
  return true;
}

function expression(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("{{", state.pos)) return false;
  const end = state.src.indexOf("}}", state.pos);
  if (end < 0) return false;
  if (!silent) state.push("expression", "", 0).content = state.src.slice(state.pos, end + 2);
  state.pos = end + 2;
  return true;
}

function citation(state: StateInline, silent: boolean): boolean {
  const match = /^\[@([\w.:-]+)(?:,\s*([^\];]+))?((?:;\s*@[\w.:-]+(?:,\s*[^\];]+)?)*)\]/.exec(
    state.src.slice(state.pos, state.pos + 400),
  );
  if (!match) return false;
  if (!silent) {
    const rest = (match[3] ?? "")
      .split(";")
      .map((item) => item.trim())
      .filter(Boolean);
    for (const item of [`@${match[1]}${match[2] ? `, ${match[2]}` : ""}`, ...rest]) {
      const [id = "", ...locator] = item.slice(1).split(",");
      const token = state.push("citation", "", 0);
      token.content = id.trim();
      token.meta = { locator: locator.join(",").trim() };
    }
  }
  state.pos += match[0].length;
  return true;
}

function attributes(state: StateCore): void {
  // While a chapter is cut into slides, its headings keep their braces: the slides read them.
  if ((state.env as unknown as ParseEnvironment).scan === true) return;
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== "inline" || !token.content.trimEnd().endsWith("}")) continue;
    const { text, attributes: found, column } = splitAttributes(token.content);
    if (column === 1) continue;
    let owner = state.tokens[index - 1];
    if (owner?.type === "paragraph_open" && state.tokens[index - 2]?.type === "list_item_open")
      owner = state.tokens[index - 2];
    if (!owner) continue;
    token.content = text;
    if (found.id) owner.attrSet("id", found.id);
    for (const name of found.classes) owner.attrJoin("class", name);
    for (const [key, value] of Object.entries(found.values)) owner.attrSet(`data-${key}`, value);
  }
}

// As in Pandoc: no space inside the dollars, and no digit behind the second, so that "$5 and $6" stays money.
function maths(state: StateInline, silent: boolean): boolean {
  const match = /^\$(?!\s|\$)((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)/.exec(state.src.slice(state.pos));
  if (!match) return false;
  if (!silent) state.push("maths", "math", 0).content = match[1] ?? "";
  state.pos += match[0].length;
  return true;
}

function mathsBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (lineOf(state, startLine).trim() !== "$$") return false;
  let end = startLine + 1;
  while (end < endLine && lineOf(state, end).trim() !== "$$") end++;
  if (end === endLine) return false;
  if (silent) return true;
  const token = state.push("maths", "math", 0);
  token.block = true;
  token.map = [startLine, end + 1];
  token.content = state.getLines(startLine + 1, end, 0, false);
  state.line = end + 1;
  return true;
}

/** `- [x] done` is an item with a checkbox that nobody can change. */
function tasks(state: StateCore): void {
  for (const [index, token] of state.tokens.entries()) {
    const item = state.tokens[index - 2];
    const first = token.children?.[0];
    if (token.type !== "inline" || item?.type !== "list_item_open" || first?.type !== "text") continue;
    const match = /^\[([ xX])\]\s+/.exec(first.content);
    if (!match) continue;
    first.content = first.content.slice(match[0].length);
    item.attrJoin("class", "task");
    const box = new state.Token("task", "input", 0);
    box.meta = { done: match[1] !== " " };
    token.children?.unshift(box);
  }
}
