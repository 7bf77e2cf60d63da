// `$a^2$` in a line and `$$` around a display. As in Pandoc: no space inside the dollars, and no digit behind the second,
// so that "$5 and $6" stays money.
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { attributesInvalid, formulaOpen } from "../../diagnostics/catalog/markdown.ts";
import { scanAttributes } from "../attributes.ts";
import { columnOf, environmentOf, fail, isIndentedCode, lineOf } from "./environment.ts";

export function maths(markdown: MarkdownIt): void {
  markdown.inline.ruler.after("escape", "maths", inline);
  markdown.block.ruler.before("fence", "maths_block", block, { alt: ["paragraph"] });
}

function inline(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "$") return false;
  if (src[pos + 1] === "$") {
    const close = src.indexOf("$$", pos + 2);
    return close < 0 || close + 2 > posMax ? false : fail(state, silent, pos, close + 2, formulaOpen);
  }
  if (/\s/.test(src[pos + 1] ?? " ")) return false;
  let end = pos + 1;
  while (end < posMax && src[end] !== "$") end += src[end] === "\\" ? 2 : 1;
  if (end >= posMax || end === pos + 1 || /\s/.test(src[end - 1]!) || /\d/.test(src[end + 1] ?? "")) return false;
  if (!silent) state.push("maths", "math", 0).content = src.slice(pos + 1, end);
  state.pos = end + 1;
  return true;
}

/** The line that ends the display may bear its attributes; a display of one line is one too. */
function block(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = lineOf(state, startLine).trim();
  if (!first.startsWith("$$") || isIndentedCode(state, startLine)) return false;
  const opened = first.slice(2).trim();
  let line = startLine;
  let text = first.slice(2);
  const closing = (from: string) => from.indexOf("$$");
  while (closing(text) < 0 && ++line < endLine) text = lineOf(state, line).trimEnd();
  const end = line < endLine ? closing(text) : -1;
  if (line === endLine && opened !== "") return false; // "$$" and words: money
  if (silent) return true;
  const { report, place } = environmentOf(state);
  const token = state.push("maths", "math", 0);
  token.block = true;
  token.map = [startLine, Math.min(line + 1, endLine)];
  state.line = token.map[1]!;
  if (end < 0) {
    report.add(formulaOpen(place(startLine, columnOf(state, startLine))));
    return true;
  }
  const inner = line > startLine + 1 ? state.getLines(startLine + 1, line, 0, false) : "";
  const last = text.slice(0, end);
  token.content =
    line === startLine ? last.trim() : [opened, inner, last.trim()].filter((one) => one !== "").join("\n");
  const rest = text.slice(end + 2);
  if (rest.trim() === "") return true;
  const offset = lineOf(state, line).lastIndexOf(rest) + (rest.length - rest.trimStart().length);
  const scanned = scanAttributes(rest.trim(), 0);
  if (!rest.trim().startsWith("{") || !scanned.ok || scanned.end < rest.trim().length)
    report.add(
      attributesInvalid(
        place(line, columnOf(state, line) + offset + (scanned.ok ? 0 : scanned.at)),
        scanned.ok ? "apart" : scanned.reason,
      ),
    );
  else token.meta = { items: scanned.items, column: columnOf(state, line) + offset, bracesAt: 0 };
  return true;
}
