// `$a^2$` in a line and `$$` around a display. As in Pandoc: no space inside the dollars, and no digit behind the second,
// so that "$5 and $6" stays money.
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { lineOf } from "./container.ts";

export function maths(markdown: MarkdownIt): void {
  markdown.inline.ruler.after("escape", "maths", inline);
  markdown.block.ruler.before("fence", "maths_block", block, { alt: ["paragraph"] });
}

function inline(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "$") return false;
  const match = /^\$(?!\s|\$)((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)/.exec(state.src.slice(state.pos, state.posMax));
  if (!match) return false;
  if (!silent) state.push("maths", "math", 0).content = match[1] ?? "";
  state.pos += match[0].length;
  return true;
}

function block(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
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
