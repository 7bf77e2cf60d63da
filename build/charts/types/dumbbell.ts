// Two dots for each category, from the first series to the second, and the difference between them at the edge.
import type { ClientPoint } from "../../model/chart-client.ts";
import type { ChartType } from "./chart-type.ts";
import { drawDots } from "./dot.ts";

export const dumbbell: ChartType = {
  family: "dot",
  draw: (context) => {
    const drawn = drawDots(context, {});
    const withDifference = (points: readonly ClientPoint[], from: readonly ClientPoint[] = []): ClientPoint[] =>
      points.map((point, at) => {
        const [start, end] = [from[at]?.y ?? null, point.y];
        if (start === null || end === null) return point;
        const change = end - start;
        return { ...point, difference: `${change > 0 ? "+" : ""}${context.values.short(change)}` };
      });
    return {
      ...drawn,
      panels: drawn.panels.map((panel) => ({
        ...panel,
        series: panel.series.map((series, at) =>
          at === 1 ? { ...series, points: withDifference(series.points, panel.series[0]?.points) } : series,
        ),
      })),
    };
  },
};
