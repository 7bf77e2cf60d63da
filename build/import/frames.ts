// What is open while a deck is read: paragraphs, items and divs of Markdown, and elements of HTML, which may be opened in one block and
// closed in another. What they hold are blocks, and pieces of text that stand loose between them.
import { type Block, type BlockOf, nothingGiven, type Piece } from "./deck.ts";

export interface Frame {
  readonly kind: "root" | "markdown" | "element" | "div";
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly raw: string; // as it was opened
  readonly line: number;
  readonly held: (Block | Piece)[];
}
export const isBlock = (one: Block | Piece): one is Block => "line" in one;

/** Loose pieces become paragraphs; a column, an item, a cell that its element left alone finds its fellows. */
export function blocksOf(held: readonly (Block | Piece)[], line: number): Block[] {
  const blocks: Block[] = [];
  let loose: Piece[] = [];
  const close = () => {
    const content = trimmed(loose);
    loose = [];
    if (content.length === 0) return;
    if (content.every(({ kind }) => kind === "comment")) {
      for (const piece of content)
        if (piece.kind === "comment") blocks.push({ kind: "comment", line, given: nothingGiven(), text: piece.text });
    } else blocks.push({ kind: "paragraph", line: blocks.at(-1)?.line ?? line, given: nothingGiven(), content });
  };
  for (const one of held) {
    if (!isBlock(one)) loose.push(one);
    else {
      close();
      blocks.push(one);
    }
  }
  close();
  return joinColumns(groupPauses(blocks));
}

/** The text of blocks as one line: for cells of tables, and for words in the middle of a line. */
export function piecesOf(held: readonly (Block | Piece)[]): Piece[] {
  const pieces: Piece[] = [];
  const part = (content: readonly Piece[]) => {
    if (pieces.some(({ kind }) => kind !== "comment") && content.length > 0) pieces.push({ kind: "break", hard: true });
    pieces.push(...content);
  };
  for (const one of held) {
    if (!isBlock(one)) pieces.push(one);
    else part(textOfBlock(one));
  }
  return trimmed(pieces);
}

function textOfBlock(block: Block): Piece[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.content;
    case "list":
      return piecesOf(block.items.flatMap(({ blocks }) => blocks));
    case "columns":
      return piecesOf(block.columns.flatMap(({ blocks }) => blocks));
    case "quote":
    case "callout":
    case "notes":
    case "group":
    case "footnote":
      return piecesOf(block.blocks);
    case "table":
      return piecesOf(block.rows.flat(2));
    case "code":
      return [{ kind: "code", text: block.text.replace(/\s+/g, " ").trim() }];
    case "maths":
      return [{ kind: "maths", tex: block.tex.replace(/\s+/g, " ") }];
    case "comment":
    case "leaf":
      return [{ kind: "comment", text: block.text }];
    case "rule":
    case "pause":
      return [];
  }
}

const isSpace = (piece: Piece | undefined): boolean =>
  piece?.kind === "break" || (piece?.kind === "text" && piece.text.trim() === "");

export function trimmed(pieces: readonly Piece[]): Piece[] {
  let [from, end] = [0, pieces.length];
  while (from < end && isSpace(pieces[from])) from++;
  while (end > from && isSpace(pieces[end - 1])) end--;
  return pieces.slice(from, end);
}

/** Single columns that stand beside each other are the columns of one block; one alone is no column. */
function joinColumns(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  let run: BlockOf<"columns">[] = [];
  const close = () => {
    const columns = run.flatMap((one) => one.columns);
    const [first] = run;
    if (first && columns.length > 1) joined.push({ ...first, columns });
    else joined.push(...columns.flatMap((column) => column.blocks));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === "columns" && block.columns.length === 1) run.push(block);
    else if (block.kind === "comment" && run.length > 0) run.at(-1)!.columns[0]!.blocks.push(block);
    else {
      close();
      joined.push(block);
    }
  }
  close();
  return joined;
}

/** Pandoc's `. . .`: what stands between two of them appears at one click. */
function groupPauses(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ kind }) => kind === "pause");
  if (first < 0) return [...blocks];
  const grouped = blocks.slice(0, first);
  let group: Block[] = [];
  const close = () => {
    if (group.length > 0) grouped.push({ kind: "group", line: group[0]!.line, given: nothingGiven(), blocks: group });
    group = [];
  };
  for (const block of blocks.slice(first)) {
    if (block.kind === "pause") close();
    else if (block.kind === "notes") grouped.push(block);
    else group.push(block);
  }
  close();
  return grouped;
}
