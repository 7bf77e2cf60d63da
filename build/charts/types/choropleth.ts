// Countries on a map of the world, coloured in classes of a round width; those without a figure stay grey.
import { headOf } from "../axes.ts";
import { worldMap } from "../world-map.ts";
import { spanOf } from "../ticks.ts";
import { panelsWith, toldOf } from "../told.ts";
import type { ChartType } from "./chart-type.ts";
import { noAxis } from "./doughnut.ts";

export const choropleth: ChartType = {
  family: "map",
  draw: (context) => {
    const { values } = context;
    const points = context.panels.flatMap(({ series }) => series.flatMap((each) => each.points));
    const figures = points.flatMap(({ y }) => (y === null ? [] : [y]));
    const { ticks } = spanOf(figures, { count: 5 });
    const edges = ticks.length > 1 ? ticks : [0, 1];
    const classOf = (y: number) =>
      Math.max(
        0,
        Math.min(
          edges.length - 2,
          edges.findLastIndex((edge) => edge <= y),
        ),
      );
    const strength = (at: number) => (at + 1) / (edges.length - 1);
    const texts = values.ticks(edges);
    const world = worldMap();
    const places = new Map(points.map(({ x }, at) => [world.find(String(x), context.chart.spec.lang), at] as const));
    return {
      panels: panelsWith(context, (point, index) => ({
        x: index,
        y: point.y,
        ...(point.y === null ? {} : { size: strength(classOf(point.y)) }),
        ...toldOf(context, point),
        label: headOf(context, point),
      })),
      x: noAxis,
      y: noAxis,
      labels: context.chart.spec.labels === "auto" ? "ends" : context.chart.spec.labels,
      map: {
        width: world.width,
        height: world.height,
        shapes: world.shapes.map((shape, index) => {
          const at = places.get(index);
          return at === undefined ? shape : { ...shape, at };
        }),
        classes: edges.slice(0, -1).map((_, at) => ({
          strength: strength(at),
          text: `${texts[at]}\u2009\u2013\u2009${texts[at + 1]}`,
        })),
      },
    };
  },
};
