// `:icon[anchor]` in a line: a drawing by its name. A colon before other words is text.
import type { MarkdownIt, StateInline } from "markdown-it";
import { iconUnclear } from "../../diagnostics/catalog/markdown.ts";
import { fail } from "./environment.ts";

export function icons(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "icon", parse);
}
const mark = ":icon[";

function parse(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith(mark, pos) || /[\p{L}\p{N}:]/u.test(src[pos - 1] ?? "")) return false;
  const name = /^[a-z0-9]+(?:-[a-z0-9]+)*(?=\])/.exec(src.slice(pos + mark.length, Math.min(posMax, pos + 90)))?.[0];
  if (name === undefined) return fail(state, silent, pos, pos + mark.length, iconUnclear);
  if (!silent) state.push("icon", "", 0).content = name;
  state.pos = pos + mark.length + name.length + 1;
  return true;
}
