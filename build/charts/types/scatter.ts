// Points by two measures. Names stand at the points that have room for them, the highlighted ones first.
import type { ClientPoint } from "../../model/chart-client.ts";
import { headOf, positionOf, valueAxis, xAxis } from "../axes.ts";
import { straightLine, trendNote } from "../trend.ts";
import type { ChartType, Context, Drawn } from "./chart-type.ts";

export const scatter: ChartType = { family: "scatter", draw: drawPoints };

export function drawPoints(context: Context): Drawn {
  const { spec } = context.chart;
  const points = context.panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
  const largest = Math.max(0, ...points.map((point) => point.size ?? 0));
  const values = points.flatMap((point) => (point.y === null ? [] : [point.y]));
  const x = xAxis(context);
  const trends = context.panels.map((panel) =>
    spec.trend
      ? straightLine(
          panel.series.flatMap((series) =>
            series.points.map((point) => ({ x: positionOf(context, point), y: point.y })),
          ),
        )
      : undefined,
  );
  return {
    panels: context.panels.map((panel, at) => ({
      title: panel.title,
      ...(trends[at] ? { trend: trends[at].ends } : {}),
      series: panel.series.map((series) => ({
        name: series.name,
        points: series.points.map((point): ClientPoint => {
          const where = `${spec.axes.x.title || context.chart.data.xName} ${headOf(context, point)}`;
          const value = point.y === null ? context.words.gap : context.values.full(point.y);
          return {
            x: positionOf(context, point),
            y: point.y,
            text: point.label ? `${where}; ${value}` : value,
            head: point.label ?? where,
            ...(point.label ? { label: point.label } : {}),
            // The eye compares areas, so the radius grows with the root.
            ...(point.size === undefined || largest === 0
              ? {}
              : { size: Math.sqrt(Math.max(0, point.size) / largest) }),
          };
        }),
      })),
    })),
    x,
    y: valueAxis(context, values),
    labels: spec.labels === "auto" ? "ends" : spec.labels,
    notes: trends.flatMap((trend, at) => (trend ? [trendNote(context, context.panels[at]?.title ?? "", trend)] : [])),
  };
}
