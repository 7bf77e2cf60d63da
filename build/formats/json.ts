// A JSON list of records -> a table. `[{ "year": 2014, "value": 2.0 }]`
// As Node sees it, the package has no named exports.
// oxlint-disable-next-line import/default
import jsonc from "jsonc-parser";
import { dataEmpty, dataTooLong, jsonInvalid } from "../diagnostics/catalog/data.ts";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { Source } from "../model/deck.ts";
import type { DataFormat, JsonShape, Table } from "../model/files.ts";
import { noFormat } from "./data/format.ts";
import { checkColumns } from "./columns.ts";
import { Offsets } from "./data/offsets.ts";
import { mostRows } from "./data/scan.ts";
import { createLocator, type Locate } from "./locate.ts";
import { rowsOf } from "./json-shapes.ts";
import { tableOf } from "./table.ts";

const shape = 'A data file is a list of records: [{ "year": 2014, "value": 2.0 }].';
const problems: Record<number, string> = {
  [1]: "This is not a value.",
  [2]: "A number is not written as JSON has it.",
  [3]: "A name in quotation marks is expected here.",
  [4]: "A value is expected here.",
  [5]: "A colon is expected here.",
  [6]: "A comma is expected here.",
  [7]: "This } is expected, but missing.",
  [8]: "This ] is expected, but missing.",
  [9]: "Nothing may follow the list.",
  [10]: "JSON has no comments.",
  [11]: "A comment is opened here and never closed.",
  [12]: "A text is opened here and never closed.",
  [13]: "A number is cut short.",
  [14]: "A \\u escape is cut short.",
  [15]: "This escape is not known to JSON.",
  [16]: "A control character stands in a text.",
};
class Refused extends Error {}
/** Valid JSON, but not a flat list of records. */
class OtherShape extends Error {}

/** Rows have the columns of the first record; every other record must have the same. */
export function parseJson(source: Source, format: DataFormat = noFormat): Outcome<Table> {
  if (format.at !== undefined) return parseShape(source, format);
  try {
    return parseRecords(source, format);
  } catch (error) {
    if (!(error instanceof OtherShape)) throw error;
    return parseShape(source, format);
  }
}

const mostDeep = 20; // more is no data, and would be more than a tree can be walked

/** Where a text is nested deeper than that. The walk is left there: it is a call in a call. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  let found: number | undefined;
  const open = (offset: number) => {
    if (++depth <= mostDeep) return;
    found = offset;
    throw new Refused();
  };
  const close = () => void depth--;
  try {
    jsonc.visit(text, { onArrayBegin: open, onObjectBegin: open, onArrayEnd: close, onObjectEnd: close });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  return found;
}

/** Rows that stand deeper or otherwise: a tree is made of the file, and its rows are found in it. */
function parseShape(source: Source, format: DataFormat): Outcome<Table> {
  const report = new Report();
  const locate = createLocator(source);
  const deep = tooDeep(source.text);
  if (deep !== undefined) {
    report.add(jsonInvalid(locate(deep), `It is nested more than ${mostDeep} levels deep.`, shape));
    return { value: tableOf(source, "json", []), diagnostics: report.diagnostics };
  }
  const errors: jsonc.ParseError[] = [];
  const text = source.text.replace(/^\uFEFF/, " ");
  const root = jsonc.parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first || !root) {
    const hint = "Correct it; JSON has no trailing commas.";
    report.add(jsonInvalid(locate(first?.offset ?? 0), problems[first?.error ?? 0] ?? "This is not JSON.", hint));
    return { value: tableOf(source, "json", []), diagnostics: report.diagnostics };
  }
  const found = rowsOf(root, format.at, locate, report);
  const rows = found?.rows ?? [];
  const origin: JsonShape | undefined = found && { form: "json", format, rows: found.from, at: found.at };
  const names = [...(rows[0]?.keys() ?? [])];
  const starts = new Offsets();
  const ends = new Offsets();
  for (const row of rows.slice(0, mostRows)) {
    const missing = names.find((name) => !row.has(name));
    const more = [...row.keys()].find((name) => !rows[0]!.has(name));
    const offset = [...row.values()][0]?.offset ?? 0;
    if (missing !== undefined)
      report.add(
        jsonInvalid(locate(offset), `This record has no "${missing}".`, "Write null where there is no value."),
      );
    else if (more !== undefined)
      report.add(jsonInvalid(locate(row.get(more)!.offset), `The first record has no "${more}".`, shape));
    else
      for (const name of names) {
        const cell = row.get(name)!;
        starts.push(cell.offset);
        ends.push(cell.offset + cell.length);
      }
  }
  if (rows.length > mostRows) report.add(dataTooLong(locate(0), mostRows));
  checkColumns(names, () => locate(root.offset), report);
  if (rows.length === 0 && !report.hasErrors) report.add(dataEmpty(locate(0)));
  const { diagnostics } = report;
  return {
    value: tableOf(
      source,
      "json",
      names,
      diagnostics.length === 0 ? { starts: starts.done(), ends: ends.done() } : undefined,
      origin,
    ),
    diagnostics,
  };
}

function parseRecords(source: Source, format: DataFormat): Outcome<Table> {
  const report = new Report();
  const locate = createLocator(source);
  const columns = new Map<string, number>();
  const firsts: number[] = []; // where the names of the first record stand
  const starts = new Offsets(); // of the values, row after row
  const ends = new Offsets();
  const record: { row: number; start: number; end: number }[] = []; // by column: its value, and in which row it was met last
  let rows = 0;
  let filled = 0; // values of the record
  const empty = source.text.trim() === "";
  if (empty) report.add(dataEmpty({ file: source.path, line: 1, column: 1 }));
  else
    read(source, locate, report, {
      record() {
        rows++;
        filled = 0;
      },
      cell(name, nameOffset, offset, length) {
        if (rows === 1 && !columns.has(name)) columns.set(name, firsts.push(nameOffset) - 1);
        const column = columns.get(name);
        if (column === undefined)
          report.add(jsonInvalid(locate(nameOffset), `The first record has no "${name}".`, shape));
        else if (record[column]?.row === rows)
          report.add(jsonInvalid(locate(nameOffset), `This record has "${name}" twice.`, "Keep one of them."));
        else {
          record[column] = { row: rows, start: offset, end: offset + length };
          filled++;
        }
      },
      end(offset) {
        if (columns.size === 0) report.add(jsonInvalid(locate(offset), "This record holds nothing.", shape));
        if (filled === columns.size)
          for (const { start, end } of record) {
            starts.push(start);
            ends.push(end);
          }
        // One name is enough: of a thousand columns and a thousand records without them a million would be told.
        for (const [name, column] of filled === columns.size ? [] : columns) {
          if (record[column]?.row === rows) continue;
          const others = columns.size - filled - 1;
          const reason = `This record has no "${name}"${others > 0 ? `, and lacks ${others} more` : ""}.`;
          report.add(jsonInvalid(locate(offset), reason, "Write null where there is no value."));
          return;
        }
      },
    });
  const names = [...columns.keys()];
  checkColumns(names, (column) => locate(firsts[column] ?? 0), report);
  if (rows === 0 && !empty && !report.hasErrors) report.add(dataEmpty(locate(0)));
  const { diagnostics } = report;
  return {
    value: tableOf(
      source,
      "json",
      names,
      diagnostics.length === 0 ? { starts: starts.done(), ends: ends.done() } : undefined,
      {
        form: "json",
        format,
        rows: "records",
        at: "",
      },
    ),
    diagnostics,
  };
}

interface Records {
  readonly record: () => void;
  readonly cell: (name: string, nameOffset: number, offset: number, length: number) => void;
  readonly end: (offset: number) => void; // of a record: where it started
}

function read(source: Source, locate: Locate, report: Report, records: Records): void {
  let depth = 0;
  let rows = 0;
  let start = 0;
  let name: { text: string; offset: number } | undefined;
  // One is enough: what follows a mistake in JSON is mostly its echo.
  const refuse = (offset: number, reason: string, hint: string): never => {
    report.add(jsonInvalid(locate(offset), reason, hint));
    throw new Refused();
  };
  const open = (bracket: "[" | "{", offset: number) => {
    if (depth > 1 || bracket !== (depth === 0 ? "[" : "{")) throw new OtherShape();
    depth++;
    if (bracket === "[") return;
    if (++rows > mostRows) {
      report.add(dataTooLong(locate(offset), mostRows));
      throw new Refused();
    }
    start = offset;
    records.record();
  };
  try {
    jsonc.visit(
      source.text.replace(/^\uFEFF/, " "),
      {
        onArrayBegin: (offset) => open("[", offset),
        onObjectBegin: (offset) => open("{", offset),
        onArrayEnd: () => void depth--,
        onObjectEnd: () => {
          depth--;
          records.end(start);
        },
        onObjectProperty: (text, offset) => void (name = { text, offset }),
        onLiteralValue(_value, offset, length) {
          if (depth < 2 || !name) throw new OtherShape();
          records.cell(name.text, name.offset, offset, length);
        },
        onComment: (offset) => refuse(offset, "JSON has no comments.", "Take it out."),
        onError: (code, offset) =>
          refuse(offset, problems[code] ?? "This is not JSON.", "Correct it; JSON has no trailing commas."),
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
