// Where inside its block's text each piece begins, so that a mistake in the middle of a paragraph has a line and a column.
import type { MarkdownIt, StateInline } from "markdown-it";

type InlineRule = (state: StateInline, silent: boolean) => boolean;
interface Ruler {
  readonly __rules__: readonly { readonly name: string; fn: InlineRule }[];
}
const located = ["expression", "citation", "maths", "link", "image", "autolink", "footnote_ref", "footnote_inline"];

/** markdown-it tells no offsets, so each rule that makes a piece we may complain about is wrapped by one that does. */
export function offsets(markdown: MarkdownIt): void {
  for (const rule of (markdown.inline.ruler as unknown as Ruler).__rules__) {
    if (!located.includes(rule.name)) continue;
    const parse = rule.fn;
    markdown.inline.ruler.at(rule.name, (state, silent) => {
      const [from, count] = [state.pos, state.tokens.length];
      if (!parse(state, silent)) return false;
      if (!silent)
        for (const token of state.tokens.slice(count)) {
          const meta = (token.meta ?? {}) as { offset?: number };
          if (token.type !== "text" && meta.offset === undefined) token.meta = { ...meta, offset: from };
        }
      return true;
    });
  }
}
