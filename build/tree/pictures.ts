// A paragraph of pictures alone is shown as pictures; a picture among words stays in its line.
import type { Block, Image, Inline } from "../model/tree.ts";

const isBlank = (piece: Inline): boolean =>
  piece.type === "break" || piece.type === "citation" || (piece.type === "text" && piece.text.trim() === "");

/** The pictures of a line that holds nothing else; none for any other line. */
export function picturesIn(content: readonly Inline[]): readonly Image[] {
  const images = content.filter((piece): piece is Image => piece.type === "image");
  return images.length > 0 && content.every((piece) => piece.type === "image" || isBlank(piece)) ? images : [];
}
/** How many pictures a block is; 0 for one that is none. */
export const pictureCount = (block: Block): number =>
  block.type === "diagram" ? 1 : block.type === "paragraph" ? picturesIn(block.content).length : 0;
