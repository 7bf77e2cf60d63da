// The blocks of a slide -> its heading, and what stands below it. The first heading is the slide's if nothing is said before it; the others
// are headings within the slide.
import {
  type Block,
  type BlockOf,
  type Column,
  type Given,
  type Item,
  nothingGiven,
  type Piece,
  type Slide,
} from "./deck.ts";
import { settleFragments } from "./fragments.ts";
import { isEmptyGiven, mergeGiven, slideGiven, type Written } from "./given.ts";
import { aside, type Reading } from "./reading.ts";
import { writtenOf } from "./tokens.ts";

export interface Opening {
  readonly line: number;
  readonly given: Given;
  readonly isSection: (heading: BlockOf<"heading"> | undefined, rest: readonly Block[]) => boolean;
  readonly highest?: number; // heading levels below this name no slide
  readonly endNotes?: boolean; // Slidev: the comment that ends a slide is its note
}

export function makeSlide(blocks: readonly Block[], opening: Opening, reading: Reading): Slide {
  const at = headingAt(blocks, opening.highest ?? 3);
  const found = blocks[at];
  const heading = found?.kind === "heading" ? found : undefined;
  const rest = blocks.filter((_, index) => index !== at);
  const given = opening.given;
  const written = heading && writtenOf.get(heading);
  if (written) mergeGiven(given, slideGiven(reading, heading.line, written));
  if (heading && !isEmptyGiven(heading.given)) mergeGiven(given, withoutFragment(heading.given));
  const { body, notes, footnotes } = sorted(rest.map((block) => lowered(block, reading)));
  const content = settleFragments(body);
  if (reading.pending.length > 0)
    content.push({ kind: "comment", line: opening.line, given: nothingGiven(), text: reading.pending.join("\n") });
  reading.pending.length = 0;
  content.push(...settleFragments(footnotes));
  const [note] = notes;
  if (note) content.push({ ...note, blocks: settleFragments(notes.flatMap(({ blocks: inner }) => inner)) });
  return {
    line: opening.line,
    given,
    level: heading ? (opening.isSection(heading, rest) ? 1 : 2) : 0,
    was: heading?.level ?? 0,
    heading: heading?.content ?? [],
    title: "",
    blocks: content,
  };
}

const withoutFragment = (given: Given): Given => ({
  ...given,
  classes: given.classes.filter((name) => name !== "fragment"),
  values: {},
});

/** A heading may stand behind pictures and comments, which say nothing. */
function headingAt(blocks: readonly Block[], highest: number): number {
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "heading") return block.level <= highest && hasWords(block.content) ? at : -1;
    const isSilent =
      ["comment", "notes", "footnote", "rule"].includes(block.kind) ||
      (block.kind === "paragraph" &&
        block.content.every(({ kind }) => kind === "image" || kind === "comment" || kind === "break"));
    if (!isSilent) return -1;
  }
  return -1;
}
const hasWords = (content: readonly Piece[]): boolean =>
  content.some((piece) => piece.kind !== "comment" && piece.kind !== "break");

/** Headings within a slide are of the third level or below, whatever they stand in; what their braces say of a slide is listed. */
function lowered(block: Block, reading: Reading): Block {
  const all = (blocks: readonly Block[]): Block[] => blocks.map((one) => lowered(one, reading));
  switch (block.kind) {
    case "heading": {
      const written: Written | undefined = writtenOf.get(block);
      if (written) {
        const own = slideGiven(reading, block.line, written);
        mergeGiven(block.given, { ...own, values: {} });
        for (const [key, value] of Object.entries(own.values)) reading.pending.push(`${key}="${value}"`);
        if (Object.keys(own.values).length > 0)
          aside(reading, block.line, "", "a slide's attributes on a heading within a slide");
      }
      return { ...block, level: Math.max(3, block.level) };
    }
    case "list":
      return { ...block, items: block.items.map((item): Item => ({ ...item, blocks: all(item.blocks) })) };
    case "columns":
      return { ...block, columns: block.columns.map((column): Column => ({ ...column, blocks: all(column.blocks) })) };
    case "quote":
    case "callout":
    case "notes":
    case "footnote":
    case "group":
      return { ...block, blocks: all(block.blocks) };
    default:
      return block;
  }
}

/** Notes and footnotes are the slide's, whatever they were written in. */
function sorted(blocks: readonly Block[]) {
  const notes: BlockOf<"notes">[] = [];
  const footnotes: Block[] = [];
  const sort = (from: readonly Block[]): Block[] =>
    from.flatMap((block): Block[] => {
      switch (block.kind) {
        case "notes":
          notes.push({ ...block, blocks: sort(block.blocks) });
          return [];
        case "footnote":
          footnotes.push(block);
          return [];
        case "list":
          return [{ ...block, items: block.items.map((item): Item => ({ ...item, blocks: sort(item.blocks) })) }];
        case "columns":
          return [
            { ...block, columns: block.columns.map((column): Column => ({ ...column, blocks: sort(column.blocks) })) },
          ];
        case "quote":
        case "callout":
        case "group":
          return [{ ...block, blocks: sort(block.blocks) }];
        default:
          return [block];
      }
    });
  const body = sort(blocks);
  return { body, notes, footnotes };
}
