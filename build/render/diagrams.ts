// The diagrams of a talk, drawn: each once, whoever sees it. What cannot be drawn is told at its line.
import { diagramUnclear } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { DiagramFault } from "../model/diagram.ts";
import { readImage } from "../images/read-image.ts";
import type { Variant } from "../model/deck.ts";
import type { Picture } from "../model/picture.ts";
import type { DiagramBlock } from "../model/tree.ts";
import { inventoryOf } from "../tree/inventory.ts";

interface Drawn {
  readonly picture: Picture | undefined;
  readonly label: string; // what leads to what, in words
  readonly faults: readonly DiagramFault[];
}
export type Diagrams = ReadonlyMap<DiagramBlock, Drawn>;
const drawn = new WeakMap<DiagramBlock, Promise<Drawn>>();

async function draw({ kind, text }: DiagramBlock): Promise<Drawn> {
  const { drawDiagram } = await import("../diagrams/draw.ts");
  const made = await drawDiagram(kind, text);
  if (!("svg" in made)) return { picture: undefined, label: "", faults: made };
  const { value } = readImage({ path: "diagram.svg", bytes: Buffer.from(made.svg) });
  return { picture: value, label: made.label, faults: [] };
}

export async function diagramsOf({ chapters }: Variant, report: Report): Promise<Diagrams> {
  const found = new Map<DiagramBlock, Drawn>();
  for (const { slides } of chapters)
    for (const slide of slides)
      for (const block of inventoryOf(slide).diagrams) {
        const made = drawn.get(block) ?? draw(block);
        drawn.set(block, made);
        const { faults } = await made;
        for (const { line, column, what, hint } of faults)
          report.add(diagramUnclear({ ...block.place, line: block.place.line + line, column }, what, hint));
        found.set(block, await made);
      }
  return found;
}
