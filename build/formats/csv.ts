// CSV as RFC 4180 has it -> a table. Nothing is dropped or renamed in silence.
import {
  csvDelimiter,
  csvInvalid,
  csvLineEnds,
  csvRowRagged,
  dataEmpty,
  dataTooLong,
} from "../diagnostics/catalog/data.ts";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { Source } from "../model/deck.ts";
import type { Table } from "../model/files.ts";
import { checkColumns } from "./columns.ts";
import { createLocator, type Locate } from "./locate.ts";
import { tableOf, unquoted } from "./table.ts";

export const mostRows = 1_000_000;
/** Every cell as the range of the text that it stands in, its quotation marks included. */
interface Scan {
  readonly starts: number[];
  readonly ends: number[];
  readonly rows: number[]; // index of the first cell of each row, the head included
}

/** `cellOf(parseCsv({ path, text: "year,value\n2014,2.0" }).value, 0, 1)` is `"2.0"`. */
export function parseCsv(source: Source): Outcome<Table> {
  const report = new Report();
  const locate = createLocator(source);
  const { starts, ends, rows } = scan(source.text, locate, report);
  const widthOf = (row: number) => (rows[row + 1] ?? starts.length) - (rows[row] ?? 0);
  const width = rows.length === 0 ? 0 : widthOf(0);
  const columns = Array.from({ length: width }, (_, at) => unquoted(source.text.slice(starts[at], ends[at])).trim());
  const otherwise = width === 1 && /[;\t|]/.test(columns[0] ?? ""); // other delimiters than commas
  if (rows.length === 0) report.add(dataEmpty({ file: source.path, line: 1, column: 1 }));
  else if (otherwise) report.add(csvDelimiter(locate(starts[0] ?? 0)));
  else checkColumns(columns, (column) => locate(starts[column] ?? 0), report);
  if (rows.length === 1) report.add(dataEmpty(locate(starts[0] ?? 0)));
  for (let row = 1; row < rows.length && !otherwise; row++)
    if (widthOf(row) !== width) report.add(csvRowRagged(locate(starts[rows[row] ?? 0] ?? 0), widthOf(row), width));
  const { diagnostics } = report;
  const body = { starts: starts.slice(width), ends: ends.slice(width) };
  return { value: tableOf(source, "csv", columns, diagnostics.length === 0 ? body : undefined), diagnostics };
}

function scan(text: string, locate: Locate, report: Report): Scan {
  const starts: number[] = [];
  const ends: number[] = [];
  const rows: number[] = [];
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? "\n";
  const content = endOfContent(text);
  let mixed = false;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let fresh = true; // at the start of a row
  while (at < text.length || !fresh) {
    if (fresh) {
      if (rows.length > mostRows) {
        report.add(dataTooLong(locate(at), mostRows));
        break;
      }
      rows.push(starts.length);
      fresh = false;
    }
    starts.push(at);
    if (text[at] === '"') {
      const end = closing(text, at);
      if (end < 0) {
        report.add(csvInvalid(locate(at), "a quotation mark is opened here and never closed.", "Close it."));
        ends.push(text.length);
        break;
      }
      at = end + 1;
    } else at = skip(text, at, true);
    ends.push(at);
    if (at < text.length && !",\r\n".includes(text[at] ?? "")) {
      report.add(
        csvInvalid(
          locate(at),
          "a quotation mark in the middle of a cell.",
          'Quote the whole cell, and write "" for each mark in it.',
        ),
      );
      at = skip(text, at, false);
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
    if (fresh && at >= content) break;
  }
  return { starts, ends, rows };
}

/** Where a cell that begins at `from` ends at the latest: at a comma, a line end, or a quotation mark if that counts. */
function skip(text: string, from: number, quotes: boolean): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 44 || code === 10 || code === 13 || (quotes && code === 34)) break;
  }
  return at;
}

/** Where the empty lines at the end begin. */
function endOfContent(text: string): number {
  let end = text.length;
  while (end > 0 && "\r\n".includes(text[end - 1] ?? "")) end--;
  return end;
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
