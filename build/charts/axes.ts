// The axes of a chart whose points have an x and a y: categories, numbers or dates across, values up.
import type { ClientAxis } from "../model/chart-client.ts";
import type { ChartAxis, ChartPoint } from "../model/chart.ts";
import { dateText, dateTicks } from "./date-format.ts";
import { spanOf } from "./ticks.ts";
import type { Context } from "./types/chart-type.ts";
import { valueFormat } from "./value-format.ts";

const finish = (axis: ChartAxis, more: object) => ({
  ...(axis.title ? { title: axis.title } : {}),
  ...(axis.reverse ? { reverse: true as const } : {}),
  ...more,
});
const numeric = (value: number | string | undefined) => (typeof value === "number" ? value : undefined);

const halfYear = 183 * 86_400_000;

/** An axis along `values`: lengths start at zero, positions need not. */
export function valueAxis(
  context: Context,
  values: readonly number[],
  options: { readonly zero?: boolean; readonly bare?: boolean; readonly text?: (value: number) => string } = {},
): ClientAxis {
  const axis = context.chart.spec.axes.y;
  const log = axis.scale === "log";
  const panels = context.panels.length > 1;
  // What a note says of the axis of values is on it.
  const noted = context.chart.spec.annotations.flatMap((annotation) =>
    annotation.kind === "point"
      ? [annotation.y ?? []].flat()
      : annotation.axis === "y"
        ? (annotation.kind === "line" ? [annotation.at] : [annotation.from, annotation.to]).map(Number)
        : [],
  );
  const span = spanOf([...values, ...noted.filter((value) => Number.isFinite(value) && (!log || value > 0))], {
    ...(options.zero ? { zero: !log } : {}),
    ...(options.bare ? { bare: true } : {}),
    log,
    min: numeric(axis.min),
    max: numeric(axis.max),
    count: panels ? 3 : 5,
  });
  const texts = options.text
    ? span.ticks.map(options.text)
    : log
      ? span.ticks.map((tick) => context.values.axis(tick))
      : context.values.ticks(span.ticks);
  return {
    kind: log ? "log" : "linear",
    min: span.min,
    max: span.max,
    ticks: span.ticks.map((at, index) => ({ at, text: texts[index] ?? "" })),
    ...finish(axis, options.bare ? { bare: true as const } : {}),
  };
}

/** Whether the dates are so even that they may stand side by side as categories. */
export const isEven = (context: Context): boolean =>
  context.chart.data.xKind === "category" ||
  (context.chart.data.xKind === "date" &&
    !context.chart.data.uneven &&
    ["year", "quarter", "month"].includes(context.chart.data.dateUnit ?? ""));

export function categoryAxis(context: Context): ClientAxis {
  const { data, spec } = context.chart;
  const times = timesOf(context);
  const texts = data.categories.map((category) => {
    const time = times.get(category);
    return time === undefined || data.dateUnit === undefined ? category : dateText(time, data.dateUnit, context.lang);
  });
  const isOrdered =
    data.xKind !== "category" || data.categories.every((category) => /^-?\d+([.-]\d+)*$/.test(category));
  return {
    kind: "category",
    min: 0,
    max: Math.max(0, texts.length - 1),
    ticks: texts.map((text, at) => ({ at, text })),
    ...finish(spec.axes.x, isOrdered ? { ordered: true as const } : {}),
  };
}

/** Numbers and dates in proportion; categories side by side. */
export function xAxis(context: Context): ClientAxis {
  const { data, spec } = context.chart;
  const axis = spec.axes.x;
  const points = context.panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
  if (data.xKind === "date") {
    const all = [...points.map((point) => positionOf(context, point)), ...(data.ends ?? [])].filter(Number.isFinite);
    const [min, max] = [Math.min(...all), Math.max(...all)];
    const unit = data.dateUnit ?? "day";
    // One date alone stands in the middle.
    const around = min === max ? halfYear : 0;
    return {
      kind: "linear",
      min: min - around,
      max: max + around,
      ticks:
        around > 0 ? [{ at: min, text: dateText(min, unit, context.lang) }] : dateTicks(min, max, unit, context.lang),
      ...finish(axis, {}),
    };
  }
  if (data.xKind === "category") return categoryAxis(context);
  const values = points.map((point) => Number(point.x));
  const log = axis.scale === "log";
  const format = valueFormat(values, undefined, axis, context.lang);
  // A count of years is no amount: no grouping, and the line starts where the data starts.
  const years = values.length > 0 && values.every((value) => Number.isInteger(value) && value >= 1000 && value <= 2200);
  const line = ["line", "area", "stacked-area", "slope"].includes(spec.type);
  const [first, last] = [Math.min(...values), Math.max(...values)];
  const span = spanOf(values, {
    log,
    count: 6,
    min: data.ends?.[0] ?? (line && first < last ? first : undefined),
    max: data.ends?.[1] ?? (line && first < last ? last : undefined),
  });
  const ticks = years ? span.ticks.filter(Number.isInteger) : span.ticks;
  const texts = years ? ticks.map(String) : log ? ticks.map((tick) => format.axis(tick)) : format.ticks(ticks);
  return {
    kind: log ? "log" : "linear",
    min: span.min,
    max: span.max,
    ticks: ticks.map((at, index) => ({ at, text: texts[index] ?? "" })),
    ...finish(axis, {}),
  };
}

function timesOf(context: Context): Map<string, number> {
  const times = new Map<string, number>();
  for (const panel of context.panels)
    for (const series of panel.series)
      for (const point of series.points) if (point.time !== undefined) times.set(String(point.x), point.time);
  return times;
}

/** Where a point stands on its x axis. */
export function positionOf(context: Context, point: ChartPoint, even = false): number {
  const { data } = context.chart;
  if (data.xKind === "date" && !even) return point.time ?? Number.NaN;
  if (data.xKind === "number" && !even) return Number(point.x);
  return data.categories.indexOf(String(point.x));
}

/** What a point is called where no category under it says so. */
export function headOf(context: Context, point: ChartPoint): string {
  const { data } = context.chart;
  return point.time !== undefined && data.dateUnit
    ? dateText(point.time, data.dateUnit, context.lang)
    : String(point.x);
}
