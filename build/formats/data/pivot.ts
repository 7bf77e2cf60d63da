// A table with a column for each year, as offices write it -> one with a row for each.
import { columnUnknown } from "../../diagnostics/catalog/data.ts";
import type { Report } from "../../diagnostics/report.ts";
import type { DataFormat } from "../../model/files.ts";
import type { Locate } from "../locate.ts";
import { Offsets } from "./offsets.ts";

export interface Body {
  readonly columns: readonly string[];
  readonly starts: Uint32Array; // of the cells, row after row
  readonly ends: Uint32Array;
}
/** A column for each year -> a row for each: the head's words become the cells of one column, what stood below them those of another. */
export function pivoted(
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
  const made = { starts: new Offsets(), ends: new Offsets() };
  for (let row = 0; row < starts.length / columns.length; row++)
    for (let at = from; at <= to; at++) {
      const put = (start: number, end: number) => {
        made.starts.push(start);
        made.ends.push(end);
      };
      for (const cell of kept) put(starts[row * columns.length + cell]!, ends[row * columns.length + cell]!);
      put(heads[at]!.start, heads[at]!.end);
      put(starts[row * columns.length + at]!, ends[row * columns.length + at]!);
    }
  return {
    columns: [...kept.map((at) => columns[at]!), names, values],
    starts: made.starts.done(),
    ends: made.ends.done(),
  };
}
