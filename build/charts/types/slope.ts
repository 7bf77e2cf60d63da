// A slope: two moments, and a line for each series from the one to the other. Each end carries its value.
import type { ChartType } from "./chart-type.ts";
import { drawLines } from "./line.ts";

export const slope: ChartType = { family: "line", draw: (context) => drawLines(context, { slope: true }) };
