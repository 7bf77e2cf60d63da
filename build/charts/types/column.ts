// Columns and bars, side by side where there are several series. With few enough, each carries its value and the axis goes.
import { categoryAxis, isEven, positionOf, valueAxis, xAxis } from "../axes.ts";
import { panelsWith, toldWithRange, valuesOf } from "../told.ts";
import type { ChartType, Context, Drawn } from "./chart-type.ts";

export const column: ChartType = { family: "bar", draw: (context) => drawBars(context) };

// More values than this along an edge would be a table, not a chart.
const room = { standing: 12, lying: 18 };

export function drawBars(context: Context): Drawn {
  const { spec, data } = context.chart;
  const values = context.panels.flatMap((panel) => panel.series.flatMap((series) => valuesOf(series.points)));
  const bars = (context.panels[0]?.series.length ?? 0) * data.categories.length;
  const fits = context.panels.length === 1 && bars <= (spec.horizontal ? room.lying : room.standing);
  const labels = spec.labels === "auto" || spec.labels === "ends" ? (fits ? "values" : "ends") : spec.labels;
  // Bars of uneven dates stand where their dates are.
  const even = spec.horizontal || isEven(context) || data.xKind !== "date";
  return {
    panels: panelsWith(context, (point) => ({
      x: positionOf(context, point, even),
      y: point.y,
      from: 0,
      ...toldWithRange(context, point),
      ...(point.label ? { label: point.label } : {}),
    })),
    x: even ? categoryAxis(context) : xAxis(context),
    y: valueAxis(context, values, { zero: true, bare: labels === "values" }),
    labels,
    ...(spec.horizontal ? { horizontal: true } : {}),
  };
}
