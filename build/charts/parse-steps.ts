// The steps of a chart, each said in terms of the one before -> what is seen at each, complete in itself.
import { annotationNumberUnknown } from "../diagnostics/catalog/charts.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Path, YamlFile } from "../model/files.ts";
import type { ChartStep } from "../model/chart.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { ChartYaml } from "./schema.ts";
import { list } from "./schema-parts.ts";

type StepYaml = NonNullable<ChartYaml["steps"]>[number];

/**
 * `[{ show: [2014] }, { annotate: all }]`: 2014 alone, then 2014 with every annotation. What no step mentions is there from the
 * start; `first`, the chart's `start`, says what else is.
 */
export function parseSteps(
  first: StepYaml | undefined,
  steps: readonly StepYaml[],
  highlight: readonly string[],
  annotations: number,
  file: YamlFile,
  report: Report,
): { start: ChartStep; steps: ChartStep[] } {
  const all = Array.from({ length: annotations }, (_, at) => at);
  const mentions = (key: keyof StepYaml) => steps.some((step) => step[key] !== undefined);
  const unsaid: ChartStep = {
    show: mentions("show") ? [] : "all",
    highlight: mentions("highlight") ? [] : highlight,
    annotations: mentions("annotate") ? [] : all,
  };
  const start = first ? after(unsaid, first, ["start"]) : unsaid;
  const complete: ChartStep[] = [];
  for (const [at, step] of steps.entries()) complete.push(after(complete.at(-1) ?? start, step, ["steps", at]));
  return { start, steps: complete };

  function after(before: ChartStep, { show, highlight: loud, annotate }: StepYaml, path: Path): ChartStep {
    return {
      show: show === undefined ? before.show : show === "all" ? "all" : show === "none" ? [] : list(show),
      highlight: loud === undefined ? before.highlight : loud === "none" ? [] : list(loud),
      annotations: annotate === undefined ? before.annotations : numbers(annotate, path),
    };
  }

  function numbers(annotate: NonNullable<StepYaml["annotate"]>, path: Path): number[] {
    if (annotate === "all") return all;
    if (annotate === "none") return [];
    const given = typeof annotate === "number" ? [annotate] : annotate;
    for (const number of given)
      if (!all.includes(number - 1))
        report.add(annotationNumberUnknown(placeOf(file, [...path, "annotate"]), number, annotations));
    return given.map((number) => number - 1).filter((number) => all.includes(number));
  }
}
