// Dots on stems from zero: a bar chart with less ink, for many rows.
import type { ChartType } from "./chart-type.ts";
import { drawDots } from "./dot.ts";

export const lollipop: ChartType = { family: "dot", draw: (context) => drawDots(context, { zero: true }) };
