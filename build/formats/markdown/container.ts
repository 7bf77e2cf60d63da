// `:::name{attributes}` … `:::`, nested by longer fences. Lines in, a pair of container tokens out.
import type { MarkdownIt, StateBlock } from "markdown-it";
import { containerOpen, containerUnknown } from "../../diagnostics/catalog/markdown.ts";
import { parseAttributes } from "../attributes.ts";
import { environmentOf } from "./environment.ts";

const containers = [
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
const opening = /^(:{3,})\s*([\w-]+)\s*(?:\{(.*)\})?\s*$/;

export function container(markdown: MarkdownIt): void {
  markdown.block.ruler.before("fence", "container", parse, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

/** A line of the state, its indentation left out. */
export const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);

/** The line that closes the fence opened before `from`: the same number of colons, at the same depth. -1: none. */
function findClosing(state: StateBlock, colons: number, from: number, endLine: number): number {
  let depth = 0;
  for (let line = from; line < endLine; line++) {
    const text = lineOf(state, line);
    const length = /^:+/.exec(text)?.[0].length ?? 0;
    if (length !== colons) continue;
    if (opening.test(text)) depth++;
    else if (text.trim().length === colons) {
      if (depth === 0) return line;
      depth--;
    }
  }
  return -1;
}

function parse(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const match = opening.exec(lineOf(state, startLine));
  if (!match) return false;
  if (silent) return true;
  const [, fence = "", name = "", inside = ""] = match;
  const { report, place } = environmentOf(state);
  const closing = findClosing(state, fence.length, startLine + 1, endLine);
  if (!containers.includes(name)) report.add(containerUnknown(place(startLine), name, containers));
  if (closing < 0) report.add(containerOpen(place(startLine), name));
  const attributes = parseAttributes(inside);
  const open = state.push(`container_${name}_open`, "div", 1);
  // What is never closed ends where the text ends: it must not widen what an audience sees.
  open.map = [startLine, closing < 0 ? endLine : closing + 1];
  open.meta = { attributes };
  open.block = true;
  open.attrSet("class", [name, ...attributes.classes].join(" "));
  if (attributes.id) open.attrSet("id", attributes.id);
  const { parentType, lineMax } = state;
  state.parentType = "blockquote";
  state.lineMax = closing < 0 ? endLine : closing;
  state.md.block.tokenize(state, startLine + 1, state.lineMax);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.push(`container_${name}_close`, "div", -1).block = true;
  state.line = closing < 0 ? endLine : closing + 1;
  return true;
}
