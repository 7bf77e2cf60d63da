// A chart in the currency of an audience.
import { currencyUnclear } from "../diagnostics/catalog/charts.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Chart, ChartAnnotation, ChartCurrency, ChartSpec } from "../model/chart.ts";
import type { Rate } from "./data/rates.ts";
import { placeIn } from "./places.ts";
import { unitIn } from "../numbers/unit.ts";

/** `convertChart(chart, "USD")` is the chart in dollars where its file says how, else the chart as it is. */
export const convertChart = (chart: Chart, currency: string | undefined): Chart =>
  (currency !== undefined && Object.hasOwn(chart.currencies, currency) ? chart.currencies[currency] : undefined) ??
  chart;

/** The spec in another currency, and the factor for each x. `largest` is the largest value, converted, in the old scale. */
export function inCurrency(
  spec: ChartSpec,
  code: string,
  currency: ChartCurrency,
  rate: Rate,
  largest: number,
  report: Report,
): { spec: ChartSpec; convert: Rate } | undefined {
  if (!spec.unit) return undefined;
  const unit = unitIn(spec.unit, code, largest * spec.unit.scale);
  const scale = spec.unit.scale / unit.scale;
  const convert: Rate = (x) => rate(x) * scale;
  const fixed = (reason: string) => {
    report.add(currencyUnclear(placeIn(spec, ["currency", code]), reason));
    return undefined;
  };
  const { min, max } = spec.axes.y;
  if (currency.at === undefined && [min, max].some((end) => end !== undefined && Number(end) !== 0))
    return fixed("The ends of the axis of values are given, and have no year.");
  const annotations: ChartAnnotation[] = [];
  for (const annotation of spec.annotations) {
    if (annotation.kind === "point")
      annotations.push(
        annotation.y === undefined ? annotation : { ...annotation, y: annotation.y * convert(String(annotation.x)) },
      );
    else if (annotation.axis === "x" || (annotation.kind === "line" && isComputed(annotation.at)))
      annotations.push(annotation);
    else if (currency.at === undefined)
      return fixed(`The annotation "${annotation.text}" stands at a value that has no year.`);
    else if (annotation.kind === "line") annotations.push({ ...annotation, at: Number(annotation.at) * convert("") });
    else
      annotations.push({
        ...annotation,
        from: Number(annotation.from) * convert(""),
        to: Number(annotation.to) * convert(""),
      });
  }
  const end = (name: "min" | "max") => {
    const value = spec.axes.y[name];
    return value === undefined ? {} : { [name]: Number(value) === 0 ? 0 : Number(value) * convert("") };
  };
  const digits = currency.digits === undefined ? {} : { digits: currency.digits };
  const languages = Object.fromEntries(
    Object.entries(spec.languages).map(([lang, texts]) => [
      lang,
      {
        ...texts,
        ...texts.currency[code],
        ...(texts.unit ? { unit: unitIn(texts.unit, code, largest * texts.unit.scale) } : {}),
      },
    ]),
  );
  return {
    convert,
    spec: {
      ...spec,
      title: currency.title ?? spec.title,
      subtitle: currency.subtitle ?? spec.subtitle,
      description: currency.description.trim(),
      unit,
      languages,
      annotations,
      source: [...new Set([...spec.source, ...currency.source])],
      axes: { ...spec.axes, y: { ...spec.axes.y, ...end("min"), ...end("max"), ...digits } },
    },
  };
}

/** A line at the mean of the values moves with them. */
const isComputed = (at: string | number): boolean => at === "mean" || at === "median";
