// Dots on a line for each category: one for each series, or a range from low to high.
import { fill } from "../../words/words.ts";
import { categoryAxis, headOf, positionOf, valueAxis } from "../axes.ts";
import { panelsWith, valuesOf } from "../told.ts";
import type { ChartType, Context, Drawn } from "./chart-type.ts";

export const dot: ChartType = { family: "dot", draw: (context) => drawDots(context, {}) };

export function drawDots(context: Context, options: { readonly zero?: true }): Drawn {
  const { spec } = context.chart;
  const { values, words } = context;
  const all = context.panels.flatMap((panel) => panel.series.flatMap((series) => valuesOf(series.points)));
  const panels = panelsWith(context, (point) => {
    const [low, high] = [point.low, point.high];
    const isRange = low !== undefined && high !== undefined;
    const y = isRange ? high : point.y;
    return {
      x: positionOf(context, point, true),
      y,
      ...(isRange ? { from: low } : {}),
      text:
        y === null
          ? words.gap
          : isRange
            ? fill(words.range, { low: values.full(low), high: values.full(high) })
            : values.full(y),
      ...(y === null ? {} : { short: values.short(y) }),
      ...(isRange ? { label: values.short(low) } : {}),
      head: headOf(context, point),
    };
  });
  return {
    panels,
    x: categoryAxis(context),
    y: valueAxis(context, all, { ...options }),
    labels: spec.labels === "auto" || spec.labels === "ends" ? "values" : spec.labels,
    horizontal: true,
  };
}
