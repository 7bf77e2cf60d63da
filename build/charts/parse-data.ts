// The `data` of a chart's YAML -> ChartDataSpec; rows that stand in the YAML become a table of their own.
import { otherWithoutTop, roleUnused } from "../diagnostics/catalog/charts.ts";
import { rowRagged } from "../diagnostics/catalog/data.ts";
import type { Report } from "../diagnostics/report.ts";
import type { DataFormat } from "../model/files.ts";
import { checkColumns } from "../formats/columns.ts";
import type { YamlFile } from "../model/files.ts";
import type { ChartDataSpec, ChartFilter, ChartTexts } from "../model/chart.ts";
import type { Cell, Table } from "../model/files.ts";
import { keyPlaceOf, placeOf } from "../formats/yaml-places.ts";
import type { ChartYaml } from "./schema.ts";
import { list } from "./schema-parts.ts";

export function parseData(yaml: ChartYaml, texts: ChartTexts, file: YamlFile, report: Report): ChartDataSpec {
  const { data, domain } = yaml;
  const { series, size, low, high, label, from, to, sort } = data;
  const [x, ...dateParts] = list(data.x);
  const { other } = texts;
  const { delimiter, decimal, missing, dates, skip, header, pivot, encoding, at } = data;
  const format: DataFormat = defined({ delimiter, decimal, missing, dates, skip, header, pivot, encoding, at });
  const [written] = Object.keys(format);
  if (written !== undefined && data.file === undefined)
    report.add(roleUnused(keyPlaceOf(file, ["data", written]), yaml.type, written, ["rows"]));
  if (other !== undefined && data.top === undefined) report.add(otherWithoutTop(keyPlaceOf(file, ["data", "other"])));
  return {
    from:
      data.file === undefined ? { table: inlineTable(yaml, file, report) } : { file: data.file.replace(/^data\//, "") },
    columns: { ...defined({ x, series, size, low, high, label, from, to }), y: list(data.y) },
    names: texts.names,
    filter: Object.fromEntries(Object.entries(data.filter ?? {}).map(([column, test]) => [column, parseFilter(test)])),
    ...(domain === undefined ? {} : { domain: domain === "listed" ? domain : [String(domain[0]), String(domain[1])] }),
    ...(sort === undefined ? {} : { sort: typeof sort === "string" ? sort : sort.map(String) }),
    ...(data.index === undefined ? {} : { index: String(data.index) }),
    ...defined({
      xAs: yaml.axes?.x?.as,
      top: data.top,
      other,
      share: data.share,
      change: data.change,
      movingAverage: data.movingAverage,
      aggregate: data.aggregate,
      bins: data.bins,
    }),
    ...(dateParts.length > 0 ? { dateParts } : {}),
    totals: list(data.totals),
    ...(Object.keys(format).length > 0 ? { format } : {}),
  };
}

type Defined<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };
const defined = <Values extends object>(values: Values): Defined<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<Values>;

type FilterYaml = NonNullable<ChartYaml["data"]["filter"]>[string];
function parseFilter(test: FilterYaml): ChartFilter {
  if (typeof test !== "object" || Array.isArray(test)) return { any: list(test) };
  const { from, to, not } = test;
  return {
    ...(from === undefined ? {} : { from: String(from) }),
    ...(to === undefined ? {} : { to: String(to) }),
    ...(not === undefined ? {} : { not: list(not) }),
  };
}

function inlineTable(yaml: ChartYaml, file: YamlFile, report: Report): Table {
  const rows: readonly (Readonly<Record<string, Cell>> | readonly Cell[])[] = yaml.data.rows ?? [];
  const columns = yaml.data.columns ?? [
    ...new Set(rows.flatMap((row) => (Array.isArray(row) ? [] : Object.keys(row)))),
  ];
  const before = report.diagnostics.length;
  for (const [at, row] of rows.entries()) {
    const values = Array.isArray(row) ? row.length : Object.keys(row).length;
    if (values !== columns.length) report.add(rowRagged(placeOf(file, ["data", "rows", at]), values, columns.length));
  }
  checkColumns(columns, () => placeOf(file, ["data", yaml.data.columns ? "columns" : "rows"]), report);
  const sound = report.diagnostics.length === before;
  return { columns, sound, length: sound ? rows.length : 0, cells: { form: "yaml", rows, file } };
}
