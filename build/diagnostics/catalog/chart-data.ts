// What an author can be told of a chart whose grammar is right, but whose values cannot be drawn so.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error } from "./severity.ts";

export const chartEmpty = (place: Place) =>
  error("chart-empty", place, "No row of the data passes the filter.", "Correct the filter or the file.");
export const filterValueUnknown = (place: Place, value: string, column: string, known: readonly string[]) =>
  error("filter-value-unknown", place, `No row has "${value}" as ${column}.`, didYouMean(value, known, "values"));
export const nameUnused = (place: Place, name: string, known: readonly string[]) =>
  error("chart-rename-unused", place, `Nothing in the chart is called "${name}".`, didYouMean(name, known, "names"));
export const seriesEmpty = (place: Place, name: string) =>
  error("chart-series-empty", place, `"${name}" has no figure at all.`, "Name another column, or leave it out.");
export const valueTwice = (
  place: Place,
  x: string,
  series: string,
  firstLine: number,
  hint = "Filter the rows, tell them apart with `series`, or make one of them: `aggregate: sum`, `mean`, `count`.",
) =>
  error(
    "chart-value-twice",
    place,
    `${x} has a second value for "${series}"; the first is in line ${firstLine}.`,
    hint,
  );
export const xMixed = (place: Place, x: string, kind: string) =>
  error(
    "chart-x-mixed",
    place,
    `"${x}" is no ${kind}, as the others are.`,
    "Correct it, or say `axes: { x: { as: category } }`.",
  );
export const domainInvalid = (place: Place, reason: string) =>
  error("chart-domain-invalid", place, reason, "Give the first and the last: `domain: [2014, 2024]`.");
export const outsideDomain = (place: Place, x: string) =>
  error("chart-domain-invalid", place, `${x} lies outside the domain.`, "Widen the domain, or filter the rows.");
export const logNotPositive = (place: Place, value: string) =>
  error(
    "chart-log-not-positive",
    place,
    `A log axis has no place for ${value}.`,
    "Use a linear axis, or leave the value out.",
  );
export const axisBackwards = (place: Place, min: string, max: string) =>
  error(
    "chart-axis-backwards",
    place,
    `The axis would run from ${min} to ${max}.`,
    "Give a max above the min; `reverse: true` turns an axis round.",
  );
export const partNegative = (place: Place, value: string, type: string) =>
  error("chart-part-negative", place, `A ${type} chart shows parts of a whole; ${value} cannot be one.`, "Use bars.");
export const pileIncomplete = (place: Place, name: string, xs: readonly string[], type: string) =>
  error(
    "chart-pile-incomplete",
    place,
    `"${name}" has no figure for ${xs.slice(0, 4).join(", ")}${xs.length > 4 ? ` and ${xs.length - 4} more` : ""}, and others have: the ${type} chart would show a smaller sum.`,
    "Write 0 where there was nothing, filter these x away, or draw `grouped` bars or lines.",
  );
export const figuresGone = (place: Place, name: string, key: string) =>
  error(
    "chart-figures-gone",
    place,
    `Of "${name}" no figure is left after \`${key}\`.`,
    "It needs more figures in a row: take more rows, or take it out.",
  );
export const wholeNotHundred = (place: Place, sum: string, type: string) =>
  error(
    "chart-whole-not-hundred",
    place,
    `These percentages add up to ${sum}; a ${type} shows the whole, which is 100.`,
    'Add what is missing, as "All others", or correct them; rounded to whole numbers they may miss 100 by 1.',
  );
export const areasCross = (place: Place, value: string) =>
  error(
    "chart-areas-cross",
    place,
    `Areas on top of each other would cover one another: ${value} is below zero, other values are above.`,
    "Draw `stacked` bars, which part at zero, or lines.",
  );
export const wholeZero = (place: Place, type: string) =>
  error("chart-whole-zero", place, `The values of this ${type} chart add up to nothing.`, "Correct the data.");
export const seriesTooMany = (place: Place, type: string, series: readonly string[]) =>
  error(
    "chart-series-too-many",
    place,
    `A ${type} chart shows one series, the data has ${series.length}: ${series.slice(0, 6).join(", ")}.`,
    "Use grouped, stacked or line, small `multiples`, or a filter.",
  );
export const slopeEnds = (place: Place, count: number) =>
  error(
    "chart-slope-ends",
    place,
    `A slope chart has two x, a first and a last; the data has ${count}.`,
    "Filter the rows.",
  );
export const countryUnknown = (place: Place, name: string, known: readonly string[]) =>
  error(
    "country-unknown",
    place,
    `The map has no country "${name}".`,
    `${didYouMean(name, known, "countries")} Codes of ISO 3166 are known as well: JPN, JP.`,
  );
export const countryTwice = (place: Place, name: string, other: string) =>
  error("country-unknown", place, `"${name}" is the country that "${other}" is.`, "Keep one of the two rows.");
export const dumbbellEnds = (place: Place, series: readonly string[]) =>
  error(
    "chart-dumbbell-ends",
    place,
    `A dumbbell chart has two dots in a row, one of each of two series; the data has ${series.length}: ${series.slice(0, 5).join(", ")}.`,
    "Filter the rows, or draw a `dot` chart.",
  );
export const ranksTie = (place: Place, names: readonly string[], x: string) =>
  error(
    "chart-ranks-tie",
    place,
    `"${names[0]}" and "${names[1]}" are equal at ${x}: neither ranks above the other.`,
    "Leave one of them out by a filter, or draw a `line` chart.",
  );
export const flowCycle = (place: Place, names: readonly string[]) =>
  error(
    "chart-flow-cycle",
    place,
    `The flows run in a circle: ${(names.length > 12 ? [...names.slice(0, 10), "…", ...names.slice(-1)] : names).join(" to ")}.`,
    "A sankey chart flows one way.",
  );
export const transformImpossible = (place: Place, reason: string, hint: string) =>
  error("chart-transform-impossible", place, reason, hint);
export const pointsTooMany = (place: Place, count: number, most: number, advice: string) =>
  error(
    "data-too-much",
    place,
    `The chart has ${count.toLocaleString("en")} points, ${most.toLocaleString("en")} at most can be used.`,
    advice,
  );
export const axisCuts = (place: Place, end: string, value: string) =>
  error(
    "chart-axis-cuts",
    place,
    `The axis ${end}, and ${value} lies beyond it.`,
    "Take the end out, or set it further.",
  );
export const rangeBackwards = (place: Place, low: string, high: string) =>
  error("chart-range-backwards", place, `The range runs from ${low} to ${high}.`, "`low` is the smaller of the two.");
