// Ranks over x: a line for each series, the first at the top. Values are told, ranks are drawn.
import type { ClientPoint } from "../../model/chart-client.ts";
import { fill } from "../../words/words.ts";
import { categoryAxis, headOf, positionOf } from "../axes.ts";
import type { ChartType } from "./chart-type.ts";

export const bump: ChartType = {
  family: "line",
  draw: (context) => {
    const most = Math.max(1, ...context.panels.map(({ series }) => series.length));
    return {
      panels: context.panels.map((panel) => {
        const rank = (x: string | number, y: number) =>
          1 +
          panel.series.filter(({ points }) => points.some((other) => other.x === x && other.y !== null && other.y > y))
            .length;
        return {
          title: panel.title,
          series: panel.series.map((series) => ({
            name: series.name,
            points: series.points.map((point): ClientPoint => {
              const { x, y } = point;
              const own = { x: positionOf(context, point, true), head: headOf(context, point) };
              if (y === null) return { ...own, y: null, text: context.words.gap };
              const place = rank(x, y);
              return {
                ...own,
                y: place,
                text: fill(context.words.aside, { text: String(place), aside: context.values.full(y) }),
                short: String(place),
              };
            }),
          })),
        };
      }),
      x: categoryAxis(context),
      y: { kind: "linear", min: 0.5, max: most + 0.5, ticks: [], reverse: true, bare: true },
      labels: context.chart.spec.labels === "auto" ? "ends" : context.chart.spec.labels,
    };
  },
};
