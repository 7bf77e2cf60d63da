// `::chart[id]{attributes}`, alone on its line. (`::include[…]` is read before, as text.)
import type { MarkdownIt, StateBlock } from "markdown-it";
import { leafUnknown } from "../../diagnostics/catalog/markdown.ts";
import { parseAttributes } from "../attributes.ts";
import { lineOf } from "./container.ts";
import { environmentOf } from "./environment.ts";

const leaves = ["chart", "include"];

export function leaf(markdown: MarkdownIt): void {
  markdown.block.ruler.before("fence", "leaf", parse, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

function parse(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const match = /^::([\w-]+)\[([^\]]*)\]\s*(?:\{(.*)\})?\s*$/.exec(lineOf(state, startLine));
  if (!match) return false;
  if (silent) return true;
  const [, name = "", content = "", inside = ""] = match;
  const { report, place } = environmentOf(state);
  state.line = startLine + 1;
  if (name !== "chart") {
    report.add(leafUnknown(place(startLine), name, leaves));
    return true;
  }
  const token = state.push("chart", "figure", 0);
  token.map = [startLine, startLine + 1];
  token.content = content.trim();
  token.meta = { attributes: parseAttributes(inside) };
  token.block = true;
  return true;
}
