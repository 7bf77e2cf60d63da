// Columns in groups: one of each series beside each other for each category.
import type { ChartType } from "./chart-type.ts";
import { drawBars } from "./column.ts";

export const grouped: ChartType = { family: "bar", draw: drawBars };
