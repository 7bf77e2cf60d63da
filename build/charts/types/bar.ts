// Bars that lie down: names of any length read straight.
import type { ChartType } from "./chart-type.ts";
import { drawBars } from "./column.ts";

export const bar: ChartType = { family: "bar", draw: drawBars };
