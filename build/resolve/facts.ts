// FactSpec[] -> Fact by id: a fact that points into a CSV cell gets its value from there.
import { columnUnknown } from "../diagnostics/catalog/data.ts";
import { cellNotNumber } from "../diagnostics/catalog/data.ts";
import { rowNotFound, sourceUnknown } from "../diagnostics/catalog/facts.ts";
import { fileMissing } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";
import type { DeckSpec, Fact, FactSpec, Reference } from "../model/deck.ts";

export function resolveFacts(
  specs: readonly FactSpec[],
  table: DeckSpec["table"],
  references: ReadonlyMap<string, Reference>,
  report: Report,
): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const { place, from: _, ...spec } of specs) {
    for (const id of spec.source)
      if (!references.has(id)) report.add(sourceUnknown(place("source"), id, [...references.keys()]));
    const value = spec.value ?? valueOfCell({ ...spec, place, from: _ }, table, report) ?? Number.NaN;
    facts.set(spec.id, { ...spec, value });
  }
  return facts;
}

function valueOfCell({ from, place }: FactSpec, table: DeckSpec["table"], report: Report): number | undefined {
  if (!from) return undefined;
  const found = table(from.file);
  if (!found) return void report.add(fileMissing(place("from"), `content/data/${from.file}`));
  const named = [from.column, ...Object.keys(from.where)];
  const unknown = named.find((column) => !found.columns.includes(column));
  if (unknown !== undefined) return void report.add(columnUnknown(place("from"), unknown, found.columns));
  const rows = found.rows.filter((row) =>
    Object.entries(from.where).every(([column, cell]) => row.cells.get(column) === cell),
  );
  const [row] = rows;
  if (!row || rows.length > 1) return void report.add(rowNotFound(place("from"), from.file, rows.length));
  const cell = row.cells.get(from.column)?.trim() ?? "";
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(cell)) return Number(cell);
  report.add(cellNotNumber({ file: found.file, line: row.line, column: row.columns.get(from.column) ?? 1 }, cell));
  return undefined;
}
