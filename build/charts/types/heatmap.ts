// A grid: categories across, series down, the value as the strength of one colour, or of two around zero.
import type { ClientAxis } from "../../model/chart-client.ts";
import { categoryAxis, positionOf } from "../axes.ts";
import { panelsWith, toldOf } from "../told.ts";
import type { ChartType } from "./chart-type.ts";

export const heatmap: ChartType = {
  family: "matrix",
  draw: (context) => {
    const values = context.panels.flatMap((panel) =>
      panel.series.flatMap((series) => series.points.flatMap((point) => (point.y === null ? [] : [point.y]))),
    );
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const around = low < 0 && high > 0;
    const reach = Math.max(Math.abs(low), Math.abs(high)) || 1;
    const from = around ? 0 : Math.min(low, low > 0 && low < high * 0.5 ? 0 : low);
    const strength = (value: number) => (around ? value / reach : (value - from) / (high - from || 1));
    const names = context.panels[0]?.series.map((series) => series.name) ?? [];
    const y: ClientAxis = {
      kind: "category",
      min: 0,
      max: names.length - 1,
      ticks: names.map((text, at) => ({ at, text })),
    };
    return {
      panels: panelsWith(context, (point) => ({
        x: positionOf(context, point, true),
        y: point.y,
        ...(point.y === null ? {} : { size: strength(point.y) }),
        ...toldOf(context, point),
      })),
      x: categoryAxis(context),
      y,
      labels: context.chart.spec.labels === "auto" ? "values" : context.chart.spec.labels,
    };
  },
};
