// `{#id .class key="value"}` after a heading, a block, an item, an image or a link.
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { attributeUnknown } from "../../diagnostics/catalog/markdown.ts";
import type { Attributes } from "../../model/deck.ts";
import { parseAttributes, splitAttributes } from "../attributes.ts";
import { environmentOf } from "./environment.ts";

/** What a block or a piece inside a line may carry; a slide's heading has a list of its own. */
const known = ["audience", "tags", "lang", "title", "width", "height", "fragment-index", "auto-animate-id"];
const asTheyAre = ["lang", "title", "width", "height"];

export function attributes(markdown: MarkdownIt): void {
  markdown.core.ruler.before("inline", "block_attributes", markBlocks);
  markdown.core.ruler.after("inline", "inline_attributes", markPieces);
}

/** The attributes that a token carries, if it has braces. */
export const attributesOf = (token: Token): Attributes | undefined =>
  (token.meta as { attributes?: Attributes } | null)?.attributes;

function put(token: Token, found: Attributes, state: StateCore, line: number, column: number): void {
  const { report, place } = environmentOf(state);
  for (const [key, value] of Object.entries(found.values)) {
    if (!known.includes(key)) report.add(attributeUnknown({ ...place(line), column }, key, known));
    else if (asTheyAre.includes(key)) token.attrSet(key, value);
    else if (key !== "audience" && key !== "tags")
      token.attrSet(`data-${key === "auto-animate-id" ? "id" : key}`, value);
  }
  if (found.id) token.attrSet("id", found.id);
  for (const name of found.classes) token.attrJoin("class", name);
  token.meta = { ...(token.meta as object | null), attributes: found };
}

/** Braces at the end of a block's text belong to the block. */
function markBlocks(state: StateCore): void {
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== "inline" || !token.content.trimEnd().endsWith("}")) continue;
    const lines = token.content.split("\n");
    const { text, attributes: found, column } = splitAttributes(lines.at(-1) ?? "");
    let owner = state.tokens[index - 1];
    if (column === 0 || !owner) continue;
    // Braces straight behind an image or a link, without a space, are that piece's.
    if (owner.type !== "heading_open" && /[)\]]$/.test(text) && !/\s\{[^{}]*\}\s*$/.test(lines.at(-1) ?? "")) continue;
    token.content = [...lines.slice(0, -1), text].join("\n").trimEnd();
    const item = state.tokens[index - 2];
    if (owner.type === "paragraph_open" && item?.type === "list_item_open") owner = item;
    if (owner.type === "heading_open" && owner.level === 0 && /^h[12]$/.test(owner.tag)) {
      owner.meta = { attributes: found }; // a slide's own: checked where slides are cut
      continue;
    }
    const line = (token.map?.[1] ?? 1) - 1;
    put(owner, found, state, line, columnOf(state, line, lines.at(-1) ?? "", column));
  }
}

const columnOf = (state: StateCore, line: number, text: string, column: number): number =>
  Math.max(0, (state.src.split("\n", line + 1)[line] ?? "").indexOf(text)) + column;

/** Braces straight behind an image or a link belong to it. */
function markPieces(state: StateCore): void {
  for (const block of state.tokens) {
    const children = block.children ?? [];
    for (const [index, child] of children.entries()) {
      const before = children[index - 1];
      if (child.type !== "text" || !before || !child.content.startsWith("{")) continue;
      const end = child.content.indexOf("}");
      const opener =
        before.type === "image" ? before : before.type === "link_close" ? openerOf(children, index - 1) : undefined;
      if (end < 0 || !opener || !splitAttributes(`x${child.content.slice(0, end + 1)}`).column) continue;
      put(opener, parseAttributes(child.content.slice(1, end)), state, block.map?.[0] ?? 0, 1);
      child.content = child.content.slice(end + 1);
    }
  }
}

function openerOf(children: readonly Token[], close: number): Token | undefined {
  for (let index = close; index >= 0; index--) if (children[index]?.type === "link_open") return children[index];
  return undefined;
}
