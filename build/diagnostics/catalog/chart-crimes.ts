// What an author is warned of: charts that can be drawn, but mislead the eye or cannot be read. Each with its reason.
import type { Place } from "../../model/diagnostic.ts";
import { error, warning } from "./severity.ts";

export const notFromZero = (place: Place, type: string, min: string) =>
  warning(
    "chart-not-from-zero",
    place,
    `The values of this ${type} chart start at ${min}: lengths and areas are then no measure of them.`,
    "Start at 0, or draw a line or dots.",
  );
export const slicesTooMany = (place: Place, count: number) =>
  warning(
    "chart-slices-too-many",
    place,
    `A doughnut of ${count} slices: angles so small are not told apart.`,
    "Draw bars, or keep the largest: `top: 5` with `other: Others`.",
  );
export const unitMissing = (place: Place) =>
  warning(
    "chart-unit-missing",
    place,
    "Nothing says what the values count.",
    "Add `unit: trillion JPY`, `unit: percent of shipments`, or `unit: companies`.",
  );
export const figureUnfounded = (place: Place, figure: string, key: string) =>
  warning(
    "chart-figure-unfounded",
    place,
    `The ${key} says ${figure}, which is no value of the chart, and no sum, difference, ratio or share of its values.`,
    "Correct it, or draw what it speaks of.",
  );
export const seriesMany = (place: Place, count: number) =>
  warning(
    "chart-series-many",
    place,
    `${count} series in as many colours: more than eight are not told apart.`,
    "Use `highlight` for those that matter, `top` with `other`, or `multiples`.",
  );
export const panelsMany = (place: Place, count: number) =>
  warning(
    "chart-panels-many",
    place,
    `${count} small charts: on one slide each is smaller than a stamp.`,
    "Keep twelve at most: `filter`, or part them over several slides.",
  );
export const legendNeedless = (place: Place, count: number) =>
  warning(
    "chart-legend-needless",
    place,
    `A legend makes the reader look back and forth; ${count === 1 ? "one name" : `${count} names`} would fit at the marks.`,
    "Write `labels: auto` or leave the key out.",
  );
export const coloursAlike = (place: Place, first: string, second: string, vision: string) =>
  warning(
    "chart-colours-alike",
    place,
    `${first} and ${second} are not told apart ${vision}.`,
    "Take colours that differ in lightness as well as in hue.",
  );
export const colourFaint = (
  place: Place,
  colour: string,
  ratio: number,
  paper: string,
  papers: readonly string[],
  better: string | undefined,
) =>
  error(
    "chart-colour-faint",
    place,
    `${colour} has a contrast of ${ratio.toFixed(2)} to the background ${paper}; 3 is the least.`,
    better
      ? `${better} has enough${papers.length > 1 ? ` on all of ${papers.join(", ")}` : ""}.`
      : `No colour has enough on all of ${papers.join(", ")}: leave the palette to the theme, which has one for each ground.`,
  );
export const totalDiffers = (place: Place, x: string, total: string, sum: string) =>
  warning(
    "chart-total-differs",
    place,
    `The total "${x}" is ${total}, but the steps before it add up to ${sum}.`,
    "Correct the values, or add the step that is missing.",
  );
export const mostlyGaps = (place: Place, missing: number, all: number) =>
  warning(
    "chart-mostly-gaps",
    place,
    `${missing} of the ${all} dates on the axis have no figure.`,
    "Where these are snapshots, write `domain: listed`; where the gap is the point, give both ends: `domain: [2014, 2024]`.",
  );
