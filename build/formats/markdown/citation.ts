// `[@source, p. 3; @other]` cites sources, as in Pandoc: one token for each.
import type { MarkdownIt, StateInline } from "markdown-it";

const citations = /^\[@[\w.:-]+(?:,[^\];]+)?(?:;\s*@[\w.:-]+(?:,[^\];]+)?)*\]/;

export function citation(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("link", "citation", parse);
}

function parse(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("[@", state.pos)) return false;
  const match = citations.exec(state.src.slice(state.pos, state.posMax));
  if (!match) return false;
  if (!silent) {
    // A citation leaves nothing in the line, so the space before it goes too.
    state.pending = state.pending.replace(/\s+$/, "");
    const items = match[0].slice(1, -1).split(";");
    for (const [at, item] of items.entries()) {
      const [id = "", ...locator] = item.trim().slice(1).split(",");
      const token = state.push("citation", "", 0);
      token.content = id.trim();
      token.meta = { locator: locator.join(",").trim(), first: at === 0, last: at === items.length - 1 };
    }
  }
  state.pos += match[0].length;
  return true;
}
