// `--- {#id title="…"}`: a thematic break that carries the attributes of the slide it starts.
import type { MarkdownIt, StateBlock } from "markdown-it";
import { attributesInvalid } from "../../diagnostics/catalog/markdown.ts";
import { scanAttributes } from "../attributes.ts";
import { columnOf, environmentOf, interrupting, isIndentedCode, lineOf } from "./environment.ts";

export function rule(markdown: MarkdownIt): void {
  markdown.block.ruler.before("hr", "rule", parse, interrupting);
}

function parse(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const line = lineOf(state, startLine).trimEnd();
  if (!line.startsWith("---") || isIndentedCode(state, startLine)) return false;
  let at = 3;
  while (line[at] === "-") at++;
  const dashes = at;
  while (line[at] === " " || line[at] === "\t") at++;
  if (line[at] !== "{") return false;
  if (silent) return true;
  const { report, place } = environmentOf(state);
  const scanned = scanAttributes(line, at);
  const token = state.push("hr", "hr", 0);
  token.map = [startLine, startLine + 1];
  token.markup = line.slice(0, dashes);
  token.meta = { items: scanned.ok ? scanned.items : [], column: columnOf(state, startLine), bracesAt: at };
  if (!scanned.ok)
    report.add(attributesInvalid(place(startLine, columnOf(state, startLine) + scanned.at), scanned.reason));
  else if (scanned.end < line.length)
    report.add(attributesInvalid(place(startLine, columnOf(state, startLine) + scanned.end), "apart"));
  state.line = startLine + 1;
  return true;
}
