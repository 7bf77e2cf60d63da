// Where inside its block's text each piece begins, so that a mistake in the middle of a paragraph has a line and a column.
import type { MarkdownIt, StateInline } from "markdown-it";

type InlineRule = (state: StateInline, silent: boolean) => boolean;
interface Ruler {
  readonly __rules__: readonly { readonly name: string; fn: InlineRule }[];
}

/** markdown-it tells no offsets, so each rule that makes a piece is wrapped by one that does; text only waits to be one. */
export function offsets(markdown: MarkdownIt): void {
  for (const rule of (markdown.inline.ruler as unknown as Ruler).__rules__) {
    if (rule.name === "text") continue;
    const parse = rule.fn;
    markdown.inline.ruler.at(rule.name, (state, silent) => {
      if (silent) return parse(state, true);
      const [from, count, waiting] = [state.pos, state.tokens.length, state.pending.length];
      if (!parse(state, false)) return false;
      for (let index = count; index < state.tokens.length; index++) {
        const token = state.tokens[index]!;
        const meta = token.meta as { offset?: number } | null;
        // Text that was waiting is written when the next piece comes.
        if (index === count && token.type === "text" && waiting > 0) token.meta = { offset: from - waiting };
        else if (meta?.offset === undefined) token.meta = { ...meta, offset: from };
      }
      return true;
    });
  }
}
