// ChartSpec and data -> Chart: every value that will be drawn, checked, in the order of its axis.
//
//   rows -> filter -> series -> gaps -> share, index, change, moving average -> top, sort -> checks -> thinned to the budget
import { pointsTooMany } from "../diagnostics/catalog/chart-data.ts";
import { sourceUnknown } from "../diagnostics/catalog/facts.ts";
import { fileMissing } from "../diagnostics/catalog/files.ts";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { placeOfCell } from "../formats/table.ts";
import type { Chart, ChartData, ChartPoint, ChartSeries, ChartSpec } from "../model/chart.ts";
import type { Table } from "../model/files.ts";
import { checkLooks } from "./check-looks.ts";
import { checkNames } from "./check-names.ts";
import { checkTold } from "./check-told.ts";
import { checkPalette } from "./check-palette.ts";
import { checkFigures, checkMade, checkValues } from "./check-values.ts";
import { inCurrency } from "./currency.ts";
import { binned } from "./data/bins.ts";
import type { Axis, DraftPoint, DraftSeries } from "./data/drafts.ts";
import { type Rate, readRates } from "./data/rates.ts";
import { cellText, selectRows } from "./data/rows.ts";
import { readSeries, spaced } from "./data/series.ts";
import { budget, thin } from "./data/thin.ts";
import { topAndOrder } from "./data/top.ts";
import { transform } from "./data/transforms.ts";
import { align, xAxis } from "./data/x-axis.ts";
import { groupBy } from "./groups.ts";
import { emptyChart } from "./stand-in.ts";
import { placeIn } from "./places.ts";

export interface ChartContext {
  readonly tables: ReadonlyMap<string, Table>; // "deficit.csv", in content/data/: at least those that the chart names
  readonly sources: readonly string[]; // ids of sources.yaml
  readonly papers: readonly string[]; // background colours that the chart will stand on: "#ffffff"
}
const most = 200_000;

/** Of a chart with mistakes an empty one, so that no later stage meets what cannot be drawn. */
export function resolveChart(spec: ChartSpec, context: ChartContext): Outcome<Chart> {
  if (!spec.sound) return { value: emptyChart(spec), diagnostics: [] };
  const report = new Report();
  for (const id of spec.source)
    if (!context.sources.includes(id)) report.add(sourceUnknown(placeIn(spec, ["source"]), id, context.sources));
  for (const [code, { source }] of Object.entries(spec.currency))
    for (const id of source)
      if (!context.sources.includes(id))
        report.add(sourceUnknown(placeIn(spec, ["currency", code, "source"]), id, context.sources));
  checkPalette(spec, context.papers, report);
  const { from } = spec.data;
  const table = "table" in from ? from.table : context.tables.get(from.file);
  if (!table && "file" in from) report.add(fileMissing(placeIn(spec, ["data", "file"]), `content/data/${from.file}`));
  const chart = table?.sound ? fillChart(spec, table, context, report) : undefined;
  const value = chart && !spec.flawed && !report.hasErrors ? chart : emptyChart(spec);
  return { value, diagnostics: report.diagnostics };
}

function fillChart(spec: ChartSpec, table: Table, context: ChartContext, report: Report): Chart | undefined {
  const rows = selectRows(spec, table, report);
  const values = rows.length * Math.max(1, spec.data.columns.y.length);
  if (values > most) {
    const advice = "Aggregate the data first, by month or by group, or filter it.";
    report.add(pointsTooMany(placeIn(spec, ["data"]), values, most, advice));
    return undefined;
  }
  const data = makeData(spec, table, rows, report);
  const currencies: Record<string, Chart> = {};
  for (const [code, currency] of Object.entries(spec.currency)) {
    const rate = readRates(spec, code, currency, context.tables, report);
    const other = rate && inCurrency(spec, code, currency, rate, largest(data, rate), report);
    if (!other) continue;
    const converted = makeData(other.spec, table, rows, report, other.convert);
    currencies[code] = { spec: other.spec, data: converted, currencies: {} };
  }
  return { spec, data, currencies };
}

/** The largest value once it is converted, to choose millions or billions by. */
function largest(data: ChartData, rate: Rate): number {
  let found = 0;
  for (const { points } of data.series)
    for (const { x, y, high } of points) {
      const value = Math.abs(y ?? high ?? 0);
      if (value > 0) found = Math.max(found, value * rate(String(x)));
    }
  return found;
}

function makeData(spec: ChartSpec, table: Table, rows: readonly number[], report: Report, convert?: Rate): ChartData {
  const { columns, names } = spec.data;
  const xColumn = columns.from ?? columns.x ?? "";
  const xName = Object.hasOwn(names, xColumn) ? (names[xColumn] ?? "") : spaced(xColumn);
  const xAt = table.columns.indexOf(xColumn);
  const placeOf = (row: number) => placeOfCell(table, row, Math.max(0, xAt));
  const given = readSeries(spec, table, rows, report, convert);
  const read = spec.type === "histogram" ? binned(given, spec.data.bins, placeOf, report) : given;
  const axis = xAxis(spec, read, placeOf, report);
  const size = axis.categories.length * read.length;
  if (axis.aligned && size > most) {
    report.add(pointsTooMany(placeIn(spec, ["data"]), size, most, "Use fewer series or fewer x."));
    return finish(spec, [], { ...axis, categories: [] }, [], xName);
  }
  checkFigures(spec, read, report);
  const aligned = align(read, axis);
  const made = transform(aligned, spec, report);
  if (!report.hasErrors) checkMade(spec, aligned, made, report);
  const ordered = topAndOrder(made, axis, spec, report);
  checkValues(spec, ordered.series, ordered.axis, table, report);
  checkNames(spec, ordered.series, ordered.axis, report);
  checkLooks(spec, ordered.series, report);
  const thinned = thin(ordered.series, ordered.axis, spec);
  const count = thinned.series.reduce((total, { points }) => total + points.length, 0);
  // Thinning may leave a few more where there are many short series.
  if (count > budget * 2 || (ordered.axis.kind === "category" && count > budget)) {
    const advice = "Aggregate the data first, keep the `top`, or draw a line over dates, which can be thinned.";
    report.add(pointsTooMany(placeIn(spec, ["data"]), count, budget, advice));
  }
  const notes = [...ordered.notes, ...thinned.notes];
  const data = finish(spec, thinned.series, ordered.axis, notes, xName);
  if (!convert && !report.hasErrors && !spec.flawed) checkTold(spec, data, () => figuresIn(spec, table), report);
  return data;
}

/** Of a large file the first rows: more figures than these would found any claim. */
function figuresIn(spec: ChartSpec, table: Table): number[] {
  const columns = spec.data.columns.y.map((name) => table.columns.indexOf(name)).filter((at) => at >= 0);
  return Array.from({ length: Math.min(table.length, 500) }, (_, row) => row).flatMap((row) =>
    columns.map((column) => Number(cellText(table, row, column) || "NaN")).filter(Number.isFinite),
  );
}

function finish(
  spec: ChartSpec,
  drafts: readonly DraftSeries[],
  axis: Axis,
  notes: ChartData["notes"],
  xName: string,
): ChartData {
  const point = (draft: DraftPoint): ChartPoint => {
    const { row: _row, x, ...rest } = draft;
    return { x: axis.kind === "number" ? Number(x) : x, ...rest };
  };
  const series: (ChartSeries & { panel: string })[] = drafts.map(({ name, panel, points }) => ({
    panel,
    name,
    points: points.map(point),
  }));
  const plain = ({ name, points }: ChartSeries) => ({ name, points });
  return {
    // What a cloud of points has many of, no axis lists.
    categories: axis.cloud || (!axis.aligned && axis.categories.length > budget) ? [] : axis.categories,
    xKind: axis.kind,
    ...(axis.unit ? { dateUnit: axis.unit } : {}),
    ...(axis.uneven ? { uneven: true as const } : {}),
    xName,
    series: series.map(plain),
    ...(spec.multiples === undefined
      ? {}
      : {
          panels: [...groupBy(series, ({ panel }) => panel)].map(([title, own]) => ({
            title,
            series: own.map(plain),
          })),
        }),
    ...(axis.ends ? { ends: axis.ends } : {}),
    notes,
  };
}
