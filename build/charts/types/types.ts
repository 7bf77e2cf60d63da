// The table of chart types: a file each, a line each; forget the line and the type checker names it.
import type { ChartTypeName } from "../../model/chart.ts";
import { area } from "./area.ts";
import { bar } from "./bar.ts";
import { bubble } from "./bubble.ts";
import type { ChartType } from "./chart-type.ts";
import { column } from "./column.ts";
import { dot } from "./dot.ts";
import { doughnut } from "./doughnut.ts";
import { grouped } from "./grouped.ts";
import { heatmap } from "./heatmap.ts";
import { line } from "./line.ts";
import { sankey } from "./sankey.ts";
import { scatter } from "./scatter.ts";
import { slope } from "./slope.ts";
import { stacked100 } from "./stacked-100.ts";
import { stackedArea } from "./stacked-area.ts";
import { stacked } from "./stacked.ts";
import { treemap } from "./treemap.ts";
import { waffle } from "./waffle.ts";
import { waterfall } from "./waterfall.ts";
import { lollipop } from "./lollipop.ts";
import { dumbbell } from "./dumbbell.ts";
import { bump } from "./bump.ts";
import { histogram } from "./histogram.ts";
import { box, strip } from "./spread.ts";
import { choropleth } from "./choropleth.ts";
import { shares } from "./shares.ts";

export const chartTypes: Record<ChartTypeName, ChartType> = {
  line,
  area,
  "stacked-area": stackedArea,
  column,
  bar,
  grouped,
  stacked,
  "stacked-100": stacked100,
  slope,
  dot,
  scatter,
  bubble,
  doughnut,
  waterfall,
  sankey,
  treemap,
  heatmap,
  waffle,
  lollipop,
  dumbbell,
  bump,
  histogram,
  strip,
  box,
  choropleth,
  shares,
};
