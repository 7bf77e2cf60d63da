// Rows -> series. Wide form: a series for each column of `y`; long form: one for each value of the column `series`.
import { valueTwice } from "../../diagnostics/catalog/chart-data.ts";
import { cellEmpty, cellUnitDiffers, columnUnknown } from "../../diagnostics/catalog/data.ts";
import type { Report } from "../../diagnostics/report.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { Table } from "../../model/files.ts";
import { isPercent } from "../../numbers/unit.ts";
import { readNumber } from "../../formats/numbers.ts";
import { placeOfCell } from "../../formats/table.ts";
import type { DraftPoint, DraftSeries } from "./drafts.ts";
import { aggregated } from "./aggregate.ts";
import { cellText } from "./rows.ts";
import { placeIn } from "../places.ts";

/** A sign in the cells must be the chart's unit: 3.0% is no three trillion yen. */
function checkSign(table: Table, column: number, row: number, unit: ChartSpec["unit"], report: Report): void {
  const reading = table.cells.form === "csv" ? table.cells.readings?.[column] : undefined;
  if (reading?.kind !== "number" || reading.sign === "") return;
  const { sign } = reading;
  const fits =
    sign === "%"
      ? unit !== undefined && isPercent(unit)
      : (currencySigns[sign.toUpperCase()] ?? [sign.toUpperCase()]).includes(unit?.currency ?? "");
  if (!fits) report.add(cellUnitDiffers(placeOfCell(table, row, column), sign, unit?.text ?? ""));
}
const currencySigns: Readonly<Record<string, readonly string[]>> = {
  "€": ["EUR"],
  "£": ["GBP"],
  $: ["USD", "CAD", "AUD", "NZD", "MXN", "HKD", "SGD"],
  US$: ["USD"],
  R$: ["BRL"],
  "¥": ["JPY", "CNY"],
  円: ["JPY"],
  元: ["CNY"],
  "₩": ["KRW"],
  "₹": ["INR"],
  "FR.": ["CHF"],
  KR: ["SEK", "NOK", "DKK"],
};

interface Growing extends DraftSeries {
  readonly points: DraftPoint[];
  readonly rows: Map<string, number>; // of each x: the row of its value
  readonly gathered: Map<string, number[]>; // of each x: its values, where it may have several
  readonly drafts: Map<string, Mutable<DraftPoint>>;
}
type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
function gather(series: Growing, id: string, value: number | null, factor: number): void {
  if (value !== null) series.gathered.get(id)!.push(value * factor);
}
export const spaced = (name: string): string => name.replaceAll("_", " ");

/** `convert(x)` is the factor that brings a value at that x into the audience's currency. */
export function readSeries(
  spec: ChartSpec,
  table: Table,
  rows: readonly number[],
  report: Report,
  convert?: (x: string) => number,
): DraftSeries[] {
  const { columns, names } = spec.data;
  const totals = new Set(spec.data.totals);
  const column = (name: string | undefined, path: readonly (string | number)[]): number => {
    if (name === undefined) return -1;
    const at = table.columns.indexOf(name);
    if (at < 0) report.add(columnUnknown(placeIn(spec, path), name, table.columns));
    return at;
  };
  const at = (role: Exclude<keyof typeof columns, "y">) => column(columns[role], ["data", role]);
  const [x, seriesAt, size, low, high, label, to] = [
    column(columns.from ?? columns.x, ["data", columns.from === undefined ? "x" : "from"]),
    at("series"),
    at("size"),
    at("low"),
    at("high"),
    at("label"),
    at("to"),
  ];
  const parts = (spec.data.dateParts ?? []).map((name, index) => column(name, ["data", "x", index + 1]));
  const panelAt = column(spec.multiples, ["multiples"]);
  const ys = columns.y.map((name, index) => column(name, ["data", "y", ...(columns.y.length > 1 ? [index] : [])]));
  if (x < 0 || [...ys, ...parts].some((at) => at < 0)) return [];
  for (const y of ys) checkSign(table, y, rows[0] ?? 0, spec.unit, report);
  const renamed = (name: string) => (Object.hasOwn(names, name) ? (names[name] ?? name) : name);
  const all = new Map<string, Growing>();
  const text = (row: number, from: number): string => {
    const cell = cellText(table, row, from);
    if (cell === "") report.add(cellEmpty(placeOfCell(table, row, from), table.columns[from] ?? ""));
    return renamed(cell);
  };
  // Where several points may share an x, none of them is a second value.
  const free = ["scatter", "bubble", "histogram"].includes(spec.type);
  // Raw values of one x are kept together; others become one.
  const raw = spec.type === "strip" || spec.type === "box";
  const gathers = raw || spec.data.aggregate !== undefined;
  const valueColumns = ys.length === 0 ? [-1] : ys;

  for (const row of rows) {
    const counted = spec.type === "histogram" ? readNumber(table, row, x, report) : undefined;
    if (counted === null) continue;
    const xText =
      counted !== undefined
        ? String(counted)
        : parts.length === 0
          ? text(row, x)
          : [x, ...parts].map((from) => text(row, from).padStart(2, "0")).join("-");
    const panel = panelAt < 0 ? "" : text(row, panelAt);
    const own = seriesAt < 0 ? undefined : text(row, seriesAt);
    const number = (from: number) => (from < 0 ? null : readNumber(table, row, from, report));
    for (const y of valueColumns) {
      const columnName = table.columns[y] ?? "";
      const byColumn = y < 0 ? "" : Object.hasOwn(names, columnName) ? (names[columnName] ?? "") : spaced(columnName);
      const name = own === undefined ? byColumn : ys.length > 1 ? `${own}, ${byColumn}` : own;
      const key = `${panel}\n${name}`;
      let series = all.get(key);
      if (!series)
        all.set(
          key,
          (series = {
            name,
            panel,
            column: y < 0 ? low : y,
            points: [],
            rows: new Map(),
            gathered: new Map(),
            drafts: new Map(),
          }),
        );
      const target = to < 0 ? undefined : text(row, to);
      const id = target === undefined ? xText : `${xText}\n${target}`;
      const first = free ? undefined : series.rows.get(id);
      if (first !== undefined && gathers) {
        gather(series, id, y < 0 ? 1 : number(y), convert ? convert(cellText(table, row, x)) : 1);
        continue;
      }
      if (first !== undefined) {
        const { line } = placeOfCell(table, first, x);
        report.add(
          valueTwice(placeOfCell(table, row, x), target === undefined ? xText : `${xText} to ${target}`, name, line),
        );
        continue;
      }
      if (!free) series.rows.set(id, row);
      const [value, sized, lowest, highest] = [number(y), number(size), number(low), number(high)];
      const factor = convert && (value ?? lowest ?? highest) !== null ? convert(cellText(table, row, x)) : 1;
      // Spreading six maps into each of 100,000 points would cost more than reading the file.
      const point: Mutable<DraftPoint> = { x: xText, y: value === null ? null : value * factor, row };
      if (sized !== null) point.size = sized;
      if (lowest !== null) point.low = lowest * factor;
      if (highest !== null) point.high = highest * factor;
      if (label >= 0) point.label = renamed(cellText(table, row, label));
      if (target !== undefined) point.to = target;
      if (totals.has(xText)) point.kind = "total";
      if (gathers) {
        if (y < 0) point.y = 1;
        series.gathered.set(id, point.y === null ? [] : [point.y]);
        series.drafts.set(id, point);
      }
      series.points.push(point);
    }
  }
  if (gathers)
    for (const { gathered, drafts } of all.values())
      for (const [id, point] of drafts) {
        const values = gathered.get(id) ?? [];
        if (values.length === 0) continue;
        if (raw) point.values = values.sort((a, b) => a - b);
        point.y = aggregated(spec.data.aggregate ?? "median", values);
      }
  return [...all.values()].map(({ name, panel, column, points }) => ({ name, panel, column, points }));
}
