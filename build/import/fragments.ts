// What appears at a click: groups -> the classes of the blocks that they hold. Blocks that appear together need the number of their click,
// and then all fragments of the slide do.
import { type Block, type Given, type Item, nothingGiven, type Piece } from "./deck.ts";
import { mergeGiven } from "./given.ts";

export function settleFragments(blocks: readonly Block[]): Block[] {
  const numbered = needsNumbers(blocks);
  let next = 0;
  const numbersOf = (given: Given): Given => {
    const { after, ...values } = given.values;
    const classes = given.classes.includes("fragment") ? given.classes : ["fragment", ...given.classes];
    if (!numbered) return { ...given, classes, values };
    const own = values["fragment-index"];
    if (own === undefined) values["fragment-index"] = String(after === undefined ? next++ : Math.max(0, next - 1));
    else next = Math.max(next, Number(own) + 1);
    return { ...given, classes, values };
  };
  const settle = (block: Block): Block[] => {
    switch (block.kind) {
      case "group": {
        const given = numbersOf(block.given);
        return block.blocks.flatMap((one) => (one.kind === "group" ? settle(one) : appear(one, given).flatMap(settle)));
      }
      case "list": {
        const isDeep = block.items.some(({ blocks: inner }) => inner.some(({ kind }) => kind === "list"));
        const marksItems = block.steps && (numbered || isDeep);
        const items = block.items.map((item): Item => {
          const given = marksItems ? numbersOf(item.given) : own(item.given);
          return { given, blocks: item.blocks.flatMap(settle) };
        });
        return [{ ...block, items, steps: block.steps && !marksItems }];
      }
      case "columns":
        return [
          { ...block, columns: block.columns.map((column) => ({ ...column, blocks: column.blocks.flatMap(settle) })) },
        ];
      case "quote":
      case "callout":
      case "notes":
      case "footnote":
        return [{ ...block, blocks: block.blocks.flatMap(settle) }];
      case "pause":
        return [];
      case "heading":
      case "paragraph": {
        const given = own(block.given);
        return [{ ...block, given, content: numbered ? inLine(block.content) : block.content }];
      }
      default:
        return [{ ...block, given: own(block.given) }];
    }
  };
  const inLine = (content: readonly Piece[]): Piece[] =>
    content.map((piece): Piece => {
      if (piece.kind === "span") return { ...piece, given: own(piece.given), content: inLine(piece.content) };
      if (piece.kind === "image") return { ...piece, given: own(piece.given) };
      return "content" in piece ? ({ ...piece, content: inLine(piece.content) } as Piece) : piece;
    });
  const own = (given: Given): Given => (given.classes.includes("fragment") ? numbersOf(given) : given);
  return blocks.flatMap(settle);
}

/** Every part of a block that can bear the class of a fragment bears it. */
function appear(block: Block, given: Given): Block[] {
  const copy = (): Given => ({ id: "", classes: [...given.classes], values: { ...given.values } });
  switch (block.kind) {
    case "list":
      return [
        { ...block, steps: false, items: block.items.map((item) => ({ ...item, given: merged(item.given, copy()) })) },
      ];
    case "columns":
      return [
        {
          ...block,
          columns: block.columns.map((column) => ({
            ...column,
            blocks: column.blocks.flatMap((one) => appear(one, given)),
          })),
        },
      ];
    case "quote":
      return [{ ...block, blocks: block.blocks.flatMap((one) => appear(one, given)) }];
    case "group":
      return block.blocks.flatMap((one) => appear(one, given));
    case "comment":
    case "notes":
    case "footnote":
    case "rule":
    case "pause":
    case "leaf":
      return [block];
    default:
      return [{ ...block, given: merged(block.given, copy()) }];
  }
}
function merged(into: Given, more: Given): Given {
  const made: Given = { ...nothingGiven(), id: into.id, classes: [...into.classes], values: { ...into.values } };
  mergeGiven(made, more);
  return made;
}

function needsNumbers(blocks: readonly Block[]): boolean {
  return blocks.some((block): boolean => {
    if (block.given.values["fragment-index"] !== undefined || block.given.values["after"] !== undefined) return true;
    switch (block.kind) {
      case "group":
        return parts(block.blocks) > 1 || needsNumbers(block.blocks);
      case "list":
        return block.items.some(
          ({ given, blocks: inner }) => given.values["fragment-index"] !== undefined || needsNumbers(inner),
        );
      case "columns":
        return block.columns.some((column) => needsNumbers(column.blocks));
      case "quote":
      case "callout":
        return needsNumbers(block.blocks);
      case "paragraph":
      case "heading":
        return block.content.some(
          (piece) =>
            "given" in piece && (piece.given.values["fragment-index"] ?? piece.given.values["after"]) !== undefined,
        );
      default:
        return false;
    }
  });
}
function parts(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === "list") return sum + block.items.length;
    if (block.kind === "quote" || block.kind === "group") return sum + parts(block.blocks);
    if (block.kind === "columns") return sum + block.columns.reduce((all, column) => all + parts(column.blocks), 0);
    return sum + (["comment", "notes", "footnote", "rule", "pause", "leaf"].includes(block.kind) ? 0 : 1);
  }, 0);
}
