// `[^name]`, its definition, and `^[inline]`. The plugin gathers notes at the end of the document; ours stay with the slide
// that defines them, so that slicing takes them along, and are gathered when the slide is rendered.
import type { MarkdownIt, StateCore } from "markdown-it";
import footnote from "markdown-it-footnote";

export function footnotes(markdown: MarkdownIt): void {
  markdown.use(footnote);
  markdown.core.ruler.disable("footnote_tail");
  markdown.core.ruler.after("inline", "footnote_inline_tokens", keepInlineNotes);
}

interface Notes {
  readonly footnotes?: { readonly list?: readonly { readonly tokens?: readonly unknown[] }[] };
}

/** An inline note's own tokens move into its reference: the environment does not outlive the parse. */
function keepInlineNotes(state: StateCore): void {
  const list = (state.env as unknown as Notes).footnotes?.list;
  if (!list) return;
  for (const token of state.tokens)
    for (const child of token.children ?? []) {
      const { id = -1 } = (child.meta ?? {}) as { id?: number };
      const tokens = child.type === "footnote_ref" ? list[id]?.tokens : undefined;
      if (tokens) child.meta = { ...(child.meta as object), tokens };
    }
}
