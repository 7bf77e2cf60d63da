// Clauses 7.3 to 7.9: figures, headings, table headers, formulas, notes.
import { PdfString } from "../pdf/objects.ts";
import { isElement } from "../pdf/structure.ts";
import { hasText, placeOf, type CheckedDocument } from "./document.ts";
import type { Rule } from "./rule.ts";
import { layOut, tableAttribute, type Cell } from "./table-grid.ts";

const described = (id: string, role: string): Rule => ({
  id,
  says: `A ${role} has alternative text.`,
  *check(document) {
    for (const element of document.elements(role))
      if (!hasText(document.file, element.dict, "Alt") && !element.dict.has("ActualText"))
        yield `${placeOf(document, element)}: ${role}`;
  },
});

const level = (role: string): number => (/^H[1-6]$/.test(role) ? Number(role[1]) : 0);
const headings = (document: CheckedDocument) => document.structure.all.filter(({ role }) => level(role) > 0);

/** Data cells whose header can be found neither by Headers nor by the Scope of a header in their row or column. */
function* headless(document: CheckedDocument, unknown: boolean): Iterable<string> {
  const { file } = document;
  const ids = new Set(document.structure.all.flatMap(({ dict }) => file.text(dict.get("ID")) ?? []));
  for (const table of document.elements("Table")) {
    const grid = layOut(file, table);
    const heads = grid.cells.filter(({ element }) => element.role === "TH");
    if (heads.length === 0) continue;
    for (const cell of grid.cells) {
      if (cell.element.role !== "TD" || isCorner(grid.cells, cell)) continue;
      const named =
        file.array(tableAttribute(file, cell.element, "Headers"))?.map((item) => file.text(item) ?? "") ?? [];
      const isKnown = named.length > 0 && named.every((id) => ids.has(id));
      if (isKnown || isScoped(document, heads, cell)) continue;
      if (named.some((id) => !ids.has(id)) === unknown) yield placeOf(document, cell.element);
    }
  }
}
/** The empty cell where the headers of rows and columns meet holds no data. */
const isCorner = (cells: readonly Cell[], { row, column, element }: Cell): boolean =>
  row === 0 &&
  column === 0 &&
  cells.every(
    (other) => other.element === element || other.element.role === "TH" || (other.row > 0 && other.column > 0),
  );

function isScoped({ file }: CheckedDocument, heads: readonly Cell[], cell: Cell): boolean {
  return heads.some((head) => {
    const scope = file.name(tableAttribute(file, head.element, "Scope"));
    const inRow = head.row < cell.row + cell.rowSpan && cell.row < head.row + head.rowSpan;
    const inColumn = head.column < cell.column + cell.columnSpan && cell.column < head.column + head.columnSpan;
    return (inRow && (scope === "Row" || scope === "Both")) || (inColumn && (scope === "Column" || scope === "Both"));
  });
}
export const clause73To79: readonly Rule[] = [
  described("7.3-1", "Figure"),
  {
    id: "7.4.2-1",
    says: "Headings begin with H1 and skip no level downwards.",
    *check(document) {
      let before = 0;
      for (const heading of headings(document)) {
        if (level(heading.role) > before + 1)
          yield `${placeOf(document, heading)}: ${heading.role} after ${before === 0 ? "nothing" : `H${before}`}`;
        before = level(heading.role);
      }
    },
  },
  {
    id: "7.4.4-1",
    says: "No element holds more than one H.",
    *check(document) {
      for (const element of document.structure.all)
        if (element.kids.filter((kid) => isElement(kid) && kid.role === "H").length > 1)
          yield placeOf(document, element);
    },
  },
  {
    id: "7.4.4-2",
    says: "A document with H has no H1 to H6.",
    *check(document) {
      if (headings(document).length > 0) for (const element of document.elements("H")) yield placeOf(document, element);
    },
  },
  {
    id: "7.4.4-3",
    says: "A document with H1 to H6 has no H.",
    *check(document) {
      if (document.elements("H").length > 0) for (const element of headings(document)) yield placeOf(document, element);
    },
  },
  {
    id: "7.5-1",
    says: "The headers of a data cell can be found.",
    check: (document) => headless(document, false),
  },
  {
    id: "7.5-2",
    says: "The headers that a data cell names exist.",
    check: (document) => headless(document, true),
  },
  described("7.7-1", "Formula"),
  {
    id: "7.9-1",
    says: "A Note has an ID.",
    *check(document) {
      for (const element of document.elements("Note"))
        if (
          !(document.file.resolve(element.dict.get("ID")) instanceof PdfString) ||
          !hasText(document.file, element.dict, "ID")
        )
          yield placeOf(document, element);
    },
  },
  {
    id: "7.9-2",
    says: "No two notes have the same ID.",
    *check(document) {
      const seen = new Set<string>();
      for (const element of document.elements("Note")) {
        const id = document.file.text(element.dict.get("ID"));
        if (id === null) continue;
        if (seen.has(id)) yield `${placeOf(document, element)}: ${id}`;
        seen.add(id);
      }
    },
  },
];
