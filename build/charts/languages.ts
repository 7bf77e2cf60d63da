// A chart's texts in several languages: which there are, which are missing, and the chart as one audience reads it.
//
//   { title: { en: Exports, ja: 輸出 }, … } -> textsIn(yaml, "ja").title is "輸出"
//
// Names are renamed once the chart is resolved: whatever points to a name (highlight, steps) uses the talk's own language.
import {
  chartLanguageUnknown,
  chartTextMissing,
  chartTextPlain,
  chartUnitDiffers,
} from "../diagnostics/catalog/chart-languages.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Chart, ChartAnnotation, ChartSeries, ChartStep, ChartTexts } from "../model/chart.ts";
import { isLanguage } from "../formats/languages.ts";
import { closestLanguage } from "../formats/texts.ts";
import type { Path, YamlFile } from "../model/files.ts";
import { keyPlaceOf, placeOf } from "../formats/yaml-places.ts";
import type { ChartYaml } from "./schema.ts";
import type { Text } from "./schema-parts.ts";
import { isPercent, parseUnit } from "../numbers/unit.ts";

/** The first language is the talk's own where the texts have it; of a chart whose texts are the same for all, it alone. */
export function languagesOf(yaml: ChartYaml, own: string): [string, ...string[]] {
  const found = new Set(textsAt(yaml).flatMap(({ text }) => (typeof text === "string" ? [] : Object.keys(text))));
  const first = closestLanguage([...found], own) ?? [...found][0] ?? own;
  return [first, ...[...found].filter((lang) => lang !== first)];
}

const saidIn = (text: Text, lang: string): string =>
  (typeof text === "string" ? text : (text[lang] ?? Object.values(text)[0] ?? "")).trim();

/** What lacks the language is told in the first one. */
export function textsIn(yaml: ChartYaml, lang: string, first = lang): ChartTexts {
  const say = (text: Text) => saidIn(text, typeof text === "object" && Object.hasOwn(text, lang) ? lang : first);
  const all = (texts: Readonly<Record<string, Text>>) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, say(text)]));
  const { annotations = [], axes, currency = {}, data } = yaml;
  return {
    title: say(yaml.title),
    subtitle: yaml.subtitle === undefined ? "" : say(yaml.subtitle),
    ...(yaml.unit === undefined ? {} : { unit: parseUnit(say(yaml.unit)) }),
    description: say(yaml.description),
    names: all(data.names ?? {}),
    ...(data.other === undefined ? {} : { other: say(data.other) }),
    axes: { x: say(axes?.x?.title ?? ""), y: say(axes?.y?.title ?? "") },
    annotations: annotations.map(({ text }) => say(text)),
    currency: Object.fromEntries(
      Object.entries(currency).map(([code, { title, subtitle, description }]) => [
        code,
        {
          ...(title === undefined ? {} : { title: say(title) }),
          ...(subtitle === undefined ? {} : { subtitle: say(subtitle) }),
          description: say(description),
        },
      ]),
    ),
  };
}

interface Placed {
  readonly path: Path;
  readonly text: Text;
  readonly sentence?: true; // in every language another: not a name, which may be the same
}
function textsAt({ title, subtitle, unit, description, data, axes, annotations = [], currency = {} }: ChartYaml) {
  const found: { path: Path; text: Text | undefined; sentence?: true }[] = [
    { path: ["title"], text: title, sentence: true },
    { path: ["subtitle"], text: subtitle, sentence: true },
    { path: ["unit"], text: unit },
    { path: ["description"], text: description, sentence: true },
    { path: ["data", "other"], text: data.other },
    ...Object.entries(data.names ?? {}).map(([name, text]) => ({ path: ["data", "names", name], text })),
    { path: ["axes", "x", "title"], text: axes?.x?.title },
    { path: ["axes", "y", "title"], text: axes?.y?.title },
    ...annotations.map(({ text }, at) => ({ path: ["annotations", at, "text"], text, sentence: true as const })),
    ...Object.entries(currency).flatMap(([code, texts]) =>
      (["title", "subtitle", "description"] as const).map((key) => ({
        path: ["currency", code, key],
        text: texts[key],
        sentence: true as const,
      })),
    ),
  ];
  return found.filter((item): item is Placed => item.text !== undefined);
}

/** Languages that are none; texts that lack a language which others of the chart have; units that count something else. */
export function checkLanguages(yaml: ChartYaml, languages: readonly string[], file: YamlFile, report: Report): void {
  const known = languages.filter(isLanguage);
  for (const { path, text, sentence } of textsAt(yaml)) {
    if (typeof text === "string") {
      if (sentence && known.length > 1) report.add(chartTextPlain(placeOf(file, path), known));
      continue;
    }
    for (const lang of Object.keys(text))
      if (!isLanguage(lang)) report.add(chartLanguageUnknown(keyPlaceOf(file, [...path, lang]), lang, known));
    const missing = known.filter((lang) => !Object.hasOwn(text, lang));
    if (missing.length > 0 && Object.keys(text).every(isLanguage))
      report.add(chartTextMissing(keyPlaceOf(file, path), missing, languages[0] ?? ""));
  }
  const { unit } = yaml;
  if (unit === undefined || typeof unit === "string") return;
  const first = parseUnit(saidIn(unit, languages[0] ?? ""));
  for (const lang of Object.keys(unit)) {
    const other = parseUnit(saidIn(unit, lang));
    if (other.scale !== first.scale || other.currency !== first.currency || isPercent(other) !== isPercent(first))
      report.add(chartUnitDiffers(placeOf(file, ["unit", lang]), other.text, first.text));
  }
}

/** `inLanguage(chart, "ja")` is the chart with its Japanese texts and names where it has them, else the chart as it is. */
export function inLanguage(chart: Chart, lang: string): Chart {
  const { spec, data } = chart;
  const found = closestLanguage(Object.keys(spec.languages), lang);
  const texts = found === undefined ? undefined : spec.languages[found];
  if (!texts) return chart;
  const names = new Map<string, string>();
  for (const [key, name] of Object.entries(spec.data.names)) names.set(name, texts.names[key] ?? name);
  if (spec.data.other !== undefined) names.set(spec.data.other, texts.other ?? spec.data.other);
  // A series of several columns is named by both: "Japan, receipts".
  const renamed = (name: string): string =>
    names.get(name) ??
    name
      .split(", ")
      .map((part) => names.get(part) ?? part)
      .join(", ");
  const any = <Value extends string | number>(value: Value) =>
    (typeof value === "string" ? renamed(value) : value) as Value;
  const step = ({ show, highlight, annotations }: ChartStep): ChartStep => ({
    show: show === "all" ? show : show.map(renamed),
    highlight: highlight.map(renamed),
    annotations,
  });
  const annotation = (one: ChartAnnotation, at: number): ChartAnnotation => {
    const said = { text: texts.annotations[at] ?? one.text, panels: one.panels.map(renamed) };
    if (one.kind === "line") return { ...one, ...said, at: any(one.at) };
    if (one.kind === "range") return { ...one, ...said, from: any(one.from), to: any(one.to) };
    return { ...one, ...said, x: any(one.x), ...(one.series === undefined ? {} : { series: renamed(one.series) }) };
  };
  const series = (one: ChartSeries): ChartSeries => ({
    name: renamed(one.name),
    points: one.points.map((point) => ({
      ...point,
      x: any(point.x),
      ...(point.to === undefined ? {} : { to: renamed(point.to) }),
      ...(point.label === undefined ? {} : { label: renamed(point.label) }),
    })),
  });
  return {
    ...chart,
    spec: {
      ...spec,
      title: texts.title,
      subtitle: texts.subtitle,
      ...(texts.unit ? { unit: texts.unit } : {}),
      description: texts.description,
      highlight: spec.highlight.map(renamed),
      annotations: spec.annotations.map(annotation),
      start: step(spec.start),
      steps: spec.steps.map(step),
      axes: { x: { ...spec.axes.x, title: texts.axes.x }, y: { ...spec.axes.y, title: texts.axes.y } },
    },
    data: {
      ...data,
      categories: data.categories.map(renamed),
      xName: renamed(data.xName),
      series: data.series.map(series),
      ...(data.panels
        ? { panels: data.panels.map((panel) => ({ title: renamed(panel.title), series: panel.series.map(series) })) }
        : {}),
    },
  };
}
