// Each item of a list in `:::steps` becomes a fragment of reveal.js.
import type { MarkdownIt, StateCore } from "markdown-it";

export function steps(markdown: MarkdownIt): void {
  markdown.core.ruler.after("inline", "steps", mark);
}

function mark(state: StateCore): void {
  let depth = 0;
  for (const token of state.tokens) {
    if (token.type === "container_steps_open") depth++;
    else if (token.type === "container_steps_close") depth--;
    else if (depth > 0 && token.type === "list_item_open") token.attrJoin("class", "fragment");
  }
}
