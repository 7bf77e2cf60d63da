// content/charts/<id>.yaml -> ChartSpec: the grammar checked, every shorthand written out.
import {
  annotationPanelAlone,
  annotationPanels,
  annotationUnclear,
  annotationUnknown,
  chartDataMissing,
  currencyUnclear,
  roleMissing,
  roleUnused,
  startUnused,
} from "../diagnostics/catalog/charts.ts";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { checkSchema } from "../formats/schema.ts";
import { readYaml } from "../formats/yaml.ts";
import type { Source } from "../model/deck.ts";
import type { YamlFile } from "../model/files.ts";
import type { ChartAnnotation, ChartAxis, ChartCurrency, ChartSpec, ChartTexts } from "../model/chart.ts";
import { keyPlaceOf, placeOf } from "../formats/yaml-places.ts";
import { checkChartjs } from "./chartjs-options.ts";
import { type Role, roles } from "./roles.ts";
import { chartSchema, type ChartYaml } from "./schema.ts";
import { list } from "./schema-parts.ts";
import { checkLanguages, languagesOf, textsIn } from "./languages.ts";
import { parseData } from "./parse-data.ts";
import { parseSteps } from "./parse-steps.ts";
import { standIn } from "./stand-in.ts";

/** `parseChart("exports", source, "en").value.type` is `"column"`; the texts are those in the talk's language. */
export function parseChart(id: string, source: Source, lang: string): Outcome<ChartSpec> {
  const report = new Report();
  const file = readYaml(source, report);
  const yaml = file.broken ? undefined : checkSchema(file, chartSchema, report);
  const value = yaml ? specOf(id, yaml, file, lang, report) : standIn(id, file, lang);
  return { value, diagnostics: report.diagnostics };
}

function specOf(id: string, yaml: ChartYaml, file: YamlFile, lang: string, report: Report): ChartSpec {
  checkRoles(yaml, file, report);
  if (yaml.start && !yaml.steps?.length) report.add(startUnused(keyPlaceOf(file, ["start"])));
  if (yaml.chartjs) checkChartjs(yaml.chartjs, file, report);
  const [first, ...others] = languagesOf(yaml, lang);
  checkLanguages(yaml, [first, ...others], file, report);
  const texts = textsIn(yaml, first);
  const annotations = (yaml.annotations ?? []).flatMap((item, at) =>
    parseAnnotation(item, texts.annotations[at] ?? "", at, yaml.multiples !== undefined, file, report),
  );
  const highlight = list(yaml.highlight);
  const spec: ChartSpec = {
    id,
    sound: true,
    type: yaml.type,
    title: texts.title,
    subtitle: texts.subtitle,
    ...(texts.unit ? { unit: texts.unit } : {}),
    description: texts.description,
    lang,
    languages: Object.fromEntries(others.map((other) => [other, textsIn(yaml, other, first)])),
    source: list(yaml.source),
    highlight,
    annotations,
    ...parseSteps(yaml.start, yaml.steps ?? [], highlight, (yaml.annotations ?? []).length, file, report),
    labels: yaml.labels ?? "auto",
    horizontal: yaml.type === "bar" || yaml.horizontal === true,
    ...(yaml.multiples === undefined ? {} : { multiples: yaml.multiples }),
    data: parseData(yaml, texts, file, report),
    currency: parseCurrencies(yaml, texts, file, report),
    axes: { x: parseAxis(yaml.axes?.x, texts.axes.x), y: parseAxis(yaml.axes?.y, texts.axes.y) },
    ...(yaml.trend === undefined ? {} : { trend: yaml.trend }),
    palette: yaml.palette ?? [],
    chartjs: yaml.chartjs ?? {},
    file,
  };
  return report.hasErrors ? { ...spec, flawed: true } : spec;
}

function checkRoles(yaml: ChartYaml, file: YamlFile, report: Report): void {
  const { needs, may, axes, lies } = roles[yaml.type];
  const { data } = yaml;
  if ((data.file === undefined) === (data.rows === undefined)) report.add(chartDataMissing(keyPlaceOf(file, ["data"])));
  for (const role of needs)
    if (data[role] === undefined && !(role === "y" && data.aggregate === "count"))
      report.add(roleMissing(keyPlaceOf(file, ["data"]), yaml.type, role));
  if (yaml.type === "dot" && data.y === undefined && (data.low === undefined || data.high === undefined))
    report.add(roleMissing(keyPlaceOf(file, ["data"]), yaml.type, "y"));
  const all: readonly Role[] = ["x", "y", "series", "size", "low", "high", "label", "from", "to"];
  const uses = [...needs, ...may];
  for (const role of all)
    if (data[role] !== undefined && !uses.includes(role))
      report.add(roleUnused(keyPlaceOf(file, ["data", role]), yaml.type, role, uses));
  if (data.bins !== undefined && yaml.type !== "histogram")
    report.add(roleUnused(keyPlaceOf(file, ["data", "bins"]), yaml.type, "bins", uses));
  if (data.aggregate !== undefined && ["histogram", "strip", "box", "scatter", "bubble", "sankey"].includes(yaml.type))
    report.add(roleUnused(keyPlaceOf(file, ["data", "aggregate"]), yaml.type, "aggregate", uses));
  if (yaml.trend !== undefined && yaml.type !== "scatter" && yaml.type !== "bubble")
    report.add(roleUnused(keyPlaceOf(file, ["trend"]), yaml.type, "trend", uses));
  if ((data.low === undefined) !== (data.high === undefined))
    report.add(roleMissing(keyPlaceOf(file, ["data"]), yaml.type, data.low === undefined ? "low" : "high"));
  if (data.totals !== undefined && yaml.type !== "waterfall")
    report.add(roleUnused(keyPlaceOf(file, ["data", "totals"]), yaml.type, "totals", uses));
  for (const key of ["axes", "annotations"] as const)
    if (yaml[key] && !axes) report.add(roleUnused(keyPlaceOf(file, [key]), yaml.type, key, uses));
  if (yaml.horizontal === true && !lies)
    report.add(roleUnused(keyPlaceOf(file, ["horizontal"]), yaml.type, "horizontal", uses));
}

function parseAxis(axis: NonNullable<ChartYaml["axes"]>["x"], title: string): ChartAxis {
  const { min, max, scale = "linear", format = "auto", digits, reverse = false } = axis ?? {};
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(digits === undefined ? {} : { digits }),
    scale,
    title,
    format,
    reverse,
  };
}

type AnnotationYaml = NonNullable<ChartYaml["annotations"]>[number];
const kinds: Readonly<Record<string, readonly (keyof AnnotationYaml)[]>> = {
  range: ["text", "panel", "from", "to", "axis"],
  line: ["text", "panel", "at", "axis"],
  point: ["text", "panel", "x", "y", "series", "arrow"],
};

function parseAnnotation(
  item: AnnotationYaml,
  text: string,
  at: number,
  multiples: boolean,
  file: YamlFile,
  report: Report,
): ChartAnnotation[] {
  const { axis = "x" } = item;
  const path = ["annotations", at];
  const kind = item.x !== undefined ? "point" : item.at !== undefined ? "line" : item.from !== undefined ? "range" : "";
  if (kind === "" || (kind === "range" && item.to === undefined)) {
    report.add(annotationUnclear(placeOf(file, path)));
    return [];
  }
  for (const key of Object.keys(item) as (keyof AnnotationYaml)[])
    if (!kinds[kind]?.includes(key)) report.add(annotationUnknown(keyPlaceOf(file, [...path, key]), key, kind));
  if (item.panel !== undefined && !multiples) report.add(annotationPanelAlone(keyPlaceOf(file, [...path, "panel"])));
  const said = { text, number: at + 1, panels: list(item.panel) };
  if (kind === "point" && said.panels.length > 1) report.add(annotationPanels(placeOf(file, [...path, "panel"])));
  if (kind === "range") return [{ ...said, kind, axis, from: item.from ?? "", to: item.to ?? "" }];
  if (kind === "line") return [{ ...said, kind, axis, at: item.at ?? "" }];
  return [
    {
      ...said,
      kind: "point",
      x: item.x ?? "",
      ...(item.y === undefined ? {} : { y: item.y }),
      ...(item.series === undefined ? {} : { series: String(item.series) }),
      arrow: item.arrow ?? true,
    },
  ];
}

function parseCurrencies(
  yaml: ChartYaml,
  texts: ChartTexts,
  file: YamlFile,
  report: Report,
): Record<string, ChartCurrency> {
  const own = texts.unit?.currency;
  return Object.fromEntries(
    Object.entries(yaml.currency ?? {}).flatMap(([code, { file: rates, x, divide, multiply, at, digits, source }]) => {
      const column = divide ?? multiply;
      const place = keyPlaceOf(file, ["currency", code]);
      if (own === undefined || own === code) {
        report.add(
          currencyUnclear(place, own ? `The values are in ${code} already.` : "The chart's unit names no currency."),
        );
        return [];
      }
      if (column === undefined || (divide !== undefined && multiply !== undefined)) {
        report.add(currencyUnclear(place, "It is not said by which column to divide or to multiply."));
        return [];
      }
      const by = divide === undefined ? "multiply" : "divide";
      const said = texts.currency[code] ?? { description: "" };
      const more = { ...(at === undefined ? {} : { at: String(at) }), ...(digits === undefined ? {} : { digits }) };
      const table = rates.replace(/^data\//, "");
      return [[code, { file: table, x, column, by, ...more, source: list(source), ...said } satisfies ChartCurrency]];
    }),
  );
}
