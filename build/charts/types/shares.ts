// One bar of 100 percent: the parts of a whole in a row, the largest first, "other" last.
import type { ClientPoint } from "../../model/chart-client.ts";
import { formatPercent } from "../../numbers/number.ts";
import { headOf } from "../axes.ts";
import type { ChartType } from "./chart-type.ts";

export const shares: ChartType = {
  family: "bar",
  bySlice: true,
  draw: (context) => {
    const panels = context.panels.map((panel) => {
      const points = panel.series.map((series) => series.points[0]);
      const total = points.reduce((sum, point) => sum + (point?.y ?? 0), 0) || 1;
      let from = 0;
      return {
        title: panel.title,
        series: panel.series.map((series) => ({
          name: series.name,
          points: series.points.slice(0, 1).map((point): ClientPoint => {
            const share = ((point.y ?? 0) / total) * 100;
            const start = from;
            from += share;
            const percent = formatPercent(Math.round(share), context.lang);
            const full = point.y === null ? context.words.gap : context.values.full(point.y);
            return {
              x: 0,
              y: point.y === null ? null : from,
              from: start,
              text: full === percent ? full : `${percent} (${full})`,
              ...(point.y === null ? {} : { short: percent }),
              head: headOf(context, point),
            };
          }),
        })),
      };
    });
    return {
      panels,
      x: { kind: "category", min: 0, max: 0, ticks: [{ at: 0, text: "" }] },
      y: { kind: "linear", min: 0, max: 100, ticks: [], bare: true },
      labels:
        context.chart.spec.labels === "auto" || context.chart.spec.labels === "ends"
          ? "values"
          : context.chart.spec.labels,
      horizontal: true,
    };
  },
};
