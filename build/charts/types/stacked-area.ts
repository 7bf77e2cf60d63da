// Areas upon each other: each starts where the one below it ends.
import type { ClientPoint } from "../../model/chart-client.ts";
import { positionOf, valueAxis, xAxis } from "../axes.ts";
import { toldOf } from "../told.ts";
import type { ChartType } from "./chart-type.ts";

export const stackedArea: ChartType = {
  family: "line",
  draw: (context) => {
    const tops: number[] = [];
    const panels = context.panels.map((panel) => {
      const heights = new Map<number, number>();
      return {
        title: panel.title,
        series: panel.series.map((series) => ({
          name: series.name,
          points: series.points.map((point): ClientPoint => {
            const x = positionOf(context, point);
            const from = heights.get(x) ?? 0;
            const y = from + (point.y ?? 0);
            heights.set(x, y);
            tops.push(y);
            return {
              x,
              y: point.y === null ? null : y,
              from,
              ...toldOf(context, point),
            };
          }),
        })),
      };
    });
    const { labels } = context.chart.spec;
    return {
      panels,
      x: xAxis(context),
      y: valueAxis(context, tops, { zero: true }),
      labels: labels === "auto" ? "ends" : labels,
    };
  },
};
