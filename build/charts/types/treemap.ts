// Rectangles by size; colour by series. Each carries its name and value where they fit.
import { headOf } from "../axes.ts";
import { panelsWith, toldOf } from "../told.ts";
import type { ChartType } from "./chart-type.ts";
import { noAxis } from "./doughnut.ts";

export const treemap: ChartType = {
  family: "treemap",
  draw: (context) => ({
    panels: panelsWith(context, (point, index) => ({
      x: index,
      y: point.y,
      ...toldOf(context, point),
      label: point.label ?? headOf(context, point),
    })),
    x: noAxis,
    y: noAxis,
    labels: context.chart.spec.labels === "auto" ? "values" : context.chart.spec.labels,
  }),
};
