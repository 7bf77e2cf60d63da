// Counts of raw values in stretches of a round width, on a true axis: the bars touch.
import type { ClientPoint } from "../../model/chart-client.ts";
import { fill } from "../../words/words.ts";
import { spanOf } from "../ticks.ts";
import { valueFormat } from "../value-format.ts";
import type { ChartType } from "./chart-type.ts";

export const histogram: ChartType = {
  family: "bar",
  draw: (context) => {
    const { spec } = context.chart;
    const points = context.panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
    const width = points[0]?.width ?? 1;
    const edges = points.length === 0 ? [0, 1] : points.flatMap(({ x }) => [Number(x), Number(x) + width]);
    const [min, max] = [Math.min(...edges), Math.max(...edges)];
    const measured = valueFormat(edges, spec.unit, spec.axes.x, context.lang);
    const counts = points.map(({ y }) => y ?? 0);
    const counted = valueFormat(counts, undefined, { format: "auto" }, context.lang);
    const count = spanOf(counts, { zero: true });
    const ticks = count.ticks.filter(Number.isInteger);
    // Every edge is a tick; the browser leaves out those that have no room.
    const all = Array.from({ length: Math.round((max - min) / width) + 1 }, (_, at) =>
      Number((min + at * width).toPrecision(12)),
    );
    const texts = measured.ticks(all);
    const labels =
      spec.labels === "auto" || spec.labels === "ends" ? (points.length <= 12 ? "values" : "ends") : spec.labels;
    return {
      panels: context.panels.map((panel) => ({
        title: panel.title,
        series: panel.series.map((series) => ({
          name: series.name === "" ? context.words.count : series.name,
          points: series.points.map((point): ClientPoint => {
            const low = Number(point.x);
            const ends = { low: measured.short(low), high: measured.full(Number((low + width).toPrecision(12))) };
            return {
              x: low + width / 2,
              y: point.y,
              from: 0,
              text: counted.full(point.y ?? 0),
              ...(point.y ? { short: counted.short(point.y) } : {}),
              head: fill(context.words.range, ends),
            };
          }),
        })),
      })),
      x: {
        kind: "linear",
        min,
        max,
        ticks: all.map((at, index) => ({ at, text: texts[index] ?? "" })),
        ...(spec.axes.x.title ? { title: spec.axes.x.title } : {}),
      },
      y: {
        kind: "linear",
        min: 0,
        max: count.max,
        ticks: ticks.map((at, index) => ({ at, text: counted.ticks(ticks)[index] ?? "" })),
        ...(labels === "values" ? { bare: true as const } : {}),
        ...(spec.axes.y.title ? { title: spec.axes.y.title } : {}),
      },
      labels,
    };
  },
};
