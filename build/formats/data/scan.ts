// A delimited text -> where each of its cells stands, quotation marks as RFC 4180 has them. Places are kept to the letter, which no
// parser that we found does.
import { csvInvalid, csvLineEnds, dataTooLong } from "../../diagnostics/catalog/data.ts";
import type { Report } from "../../diagnostics/report.ts";
import type { Locate } from "../locate.ts";
import { Offsets } from "./offsets.ts";

export const mostRows = 1_000_000;
/** Every cell as the range of the text that it stands in, its quotation marks included. */
export interface Scan {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly rows: Uint32Array; // index of the first cell of each row, the head included
}

export function scan(text: string, delimiter: string, locate: Locate, report: Report): Scan {
  const starts = new Offsets();
  const ends = new Offsets();
  const rows = new Offsets();
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
  return { starts: starts.done(), ends: ends.done(), rows: rows.done() };
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
