// `[^name]`, its definition, and `^[inline]`. The plugin reads definitions; references are ours, so that one without its note
// is a mistake, and so that a note in place is part of its line.
import type { MarkdownIt, StateInline } from "markdown-it";
import footnote from "markdown-it-footnote";
import { footnoteMissing, footnoteOpen } from "../../diagnostics/catalog/markdown.ts";
import { fail, lineEnd } from "./environment.ts";

export function footnotes(markdown: MarkdownIt): void {
  markdown.use(footnote);
  markdown.core.ruler.disable("footnote_tail");
  markdown.inline.ruler.disable(["footnote_ref", "footnote_inline"]);
  markdown.inline.ruler.before("link", "note", reference);
  markdown.inline.ruler.before("link", "note_in_place", inPlace);
}

interface Defined {
  readonly footnotes?: { readonly refs?: Readonly<Record<string, unknown>> };
}

function reference(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "[" || src[pos + 1] !== "^") return false;
  const close = src.indexOf("]", pos);
  const label = src.slice(pos + 2, close);
  if (close < 0 || close >= posMax || label === "" || /\s/.test(label))
    return fail(state, silent, pos, close < 0 ? lineEnd(state, pos) : pos + 2, footnoteOpen);
  const refs = (state.env as Defined).footnotes?.refs ?? {};
  if (!Object.hasOwn(refs, `:${label}`))
    return fail(state, silent, pos, close + 1, (place) => footnoteMissing(place, label));
  if (!silent) state.push("note", "", 0).meta = { label };
  state.pos = close + 1;
  return true;
}

function inPlace(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "^" || src[pos + 1] !== "[") return false;
  const end = state.md.helpers.parseLinkLabel(state, pos + 1);
  if (end < 0) return fail(state, silent, pos, pos + 2, footnoteOpen);
  if (!silent) {
    state.push("note_open", "", 1);
    state.pos = pos + 2;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.push("note_close", "", -1);
  }
  state.pos = end + 1;
  state.posMax = posMax;
  return true;
}
