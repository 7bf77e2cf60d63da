// Rectangles by size; colour by series. Each carries its name and value where they fit.
import type { ClientPoint } from "../../model/chart-client.ts";
import { headOf } from "../axes.ts";
import { toldOf } from "../told.ts";
import type { ChartType } from "./chart-type.ts";
import { noAxis } from "./doughnut.ts";

export const treemap: ChartType = {
  family: "treemap",
  draw: (context) => ({
    panels: context.panels.map((panel) => ({
      title: panel.title,
      series: panel.series.map((series) => ({
        name: series.name,
        points: series.points.map((point, index): ClientPoint => ({
          x: index,
          y: point.y,
          ...toldOf(context, point),
          label: point.label ?? headOf(context, point),
        })),
      })),
    })),
    x: noAxis,
    y: noAxis,
    labels: context.chart.spec.labels === "auto" ? "values" : context.chart.spec.labels,
  }),
};
