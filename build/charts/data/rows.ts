// A chart's data and its filter -> the numbers of the rows that count.
import { chartEmpty, filterValueUnknown } from "../../diagnostics/catalog/chart-data.ts";
import { columnUnknown } from "../../diagnostics/catalog/data.ts";
import type { Report } from "../../diagnostics/report.ts";
import { cellOf } from "../../formats/table.ts";
import type { ChartFilter, ChartSpec } from "../../model/chart.ts";
import type { Table } from "../../model/files.ts";
import { placeIn } from "../places.ts";

/** `cellText(table, 0, 2)` is the cell as a reader sees it: `"Japan"`, `"2014"`; empty where there is none. */
export const cellText = (table: Table, row: number, column: number): string => {
  const cell = cellOf(table, row, column);
  return cell === null ? "" : String(cell).trim();
};

export function selectRows(spec: ChartSpec, table: Table, report: Report): number[] {
  const tests: ((row: number) => boolean)[] = [];
  let misspelt = false;
  for (const [name, filter] of Object.entries(spec.data.filter)) {
    const column = table.columns.indexOf(name);
    if (column < 0) {
      report.add(columnUnknown(placeIn(spec, ["data", "filter", name]), name, table.columns));
      continue;
    }
    misspelt = checkValues(spec, table, name, column, filter, report) || misspelt;
    const passes = testOf(filter);
    tests.push((row) => passes(cellText(table, row, column)));
  }
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++) if (tests.every((test) => test(row))) rows.push(row);
  if (rows.length === 0 && table.length > 0 && !misspelt)
    report.add(chartEmpty(placeIn(spec, tests.length > 0 ? ["data", "filter"] : ["data"])));
  return rows;
}

const isNumber = (text: string) => text !== "" && Number.isFinite(Number(text));

/** `isOneOf(["2.0", "Japan"])("2")` is true: texts as they are, numbers by their value. */
function isOneOf(values: Iterable<string>): (text: string) => boolean {
  const texts = new Set(values);
  const numbers = new Set([...texts].filter(isNumber).map(Number));
  return (text) => texts.has(text) || (isNumber(text) && numbers.has(Number(text)));
}

function testOf({ any, not, from, to }: ChartFilter): (text: string) => boolean {
  const wanted = any && isOneOf(any);
  const unwanted = not && isOneOf(not);
  return (text) => {
    if (wanted && !wanted(text)) return false;
    if (unwanted?.(text)) return false;
    if (from !== undefined && compare(text, from) < 0) return false;
    return to === undefined || compare(text, to) <= 0;
  };
}

/** Numbers by value; dates by their text, as far as the shorter goes: "2014-05" is within 2014. */
function compare(text: string, end: string): number {
  if (isNumber(text) && isNumber(end)) return Number(text) - Number(end);
  const length = Math.min(text.length, end.length);
  const [a, b] = [text.slice(0, length), end.slice(0, length)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A value that no row has is a misspelt one: without a word it would only make the chart emptier. Says whether there is one. */
function checkValues(
  spec: ChartSpec,
  table: Table,
  name: string,
  column: number,
  filter: ChartFilter,
  report: Report,
): boolean {
  const wanted = [...(filter.any ?? []), ...(filter.not ?? [])];
  if (wanted.length === 0) return false;
  const known = new Set<string>();
  for (let row = 0; row < table.length; row++) known.add(cellText(table, row, column));
  const isKnown = isOneOf(known);
  const names = [...known].filter(Boolean);
  for (const [key, values] of [
    ["any", filter.any],
    ["not", filter.not],
  ] as const)
    for (const [at, value] of (values ?? []).entries())
      if (!isKnown(value)) {
        const path = ["data", "filter", name, ...(key === "not" ? ["not"] : []), at];
        report.add(filterValueUnknown(placeIn(spec, path), value, name, names));
      }
  return !wanted.every(isKnown);
}
