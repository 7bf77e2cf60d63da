// A table laid out on a grid, spans unrolled: which cell covers which places.
import type { PdfFile } from "../pdf/file.ts";
import type { Dict } from "../pdf/objects.ts";
import { isElement, type Element } from "../pdf/structure.ts";

export interface Cell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}
export interface Grid {
  readonly cells: readonly Cell[];
  readonly rows: number;
  readonly columns: number;
  readonly widths: readonly number[]; // places covered in each row
  readonly isOverlapping: boolean;
}

/** The value of an attribute of tables: in the element's own dictionaries. */
export function tableAttribute(file: PdfFile, element: Element, key: string): ReturnType<PdfFile["resolve"]> {
  const found = file.resolve(element.dict.get("A"));
  const all = (Array.isArray(found) ? found : [found]).map((item) => file.dict(item));
  for (const item of all as (Dict | null)[])
    if (item && file.name(item.get("O")) === "Table" && item.has(key)) return file.resolve(item.get(key));
  const classes = file.resolve(element.dict.get("C"));
  const map = file.dict(file.dict(file.catalog.get("StructTreeRoot"))?.get("ClassMap"));
  for (const item of Array.isArray(classes) ? classes : [classes]) {
    const name = file.name(item);
    const found = name === null ? null : file.resolve(map?.get(name));
    for (const entry of Array.isArray(found) ? found : [found]) {
      const dict = file.dict(entry);
      if (dict?.has(key)) return file.resolve(dict.get(key));
    }
  }
  return null;
}

export function layOut(file: PdfFile, table: Element): Grid {
  const rows = table.kids
    .filter(isElement)
    .flatMap((kid) =>
      kid.role === "TR" ? [kid] : ["THead", "TBody", "TFoot"].includes(kid.role) ? kid.kids.filter(isElement) : [],
    )
    .filter(({ role }) => role === "TR");
  const taken: boolean[][] = rows.map(() => []);
  const cells: Cell[] = [];
  let isOverlapping = false;
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of element.kids.filter(isElement).filter(({ role }) => role === "TH" || role === "TD")) {
      const span = (key: string) => Math.max(1, Math.min(1000, file.number(tableAttribute(file, cell, key)) ?? 1));
      const [rowSpan, columnSpan] = [span("RowSpan"), span("ColSpan")];
      while (taken[row]?.[column]) column++;
      cells.push({ element: cell, row, column, rowSpan, columnSpan });
      for (let down = row; down < row + rowSpan; down++)
        for (let right = column; right < column + columnSpan; right++) {
          const line = (taken[down] ??= []);
          if (line[right]) isOverlapping = true;
          line[right] = true;
        }
      column += columnSpan;
    }
  }
  const widths = taken.map((line) => line.filter(Boolean).length);
  return {
    cells,
    rows: rows.length,
    columns: widths[0] ?? 0,
    widths,
    isOverlapping,
  };
}
