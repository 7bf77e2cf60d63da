// A ring in slices, from twelve o'clock: few parts of one whole, each named at its slice.
import type { ClientAxis, ClientPoint } from "../../model/chart-client.ts";
import { headOf } from "../axes.ts";
import type { ChartType } from "./chart-type.ts";

/** Charts without axes still have the two places. */
export const noAxis: ClientAxis = { kind: "linear", min: 0, max: 1, ticks: [], bare: true };

export const doughnut: ChartType = {
  family: "doughnut",
  bySlice: true,
  draw: (context) => ({
    panels: context.panels.map((panel) => {
      const points = panel.series.flatMap((series) => series.points);
      const total = points.reduce((sum, point) => sum + (point.y ?? 0), 0);
      return {
        title: panel.title,
        series: panel.series.map((series) => ({
          name: series.name,
          points: series.points.map((point, index): ClientPoint => {
            const share = `${Math.round(((point.y ?? 0) / (total || 1)) * 100)}%`;
            const full = point.y === null ? context.words.gap : context.values.full(point.y);
            const short = point.y === null ? "" : context.values.short(point.y);
            return {
              x: index,
              y: point.y,
              text: full === share ? full : `${full} (${share})`,
              short: short === share ? share : `${share} (${short})`,
              head: headOf(context, point),
            };
          }),
        })),
      };
    }),
    x: noAxis,
    y: noAxis,
    labels: context.chart.spec.labels === "auto" ? "ends" : context.chart.spec.labels,
  }),
};
