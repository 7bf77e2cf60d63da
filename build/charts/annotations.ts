// Annotations as the author wrote them -> positions on the axes: `{ at: 2019 }` is the sixth category.
import type { ClientAnnotation, ClientPanel } from "../model/chart-client.ts";
import { aggregated } from "./data/aggregate.ts";
import { dateUnits, endOf, readDate } from "./data/dates.ts";
import type { Context, Drawn } from "./types/chart-type.ts";

export function placeAnnotations(context: Context, drawn: Drawn): ClientAnnotation[] {
  const { spec, data } = context.chart;
  const at = (axis: "x" | "y", value: string | number, end: "start" | "end" = "start"): number => {
    if (axis === "y")
      return drawn.y.kind === "category"
        ? drawn.y.ticks.findIndex(({ text }) => text === String(value))
        : value === "mean" || value === "median"
          ? aggregated(value, valuesOf(context))
          : Number(value);
    if (drawn.x.kind === "category") return categoryIndex(data.categories, value, end);
    return data.xKind === "date" ? timeOf(context, value, end) : Number(value);
  };
  const titles = drawn.panels.map(({ title }) => title);
  return spec.annotations.map((annotation): ClientAnnotation => {
    const named = annotation.panels.map((panel) => titles.indexOf(panel)).filter((index) => index >= 0);
    const said = { text: annotation.text, ...(named.length > 0 ? { panels: named.toSorted((a, b) => a - b) } : {}) };
    if (annotation.kind === "line")
      return { ...said, kind: "line", axis: annotation.axis, at: at(annotation.axis, annotation.at) };
    if (annotation.kind === "range") {
      const [from, to] = [at(annotation.axis, annotation.from), at(annotation.axis, annotation.to, "end")];
      // A band over categories covers the whole of the first and of the last, unless a finer date says where in them.
      const axis = annotation.axis === "x" ? drawn.x : drawn.y;
      const edge = (end: number) => (axis.kind === "category" && Number.isInteger(end) ? 0.5 : 0);
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      return { ...said, kind: "range", axis: annotation.axis, from: low - edge(low), to: high + edge(high) };
    }
    const x = at("x", annotation.x);
    const own = (panel: ClientPanel | undefined) =>
      panel?.series
        .filter(({ name }) => annotation.series === undefined || name === annotation.series)
        .flatMap(({ points }) => points.filter((point) => point.x === x && point.y !== null))
        .at(0);
    // A note is about one point: in the panel that is named, else in the first that has it.
    const found = drawn.panels.findIndex((panel) => own(panel) !== undefined);
    const panel = named[0] ?? Math.max(0, found);
    const panels = drawn.panels.length > 1 ? { panels: named.length > 0 ? named : [panel] } : {};
    // The axis of a field of cells has the names of its rows.
    const rows = drawn.panels[panel]?.series ?? [];
    const row = rows.findIndex((series) => series.points.some((point) => point === own(drawn.panels[panel])));
    const y = drawn.y.kind === "category" ? Math.max(0, row) : (annotation.y ?? own(drawn.panels[panel])?.y ?? 0);
    return { text: annotation.text, ...panels, kind: "point", x, y, arrow: annotation.arrow };
  });
}

const valuesOf = ({ panels }: Context): number[] => {
  const values = panels.flatMap(({ series }) => series.flatMap(({ points }) => points.flatMap(({ y }) => y ?? [])));
  return values.length === 0 ? [0] : values;
};

/**
 * The middle of a category is its number, its edges lie half a step before and behind it. A finer date stands within its
 * category (the 15th of February near the middle of February), a coarser one at the edge where it begins or ends; a number in
 * proportion between two that are there. What lies beyond the axis was told with the data.
 */
export function categoryIndex(categories: readonly string[], value: string | number, end: "start" | "end"): number {
  const found = categories.indexOf(String(value));
  if (found >= 0) return found;
  const dates = categories.map((category) => readDate(category));
  const wanted = readDate(String(value));
  if (wanted && dates.every((date) => date !== undefined)) {
    const time = end === "end" ? endOf(wanted) : wanted.time;
    const index = Math.max(
      0,
      dates.findLastIndex((date) => date.time < time || (end === "start" && date.time === time)),
    );
    const date = dates[index]!;
    const next = dates[index + 1]?.time ?? endOf(date);
    const part = index - 0.5 + (time - date.time) / (next - date.time);
    const inside = Math.max(-0.5, Math.min(categories.length - 0.5, part));
    return Number.isInteger(inside) ? inside + 1e-6 : inside; // not the whole category
  }
  const numbers = categories.map(Number);
  const number = Number(value);
  const after = numbers.findIndex((one) => one > number);
  if (after <= 0) return after === 0 ? 0 : categories.length - 1;
  const [low = 0, high = 1] = [numbers[after - 1], numbers[after]];
  return after - 1 + (number - low) / (high - low);
}

/** On a true axis of time: the point that is written so, else where the date begins, or ends if it is coarser than the data. */
function timeOf(context: Context, value: string | number, end: "start" | "end"): number {
  const text = String(value);
  for (const panel of context.panels)
    for (const series of panel.series)
      for (const point of series.points) if (String(point.x) === text && point.time !== undefined) return point.time;
  const date = readDate(text);
  if (!date) return 0; // that it is a date was checked with the data
  const finer = dateUnits.indexOf(date.unit) < dateUnits.indexOf(context.chart.data.dateUnit ?? "day");
  return end === "end" && finer ? endOf(date) : date.time;
}
