// Delimited text -> a table: its cells (data/scan.ts), without what stands around them (data/margins.ts), under the names of its head,
// and for each column how it is written (data/columns-read.ts).
import { csvDelimiter, csvRowRagged, dataEmpty } from "../diagnostics/catalog/data.ts";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { Source } from "../model/deck.ts";
import type { CsvShape, DataFormat, Table } from "../model/files.ts";
import { checkColumns } from "./columns.ts";
import { readingsOf } from "./data/columns-read.ts";
import { noFormat } from "./data/format.ts";
import { delimiterOf } from "./data/delimiter.ts";
import { withoutMargins } from "./data/margins.ts";
import { pivoted, type Body } from "./data/pivot.ts";
import { scan } from "./data/scan.ts";
import { createLocator } from "./locate.ts";
import { tableOf, unquoted } from "./table.ts";

/** `cellOf(parseCsv({ path, text: "year,value\n2014,2.0" }).value, 0, 1)` is `"2.0"`. */
export function parseCsv(source: Source, format: DataFormat = noFormat): Outcome<Table> {
  const report = new Report();
  const locate = createLocator(source);
  const delimiter = format.delimiter ?? delimiterOf(source.text, source.path.endsWith(".tsv"), format.skip ?? 0);
  if (typeof delimiter !== "string") {
    report.add(csvDelimiter(locate(0), ...delimiter));
    return { value: tableOf(source, "csv", []), diagnostics: report.diagnostics };
  }
  const scanned = scan(source.text, delimiter, locate, report);
  const { starts, ends, rows, hasEmptyColumn } = withoutMargins(source.text, scanned, format);
  const [head, end] = [starts[0] ?? 0, ends.at(-1) ?? 0];
  const shape: CsvShape = { form: "csv", format, delimiter, head, end, hasEmptyColumn };
  const textAt = (cell: number) => unquoted(source.text.slice(starts[cell], ends[cell]));
  const widthOf = (row: number) => (rows[row + 1] ?? starts.length) - (rows[row] ?? 0);
  const width = rows.length === 0 ? 0 : widthOf(0);
  const heads = Math.max(1, format.header ?? 1);
  const columns = headOf(heads, width, (row, column) => textAt((rows[row] ?? 0) + column).trim());
  if (rows.length === 0) report.add(dataEmpty({ file: source.path, line: 1, column: 1 }));
  else checkColumns(columns, (column) => locate(starts[column] ?? 0), report);
  if (rows.length === heads) report.add(dataEmpty(locate(starts[0] ?? 0)));
  const ragged = rows.filter((_, row) => widthOf(row) !== width);
  const [first] = ragged;
  if (first !== undefined)
    report.add(csvRowRagged(locate(starts[first] ?? 0), widthOf(rows.indexOf(first)), width, ragged.length));
  const { diagnostics } = report;
  if (diagnostics.some(({ severity }) => severity === "error"))
    return { value: tableOf(source, "csv", columns, undefined, shape), diagnostics };
  const wide: Body = { columns, starts: starts.subarray(width * heads), ends: ends.subarray(width * heads) };
  const names = Array.from({ length: width }, (_, at) => ({ start: starts[at] ?? 0, end: ends[at] ?? 0 }));
  const body = format.pivot ? pivoted(wide, names, format.pivot, locate, report) : wide;
  const cell = (row: number, column: number) => {
    const at = row * body.columns.length + column;
    return unquoted(source.text.slice(body.starts[at], body.ends[at]));
  };
  const readings = readingsOf(body.starts.length / body.columns.length, body.columns.length, cell, format);
  return { value: tableOf(source, "csv", body.columns, body, shape, readings), diagnostics };
}

/** Of a head of several lines the words above each other; above the last one a word is for all columns up to the next. */
function headOf(heads: number, width: number, cell: (row: number, column: number) => string): string[] {
  const last: string[] = [];
  return Array.from({ length: width }, (_, column) =>
    Array.from({ length: heads }, (_row, row) => {
      const own = cell(row, column);
      if (own !== "" && row < heads - 1) last.splice(row, heads, own);
      return own !== "" || row === heads - 1 ? own : (last[row] ?? "");
    })
      .filter((name) => name !== "")
      .join(" "),
  );
}
