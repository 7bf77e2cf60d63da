// Columns or bars in pieces upon each other. Negative pieces hang below zero.
import type { ClientPoint } from "../../model/chart-client.ts";
import { categoryAxis, headOf, positionOf, valueAxis } from "../axes.ts";
import type { ChartType, Context, Drawn } from "./chart-type.ts";

export const stacked: ChartType = { family: "bar", draw: (context) => drawStacks(context, false) };

export function drawStacks(context: Context, share: boolean): Drawn {
  const { spec } = context.chart;
  const ends: number[] = [];
  const panels = context.panels.map((panel) => {
    const totals = new Map<number, number>();
    const sums = new Map<number, { up: number; down: number }>();
    for (const series of panel.series)
      for (const point of series.points) {
        const x = positionOf(context, point, true);
        totals.set(x, (totals.get(x) ?? 0) + Math.abs(point.y ?? 0));
      }
    return {
      title: panel.title,
      series: panel.series.map((series) => ({
        name: series.name,
        points: series.points.map((point): ClientPoint => {
          const x = positionOf(context, point, true);
          const sum = sums.get(x) ?? { up: 0, down: 0 };
          const total = totals.get(x) ?? 0;
          const size = point.y === null ? 0 : share && total > 0 ? (point.y / total) * 100 : point.y;
          const from = size < 0 ? sum.down : sum.up;
          const y = from + size;
          sums.set(x, size < 0 ? { ...sum, down: y } : { ...sum, up: y });
          ends.push(y);
          const percent = `${Math.round(size)}%`;
          const full = point.y === null ? context.words.gap : context.values.full(point.y);
          return {
            x,
            y: point.y === null ? null : y,
            from,
            text: share && point.y !== null && full !== percent ? `${percent} (${full})` : full,
            ...(point.y === null ? {} : { short: share ? percent : context.values.short(point.y) }),
            head: headOf(context, point),
          };
        }),
      })),
    };
  });
  const labels = spec.labels === "auto" ? "values" : spec.labels;
  return {
    panels,
    x: categoryAxis(context),
    y: valueAxis(context, share ? [0, 100] : ends, {
      zero: true,
      // The pieces of a lying bar carry their shares; its ends are 0 and 100 anyway.
      bare: share && spec.horizontal && labels === "values",
      ...(share ? { text: (value) => `${value}%` } : {}),
    }),
    labels,
    ...(spec.horizontal ? { horizontal: true } : {}),
  };
}
