// The chart's data as a table: for a screen reader, for the key T, for the handout, and where scripts are blocked.
import type { ChartPoint, ChartView } from "../model/chart.ts";
import { headOf } from "./axes.ts";
import { formatPercent } from "../numbers/number.ts";
import { quantile } from "./data/aggregate.ts";
import type { Context, Drawn } from "./types/chart-type.ts";

type Table = ChartView["table"];
const spaced = (name: string) => name.replaceAll("_", " ");

export function tableOf(context: Context, drawn: Drawn, caption: string): Table {
  const { chart, words } = context;
  const points = context.panels.flatMap((panel) =>
    panel.series.flatMap((series) =>
      series.points.map((point) => ({ panel: panel.title, series: series.name, point })),
    ),
  );
  const value = (y: number | null | undefined) => (typeof y === "number" ? context.values.plain(y) : words.gap);
  // A column's own name, "year", heads the table as a word that begins.
  const x = spaced(chart.data.xName).replace(/^[a-z]/, (letter) => letter.toUpperCase());
  const name = (text: string) => spaced(text === "" ? words.value : text);
  switch (chart.spec.type) {
    case "sankey":
      return {
        caption,
        head: [words.from, words.to, words.value],
        rows: points.map(({ point }) => [String(point.x), point.to ?? "", value(point.y)]),
      };
    case "doughnut":
    case "waffle":
    case "shares":
    case "choropleth":
    case "treemap": {
      const grouped = chart.spec.type === "treemap" && new Set(points.map(({ series }) => series)).size > 1;
      return {
        caption,
        head: [x, ...(grouped ? [words.series] : []), words.value],
        rows: points.map(({ series, point }) => [headOf(context, point), ...(grouped ? [series] : []), value(point.y)]),
      };
    }
    case "histogram": {
      const shown = drawn.panels.flatMap(({ series }) => series.flatMap((each) => each.points));
      return { caption, head: [x, words.count], rows: shown.map(({ head, text }) => [head ?? "", text]) };
    }
    case "strip":
    case "box": {
      const medianWord = words.median.replace("{text}", "").trim();
      const quartiles = [
        words.low,
        formatPercent(25, context.lang),
        medianWord,
        formatPercent(75, context.lang),
        words.high,
        words.count,
      ];
      return {
        caption,
        head: [x, ...quartiles],
        rows: points.map(({ point }) => [
          headOf(context, point),
          ...[0, 0.25, 0.5, 0.75, 1].map((part) => value(point.values ? quantile(point.values, part) : null)),
          String(point.values?.length ?? 0),
        ]),
      };
    }
    case "scatter":
    case "bubble": {
      const labelled = points.some(({ point }) => point.label);
      const sized = points.some(({ point }) => point.size !== undefined);
      const several = new Set(points.map(({ series }) => series)).size > 1;
      const { axes } = chart.spec;
      return {
        caption,
        head: [
          ...(labelled ? [words.series] : []),
          ...(several ? [words.series] : []),
          axes.x.title || x,
          axes.y.title || name(several ? "" : (points[0]?.series ?? "")),
          ...(sized ? [words.value] : []),
        ],
        rows: points.map(({ series, point }) => [
          ...(labelled ? [point.label ?? ""] : []),
          ...(several ? [series] : []),
          headOf(context, point),
          value(point.y),
          ...(sized ? [String(point.size ?? words.gap)] : []),
        ]),
      };
    }
    default:
      return byCategory(context, caption, x, name, value);
  }
}

/** A row for each category, a column for each series; of a range, two. */
function byCategory(
  context: Context,
  caption: string,
  x: string,
  name: (text: string) => string,
  value: (y: number | null | undefined) => string,
): Table {
  const { words, panels } = context;
  const ranged = panels.some((panel) =>
    panel.series.some((series) => series.points.some((point) => point.low !== undefined)),
  );
  const columns = panels.flatMap((panel) =>
    panel.series.map((series) => {
      const own =
        panel.title === ""
          ? name(series.name)
          : panel.series.length === 1
            ? panel.title
            : `${panel.title}: ${name(series.name)}`;
      return {
        head: ranged && panel.series.length === 1 && panel.title === "" ? "" : own,
        byX: new Map(series.points.map((point) => [String(point.x), point])),
      };
    }),
  );
  const titled = (head: string, part: string) => (head === "" ? part : `${head}, ${part.toLowerCase()}`);
  // Of a dot that is a range there is no value in between.
  const valued =
    !ranged || panels.some(({ series }) => series.some(({ points }) => points.some(({ y }) => y !== null)));
  const cells = (point: ChartPoint | undefined) => [
    ...(valued ? [value(point?.y)] : []),
    ...(ranged ? [value(point?.low), value(point?.high)] : []),
  ];
  const order =
    context.chart.data.categories.length > 0
      ? context.chart.data.categories
      : [...new Set(columns.flatMap(({ byX }) => [...byX.keys()]))];
  return {
    caption,
    head: [
      x,
      ...columns.flatMap(({ head }) => [
        ...(valued ? [head === "" ? words.value : head] : []),
        ...(ranged ? [titled(head, words.low), titled(head, words.high)] : []),
      ]),
    ],
    rows: order.map((category) => {
      const known = columns.map(({ byX }) => byX.get(category)).find((point) => point !== undefined);
      return [known ? headOf(context, known) : category, ...columns.flatMap(({ byX }) => cells(byX.get(category)))];
    }),
  };
}
