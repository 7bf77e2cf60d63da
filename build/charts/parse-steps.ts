// The steps of a chart, each said in terms of the one before -> what is seen at each, complete in itself.
import { annotationNumberUnknown } from "../diagnostics/catalog/charts.ts";
import type { Report } from "../diagnostics/report.ts";
import type { YamlFile } from "../model/files.ts";
import type { ChartStep } from "../model/chart.ts";
import type { ChartYaml } from "./schema.ts";
import { list } from "./schema-parts.ts";

type StepYaml = NonNullable<ChartYaml["steps"]>[number];

/** `[{ show: [2014] }, { annotate: all }]`: 2014 alone, then 2014 with every annotation. What no step mentions is there from the start. */
export function parseSteps(
  steps: readonly StepYaml[],
  highlight: readonly string[],
  annotations: number,
  file: YamlFile,
  report: Report,
): { start: ChartStep; steps: ChartStep[] } {
  const all = Array.from({ length: annotations }, (_, at) => at);
  const mentions = (key: keyof StepYaml) => steps.some((step) => step[key] !== undefined);
  const start: ChartStep = {
    show: mentions("show") ? [] : "all",
    highlight: mentions("highlight") ? [] : highlight,
    annotations: mentions("annotate") ? [] : all,
  };
  const complete: ChartStep[] = [];
  for (const [at, step] of steps.entries()) {
    const before = complete.at(-1) ?? start;
    complete.push({
      show:
        step.show === undefined
          ? before.show
          : step.show === "all"
            ? "all"
            : step.show === "none"
              ? []
              : list(step.show),
      highlight:
        step.highlight === undefined ? before.highlight : step.highlight === "none" ? [] : list(step.highlight),
      annotations: step.annotate === undefined ? before.annotations : numbers(step.annotate, at),
    });
  }
  return { start, steps: complete };

  function numbers(annotate: NonNullable<StepYaml["annotate"]>, at: number): number[] {
    if (annotate === "all") return all;
    if (annotate === "none") return [];
    const given = typeof annotate === "number" ? [annotate] : annotate;
    for (const number of given)
      if (!all.includes(number - 1))
        report.add(annotationNumberUnknown(file.place(["steps", at, "annotate"]), number, annotations));
    return given.map((number) => number - 1).filter((number) => all.includes(number));
  }
}
