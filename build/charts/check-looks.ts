// Charts that can be drawn, but that no newsroom would print: each a warning with its reason.
import {
  legendNeedless,
  notFromZero,
  panelsMany,
  seriesMany,
  slicesTooMany,
  unitMissing,
} from "../diagnostics/catalog/chart-crimes.ts";
import { logNotPositive } from "../diagnostics/catalog/chart-data.ts";
import type { Report } from "../diagnostics/report.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { DraftSeries } from "./data/drafts.ts";
import { groupBy } from "./groups.ts";
import { roles } from "./roles.ts";
import { placeIn } from "./places.ts";

const mostSlices = 6;
const mostSeries = 8;
const mostPanels = 12;

export function checkLooks(spec: ChartSpec, series: readonly DraftSeries[], report: Report): void {
  if (!spec.unit) report.add(unitMissing(placeIn(spec, ["title"])));
  checkZero(spec, report);
  const panels = groupBy(series, ({ panel }) => panel);
  if (panels.size > mostPanels) report.add(panelsMany(placeIn(spec, ["multiples"]), panels.size));
  for (const own of panels.values()) {
    const slices = own.reduce((most, { points }) => Math.max(most, points.length), 0);
    if (spec.type === "doughnut" && slices > mostSlices) report.add(slicesTooMany(placeIn(spec, ["data"]), slices));
    // With a highlight the others are quiet, and a heatmap or a slope names each series at its row or its line.
    const coloured = !["heatmap", "slope", "treemap", "sankey"].includes(spec.type) && spec.highlight.length === 0;
    if (coloured && own.length > mostSeries) report.add(seriesMany(placeIn(spec, ["data"]), own.length));
    const direct = ["line", "slope", "doughnut"].includes(spec.type) && own.length <= mostSeries;
    if (spec.labels === "legend" && (direct || own.length < 2))
      report.add(legendNeedless(placeIn(spec, ["labels"]), spec.type === "doughnut" ? slices : own.length));
  }
}

/** A length or an area measures its value only from zero. */
function checkZero(spec: ChartSpec, report: Report): void {
  if (!roles[spec.type].fromZero) return;
  const { min, max, scale } = spec.axes.y;
  if (scale === "log")
    report.add(logNotPositive(placeIn(spec, ["axes", "y", "scale"]), `zero, where a ${spec.type} chart has to begin`));
  else if (Number(min ?? 0) > 0) report.add(notFromZero(placeIn(spec, ["axes", "y", "min"]), spec.type, String(min)));
  else if (Number(max ?? 0) < 0) report.add(notFromZero(placeIn(spec, ["axes", "y", "max"]), spec.type, String(max)));
}
