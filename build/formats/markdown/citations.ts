// `[@source, p. 3; @other]` cites sources, as in Pandoc: one token for all of them. `[@name](address)` is a link.
import type { MarkdownIt, StateInline } from "markdown-it";
import { citationInvalid } from "../../diagnostics/catalog/markdown.ts";
import { fail, lineEnd } from "./environment.ts";

export interface CitedItem {
  readonly source: string;
  readonly locator: string;
  readonly offset: number;
}

export function citations(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("link", "citation", parse);
}

const idCharacters = /^@([\p{L}\p{N}_.:/-]*[\p{L}\p{N}_])$/u;

function parse(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "[" || src[pos + 1] !== "@") return false;
  const close = src.indexOf("]", pos);
  if (close < 0 || close >= posMax) return fail(state, silent, pos, lineEnd(state, pos), citationInvalid);
  if (src[close + 1] === "(" || src[close + 1] === "[") return false;
  const items: CitedItem[] = [];
  let offset = pos + 1;
  for (const written of src.slice(pos + 1, close).split(";")) {
    const comma = written.indexOf(",");
    const [name, locator] = comma < 0 ? [written, ""] : [written.slice(0, comma), written.slice(comma + 1)];
    const at = offset + (written.length - written.trimStart().length);
    const source = idCharacters.exec(name.trim())?.[1];
    if (source === undefined || (comma >= 0 && locator.trim() === ""))
      return fail(state, silent, at, close + 1, citationInvalid);
    items.push({ source, locator: locator.trim(), offset: at });
    offset += written.length + 1;
  }
  if (!silent) state.push("citation", "", 0).meta = { items };
  state.pos = close + 1;
  return true;
}
