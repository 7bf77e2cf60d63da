// Every token of a slide, each with the block it stands in: blocks, and the pieces inside their lines.
import type { Token } from "markdown-it";
import type { Slide } from "../../model/deck.ts";

/** `walk(slide, (token, block) => …)`; for a block's own token `token === block`. */
export function walk(slide: Slide, visit: (token: Token, block: Token) => void): void {
  for (const block of [...slide.heading, ...slide.tokens]) {
    visit(block, block);
    for (const piece of block.children ?? []) {
      visit(piece, block);
      for (const inner of (piece.meta as { tokens?: Token[] } | null)?.tokens ?? []) visit(inner, block);
    }
  }
}

/** The path in the image folder that an image names: `../images/a.svg` is `content/images/a.svg`. */
export function imagePath(token: Token): string {
  const source = decodeURI(String(token.attrGet("src") ?? ""))
    .replace(/^(\.\.?\/)*/, "")
    .replace(/^(content\/)?images\//, "");
  return `content/images/${source}`;
}

/** The slide that a link inside the talk names: `#bill` is `bill`; nothing for other links. */
export const linkedSlide = (token: Token): string | undefined =>
  token.type === "link_open" ? /^#\/?(.+)$/.exec(decodeURI(String(token.attrGet("href") ?? "")))?.[1] : undefined;
