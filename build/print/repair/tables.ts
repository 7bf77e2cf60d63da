// The empty corner of a table is a header too: the browser takes it for a data cell, and the cells below it have no header then.
import type { PdfFile } from "../../pdf/file.ts";
import { name, type Dict, type Value } from "../../pdf/objects.ts";
import { isElement, type Element } from "../../pdf/structure.ts";

export function repairTables(file: PdfFile, all: readonly Element[]): void {
  for (const table of all) {
    if (table.role !== "Table") continue;
    const first = table.kids.filter(isElement).find(({ role }) => role === "TR");
    const cells = first?.kids.filter(isElement) ?? [];
    const [corner, ...others] = cells;
    if (corner?.role !== "TD" || others.length === 0 || !others.every((cell) => isColumnHeader(file, cell))) continue;
    const scope: Dict = new Map<string, Value>([
      ["O", name("Table")],
      ["Scope", name("Column")],
    ]);
    corner.dict.set("S", name("TH"));
    corner.dict.set("A", [
      scope,
      ...(file.array(corner.dict.get("A")) ?? []).filter((item) => !file.dict(item)?.has("Headers")),
    ]);
    file.touch(corner.ref);
  }
}

const isColumnHeader = (file: PdfFile, cell: Element): boolean =>
  cell.role === "TH" &&
  (file.array(cell.dict.get("A")) ?? []).some((item) => file.name(file.dict(item)?.get("Scope")) === "Column");
