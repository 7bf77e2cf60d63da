// Stacks that all reach 100 percent: shares, whatever the totals.
import type { ChartType } from "./chart-type.ts";
import { drawStacks } from "./stacked.ts";

export const stacked100: ChartType = { family: "bar", draw: (context) => drawStacks(context, true) };
