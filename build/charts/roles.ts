// What each type of chart needs of its data, and how it is measured. One line a type: forget one and the compiler says so.
import type { ChartTypeName } from "../model/chart.ts";

export type Role = "x" | "y" | "series" | "size" | "low" | "high" | "label" | "from" | "to";
export interface TypeRoles {
  readonly summary: string; // one sentence, for hints, schema and manual
  readonly needs: readonly Role[];
  readonly may: readonly Role[];
  readonly x: "category" | "flexible" | "continuous"; // flexible: true dates and numbers where all x are such
  readonly fromZero: boolean; // lengths and areas lie where they do not start at zero
  readonly parts: boolean; // parts of a whole: no negative value, and a total above zero
  readonly oneSeries: boolean;
  readonly axes: boolean;
  readonly fills: boolean; // a year without figures keeps its place
  readonly lies: boolean; // `horizontal: true` lays it down
}

const base = {
  needs: ["x", "y"],
  may: ["series"],
  x: "category",
  fromZero: false,
  parts: false,
  oneSeries: false,
  axes: true,
  fills: true,
  lies: false,
} as const;
const bars = { ...base, fromZero: true, lies: true } as const;
const whole = { ...base, may: [], parts: true, oneSeries: true, axes: false, fills: false } as const;

export const roles: Record<ChartTypeName, TypeRoles> = {
  line: {
    ...base,
    may: ["series", "low", "high"],
    x: "flexible",
    summary: "a line for each series, over time or over numbers",
  },
  area: { ...base, x: "flexible", fromZero: true, summary: "a line filled down to zero" },
  "stacked-area": { ...base, x: "flexible", fromZero: true, summary: "areas on top of each other" },
  column: { ...bars, may: ["low", "high"], oneSeries: true, summary: "upright bars, one for each x" },
  bar: { ...bars, may: ["low", "high"], oneSeries: true, summary: "bars that lie, one for each x; for long names" },
  grouped: { ...bars, may: ["series", "low", "high"], summary: "bars of several series side by side" },
  stacked: { ...bars, summary: "bars of several series on top of each other" },
  "stacked-100": { ...bars, parts: true, summary: "stacked bars, each made 100 percent" },
  slope: { ...base, fills: false, summary: "a line from a first to a second x for each series" },
  dot: {
    ...base,
    needs: ["x"],
    may: ["y", "low", "high", "series"],
    fills: false,
    summary: "dots, or ranges from low to high",
  },
  scatter: {
    ...base,
    x: "continuous",
    fills: false,
    may: ["series", "label"],
    summary: "a dot for each pair of numbers",
  },
  bubble: {
    ...base,
    x: "continuous",
    fills: false,
    needs: ["x", "y", "size"],
    may: ["series", "label"],
    summary: "dots with a size",
  },
  doughnut: { ...whole, summary: "shares of one whole, six at most" },
  waterfall: {
    ...bars,
    may: [],
    oneSeries: true,
    fills: false,
    summary: "steps up and down from one total to the next",
  },
  sankey: { ...whole, needs: ["from", "to", "y"], oneSeries: false, summary: "flows from one name to another" },
  treemap: {
    ...whole,
    may: ["series"],
    oneSeries: false,
    summary: "areas as large as their values, grouped by series",
  },
  heatmap: { ...base, summary: "a field of x and series, each cell as dark as its value" },
  waffle: { ...whole, summary: "a hundred squares, shared out" },
  lollipop: {
    ...bars,
    may: [],
    oneSeries: true,
    lies: false,
    fills: false,
    summary: "a dot on a stem for each x, lighter than bars",
  },
  dumbbell: {
    ...base,
    fills: false,
    needs: ["x", "y", "series"],
    may: [],
    summary: "two dots for each x and the difference between them",
  },
  bump: { ...base, fills: false, summary: "the rank of each series at each x" },
  histogram: {
    ...base,
    fills: false,
    x: "continuous",
    needs: ["x"],
    may: [],
    oneSeries: true,
    fromZero: true,
    summary: "how many raw values lie in each stretch",
  },
  strip: { ...base, fills: false, may: [], summary: "every raw value as a dot, in a row for each x" },
  box: { ...base, fills: false, may: [], summary: "the quartiles of raw values, in a row for each x" },
  choropleth: { ...whole, parts: false, summary: "countries on a map, each as dark as its value" },
  shares: { ...whole, lies: false, summary: "one bar of 100 percent, shared out" },
};
export const chartTypeNames = Object.keys(roles) as ChartTypeName[];
