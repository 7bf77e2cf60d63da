// `- [x] done` is an item with a checkbox that nobody can change.
import type { MarkdownIt, StateCore } from "markdown-it";

export function tasks(markdown: MarkdownIt): void {
  markdown.core.ruler.after("inline", "tasks", mark);
}

function mark(state: StateCore): void {
  for (const [index, token] of state.tokens.entries()) {
    const item = state.tokens[index - 2];
    const first = token.children?.[0];
    if (token.type !== "inline" || item?.type !== "list_item_open" || first?.type !== "text") continue;
    const match = /^\[([ xX])\]\s+/.exec(first.content);
    if (!match) continue;
    first.content = first.content.slice(match[0].length);
    item.attrJoin("class", "task");
    const box = new state.Token("task", "input", 0);
    box.meta = { done: match[1] !== " " };
    token.children?.unshift(box);
  }
}
