// A hundred squares, or one for each thing counted: shares that can be counted on the fingers.
import { formatPercent } from "../../numbers/number.ts";
import { fill } from "../../words/words.ts";
import type { ClientPoint } from "../../model/chart-client.ts";
import { headOf } from "../axes.ts";
import type { ChartType } from "./chart-type.ts";
import { noAxis } from "./doughnut.ts";

const most = 120; // squares that are still seen one by one

export const waffle: ChartType = {
  family: "matrix",
  bySlice: true,
  draw: (context) => {
    const counts = context.panels.flatMap((panel) =>
      panel.series.flatMap((series) => series.points.map((point) => point.y ?? 0)),
    );
    const sum = counts.reduce((total, count) => total + count, 0);
    const byUnit = context.panels.length === 1 && counts.every(Number.isInteger) && sum <= most;
    const isPercent = Math.abs(sum - 100) < 1.5;
    return {
      panels: context.panels.map((panel) => {
        const points = panel.series.flatMap((series) => series.points);
        const total = points.reduce((all, point) => all + (point.y ?? 0), 0) || 1;
        const squares = byUnit
          ? points.map((point) => point.y ?? 0)
          : hundred(points.map((point) => (point.y ?? 0) / total));
        let at = 0;
        return {
          title: panel.title,
          series: panel.series.map((series) => ({
            name: series.name,
            points: series.points.map((point, index): ClientPoint => {
              const from = at;
              at += squares[points.indexOf(point)] ?? 0;
              return {
                x: index,
                y: at,
                from,
                text: point.y === null ? context.words.gap : context.values.full(point.y),
                short: point.y === null ? "" : context.values.short(point.y),
                head: headOf(context, point),
              };
            }),
          })),
        };
      }),
      x: noAxis,
      y: noAxis,
      labels: context.chart.spec.labels === "auto" ? "ends" : context.chart.spec.labels,
      notes: byUnit && isPercent === false ? [] : [fill(context.words.each, { text: formatPercent(1, context.lang) })],
    };
  },
};

/** Shares as whole squares that add up to 100: the largest remainders are rounded up. */
function hundred(shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * 100);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((sum, count) => sum + count, 0);
  const byRest = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRest.slice(0, Math.max(0, left))) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
