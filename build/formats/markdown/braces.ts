// Braces inside a text: `{{…}}` is an expression, `{#id .class key=value}` are attributes of what stands before them; plain
// words in braces are text. What they belong to is found when the tree is made.
import type { MarkdownIt, StateInline } from "markdown-it";
import {
  addressUnclear,
  attributesInvalid,
  braceStray,
  expressionOpen,
  restrictionStray,
} from "../../diagnostics/catalog/markdown.ts";
import { ofImages, ofReveal, ofSlides } from "../../directives/attributes.ts";
import { closingBrace, scanAttributes } from "../attributes.ts";
import { fail, lineEnd } from "./environment.ts";

export function braces(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "braces", parse);
  markdown.inline.ruler.before("escape", "restriction", strayRestriction);
  markdown.inline.ruler.before("escape", "closing_brace", strayBrace);
}

const words = new Set([...Object.keys(ofImages), ...Object.keys(ofSlides), ...Object.keys(ofReveal)]);

/** Whether a word was meant to be `audience`: two letters may be wrong. */
function isNearlyAudience(word: string): boolean {
  if (word.length < 6 || word.length > 10) return false;
  const wanted = "audience";
  let [from, end] = [0, 0];
  while (from < word.length && word[from] === wanted[from]) from++;
  while (end < word.length - from && word.at(-1 - end) === wanted.at(-1 - end)) end++;
  return from + end >= wanted.length - 3;
}

/** Whether the inside of braces was meant to say something to us. */
export function isInstruction(inside: string): boolean {
  if (/[="“”„]/.test(inside) || "#:%".includes(inside[0] ?? " ")) return true;
  return inside.split(/\s+/).some((word) => {
    if ((word[0] === "#" || word[0] === ".") && /^.[\p{L}_-]/u.test(word)) return true;
    const bare = word.toLowerCase().replace(/[^a-z-]/g, "");
    return words.has(bare) || bare === "audiences" || bare === "tag" || isNearlyAudience(bare);
  });
}

/** `[x](https://example.org/{{fact "a"}})` has a space in its address, so it is no link. */
function standsInAddress(src: string, pos: number): boolean {
  for (let at = pos - 1; at > 0; at--) {
    const character = src[at]!;
    if (character === "(") return src[at - 1] === "]";
    if (/[\s<>)]/.test(character)) return false;
  }
  return false;
}

function parse(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "{") return false;
  if (src[pos + 1] === "{") {
    let end = src.indexOf("}}", pos);
    if (end < 0 || end + 2 > posMax) return fail(state, silent, pos, lineEnd(state, pos), expressionOpen);
    if (standsInAddress(src, pos)) return fail(state, silent, pos, end + 2, addressUnclear);
    if (src[pos + 2] === "{" && src[end + 2] === "}") end++;
    if (!silent) state.push("expression", "", 0).content = src.slice(pos, end + 2);
    state.pos = end + 2;
    return true;
  }
  const close = closingBrace(src, pos);
  const isClosed = close >= 0 && close < posMax;
  const end = isClosed ? close : lineEnd(state, pos);
  if (!isInstruction(src.slice(pos + 1, end))) return false;
  const scanned = scanAttributes(src.slice(pos, posMax), 0);
  if (!scanned.ok) {
    const { at, reason } = scanned;
    return fail(state, silent, pos + at, isClosed ? close + 1 : end, (place) => attributesInvalid(place, reason));
  }
  if (!silent) state.push("attributes", "", 0).meta = { items: scanned.items, offset: pos };
  state.pos = pos + scanned.end;
  return true;
}

/** `audience="board"` without its braces is a restriction that would not restrict. */
function strayRestriction(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "=") return false;
  const before = state.src
    .slice(Math.max(0, state.pos - 16), state.pos)
    .trimEnd()
    .toLowerCase();
  const word = (/[a-z{}"']+$/.exec(before)?.[0] ?? "").replace(/[^a-z]/g, "");
  if (word !== "tags" && word !== "audiences" && !isNearlyAudience(word)) return false;
  return fail(state, silent, state.pos, state.pos + 1, restrictionStray);
}

/** A brace that closes none: the one that was to open it is missing, and its words would be shown. */
function strayBrace(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "}" || src.lastIndexOf("{", pos) > src.lastIndexOf("}", pos - 1)) return false;
  let end = pos;
  while (src[end] === "}") end++;
  return fail(state, silent, pos, end, braceStray);
}
