// FactSpec[] -> Fact by id: a fact that points into a CSV cell gets its value from there.
import { cellEmpty, columnUnknown } from "../diagnostics/catalog/data.ts";
import { rowNotFound, sourceUnknown } from "../diagnostics/catalog/facts.ts";
import { fileMissing } from "../diagnostics/catalog/files.ts";
import { type Outcome, Report } from "../diagnostics/report.ts";
import { readNumber } from "../formats/numbers.ts";
import { cellOf, placeOfCell } from "../formats/table.ts";
import type { DeckSpec, Fact, FactSpec, Reference } from "../model/deck.ts";

export function resolveFacts(
  specs: readonly FactSpec[],
  tables: DeckSpec["tables"],
  references: ReadonlyMap<string, Reference>,
): Outcome<Map<string, Fact>> {
  const report = new Report();
  const facts = new Map<string, Fact>();
  for (const spec of specs) {
    for (const id of spec.source)
      if (!references.has(id)) report.add(sourceUnknown(spec.place("source"), id, [...references.keys()]));
    const { id, digits, unit, label, status, asTold, why, source } = spec;
    const value = spec.value ?? valueOfCell(spec, tables, report) ?? Number.NaN;
    facts.set(id, { id, value, digits, unit, label, status, asTold, why, source });
  }
  return { value: facts, diagnostics: report.diagnostics };
}

function valueOfCell({ from, place }: FactSpec, tables: DeckSpec["tables"], report: Report): number | undefined {
  if (!from) return undefined;
  const found = tables.get(from.file);
  if (!found) return void report.add(fileMissing(place("from"), `content/data/${from.file}`));
  if (!found.sound) return undefined;
  const named = [from.column, ...Object.keys(from.where)];
  const unknown = named.find((column) => !found.columns.includes(column));
  if (unknown !== undefined) return void report.add(columnUnknown(place("from"), unknown, found.columns));
  const where = Object.entries(from.where).map(([column, cell]) => [found.columns.indexOf(column), cell] as const);
  const rows = Array.from({ length: found.length }, (_, row) => row).filter((row) =>
    where.every(([column, cell]) => String(cellOf(found, row, column) ?? "") === cell),
  );
  const [row] = rows;
  if (row === undefined || rows.length > 1) return void report.add(rowNotFound(place("from"), from.file, rows.length));
  const column = found.columns.indexOf(from.column);
  const value = readNumber(found, row, column, report);
  if (String(cellOf(found, row, column) ?? "").trim() === "") report.add(cellEmpty(placeOfCell(found, row, column), from.column));
  return value ?? undefined;
}
