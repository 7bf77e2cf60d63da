// CSV as RFC 4180 has it -> rows in which every cell has its place. Nothing is dropped or renamed in silence.
import {
  csvDelimiter,
  csvInvalid,
  csvLineEnds,
  csvRowRagged,
  dataEmpty,
  dataTooLong,
} from "../diagnostics/catalog/data.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Source } from "../model/deck.ts";
import type { Table } from "../model/files.ts";
import { checkColumns } from "./columns.ts";
import { createLocator, type Locate } from "./locate.ts";

export const mostRows = 1_000_000;
interface Scan {
  readonly cells: string[];
  readonly offsets: number[]; // where each cell starts
  readonly rows: number[]; // index of the first cell of each row, the head included
}

/** `parseCsv({ path, text: "year,value\n2014,2.0" }, report).cell(0, 1)` is `"2.0"`. */
export function parseCsv(source: Source, report: Report): Table {
  const before = report.diagnostics.length;
  const locate = createLocator(source);
  const { cells, offsets, rows } = scan(source.text, locate, report);
  const widthOf = (row: number) => (rows[row + 1] ?? cells.length) - (rows[row] ?? 0);
  const width = rows.length === 0 ? 0 : widthOf(0);
  const columns = cells.slice(0, width).map((name) => name.trim());
  const otherwise = width === 1 && /[;\t|]/.test(columns[0] ?? ""); // other delimiters than commas
  if (rows.length === 0) report.add(dataEmpty({ file: source.path, line: 1, column: 1 }));
  else if (otherwise) report.add(csvDelimiter(locate(offsets[0] ?? 0)));
  else checkColumns(columns, (column) => locate(offsets[column] ?? 0), report);
  if (rows.length === 1) report.add(dataEmpty(locate(offsets[0] ?? 0)));
  for (let row = 1; row < rows.length && !otherwise; row++)
    if (widthOf(row) !== width) report.add(csvRowRagged(locate(offsets[rows[row] ?? 0] ?? 0), widthOf(row), width));
  const at = (row: number, column: number) => (rows[row + 1] ?? 0) + Math.min(column, widthOf(row + 1) - 1);
  return {
    file: source.path,
    sound: report.diagnostics.length === before,
    columns,
    length: Math.max(0, rows.length - 1),
    cell: (row, column) => (column < widthOf(row + 1) ? (cells[at(row, column)] ?? "") : ""),
    place: (row, column) => locate(offsets[at(row, column)] ?? 0),
  };
}

function scan(text: string, locate: Locate, report: Report): Scan {
  const cells: string[] = [];
  const offsets: number[] = [];
  const rows: number[] = [];
  const plain = /[^,"\r\n]*/y;
  const rest = /[^,\r\n]*/y;
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? "\n";
  let mixed = false;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let fresh = true; // at the start of a row
  while (at < text.length || !fresh) {
    if (fresh) {
      if (rows.length > mostRows) {
        report.add(dataTooLong(locate(at), mostRows));
        break;
      }
      rows.push(cells.length);
      fresh = false;
    }
    const start = at;
    offsets.push(start);
    if (text[at] === '"') {
      const end = closing(text, at);
      if (end < 0) {
        report.add(csvInvalid(locate(at), "a quotation mark is opened here and never closed.", "Close it."));
        cells.push(text.slice(at + 1));
        break;
      }
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else {
      plain.lastIndex = at;
      cells.push(plain.exec(text)?.[0] ?? "");
      at = plain.lastIndex;
    }
    if (at < text.length && !",\r\n".includes(text[at] ?? "")) {
      report.add(
        csvInvalid(
          locate(at),
          "a quotation mark in the middle of a cell.",
          'Quote the whole cell, and write "" for each mark in it.',
        ),
      );
      rest.lastIndex = at;
      at += rest.exec(text)?.[0].length ?? 0;
    }
    const next = text[at];
    if (next === undefined) break;
    if (next === ",") at++;
    else {
      if (!text.startsWith(lineEnd, at) && !mixed) {
        report.add(csvLineEnds(locate(at)));
        mixed = true;
      }
      at += text.startsWith("\r\n", at) ? 2 : 1;
      fresh = true;
    }
    // Lines without anything at the end of a file are no rows; anywhere else they are ragged, and reported.
    if (fresh && /^[\r\n]*$/.test(text.slice(at, at + 8)) && /^[\r\n]*$/.test(text.slice(at))) break;
  }
  return { cells, offsets, rows };
}

/** Where the quotation mark at `from` is closed, or -1. */
function closing(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0 || text[end + 1] !== '"') return end;
    at = end + 2;
  }
}
