// Every name that a chart's YAML uses of its data: highlights, steps, annotations, totals, renamings.
import { nameUnused } from "../diagnostics/catalog/chart-data.ts";
import {
  annotationOutside,
  annotationWithoutFigure,
  chartNameUnknown,
  panelUnknown,
} from "../diagnostics/catalog/charts.ts";
import { dateInvalid } from "../diagnostics/catalog/data.ts";
import { valueInvalid } from "../diagnostics/catalog/yaml.ts";
import type { Report } from "../diagnostics/report.ts";
import type { ChartAnnotation, ChartSpec } from "../model/chart.ts";
import { endOf, readDate } from "./data/dates.ts";
import type { Axis, DraftSeries } from "./data/drafts.ts";
import { placeIn } from "./places.ts";

type Path = readonly (string | number)[];

export function checkNames(spec: ChartSpec, series: readonly DraftSeries[], axis: Axis, report: Report): void {
  const { totals, names } = spec.data;
  const named = [spec.highlight, spec.start.show, spec.steps, spec.annotations, totals, Object.keys(names)];
  if (series.length === 0 || named.every(({ length }) => length === 0)) return;
  const seriesNames = [...new Set(series.map(({ name }) => name))];
  const ends = new Set(
    series.flatMap(({ points }) => points.flatMap(({ x, to }) => (to === undefined ? [x] : [x, to]))),
  );
  const categories = new Set([...axis.categories, ...ends]);
  const labels = series.flatMap(({ points }) => points.flatMap(({ label }) => (label === undefined ? [] : [label])));
  const known = new Set([...seriesNames, ...categories, ...labels, ...series.map(({ panel }) => panel)]);
  const suggestions = [...known].filter(Boolean).slice(0, 200);
  const check = (names: readonly string[], path: Path) => {
    for (const [at, name] of names.entries())
      if (!known.has(name)) report.add(chartNameUnknown(placeIn(spec, [...path, at]), name, suggestions));
  };
  check(spec.highlight, ["highlight"]);
  if (spec.start.show !== "all") check(spec.start.show, ["start", "show"]);
  if (spec.start.highlight !== spec.highlight) check(spec.start.highlight, ["start", "highlight"]);
  for (const [at, step] of spec.steps.entries()) {
    const before = spec.steps[at - 1] ?? spec.start; // what a step takes over is no new mistake
    if (step.show !== "all" && step.show !== before.show) check(step.show, ["steps", at, "show"]);
    if (step.highlight !== before.highlight) check(step.highlight, ["steps", at, "highlight"]);
  }
  check(spec.data.totals, ["data", "totals"]);
  checkRenames();
  for (const annotation of spec.annotations) {
    const path = ["annotations", annotation.number - 1];
    const panels = [...new Set(series.map(({ panel }) => panel))];
    for (const [index, panel] of (spec.multiples === undefined ? [] : annotation.panels).entries())
      if (!panels.includes(panel)) report.add(panelUnknown(placeIn(spec, [...path, "panel", index]), panel, panels));
    if (annotation.kind === "point") {
      const before = report.diagnostics.length;
      position(annotation.x, [...path, "x"]);
      if (annotation.series !== undefined && !seriesNames.includes(annotation.series))
        report.add(chartNameUnknown(placeIn(spec, [...path, "series"]), annotation.series, seriesNames));
      else if (report.diagnostics.length === before && annotation.y === undefined && !hasFigure(annotation))
        report.add(annotationWithoutFigure(placeIn(spec, [...path, "x"]), String(annotation.x)));
    } else {
      const positions =
        annotation.kind === "line" ? { at: annotation.at } : { from: annotation.from, to: annotation.to };
      for (const [key, value] of Object.entries(positions))
        if (annotation.axis === "x") position(value, [...path, key]);
        else if (!Number.isFinite(Number(value)) && !(key === "at" && (value === "mean" || value === "median")))
          report.add(
            valueInvalid(placeIn(spec, [...path, key]), key, "a number of the axis of values, `mean` or `median`"),
          );
    }
  }

  /** Without a height of its own a note stands at a figure: where there is none, it would point at zero. */
  function hasFigure({ x, series: name, panels }: ChartAnnotation & { kind: "point" }): boolean {
    const time = readDate(String(x))?.time;
    const there = (text: string) =>
      text === String(x) ||
      (axis.kind === "date" ? time !== undefined && readDate(text)?.time === time : Number(text) === Number(x));
    return series
      .filter(
        (one) =>
          (name === undefined || one.name === name) &&
          (panels.length === 0 || one.panel === "" || panels.includes(one.panel)),
      )
      .some(({ points }) => points.some((point) => there(point.x) && (point.y ?? point.low ?? null) !== null));
  }

  /** On axes of dates and numbers any position will do, between the points too. */
  function position(value: string | number, path: Path): void {
    const text = String(value);
    if (categories.has(text)) return;
    if (axis.unit !== undefined || axis.kind === "date") {
      if (!readDate(text))
        report.add(dateInvalid(placeIn(spec, path), text, "Here x are dates: write 2024 or 2024-02."));
      else beyond(text, path);
    } else if (axis.kind === "number" || [...axis.categories].every((x) => Number.isFinite(Number(x)))) {
      if (!Number.isFinite(Number(text)))
        report.add(valueInvalid(placeIn(spec, path), String(path.at(-1)), "a number"));
      else if (axis.kind !== "number" || axis.ends !== undefined) beyond(text, path);
    } else report.add(chartNameUnknown(placeIn(spec, path), text, [...categories]));
  }

  /** A year that holds a part of the axis is on it. */
  function beyond(text: string, path: Path): void {
    const dates = axis.unit !== undefined || axis.kind === "date";
    const spanOf = (x: string): readonly [number, number] => {
      const date = dates ? readDate(x) : undefined;
      return date ? [date.time, endOf(date) - 1] : [Number(x), Number(x)];
    };
    const all = axis.categories.map(spanOf);
    const first = Math.min(...all.map(([from]) => from), axis.ends?.[0] ?? Infinity);
    const last = Math.max(...all.map(([, to]) => to), axis.ends?.[1] ?? -Infinity);
    const [from, to] = spanOf(text);
    if (all.length === 0 || (to >= first && from <= last)) return;
    const nameOf = (end: number) => axis.categories.find((x) => spanOf(x).includes(end)) ?? writeEnd(end, dates);
    report.add(annotationOutside(placeIn(spec, path), text, nameOf(first), nameOf(last)));
  }

  function checkRenames(): void {
    const { columns, names } = spec.data;
    const named = new Set([...columns.y, columns.x, columns.from, columns.size, columns.low, columns.high]);
    const unseen = Object.entries(names).filter(([from, to]) => !named.has(from) && !known.has(to));
    if (unseen.length === 0) return;
    // A series of several columns is named after its value and its column: "Japan, receipts".
    const parts = new Set(columns.y.length > 1 ? seriesNames.flatMap(partsOf) : []);
    for (const [from, to] of unseen)
      if (!parts.has(to)) report.add(nameUnused(placeIn(spec, ["data", "names", from]), from, suggestions));
  }
}

const writeEnd = (end: number, isDate: boolean) => (isDate ? new Date(end).toISOString().slice(0, 10) : String(end));

/** `partsOf("Japan, receipts")` is `["Japan", "receipts"]`: what stands before and behind each comma. */
function partsOf(name: string): string[] {
  const parts: string[] = [];
  for (let at = name.indexOf(", "); at >= 0; at = name.indexOf(", ", at + 1))
    parts.push(name.slice(0, at), name.slice(at + 2));
  return parts;
}
