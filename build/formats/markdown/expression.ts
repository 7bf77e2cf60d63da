// `{{fact "id"}}` in text is one token; what it is worth differs between audiences and is computed when rendered.
import type { MarkdownIt, StateInline } from "markdown-it";

export function expression(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "expression", parse);
}

function parse(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("{{", state.pos)) return false;
  const end = state.src.indexOf("}}", state.pos);
  if (end < 0 || end + 2 > state.posMax) return false;
  if (!silent) state.push("expression", "", 0).content = state.src.slice(state.pos, end + 2);
  state.pos = end + 2;
  return true;
}
