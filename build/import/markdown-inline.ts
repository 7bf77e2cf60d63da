// Pieces of a line that Pandoc and Slidev know and Markdown does not: citations, raised letters, braces, spans, shortcodes.
import type { StateInline } from "markdown-it";
import { closingBrace, scanAttributes } from "../formats/attributes.ts";

/** Whatever stands between two marks, as one token. */
export const between =
  (type: string, open: string, close: string) =>
  (state: StateInline, silent: boolean): boolean => {
    if (!state.src.startsWith(open, state.pos)) return false;
    const end = state.src.indexOf(close, state.pos + open.length);
    if (end < 0 || end + close.length > state.posMax) return false;
    if (!silent) state.push(type, "", 0).content = state.src.slice(state.pos, end + close.length);
    state.pos = end + close.length;
    return true;
  };

/** Pandoc's `[@key, p. 3]` and `@key`. */
export function cited(state: StateInline, silent: boolean): boolean {
  const rest = state.src.slice(state.pos, Math.min(state.posMax, state.pos + 300));
  const before = state.src[state.pos - 1] ?? " ";
  const found =
    /^\[[^\][]{0,60}?-?@[\w][^\][]*\](?![({[])/.exec(rest)?.[0] ??
    (/[\s(]/.test(before) ? /^@(?:fig|tbl|sec|eq|lst)-[\w-]+/.exec(rest)?.[0] : undefined);
  if (found === undefined) return false;
  if (!silent) state.push("cited", "", 0).content = found;
  state.pos += found.length;
  return true;
}

/** `H~2~O` and `10^3^`. */
export function raised(state: StateInline, silent: boolean): boolean {
  const found = /^(\^|~)([^\s^~]{1,20})\1(?!\1)/.exec(
    state.src.slice(state.pos, Math.min(state.posMax, state.pos + 24)),
  );
  if (!found || state.src[state.pos - 1] === found[1]) return false;
  if (!silent) {
    const token = state.push("raised", "", 0);
    token.content = found[2] ?? "";
    token.markup = found[1] ?? "";
  }
  state.pos += found[0].length;
  return true;
}

function readBraces(text: string, start: number) {
  const close = closingBrace(text, start);
  if (close < 0) return undefined;
  const inside = text.slice(start + 1, close).trim();
  if (!/^(?:[.#][\p{L}_-]|=[a-z]+$|[\w:-]+=|-$)/u.test(inside)) return undefined;
  // Pandoc's `{-}` and raw `{=html}` are no attributes to us.
  const bare = inside === "-" || inside.startsWith("=");
  const scanned = bare ? undefined : scanAttributes(text, start);
  if (scanned && !scanned.ok) return undefined;
  return {
    end: close + 1,
    items: scanned?.ok ? scanned.items : [],
    raw: inside.startsWith("=") ? inside.slice(1) : "",
  };
}

export function braces(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "{") return false;
  const read = readBraces(state.src.slice(0, state.posMax), state.pos);
  if (!read) return false;
  if (!silent) {
    const token = state.push("braces", "", 0);
    token.meta = read;
    token.content = state.src.slice(state.pos, read.end);
  }
  state.pos = read.end;
  return true;
}

/** `[text]{.class}` */
export function span(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "[") return false;
  const end = state.md.helpers.parseLinkLabel(state, pos);
  if (end < 0 || src[end + 1] !== "{" || !readBraces(src.slice(0, posMax), end + 1)) return false;
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
