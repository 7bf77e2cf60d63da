// What looks like an instruction of ours or of another tool and is none: told, never shown.
import type { MarkdownIt, StateInline } from "markdown-it";
import { colonsStray, headingWithoutSpace, htmlOff, literalUnknown } from "../../diagnostics/catalog/markdown.ts";
import { fail, lineEnd, opensLine } from "./environment.ts";

export function literals(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("link", "double_brackets", doubleBrackets);
  markdown.inline.ruler.before("escape", "colons", colons);
  markdown.inline.ruler.before("escape", "hashes", hashes);
  markdown.inline.ruler.after("html_inline", "html_off", tag);
}

/** `[[toc]]` means something elsewhere; `[[1]](address)` is a link. */
function doubleBrackets(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "[" || src[pos + 1] !== "[") return false;
  const end = src.indexOf("]]", pos);
  if (end < 0 || end > lineEnd(state, pos) || src[end + 2] === "(" || src[end + 2] === "[") return false;
  const written = src.slice(pos, end + 2);
  return fail(state, silent, pos, end + 2, (place) => literalUnknown(place, written));
}

function colons(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== ":" || src[pos + 1] !== ":") return false;
  if (src[pos + 2] !== ":" && !opensLine(state, pos)) return false;
  let end = pos;
  while (src[end] === ":") end++;
  return fail(state, silent, pos, end, colonsStray);
}

const farthest = 9; // letters from the start of its line
/** `##Title` and `"## Title` are no headings: what was meant to begin a slide would stand on the one before. */
function hashes(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "#" || src[pos - 1] === "#" || src[pos - 1] === "&") return false; // escaped, or of an entity
  let end = pos;
  while (src[end] === "#") end++;
  const next = src[end] ?? "";
  if (end - pos === 1) {
    // One alone may stand inside a line, or before a number; where it opens its line, a heading was meant.
    const line = src
      .slice(Math.max(0, pos - farthest), pos)
      .split("\n")
      .at(-1)!;
    if (line.length === farthest || /[\p{L}\p{N}]/u.test(line) || /\d/.test(next)) return false;
  }
  return fail(state, silent, pos, end, headingWithoutSpace);
}

const openings = new WeakMap<StateInline, Map<string, number>>();
/** Where the text first opens a tag of that name; looked for once. */
function firstOpening(state: StateInline, name: string): number {
  const known = openings.get(state) ?? new Map<string, number>();
  openings.set(state, known);
  let at = known.get(name);
  if (at === undefined) {
    at = state.src.indexOf(`<${name}`);
    known.set(name, at < 0 ? Infinity : at);
  }
  return at < 0 ? Infinity : at;
}

function tag(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "<" || state.md.options.html || !/[a-z/!?]/i.test(src[pos + 1] ?? "")) return false;
  const next = src.indexOf("<", pos + 1);
  const limit = Math.min(next < 0 ? state.posMax : next, state.posMax);
  const close = src.indexOf(">", pos);
  const isClosed = close >= 0 && close < limit;
  // Without its end it is a tag only where it opens its line, or has attributes: "a<b" is not.
  const opens = opensLine(state, pos) && /^<\/?[a-z][\w-]*(?:\s|$)/i.test(src.slice(pos, pos + 40));
  if (
    !isClosed &&
    !"!?".includes(src[pos + 1]!) &&
    !opens &&
    !/^<[a-z][\w-]*\s+[\w-]+\s*=/i.test(src.slice(pos, pos + 80))
  )
    return false;
  // The end of a tag that was told already is told with it.
  const name = /^<\/([\w-]+)/.exec(src.slice(pos, pos + 40))?.[1];
  if (name !== undefined && isClosed && firstOpening(state, name) < pos) {
    state.pos = close + 1;
    return true;
  }
  const written = /^<\/?[\w-]*/.exec(src.slice(pos, pos + 40))?.[0] ?? "<";
  return fail(state, silent, pos, isClosed ? close + 1 : limit, (place) => htmlOff(place, written));
}
