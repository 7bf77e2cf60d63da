// What a slide holds that others ask for, gathered in one walk and kept for as long as the slide is: links, charts, pictures,
// sources, footnotes, expressions, ids and restrictions.
import type { Slide } from "../model/deck.ts";
import type { AnyNode, Block, Inline, NoteDefinition, Restriction } from "../model/tree.ts";
import { isForeign } from "./is-foreign.ts";
import { childrenOf } from "./walk.ts";

type Of<Type extends string> = Extract<Inline | Block, { type: Type }>;

export interface Inventory {
  readonly types: ReadonlySet<string>; // of its nodes; those of running text are not counted
  readonly links: readonly Of<"link">[];
  readonly charts: readonly Of<"chart">[];
  readonly media: readonly Of<"media">[];
  readonly icons: readonly Of<"icon">[];
  readonly diagrams: readonly Of<"diagram">[];
  readonly dataTables: readonly Of<"data-table">[];
  readonly images: readonly Of<"image">[];
  readonly citations: readonly Of<"citation">[];
  readonly expressions: readonly Of<"expression">[];
  readonly codeBlocks: readonly Of<"code-block">[];
  readonly notes: readonly Of<"note">[]; // with a label, in the slide itself
  readonly definitions: ReadonlyMap<string, NoteDefinition>; // of footnotes, by label
  readonly deepNotes: ReadonlyMap<NoteDefinition, readonly Of<"note">[]>; // in its footnotes
  readonly named: readonly AnyNode[]; // with an id or a class
  readonly restrictions: readonly Restriction[];
  readonly foreign: readonly Foreign[];
}
/** A text with characters that are not ASCII. */
interface Foreign {
  readonly text: string;
  readonly place: AnyNode["place"];
  readonly isCode: boolean;
  readonly lines: boolean; // of a block of code, which begins on the line below its place
}

const known = new WeakMap<Slide, Inventory>();

/** `inventoryOf(slide).charts` are the charts that the slide shows, its notes and footnotes included. */
export function inventoryOf(slide: Slide): Inventory {
  const found = known.get(slide) ?? takeInventory(slide);
  known.set(slide, found);
  return found;
}

function takeInventory({ heading, blocks, definitions, restriction }: Slide): Inventory {
  const types = new Set<string>();
  const held = {
    links: [] as Of<"link">[],
    charts: [] as Of<"chart">[],
    media: [] as Of<"media">[],
    icons: [] as Of<"icon">[],
    diagrams: [] as Of<"diagram">[],
    dataTables: [] as Of<"data-table">[],
    images: [] as Of<"image">[],
    citations: [] as Of<"citation">[],
    expressions: [] as Of<"expression">[],
    codeBlocks: [] as Of<"code-block">[],
  };
  const deepNotes = new Map<NoteDefinition, Of<"note">[]>();
  const named: AnyNode[] = [];
  const restrictions: Restriction[] = restriction.length > 0 ? [restriction] : [];
  let notes: Of<"note">[] = [];
  const all = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) visit(node);
  };
  const foreign: Foreign[] = [];
  const see = (text: string, place: AnyNode["place"], isCode = false, lines = false): void => {
    if (isForeign(text)) foreign.push({ text, place, isCode, lines });
  };
  const visit = (node: AnyNode): void => {
    if (node.restriction.length > 0) restrictions.push(node.restriction);
    if (node.attributes) named.push(node);
    if (!("type" in node)) return all(node.blocks);
    switch (node.type) {
      case "text":
        return see(node.text, node.place);
      case "break":
      case "rule":
        return;
      case "paragraph":
        return all(node.content);
      case "item":
      case "quote":
      case "container":
        return all(node.blocks);
      case "list":
        return all(node.items);
      case "link":
        held.links.push(node);
        if (node.target.kind === "computed")
          for (const piece of node.target.pieces) if (typeof piece !== "string") held.expressions.push(piece);
        return all(node.content);
      case "chart":
        held.charts.push(node);
        return;
      case "media":
        held.media.push(node);
        break;
      case "icon":
        held.icons.push(node);
        break;
      case "diagram":
        held.diagrams.push(node);
        see(node.text, node.place, false, true);
        break;
      case "data-table":
        held.dataTables.push(node);
        break;
      case "citation":
        held.citations.push(node);
        return;
      case "expression":
        held.expressions.push(node);
        return;
      case "image":
        held.images.push(node);
        break;
      case "code-block":
        held.codeBlocks.push(node);
        see(node.text, node.place, true, true);
        break;
      case "note":
        if (node.label !== "") notes.push(node);
        break;
      case "code":
        see(node.text, node.place, true);
        break;
      case "table":
        for (const column of node.columns) if (column.restriction.length > 0) restrictions.push(column.restriction);
        break;
      default:
    }
    types.add(node.type);
    all(childrenOf(node));
  };
  all(heading);
  all(blocks);
  const own = notes;
  const byLabel = new Map<string, NoteDefinition>();
  for (const definition of definitions) {
    if (!byLabel.has(definition.label)) byLabel.set(definition.label, definition);
    notes = [];
    visit(definition);
    deepNotes.set(definition, notes);
  }
  return { types, ...held, notes: own, definitions: byLabel, deepNotes, named, restrictions, foreign };
}
