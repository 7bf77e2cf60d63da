// A JSON list of records -> rows in which every value has its place. `[{ "year": 2014, "value": 2.0 }]`
// As Node sees it, the package has no named exports.
// oxlint-disable-next-line import/default
import jsonc from "jsonc-parser";
import { dataEmpty, dataTooLong, jsonInvalid } from "../diagnostics/catalog/data.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Source } from "../model/deck.ts";
import type { Cell, Table } from "../model/files.ts";
import { checkColumns } from "./columns.ts";
import { mostRows } from "./csv.ts";
import { createLocator, type Locate } from "./locate.ts";

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

/** Rows have the columns of the first record; every other record must have the same. */
export function parseJson(source: Source, report: Report): Table {
  const before = report.diagnostics.length;
  const locate = createLocator(source);
  const columns: string[] = [];
  const firsts: number[] = []; // where the names of the first record stand
  const cells: Cell[] = [];
  const offsets: number[] = [];
  let rows = 0;
  if (source.text.trim() === "") report.add(dataEmpty({ file: source.path, line: 1, column: 1 }));
  else
    read(source, locate, report, {
      record: () => void rows++,
      cell(name, nameOffset, value, offset) {
        let column = columns.indexOf(name);
        if (rows === 1 && column < 0) {
          column = columns.push(name) - 1;
          firsts.push(nameOffset);
        }
        const index = (rows - 1) * columns.length + column;
        if (column < 0) report.add(jsonInvalid(locate(nameOffset), `The first record has no "${name}".`, shape));
        else if (index in offsets)
          report.add(jsonInvalid(locate(nameOffset), `This record has "${name}" twice.`, "Keep one of them."));
        else {
          cells[index] = value;
          offsets[index] = offset;
        }
      },
      end(offset) {
        for (const [column, name] of columns.entries())
          if (!((rows - 1) * columns.length + column in offsets)) {
            offsets[(rows - 1) * columns.length + column] = offset;
            report.add(
              jsonInvalid(locate(offset), `This record has no "${name}".`, "Write null where there is no value."),
            );
          }
      },
    });
  checkColumns(columns, (column) => locate(firsts[column] ?? 0), report);
  if (rows === 0 && source.text.trim() !== "" && report.diagnostics.length === before) report.add(dataEmpty(locate(0)));
  return {
    file: source.path,
    sound: report.diagnostics.length === before,
    columns,
    length: rows,
    cell: (row, column) => cells[row * columns.length + column] ?? null,
    place: (row, column) => locate(offsets[row * columns.length + column] ?? 0),
  };
}

interface Records {
  readonly record: () => void;
  readonly cell: (name: string, nameOffset: number, value: Cell, offset: number) => void;
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
    if (depth > 1 || bracket !== (depth === 0 ? "[" : "{")) refuse(offset, `A ${bracket} cannot stand here.`, shape);
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
        onLiteralValue(value: Cell, offset) {
          if (depth < 2 || !name) return refuse(offset, "A value cannot stand here.", shape);
          records.cell(name.text, name.offset, value, offset);
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
