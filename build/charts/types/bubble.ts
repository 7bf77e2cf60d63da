// Points by three measures: the third is the area of the bubble.
import type { ChartType } from "./chart-type.ts";
import { drawPoints } from "./scatter.ts";

export const bubble: ChartType = { family: "scatter", draw: drawPoints };
