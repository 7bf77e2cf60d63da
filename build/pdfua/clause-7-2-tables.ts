// Clause 7.2: the cells of a table make a full grid.
import type { CheckedDocument } from "./document.ts";
import { placeOf } from "./document.ts";
import type { Rule } from "./rule.ts";
import { layOut, type Grid } from "./table-grid.ts";

function* tables(document: CheckedDocument, isWrong: (grid: Grid) => boolean): Iterable<string> {
  for (const table of document.elements("Table"))
    if (isWrong(layOut(document.file, table))) yield placeOf(document, table);
}
/** The first row that is wider or narrower than the row at the top. */
const uneven = (grid: Grid) =>
  (grid.widths.slice(0, grid.rows).find((width) => width !== grid.columns) ?? grid.columns) - grid.columns;

export const clause72Tables: readonly Rule[] = [
  {
    id: "7.2-15",
    says: "No cell of a table covers another.",
    check: (document) => tables(document, ({ isOverlapping }) => isOverlapping),
  },
  {
    id: "7.2-41",
    says: "No cell of a table reaches below its last row.",
    check: (document) => tables(document, ({ widths, rows }) => widths.length > rows),
  },
  {
    id: "7.2-42",
    says: "No row of a table has more columns than the first.",
    check: (document) => tables(document, (grid) => uneven(grid) > 0),
  },
  {
    id: "7.2-43",
    says: "No row of a table has fewer columns than the first.",
    check: (document) => tables(document, (grid) => uneven(grid) < 0),
  },
];
