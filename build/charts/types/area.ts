// An area: a line whose height counts, so it stands on zero.
import type { ChartType } from "./chart-type.ts";
import { drawLines } from "./line.ts";

export const area: ChartType = { family: "line", draw: (context) => drawLines(context, { zero: true }) };
