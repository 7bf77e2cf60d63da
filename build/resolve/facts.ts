// FactSpec[] -> Fact by id: a fact that points into a CSV cell gets its value from there.
import { cellEmpty, columnUnknown } from "../diagnostics/catalog/data.ts";
import { rowNotFound, sourceUnknown } from "../diagnostics/catalog/facts.ts";
import { fileMissing } from "../diagnostics/catalog/files.ts";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { readNumber } from "../formats/numbers.ts";
import { cellOf, placeOfCell } from "../formats/table.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { DeckSpec, Fact, FactSpec, Reference } from "../model/deck.ts";
import type { Table } from "../model/files.ts";

export function resolveFacts(
  specs: readonly FactSpec[],
  tables: DeckSpec["tables"],
  references: ReadonlyMap<string, Reference>,
): Outcome<Map<string, Fact>> {
  const report = new Report();
  const facts = new Map<string, Fact>();
  const findRow = createRowFinder();
  for (const spec of specs) {
    for (const id of spec.source)
      if (!references.has(id))
        report.add(sourceUnknown(placeOf(spec.file, [spec.id, "source"]), id, [...references.keys()]));
    const { id, digits, unit, label, told, status, asTold, why, source } = spec;
    const value = spec.value ?? valueOfCell(spec, tables, findRow, report) ?? Number.NaN;
    facts.set(id, { id, value, digits, unit, label, ...(told ? { told } : {}), status, asTold, why, source });
  }
  return { value: facts, diagnostics: report.diagnostics };
}

function valueOfCell(
  { id, from, file }: FactSpec,
  tables: DeckSpec["tables"],
  findRow: ReturnType<typeof createRowFinder>,
  report: Report,
): number | undefined {
  if (!from) return undefined;
  const place = () => placeOf(file, [id, "from"]);
  const found = tables.get(from.file);
  if (!found) return void report.add(fileMissing(place(), `content/data/${from.file}`));
  if (!found.sound) return undefined;
  const named = [from.column, ...Object.keys(from.where)];
  const unknown = named.find((column) => !found.columns.includes(column));
  if (unknown !== undefined) return void report.add(columnUnknown(place(), unknown, found.columns));
  const { first, count } = findRow(found, from.where);
  if (count !== 1) return void report.add(rowNotFound(place(), from.file, count));
  const column = found.columns.indexOf(from.column);
  const value = readNumber(found, first, column, report);
  if (String(cellOf(found, first, column) ?? "").trim() === "")
    report.add(cellEmpty(placeOfCell(found, first, column), from.column));
  return value ?? undefined;
}

interface Rows {
  readonly first: number;
  readonly count: number;
}

/** The rows that have these cells. A table is gone through once for each set of columns, not once for each fact. */
function createRowFinder(): (table: Table, where: Readonly<Record<string, string>>) => Rows {
  const indexes = new Map<Table, Map<string, Map<string, Rows>>>();
  const keyOf = (cells: readonly string[]) => JSON.stringify(cells);
  return (table, where) => {
    const columns = Object.keys(where).sort();
    const ofTable = indexes.get(table) ?? new Map<string, Map<string, Rows>>();
    indexes.set(table, ofTable);
    const known = ofTable.get(keyOf(columns));
    const index = known ?? new Map<string, Rows>();
    if (!known) {
      ofTable.set(keyOf(columns), index);
      const at = columns.map((column) => table.columns.indexOf(column));
      for (let row = 0; row < table.length; row++) {
        const key = keyOf(at.map((column) => String(cellOf(table, row, column) ?? "")));
        const before = index.get(key);
        index.set(key, { first: before?.first ?? row, count: (before?.count ?? 0) + 1 });
      }
    }
    return index.get(keyOf(columns.map((column) => where[column] ?? ""))) ?? { first: 0, count: 0 };
  };
}
