// The rates that bring a chart's values into another currency: what one year's value is to be multiplied by.
import { valueTwice } from "../../diagnostics/catalog/chart-data.ts";
import { rateMissing, rateNotPositive } from "../../diagnostics/catalog/charts.ts";
import { columnUnknown } from "../../diagnostics/catalog/data.ts";
import { fileMissing } from "../../diagnostics/catalog/files.ts";
import type { Report } from "../../diagnostics/report.ts";
import type { ChartCurrency, ChartSpec } from "../../model/chart.ts";
import type { Table } from "../../model/files.ts";
import { readNumber } from "../../formats/numbers.ts";
import { placeOfCell } from "../../formats/table.ts";
import { cellText } from "./rows.ts";
import { placeIn } from "../places.ts";

export type Rate = (x: string) => number;

/** `rates(spec, "USD", …)("2024")` is `1 / 151.46`; of a day or a month the rate of its year, where there is none of its own. */
export function readRates(
  spec: ChartSpec,
  code: string,
  rate: ChartCurrency,
  tables: ReadonlyMap<string, Table>,
  report: Report,
): Rate | undefined {
  const place = (key: string) => placeIn(spec, ["currency", code, key]);
  const table = tables.get(rate.file);
  if (!table) return void report.add(fileMissing(place("file"), `content/data/${rate.file}`));
  if (!table.sound) return undefined;
  const [x, y] = [table.columns.indexOf(rate.x), table.columns.indexOf(rate.column)];
  if (x < 0) return void report.add(columnUnknown(place("x"), rate.x, table.columns));
  if (y < 0) return void report.add(columnUnknown(place(rate.by), rate.column, table.columns));
  const byX = new Map<string, number>();
  const first = new Map<string, number>(); // the row of each date
  for (let row = 0; row < table.length; row++) {
    const value = readNumber(table, row, y, report);
    const date = cellText(table, row, x);
    const known = first.get(date);
    if (known !== undefined)
      report.add(
        valueTwice(
          placeOfCell(table, row, x),
          date,
          rate.column,
          placeOfCell(table, known, x).line,
          "Keep one of them.",
        ),
      );
    else if (value !== null) first.set(date, row);
    if (value !== null && value <= 0) report.add(rateNotPositive(placeOfCell(table, row, y), String(value)));
    if (value !== null && known === undefined) byX.set(date, value > 0 ? value : 1);
  }
  return (given) => {
    const wanted = rate.at ?? given;
    const found = byX.get(wanted) ?? byX.get(wanted.slice(0, 4));
    if (found === undefined) {
      report.add(rateMissing(placeIn(spec, ["currency", code]), wanted, rate.file));
      return 1;
    }
    return rate.by === "divide" ? 1 / found : found;
  };
}
