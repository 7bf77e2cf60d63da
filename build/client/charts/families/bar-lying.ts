// Columns whose names do not fit under them lie down: names then have room beside the bars, where they are read at once.
import type { ClientChart } from "../../../model/chart-client.ts";
import { lyingNames, standingNames } from "../names.ts";
import type { Pane } from "../pane.ts";

const kinds: readonly string[] = ["column", "grouped", "stacked", "stacked-100", "waterfall"];
const axis = 60; // pixels that no row has

/** The chart as it is drawn in a pane. Dates stay in a row: time runs to the right. */
export function layColumns(pane: Pane, chart: ClientChart): ClientChart {
  const { x } = chart;
  if (chart.horizontal || !kinds.includes(chart.type) || x.kind !== "category" || x.ordered) return chart;
  if (!standingNames(pane, pane.width - axis, true).thinned) return chart;
  const row = (pane.height - axis) / Math.max(1, x.ticks.length);
  return lyingNames(pane, x.ticks, row).thinned ? chart : { ...chart, horizontal: true };
}
