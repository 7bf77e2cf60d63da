// Annotations as the author wrote them -> positions on the axes: `{ at: 2019 }` is the sixth category.
import type { ClientAnnotation, ClientPanel } from "../model/chart-client.ts";
import { readDate } from "./data/dates.ts";
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

/** Between two categories that are numbers or dates, a place in proportion; before the first and behind the last, these. */
function categoryIndex(categories: readonly string[], value: string | number): number {
  const found = categories.indexOf(String(value));
  if (found >= 0) return found;
  const measure = categories.every((category) => readDate(category)) ? (text: string) => readDate(text)?.time : Number;
  const [wanted = 0, ...measures] = [String(value), ...categories].map(measure);
  const after = measures.findIndex((one) => (one ?? 0) > wanted);
  if (after <= 0) return after === 0 ? 0 : categories.length - 1;
  const [low = 0, high = 1] = [measures[after - 1], measures[after]];
  return after - 1 + (wanted - low) / (high - low);
}

function timeOf(context: Context, value: string | number): number {
  const text = String(value);
  for (const panel of context.panels)
    for (const series of panel.series)
      for (const point of series.points) if (String(point.x) === text && point.time !== undefined) return point.time;
  return readDate(text)?.time ?? 0; // that it is a date was checked with the data
}
