// Flows from left to right, as wide as they are large. Each source is a series, so it has a colour of its own.
import { fill } from "../../words/words.ts";
import { headOf } from "../axes.ts";
import { panelsWith, toldOf } from "../told.ts";
import type { ChartType, Context } from "./chart-type.ts";
import { noAxis } from "./doughnut.ts";

export const sankey: ChartType = {
  family: "sankey",
  bySlice: true,
  draw: (context) => ({
    panels: panelsWith(context, (point, index) => ({
      x: index,
      y: point.y,
      ...toldOf(context, point),
      head: fill(context.words.flow, { from: headOf(context, point), to: point.to ?? "" }),
      label: String(point.x),
      to: point.to ?? "",
    })),
    x: noAxis,
    y: noAxis,
    labels: context.chart.spec.labels === "auto" ? "values" : context.chart.spec.labels,
    nodes: nodesOf(context),
  }),
};

/** What flows through each node: the larger of what comes and what goes. */
function nodesOf(context: Context): Record<string, string> {
  const flows = context.panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
  const sums = new Map<string, { in: number; out: number }>();
  const add = (name: string, way: "in" | "out", value: number) => {
    const sum = sums.get(name) ?? { in: 0, out: 0 };
    sums.set(name, { ...sum, [way]: sum[way] + value });
  };
  for (const flow of flows) {
    add(String(flow.x), "out", flow.y ?? 0);
    add(flow.to ?? "", "in", flow.y ?? 0);
  }
  return Object.fromEntries([...sums].map(([name, sum]) => [name, context.values.short(Math.max(sum.in, sum.out))]));
}
