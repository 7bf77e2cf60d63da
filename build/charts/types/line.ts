// Lines, and what is made of lines: areas, stacked areas, slopes. A year without a figure is a gap.
import { categoryAxis, positionOf, valueAxis, xAxis } from "../axes.ts";
import { panelsWith, toldWithRange, valuesOf } from "../told.ts";
import type { ChartType, Context, Drawn } from "./chart-type.ts";

export const line: ChartType = { family: "line", draw: (context) => drawLines(context, {}) };

export function drawLines(context: Context, options: { zero?: boolean; slope?: boolean }): Drawn {
  const { spec } = context.chart;
  const values = context.panels.flatMap((panel) => panel.series.flatMap((series) => valuesOf(series.points)));
  return {
    panels: panelsWith(context, (point) => ({
      x: positionOf(context, point, options.slope === true),
      y: point.y,
      ...toldWithRange(context, point),
      ...(point.label ? { label: point.label } : {}),
    })),
    x: options.slope ? categoryAxis(context) : xAxis(context),
    y: valueAxis(context, values, { zero: options.zero === true, bare: options.slope === true }),
    labels: spec.labels === "auto" ? "ends" : spec.labels,
  };
}
