// Where the bars of a pane stand.
import type { BarElement, Chart } from "chart.js";
import type { Pane } from "../pane.ts";
import type { Box } from "../place.ts";

export const isStacked = (pane: Pane): boolean => ["stacked", "stacked-100", "shares"].includes(pane.chart.type);

/** From the end of a bar to the ends of its whisker, along the axis of values. */
export function whiskerOf(
  pane: Pane,
  chart: Chart,
  series: number,
  point: number,
): { low: number; high: number } | undefined {
  const own = pane.panel.series[series]?.points[point];
  if (own?.low === undefined || own.high === undefined) return undefined;
  const scale = chart.scales[pane.chart.horizontal ? "x" : "y"]!;
  return { low: scale.getPixelForValue(own.low), high: scale.getPixelForValue(own.high) };
}

/** The box of one bar as it stands now. */
export function barBox(pane: Pane, chart: Chart, series: number, point: number): Box | undefined {
  const element = chart.getDatasetMeta(series).data[point] as BarElement | undefined;
  if (!element || pane.panel.series[series]?.points[point]?.y === null) return undefined;
  const all = element.getProps(["x", "y", "base", "width", "height"], true);
  const [x = 0, y = 0, base = 0, width = 0, height = 0] = [
    all.x ?? 0,
    all.y ?? 0,
    all.base ?? 0,
    all.width ?? 0,
    all.height ?? 0,
  ];
  return pane.chart.horizontal
    ? { x: Math.min(x, base), y: y - height / 2, width: Math.abs(x - base), height }
    : { x: x - width / 2, y: Math.min(y, base), width, height: Math.abs(y - base) };
}
