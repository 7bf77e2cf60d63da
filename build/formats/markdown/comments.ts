// `<!-- … -->` is in no output of any kind: neither as a block nor inside a line, whether raw HTML is trusted or not.
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { commentOpen, commentRest, commentStray } from "../../diagnostics/catalog/markdown.ts";
import { columnOf, environmentOf, fail, interrupting, isIndentedCode, lineOf } from "./environment.ts";

export function comments(markdown: MarkdownIt): void {
  markdown.block.ruler.before("table", "comment", block, interrupting);
  markdown.inline.ruler.before("autolink", "comment", inline);
  markdown.inline.ruler.before("emphasis", "comment_end", strayEnd);
}

function block(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith("<!--", start) || isIndentedCode(state, startLine)) return false;
  const first = lineOf(state, startLine);
  const closed = first.indexOf("-->", 4);
  if (closed >= 0 && first.slice(closed + 3).trim() !== "") return false; // a piece inside a line
  if (silent) return true;
  const { report, place } = environmentOf(state);
  let line = startLine;
  while (line < endLine && lineOf(state, line).indexOf("-->", line === startLine ? 4 : 0) < 0) line++;
  if (line === endLine) report.add(commentOpen(place(startLine, columnOf(state, startLine))));
  else {
    const last = lineOf(state, line);
    const rest = last.indexOf("-->", line === startLine ? 4 : 0) + 3;
    if (last.slice(rest).trim() !== "") report.add(commentRest(place(line, columnOf(state, line) + rest)));
  }
  state.line = Math.min(line + 1, endLine);
  return true;
}

function inline(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("<!--", state.pos)) return false;
  const end = state.src.indexOf("-->", state.pos + 4);
  if (end < 0 || end + 3 > state.posMax) return fail(state, silent, state.pos, state.posMax, commentOpen);
  state.pos = end + 3;
  return true;
}

function strayEnd(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("-->", state.pos)) return false;
  return fail(state, silent, state.pos, state.pos + 3, commentStray);
}
