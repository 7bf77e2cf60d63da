// The rows of a file without what stands around its table: titles above, notes below, a column of nothing at the end.
import type { DataFormat } from "../../model/files.ts";
import { unquoted } from "../table.ts";
import { mostCommon } from "./most-common.ts";
import { Offsets } from "./offsets.ts";
import type { Scan } from "./scan.ts";

/**
 * The rows of the table itself. Offices write titles above it and notes below, lines of fewer cells than its own and with at most two
 * that hold something; and a comma at the end of every line makes a column of nothing.
 */
export function withoutMargins(
  text: string,
  { starts, ends, rows }: Scan,
  { skip, header = 1 }: DataFormat,
): Scan & { readonly hasEmptyColumn: boolean } {
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
  const kept = rows.subarray(first, end);
  const nothing = (row: number) => {
    const { from, to } = cellsOf(row);
    return to - from === width && unquoted(text.slice(starts[to - 1], ends[to - 1])).trim() === "";
  };
  const drops = width > 1 && kept.length > 1 && kept.every((_, at) => nothing(first + at));
  if (first === 0 && end === rows.length && !drops) return { starts, ends, rows, hasEmptyColumn: false };
  if (!drops) {
    // Nothing is copied: the ranges are a part of those that there are.
    const [from, to] = [cellsOf(first).from, cellsOf(end - 1).to];
    const inside = rows.slice(first, end).map((cell) => cell - from);
    return { starts: starts.subarray(from, to), ends: ends.subarray(from, to), rows: inside, hasEmptyColumn: false };
  }
  const cut = { starts: new Offsets(), ends: new Offsets(), rows: new Offsets() };
  for (let row = first; row < end; row++) {
    const { from, to } = cellsOf(row);
    cut.rows.push(cut.starts.length);
    for (let at = from; at < to - 1; at++) {
      cut.starts.push(starts[at]!);
      cut.ends.push(ends[at]!);
    }
  }
  return { starts: cut.starts.done(), ends: cut.ends.done(), rows: cut.rows.done(), hasEmptyColumn: true };
}

/** Counted from 1. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
