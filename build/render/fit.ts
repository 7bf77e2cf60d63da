// Whether a slide will hold what it is given, told from the tree, without a browser: an estimate of lines, at the sizes that the
// layouts set. It tells what is clearly too much; `check --visual` measures.
//
//   roomFor(layout, "A heading", blocks).needed > roomFor(…).there: the slide runs over
import type { Place } from "../model/diagnostic.ts";
import type { Block, Inline, Item, Table } from "../model/tree.ts";
import { textOf } from "../tree/text-of.ts";
import { widthOf } from "./text.ts";

const stage = { width: 1120, height: 556 };
const averageLetter = 0.49; // of its size; Han counts as two

interface Room {
  readonly needed: number; // pixels of the stage
  readonly there: number;
}

const linesOf = (content: readonly Inline[], size: number, width: number): number =>
  Math.max(1, Math.ceil((widthOf(textOf(content)) * size * averageLetter) / width));

/** The layouts whose bodies are text that flows; the others set their text by what it holds. */
export function roomFor(layout: string, heading: string, body: readonly Block[]): Room | undefined {
  const there = stage.height - (widthOf(heading) * 50 * averageLetter > 1060 ? 54 : 0);
  if (layout === "plain") return { needed: plainHeight(body), there };
  if (layout === "table") return { needed: tableHeight(body), there: there - 66 }; // its last row must not touch the foot
  if (layout === "code") return { needed: codeHeight(body), there };
  return undefined;
}

function plainHeight(body: readonly Block[]): number {
  const [only] = body;
  if (body.length === 1 && only?.type === "list") {
    const count = only.items.length;
    const [size, gap, columns] = count >= 8 ? [28, 16, 2] : count >= 6 ? [30, 16, 1] : [38, 24, 1];
    const width = (stage.width - (columns - 1) * 64) / columns - 40;
    return only.items.reduce((sum, item) => sum + itemHeight(item, size, width, 1.3) + gap, 0) / columns;
  }
  return blocksHeight(body, 34, stage.width - 120, 1.4);
}

function blocksHeight(blocks: readonly Block[], size: number, width: number, leading: number): number {
  return blocks.reduce((sum, block): number => sum + blockHeight(block, size, width, leading), 0);
}
function blockHeight(block: Block, size: number, width: number, leading: number): number {
  switch (block.type) {
    case "paragraph":
      return linesOf(block.content, size, width) * size * leading + 24;
    case "heading":
      return linesOf(block.content, 36, width) * 39 + 16;
    case "list":
      return block.items.reduce((sum, item) => sum + itemHeight(item, size, width - 40, leading) + 16, 24);
    case "quote":
      return blocksHeight(block.blocks, 36, width, 1.3);
    case "callout":
      return 84 + blocksHeight(block.blocks, 30, width - 64, leading);
    case "table":
      return rowsHeight(block, size * 0.9, width);
    case "code-block":
      return block.text.split("\n").length * 36 + 48;
    default:
      return 0;
  }
}
const itemHeight = ({ blocks }: Item, size: number, width: number, leading: number): number =>
  blocks.reduce((sum, block) => {
    if (block.type === "paragraph") return sum + linesOf(block.content, size, width) * size * leading;
    return sum + blockHeight(block, size * 0.87, width - 30, leading);
  }, 0);

function rowsHeight({ head, rows, columns }: Table, size: number, width: number): number {
  const cell = width / Math.max(1, columns.length) - size;
  const tall = (cells: Table["head"], of: number) =>
    Math.max(1, ...cells.map(({ content }) => linesOf(content, of, cell)));
  const leading = rows.length >= 12 ? 1.15 : rows.length >= 8 ? 1.2 : 1.3;
  const padding = rows.length >= 12 ? 0.48 : rows.length >= 8 ? 0.64 : 1;
  return [tall(head, size * 0.78), ...rows.map(({ cells }) => tall(cells, size))].reduce(
    (sum, lines) => sum + size * (lines * leading + padding),
    0,
  );
}
function tableHeight(body: readonly Block[]): number {
  return body.reduce((sum, block) => {
    if (block.type !== "table") return sum + blockHeight(block, 28, stage.width, 1.3);
    const count = block.rows.length + 1;
    return sum + rowsHeight(block, count >= 13 ? 20 : count >= 9 ? 22 : count >= 6 ? 26 : 32, stage.width);
  }, 32);
}
/** The longest line of each block of code that runs out of its frame: none breaks, so what is behind the edge is not seen. */
export function wideCode(layout: string, body: readonly Block[]): readonly WideLine[] {
  if (!["plain", "code", "table"].includes(layout)) return [];
  return body.flatMap((block) => {
    if (block.type !== "code-block") return [];
    const lines = block.text.replace(/\n$/, "").split("\n");
    const size = layout === "code" ? codeSize(lines.length) : 24;
    const most = Math.floor((stage.width - 64) / (size * 0.6)); // of a typewriter's letters
    const widths = lines.map((line) => widthOf(line.replaceAll("\t", "  ")));
    const letters = Math.max(...widths);
    if (letters <= most) return [];
    return [
      { place: { ...block.place, line: block.place.line + 1 + widths.indexOf(letters), column: 1 }, letters, most },
    ];
  });
}
interface WideLine {
  readonly place: Place;
  readonly letters: number;
  readonly most: number;
}
const codeSize = (lines: number): number => (lines >= 17 ? 18 : lines >= 12 ? 22 : 26);

function codeHeight(body: readonly Block[]): number {
  return body.reduce((sum, block) => {
    if (block.type !== "code-block") return sum + blockHeight(block, 28, stage.width, 1.4);
    const lines = block.text.replace(/\n$/, "").split("\n").length;
    const size = codeSize(lines);
    return sum + lines * size * (lines >= 12 ? 1.4 : 1.5) + 48;
  }, 24);
}
