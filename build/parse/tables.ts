// The data files that charts and facts name -> tables. A file that nobody names is not parsed.
//
//   parseTables(["deficit.csv"], files).value.get("deficit.csv") is its table; of a file that is not there, nothing
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { encodingUnclear } from "../diagnostics/catalog/files.ts";
import { decodeData } from "../formats/data/encoding.ts";
import { noFormat } from "../formats/data/format.ts";
import type { DataFormat } from "../model/files.ts";
import { tableOf } from "../formats/table.ts";
import { parseCsv } from "../formats/csv.ts";
import { parseJson } from "../formats/json.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { FactSpec, Source } from "../model/deck.ts";
import type { Table } from "../model/files.ts";

export function parseTables(
  names: Iterable<string>,
  files: ReadonlyMap<string, Source>,
  formatOf: (name: string) => DataFormat = () => noFormat,
): Outcome<ReadonlyMap<string, Table>> {
  const report = new Report();
  const tables = new Map<string, Table>();
  for (const name of new Set(names)) {
    const source = files.get(`content/data/${name}`);
    if (!source) continue;
    if (name.endsWith(".json")) tables.set(name, report.take(parseJson(source, formatOf(name))));
    else {
      const format = formatOf(name);
      const read = decoded(source, format, report);
      tables.set(name, read ? report.take(parseCsv(read, format)) : tableOf(source, "csv", []));
    }
  }
  return { value: tables, diagnostics: report.diagnostics };
}

function decoded(source: Source, { encoding }: DataFormat, report: Report): Source | undefined {
  if (!source.bytes) return source;
  const made = decodeData(source.bytes, encoding);
  if ("text" in made) return { path: source.path, text: made.text, encoding: made.encoding };
  report.add(encodingUnclear({ file: source.path, line: 1, column: 1 }, made.readings));
  return undefined;
}

/** The names of data files, each as often as it is used: the values of a chart, its rates, the cell of a fact. */
export function namedTables(charts: Iterable<ChartSpec>, facts: readonly FactSpec[]): string[] {
  const names = facts.flatMap(({ from }) => (from ? [from.file] : []));
  for (const { data, currency } of charts) {
    if ("file" in data.from) names.push(data.from.file);
    for (const { file } of Object.values(currency)) names.push(file);
  }
  return names;
}
