// `--- {#id title="…"}`: a thematic break that carries the attributes of the slide it starts.
import type { MarkdownIt, StateBlock } from "markdown-it";
import { parseAttributes } from "../attributes.ts";
import { lineOf } from "./container.ts";

export function rule(markdown: MarkdownIt): void {
  markdown.block.ruler.before("hr", "rule", parse, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

function parse(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const match = /^-{3,}\s*\{([^{}]+)\}\s*$/.exec(lineOf(state, startLine));
  if (!match) return false;
  if (silent) return true;
  const token = state.push("hr", "hr", 0);
  token.map = [startLine, startLine + 1];
  token.markup = "---";
  token.meta = { attributes: parseAttributes(match[1] ?? "") };
  state.line = startLine + 1;
  return true;
}
