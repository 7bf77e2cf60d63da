// A chart's YAML and its data -> a Chart.js configuration and the same values as a table.
import { chartEmpty, chartTypeUnknown } from "../diagnostics/catalog/charts.ts";
import { cellNotNumber, columnUnknown } from "../diagnostics/catalog/data.ts";
import { sourceUnknown } from "../diagnostics/catalog/facts.ts";
import { fileMissing } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Chart, Reference } from "../model/deck.ts";
import type { Table, YamlFile } from "../model/files.ts";
import { checkMap, isRecord, strings, text } from "../formats/yaml.ts";

const types: Record<string, { chart: string; stacked?: boolean; horizontal?: boolean; fill?: boolean }> = {
  line: { chart: "line" },
  area: { chart: "line", fill: true },
  column: { chart: "bar" },
  bar: { chart: "bar", horizontal: true },
  grouped: { chart: "bar" },
  stacked: { chart: "bar", stacked: true },
  doughnut: { chart: "doughnut" },
  scatter: { chart: "scatter" },
};
const shape = {
  "type!": "string",
  "title!": "string",
  subtitle: "string",
  unit: "string",
  "data!": "map",
  domain: "any",
  highlight: "any",
  source: "strings",
  "description!": "string",
  horizontal: "boolean",
  labels: "any",
  annotations: "any",
  steps: "any",
  chartjs: "map",
} as const;
// Each at least 3:1 on the paper of the theme, and apart in lightness for colour blindness and grey print.
const palette = ["#b3282d", "#1f4e79", "#7a6a3a", "#4b7f52", "#5b3f73", "#8a4b1f"];
const quiet = "#8b857b";
const ink = "#1d1b19";
const axisText = "#4a463f";

type Row = { at: (column: string) => { text: string; line: number; column: number; file: string } | undefined };

export function compileChart(
  id: string,
  file: YamlFile,
  table: (name: string) => Table | undefined,
  references: ReadonlyMap<string, Reference>,
  report: Report,
): Chart {
  const spec = checkMap(file, [], shape, report);
  const data = isRecord(spec["data"])
    ? checkMap(
        file,
        ["data"],
        {
          file: "string",
          rows: "any",
          x: "string",
          y: "strings",
          series: "string",
          labels: "map",
          filter: "map",
          sort: "any",
        },
        report,
      )
    : {};
  const type = text(spec["type"]);
  const kind = types[type];
  if (type !== "" && !kind) report.add(chartTypeUnknown(file.place(["type"]), type, Object.keys(types)));
  for (const source of strings(spec["source"]))
    if (!references.has(source)) report.add(sourceUnknown(file.place(["source"]), source, [...references.keys()]));
  const x = text(data["x"]);
  const ys = strings(data["y"]);
  const seriesColumn = text(data["series"]);
  const rows = readRows(file, data, [x, ...ys, ...(seriesColumn ? [seriesColumn] : [])], table, report);
  const names = isRecord(data["labels"]) ? data["labels"] : {};

  const labels: string[] = [];
  for (const row of rows) if (!labels.includes(row.at(x)?.text ?? "")) labels.push(row.at(x)?.text ?? "");
  const domain = Array.isArray(spec["domain"]) ? spec["domain"].map(Number) : undefined;
  const axis =
    domain && domain.length === 2
      ? Array.from({ length: (domain[1] ?? 0) - (domain[0] ?? 0) + 1 }, (_, index) => String((domain[0] ?? 0) + index))
      : labels;
  const series = new Map<string, Map<string, number | null>>();
  for (const row of rows)
    for (const y of ys) {
      const name = seriesColumn ? (row.at(seriesColumn)?.text ?? "") : text(names[y], y.replaceAll("_", " "));
      const cell = row.at(y);
      const trimmed = cell?.text.trim() ?? "";
      if (trimmed !== "" && !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) && cell)
        report.add(cellNotNumber({ file: cell.file, line: cell.line, column: cell.column }, trimmed));
      const values = series.get(name) ?? new Map<string, number | null>();
      values.set(row.at(x)?.text ?? "", trimmed === "" ? null : Number(trimmed));
      series.set(name, values);
    }
  const marked = Array.isArray(spec["highlight"])
    ? spec["highlight"].map(String)
    : spec["highlight"] === undefined
      ? []
      : [String(spec["highlight"])];
  const horizontal = kind?.horizontal === true || spec["horizontal"] === true;
  const datasets = [...series].map(([name, values], index) =>
    dataset(
      name,
      axis.map((label) => values.get(label) ?? null),
      axis,
      index,
      series.size,
      kind,
      marked,
    ),
  );
  const title = text(spec["title"]);
  const config = {
    type: kind?.chart ?? "bar",
    data: { labels: axis, datasets },
    options: {
      indexAxis: horizontal ? "y" : "x",
      plugins: {
        legend: {
          display: series.size > 1 || kind?.chart === "doughnut",
          position: "bottom",
          labels: { color: ink, boxWidth: 18, padding: 18 },
        },
        title: { display: false },
      },
      ...(kind?.chart === "doughnut"
        ? {}
        : { scales: scales(horizontal, kind?.stacked === true, kind?.chart !== "line" && kind?.chart !== "scatter") }),
    },
  };
  return {
    id,
    type,
    title,
    subtitle: text(spec["subtitle"]),
    description: text(spec["description"]).trim(),
    source: strings(spec["source"]),
    config: isRecord(spec["chartjs"]) ? merge(config, spec["chartjs"]) : config,
    table: {
      head: [x.replaceAll("_", " "), ...series.keys()],
      rows: labels.map((label) => [
        label,
        ...[...series.values()].map((values) => {
          const value = values.get(label);
          return value === null || value === undefined ? "no figure" : String(value);
        }),
      ]),
    },
  };
}

function dataset(
  name: string,
  values: readonly (number | null)[],
  axis: readonly string[],
  index: number,
  count: number,
  kind: (typeof types)[string] | undefined,
  marked: readonly string[],
) {
  const own = palette[index % palette.length] ?? ink;
  const color =
    marked.length === 0
      ? own
      : count > 1
        ? marked.includes(name)
          ? palette[0]
          : [quiet, "#5d584f", "#6f7f8f"][index % 3]
        : quiet;
  const bySlice =
    kind?.chart === "doughnut"
      ? axis.map((_, slice) => palette[slice % palette.length])
      : count === 1 && marked.length > 0 && kind?.chart === "bar"
        ? axis.map((label) => (marked.includes(label) ? palette[0] : quiet))
        : color;
  if (kind?.chart === "scatter")
    return {
      label: name,
      data: axis.map((label, at) => ({ x: Number(label), y: values[at] ?? null })),
      backgroundColor: own,
      borderColor: own,
      pointRadius: 6,
    };
  return {
    label: name,
    data: [...values],
    backgroundColor: kind?.fill ? `${own}33` : bySlice,
    borderColor: kind?.chart === "line" ? (count === 1 ? own : color) : bySlice,
    borderWidth: kind?.chart === "line" ? 4 : 0,
    pointRadius: kind?.chart === "line" ? 4 : 0,
    spanGaps: false,
    fill: kind?.fill === true,
    maxBarThickness: 72,
  };
}

function scales(horizontal: boolean, stacked: boolean, fromZero: boolean) {
  const value = {
    beginAtZero: fromZero,
    stacked,
    grid: { color: "#e2dccf" },
    border: { display: false },
    ticks: { color: axisText, maxTicksLimit: 6 },
  };
  const category = {
    stacked,
    grid: { display: false },
    ticks: { color: axisText, autoSkip: !horizontal, maxRotation: 0 },
  };
  return horizontal ? { x: value, y: category } : { x: category, y: value };
}

function readRows(
  file: YamlFile,
  data: Record<string, unknown>,
  wanted: readonly string[],
  table: (name: string) => Table | undefined,
  report: Report,
): Row[] {
  if (Array.isArray(data["rows"])) {
    return data["rows"].map((row: unknown, index) => {
      const place = file.place(["data", "rows", index]);
      return {
        at: (column) =>
          isRecord(row) && column in row
            ? { text: text(row[column]), line: place.line, column: place.column, file: place.file }
            : undefined,
      };
    });
  }
  const name = text(data["file"]).replace(/^data\//, "");
  const found = table(name);
  if (!found) {
    report.add(fileMissing(file.place(["data", "file"]), `content/data/${name}`));
    return [];
  }
  const filter = isRecord(data["filter"]) ? Object.entries(data["filter"]) : [];
  for (const column of wanted)
    if (column !== "" && !found.columns.includes(column))
      report.add(columnUnknown(file.place(["data"]), column, found.columns));
  for (const [column] of filter)
    if (!found.columns.includes(column))
      report.add(columnUnknown(file.keyPlace(["data", "filter", column]), column, found.columns));
  const rows = found.rows.filter((row) =>
    filter.every(([column, value]) =>
      (Array.isArray(value) ? value : [value]).map(String).includes(row.cells.get(column) ?? ""),
    ),
  );
  if (rows.length === 0) report.add(chartEmpty(file.place(["data"])));
  return rows.map((row) => ({
    at: (column) =>
      row.cells.has(column)
        ? { text: row.cells.get(column) ?? "", line: row.line, column: row.columns.get(column) ?? 1, file: found.file }
        : undefined,
  }));
}

/** `over` laid upon `base`, map by map. */
function merge(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = merged[key];
    if (key !== "__proto__") merged[key] = isRecord(value) && isRecord(under) ? merge(under, value) : value;
  }
  return merged;
}
