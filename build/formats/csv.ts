// CSV as RFC 4180 has it: every cell with its row, nothing dropped or renamed in silence.
import { csvInvalid } from "../diagnostics/catalog/data.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Source } from "../model/deck.ts";
import type { Table } from "../model/files.ts";

/** `parseCsv({ path, text: "year,value\n2014,2.0" }, report).rows[0].cells.get("value")` is `"2.0"`. */
export function parseCsv(source: Source, report: Report): Table {
  const records: { line: number; cells: string[]; starts: number[] }[] = [];
  let starts: number[] = [];
  let lineStart = 0;
  let cellStart = 0;
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let began = 1;
  const fail = (at: number, reason: string) =>
    report.add(csvInvalid({ file: source.path, line: at, column: 1 }, reason));
  const endRecord = () => {
    if (cells.length > 0 || cell !== "")
      records.push({ line: began, cells: [...cells, cell], starts: [...starts, cellStart - lineStart + 1] });
    cells = [];
    starts = [];
    cell = "";
  };
  for (let i = 0; i < source.text.length; i++) {
    const character = source.text[i] ?? "";
    if (character === "\n") line++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source.text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === ",") {
      cells.push(cell);
      starts.push(cellStart - lineStart + 1);
      cell = "";
      cellStart = i + 1;
    } else if (character === "\n") {
      endRecord();
      began = line;
      lineStart = i + 1;
      cellStart = i + 1;
    } else cell += character;
  }
  if (quoted) fail(began, "a quotation mark is never closed.");
  endRecord();
  const head = records.shift();
  const columns = head?.cells.map((name) => name.trim()) ?? [];
  if (!head) fail(1, "the file is empty.");
  for (const [index, name] of columns.entries()) {
    if (name === "") fail(1, `column ${index + 1} has no name.`);
    else if (columns.indexOf(name) !== index) fail(1, `two columns are named "${name}".`);
  }
  for (const record of records)
    if (record.cells.length !== columns.length)
      fail(record.line, `this row has ${record.cells.length} cells, the head has ${columns.length}.`);
  return {
    file: source.path,
    columns,
    rows: records.map((record) => ({
      line: record.line,
      cells: new Map(columns.map((name, index) => [name, record.cells[index] ?? ""])),
      columns: new Map(columns.map((name, index) => [name, record.starts[index] ?? 1])),
    })),
  };
}
