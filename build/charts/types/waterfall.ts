// A waterfall: each change starts where the last one ended; totals stand on zero.
import type { ClientPoint } from "../../model/chart-client.ts";
import { categoryAxis, headOf, positionOf, valueAxis } from "../axes.ts";
import type { ChartType } from "./chart-type.ts";

export const waterfall: ChartType = {
  family: "bar",
  draw: (context) => {
    const { spec } = context.chart;
    const ends: number[] = [0];
    const panels = context.panels.map((panel) => ({
      title: panel.title,
      series: panel.series.map((series) => {
        let height = 0;
        return {
          name: series.name,
          points: series.points.map((point, index): ClientPoint => {
            const total = point.kind === "total";
            const from = total ? 0 : height;
            if (point.y !== null) height = total ? point.y : height + point.y;
            ends.push(height);
            const sign = !total && index > 0 && (point.y ?? 0) > 0 ? "+" : "";
            return {
              x: positionOf(context, point, true),
              y: point.y === null ? null : height,
              from,
              text: point.y === null ? context.words.gap : `${sign}${context.values.full(point.y)}`,
              ...(point.y === null ? {} : { short: `${sign}${context.values.short(point.y)}` }),
              head: headOf(context, point),
              ...(total ? { label: "total" } : {}),
            };
          }),
        };
      }),
    }));
    const labels = spec.labels === "auto" || spec.labels === "ends" ? "values" : spec.labels;
    return {
      panels,
      x: categoryAxis(context),
      y: valueAxis(context, ends, { zero: true, bare: labels === "values" }),
      labels,
      ...(spec.horizontal ? { horizontal: true } : {}),
    };
  },
};
