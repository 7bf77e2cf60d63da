// `[text]{.class audience=board}`: a span, which has what its braces say.
import type { MarkdownIt, StateInline } from "markdown-it";
import { isInstruction } from "./braces.ts";
import { lineEnd } from "./environment.ts";
import { closingBrace } from "../attributes.ts";

export function spans(markdown: MarkdownIt): void {
  markdown.inline.ruler.after("link", "span", parse);
}

function parse(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "[") return false;
  const end = state.md.helpers.parseLinkLabel(state, pos);
  if (end < 0 || src[end + 1] !== "{" || src[end + 2] === "{") return false;
  const close = closingBrace(src, end + 1);
  if (!isInstruction(src.slice(end + 2, close < 0 ? lineEnd(state, end) : close))) return false;
  if (!silent) {
    state.push("span_open", "span", 1);
    state.pos = pos + 1;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.push("span_close", "span", -1);
  }
  state.pos = end + 1;
  state.posMax = posMax;
  return true;
}
