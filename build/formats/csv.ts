// Delimited text -> a table: commas, semicolons, tabs or bars, quotation marks as RFC 4180 has them. Places are kept to the letter,
// which no parser that we found does.
import {
  columnUnknown,
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
import { readingsOf } from "./data/columns-read.ts";
import { noFormat } from "./data/format.ts";
import type { DataFormat } from "../model/files.ts";
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
export function parseCsv(source: Source, format: DataFormat = noFormat): Outcome<Table> {
  const report = new Report();
  const locate = createLocator(source);
  const delimiter = format.delimiter ?? delimiterOf(source.text, source.path.endsWith(".tsv"), format.skip ?? 0);
  if (typeof delimiter !== "string") {
    report.add(csvDelimiter(locate(0), ...delimiter));
    return { value: tableOf(source, "csv", []), diagnostics: report.diagnostics };
  }
  const scanned = scan(source.text, delimiter, locate, report);
  const { starts, ends, rows } = withoutMargins(source.text, scanned, format);
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
    return { value: tableOf(source, "csv", columns), diagnostics };
  const wide: Body = { columns, starts: starts.slice(width * heads), ends: ends.slice(width * heads) };
  const names = Array.from({ length: width }, (_, at) => ({ start: starts[at] ?? 0, end: ends[at] ?? 0 }));
  const body = format.pivot ? pivoted(wide, names, format.pivot, locate, report) : wide;
  const cell = (row: number, column: number) => {
    const at = row * body.columns.length + column;
    return unquoted(source.text.slice(body.starts[at], body.ends[at]));
  };
  const readings = readingsOf(body.starts.length / body.columns.length, body.columns.length, cell, format);
  return { value: tableOf(source, "csv", body.columns, body, readings), diagnostics };
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

interface Body {
  readonly columns: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}
/** A column for each year -> a row for each: the head's words become the cells of one column, what stood below them those of another. */
function pivoted(
  { columns, starts, ends }: Body,
  heads: readonly { readonly start: number; readonly end: number }[],
  { names, values, columns: range }: NonNullable<DataFormat["pivot"]>,
  locate: Locate,
  report: Report,
): Body {
  const [first = "", last = first] = range.split(":");
  const [from, to] = [columns.indexOf(first.trim()), columns.indexOf(last.trim())];
  for (const [name, at] of [
    [first, from],
    [last, to],
  ] as const)
    if (at < 0) report.add(columnUnknown(locate(heads[0]?.start ?? 0), name.trim(), columns));
  if (from < 0 || to < from) return { columns, starts, ends };
  const kept = columns.flatMap((_, at) => (at < from || at > to ? [at] : []));
  const made = {
    columns: [...kept.map((at) => columns[at]!), names, values],
    starts: [] as number[],
    ends: [] as number[],
  };
  for (let row = 0; row < starts.length / columns.length; row++)
    for (let at = from; at <= to; at++) {
      for (const cell of kept) {
        made.starts.push(starts[row * columns.length + cell]!);
        made.ends.push(ends[row * columns.length + cell]!);
      }
      made.starts.push(heads[at]!.start, starts[row * columns.length + at]!);
      made.ends.push(heads[at]!.end, ends[row * columns.length + at]!);
    }
  return made;
}

const names: Readonly<Record<string, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };

/** The one letter that cuts all lines, or nearly all, into as many cells; two that do are told. A file of one column has none. */
function delimiterOf(text: string, isTsv: boolean, skip: number): string | readonly [string, string] {
  const lines = outsideQuotes(text, skip);
  const found = Object.keys(names).flatMap((letter) => {
    const counts = lines.map((line) => line.split(letter).length);
    const most = mostCommon(counts.filter((count) => count > 1));
    if (most === undefined) return [];
    const share = counts.filter((count) => count === most).length / lines.length;
    return share >= 0.6 ? [{ letter, isWhole: counts[0] === most && share === 1, share, count: most }] : [];
  });
  if (isTsv && found.some(({ letter }) => letter === "\t")) return "\t";
  const whole = found.filter(({ isWhole }) => isWhole);
  const fitting = whole.length > 0 ? whole : found;
  const [first, second] = fitting.sort((one, other) => other.share - one.share || other.count - one.count);
  if (!first) return isTsv ? "\t" : ",";
  if (second && second.share === first.share) return [names[first.letter]!, names[second.letter]!];
  return first.letter;
}

/** The lines of the text without what stands in quotation marks, empty ones left out; of a long file the first thousands. */
function outsideQuotes(text: string, skip: number): string[] {
  const bare = text.slice(0, 2_000_000).replace(/"(?:[^"]|"")*"/g, "q");
  const lines = bare.split(/\r?\n|\r/).filter((line, at) => at >= skip && line !== "");
  return text.length > 2_000_000 ? lines.slice(0, -1) : lines;
}

function mostCommon(counts: readonly number[]): number | undefined {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * The rows of the table itself. Offices write titles above it and notes below, lines of fewer cells than its own and with at most two
 * that hold something; and a comma at the end of every line makes a column of nothing.
 */
function withoutMargins(text: string, { starts, ends, rows }: Scan, { skip, header = 1 }: DataFormat): Scan {
  const cellsOf = (row: number) => ({ from: rows[row] ?? 0, to: rows[row + 1] ?? starts.length });
  const widths = rows.map((_, row) => cellsOf(row).to - cellsOf(row).from);
  const width = mostCommon(widths) ?? 0;
  const filled = (row: number) => {
    let count = 0;
    for (let at = cellsOf(row).from; at < cellsOf(row).to; at++)
      if (unquoted(text.slice(starts[at], ends[at])).trim() !== "") count++;
    return count;
  };
  const wordsIn = (row: number) => {
    const { from, to } = cellsOf(row);
    return unquoted(text.slice(starts[from], ends[to - 1])).trim();
  };
  const isTitle = (row: number) => filled(row) <= (widths[row]! < width && width > 2 ? 2 : 1);
  // What stands below the table is a note where it reads as one: a row that was cut off must not pass for it.
  const isNote = (row: number) =>
    widths[row]! < width &&
    filled(row) <= 1 &&
    (/\S\s+\S+\s+\S/.test(wordsIn(row)) || !/[\p{L}\d]/u.test(wordsIn(row)));
  let first = skip === undefined ? 0 : rows.findIndex((cell) => lineAt(text, starts[cell] ?? 0) > skip);
  if (first < 0) first = rows.length;
  if (skip === undefined && width > 1) {
    let below = 0;
    while (below < rows.length - 1 && isTitle(below)) below++;
    // Below titles stands a head: a row of figures would make names of them.
    if (widths[below] === width && !/^[-+]?\d/.test(wordsIn(below))) first = below;
  }
  let end = rows.length;
  if (width > 1) while (end > first + header + 1 && isNote(end - 1)) end--;
  const kept = rows.slice(first, end);
  const nothing = (row: number) => {
    const { from, to } = cellsOf(row);
    return to - from === width && unquoted(text.slice(starts[to - 1], ends[to - 1])).trim() === "";
  };
  const drops = width > 1 && kept.length > 1 && kept.every((_, at) => nothing(first + at));
  if (first === 0 && end === rows.length && !drops) return { starts, ends, rows };
  const cut: Scan = { starts: [], ends: [], rows: [] };
  for (let row = first; row < end; row++) {
    const { from, to } = cellsOf(row);
    cut.rows.push(cut.starts.length);
    for (let at = from; at < to - (drops ? 1 : 0); at++) {
      cut.starts.push(starts[at]!);
      cut.ends.push(ends[at]!);
    }
  }
  return cut;
}

/** Counted from 1. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

function scan(text: string, delimiter: string, locate: Locate, report: Report): Scan {
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
    } else at = skip(text, at, delimiter, true);
    ends.push(at);
    if (at < text.length && text[at] !== delimiter && !"\r\n".includes(text[at] ?? "")) {
      report.add(
        csvInvalid(
          locate(at),
          "a quotation mark in the middle of a cell.",
          'Quote the whole cell, and write "" for each mark in it.',
        ),
      );
      at = skip(text, at, delimiter, false);
    }
    const next = text[at];
    if (next === undefined) break;
    if (next === delimiter) at++;
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

/** Where a cell that begins at `from` ends at the latest: at a delimiter, a line end, or a quotation mark if that counts. */
function skip(text: string, from: number, delimiter: string, quotes: boolean): number {
  const ending = delimiter.charCodeAt(0);
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === ending || code === 10 || code === 13 || (quotes && code === 34)) break;
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
