// Items and rows of HTML, each a list or a table of its own when it closes, joined when what holds them does.
import { type Block, type Item, nothingGiven, type Piece } from "./deck.ts";
import { mergeGiven } from "./given.ts";

/** Rows of HTML may be of different lengths, ours not. */
export function evened(rows: readonly (readonly Piece[][])[]): Piece[][][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Piece[] => [])]);
}

/** An item that appears at a click came as a group around it. */
export function itemsOf(block: Block): Item[] {
  if (block.kind === "list") return block.items;
  if (block.kind !== "group") return [{ given: nothingGiven(), blocks: [block] }];
  const items = block.blocks.flatMap(itemsOf);
  for (const item of items) mergeGiven(item.given, block.given);
  return items;
}
