// Annotations as the author wrote them -> positions on the axes: `{ at: 2019 }` is the sixth category.
import type { ClientAnnotation, ClientPanel } from "../model/chart-client.ts";
import type { Context, Drawn } from "./types/chart-type.ts";

export function placeAnnotations(context: Context, drawn: Drawn): ClientAnnotation[] {
  const { spec, data } = context.chart;
  const at = (axis: "x" | "y", value: string | number): number => {
    if (axis === "y")
      return drawn.y.kind === "category"
        ? drawn.y.ticks.findIndex(({ text }) => text === String(value))
        : Number(value);
    if (drawn.x.kind === "category") return categoryIndex(data.categories, value);
    return data.xKind === "date" ? timeOf(context, value) : Number(value);
  };
  const titles = drawn.panels.map(({ title }) => title);
  return spec.annotations.map((annotation): ClientAnnotation => {
    const named = annotation.panels.map((panel) => titles.indexOf(panel)).filter((index) => index >= 0);
    const said = { text: annotation.text, ...(named.length > 0 ? { panels: named.toSorted((a, b) => a - b) } : {}) };
    if (annotation.kind === "line")
      return { ...said, kind: "line", axis: annotation.axis, at: at(annotation.axis, annotation.at) };
    if (annotation.kind === "range") {
      const [from, to] = [at(annotation.axis, annotation.from), at(annotation.axis, annotation.to)];
      // A band over categories covers the whole of the first and of the last.
      const edge = (annotation.axis === "x" ? drawn.x : drawn.y).kind === "category" ? 0.5 : 0;
      const [low, high] = [Math.min(from, to) - edge, Math.max(from, to) + edge];
      return { ...said, kind: "range", axis: annotation.axis, from: low, to: high };
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
    const y = annotation.y ?? own(drawn.panels[panel])?.y ?? 0;
    return { text: annotation.text, ...panels, kind: "point", x, y, arrow: annotation.arrow };
  });
}

/** Between two numeric categories, a place in proportion. */
function categoryIndex(categories: readonly string[], value: string | number): number {
  const found = categories.indexOf(String(value));
  if (found >= 0) return found;
  const numbers = categories.map(Number);
  const after = numbers.findIndex((number) => number > Number(value));
  if (after <= 0) return after === 0 ? 0 : categories.length - 1;
  const [low = 0, high = 1] = [numbers[after - 1], numbers[after]];
  return after - 1 + (Number(value) - low) / (high - low);
}

function timeOf(context: Context, value: string | number): number {
  for (const panel of context.panels)
    for (const series of panel.series)
      for (const point of series.points)
        if (String(point.x) === String(value) && point.time !== undefined) return point.time;
  const [, year = "1970", month = "1", day = "1"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(String(value)) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}
