// A tree -> what one audience sees of it. What is hidden is gone, and with it what held nothing else; what nobody hides stays the
// same object, so that what is made of it need be made only once.
import type { Block, Cell, Inline, Item, NoteDefinition, Row, Table } from "../model/tree.ts";
import type { Restriction } from "../model/tree.ts";

export type Sees = (restriction: Restriction) => boolean;

/** The same list where nothing changed. */
function cutList<Node>(nodes: readonly Node[], cut: (node: Node) => Node | undefined): readonly Node[] {
  let changed: Node[] | undefined;
  for (const [index, node] of nodes.entries()) {
    const kept = cut(node);
    if (kept === node) changed?.push(node);
    else {
      changed ??= nodes.slice(0, index);
      if (kept !== undefined) changed.push(kept);
    }
  }
  return changed ?? nodes;
}

export const cutInlines = (content: readonly Inline[], sees: Sees): readonly Inline[] =>
  cutList(content, (piece): Inline | undefined => {
    if (!sees(piece.restriction)) return undefined;
    if (!("content" in piece)) return piece;
    const inner = cutInlines(piece.content, sees);
    if (inner === piece.content) return piece;
    return inner.length === 0 ? undefined : { ...piece, content: inner };
  });

export const cutBlocks = (blocks: readonly Block[], sees: Sees): readonly Block[] =>
  cutList(blocks, (block): Block | undefined => {
    if (!sees(block.restriction)) return undefined;
    switch (block.type) {
      case "heading":
      case "paragraph": {
        const content = cutInlines(block.content, sees);
        return content === block.content ? block : content.length === 0 ? undefined : { ...block, content };
      }
      case "list": {
        const items = cutList(block.items, (item) => cutItem(item, sees));
        return items === block.items ? block : items.length === 0 ? undefined : { ...block, items };
      }
      case "quote":
      case "container": {
        const inner = cutBlocks(block.blocks, sees);
        return inner === block.blocks ? block : inner.length === 0 ? undefined : { ...block, blocks: inner };
      }
      case "callout": {
        const [title, inner] = [cutInlines(block.title, sees), cutBlocks(block.blocks, sees)];
        if (title === block.title && inner === block.blocks) return block;
        return title.length + inner.length === 0 ? undefined : { ...block, title, blocks: inner };
      }
      case "table":
        return cutTable(block, sees);
      case "code-block":
      case "formula-block":
      case "rule":
      case "chart":
      case "diagram":
      case "data-table":
      case "toc":
      case "qr":
      case "media":
      case "html-block":
        return block;
    }
  });

function cutItem(item: Item, sees: Sees): Item | undefined {
  if (!sees(item.restriction)) return undefined;
  const blocks = cutBlocks(item.blocks, sees);
  return blocks === item.blocks ? item : blocks.length === 0 ? undefined : { ...item, blocks };
}

/** A restriction on a head cell holds for its column; on a body cell the cell stays, empty, so that no row shifts. */
function cutTable(table: Table, sees: Sees): Table | undefined {
  const seen = table.columns.map(({ restriction }) => sees(restriction));
  const everyColumn = seen.every(Boolean);
  const columns = everyColumn ? table.columns : table.columns.filter((_, at) => seen[at]);
  if (columns.length === 0) return undefined;
  const cells = (given: readonly Cell[]): readonly Cell[] => {
    const here = everyColumn ? given : given.filter((_, at) => seen[at] ?? true);
    return cutList(here, (cell): Cell => {
      const content = sees(cell.restriction) ? cutInlines(cell.content, sees) : [];
      return content === cell.content || (content.length === 0 && cell.content.length === 0)
        ? cell
        : { ...cell, content };
    });
  };
  const head = cells(table.head);
  const rows = cutList(table.rows, (row): Row => {
    const own = cells(row.cells);
    return own === row.cells ? row : { ...row, cells: own };
  });
  return head === table.head && rows === table.rows ? table : { ...table, columns, head, rows };
}

/** A footnote of which nothing is left is none. */
export const cutDefinitions = (definitions: readonly NoteDefinition[], sees: Sees): readonly NoteDefinition[] =>
  cutList(definitions, (definition): NoteDefinition | undefined => {
    if (!sees(definition.restriction)) return undefined;
    const blocks = cutBlocks(definition.blocks, sees);
    if (blocks === definition.blocks) return definition;
    return blocks.length === 0 ? undefined : { ...definition, blocks };
  });
