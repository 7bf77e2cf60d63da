// Clause 7.5: the headers of each cell of a table can be found.
import { placeOf, type CheckedDocument } from "./document.ts";
import { layOut, tableAttribute, type Cell } from "./table-grid.ts";
import type { Rule } from "./rule.ts";

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

export const clause75: readonly Rule[] = [
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
];
