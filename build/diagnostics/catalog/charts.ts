// What an author can be told about a chart's YAML. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error } from "./severity.ts";

export const chartUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("chart-unknown", place, `There is no chart "${id}".`, didYouMean(id, known, "charts"));
export const chartTypeUnknown = (place: Place, type: string, known: readonly string[]) =>
  error("chart-type-unknown", place, `Unknown chart type "${type}".`, didYouMean(type, known, "types"));
export const chartDataMissing = (place: Place) =>
  error(
    "chart-data-missing",
    place,
    "The data of a chart is either a file or rows.",
    "Keep one of `file:` and `rows:`.",
  );
export const roleMissing = (place: Place, type: string, role: string) =>
  error("chart-role-missing", place, `A ${type} chart needs "${role}".`, `Name the column: \`${role}: …\`.`);
export const roleUnused = (place: Place, type: string, key: string, uses: readonly string[]) =>
  error("chart-role-unused", place, `A ${type} chart has no use for "${key}".`, `It uses ${uses.join(", ")}.`);
export const chartjsUnknown = (place: Place, name: string, known: readonly string[]) =>
  error(
    "chartjs-unknown",
    place,
    `No "${name}" of Chart.js acts here: it would be ignored.`,
    name === "scales"
      ? "Ends, scale and titles of axes are `axes: { y: { min: 0 } }`."
      : didYouMean(name, known, "names"),
  );
export const otherWithoutTop = (place: Place) =>
  error("chart-other-alone", place, "`other` names the rest below the top, but there is no `top`.", "Add `top: 5`.");

export const annotationUnclear = (place: Place) =>
  error(
    "annotation-unclear",
    place,
    "It is not said where this annotation stands.",
    "Give `from` and `to` for a range, `at` for a line, or `x` for a point.",
  );
export const annotationUnknown = (place: Place, key: string, kind: string) =>
  error("annotation-unclear", place, `An annotation of a ${kind} has no "${key}".`, "Take it out.");
export const annotationPanelAlone = (place: Place) =>
  error(
    "annotation-unclear",
    place,
    "`panel` names one of several small charts, and this chart is one alone.",
    "Take it out, or make small charts: `multiples: economy`.",
  );
export const annotationPanels = (place: Place) =>
  error(
    "annotation-unclear",
    place,
    "A note at a point stands in one panel.",
    "Name one, and write an annotation for each of the others.",
  );
export const annotationWithoutFigure = (place: Place, x: string) =>
  error(
    "annotation-without-figure",
    place,
    `There is no figure at ${x} that this note could point to.`,
    "Name another x, or give the height: `y: 4.5`.",
  );
export const annotationOutside = (place: Place, x: string, first: string, last: string) =>
  error(
    "annotation-outside",
    place,
    `${x} lies beyond the axis, which runs from ${first} to ${last}.`,
    `Widen the axis, as in \`domain: [${first}, ${x}]\`, or move the note.`,
  );
export const annotationNumberUnknown = (place: Place, number: number, count: number) =>
  error(
    "annotation-number-unknown",
    place,
    `There is no annotation ${number}.`,
    count === 0 ? "The chart has none." : `They are counted from 1 to ${count}.`,
  );
export const startUnused = (place: Place) =>
  error(
    "chart-start-unused",
    place,
    "`start` says what is seen before the first step, but the chart has no steps.",
    "Add `steps`, or leave `start` out.",
  );
export const chartNameUnknown = (place: Place, name: string, known: readonly string[]) =>
  error(
    "chart-name-unknown",
    place,
    `The chart has no series and no x named "${name}".`,
    didYouMean(name, known, "names"),
  );
export const panelUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("chart-name-unknown", place, `No panel of the chart is named "${name}".`, didYouMean(name, known, "panels"));
export const currencyUnclear = (place: Place, reason: string) =>
  error(
    "currency-unclear",
    place,
    `The values cannot be turned into this currency. ${reason}`,
    "Write `unit: trillion JPY`, and `divide: yen_per_usd` or `multiply: usd_per_yen`.",
  );
export const rateMissing = (place: Place, x: string, file: string) =>
  error(
    "rate-missing",
    place,
    `${file} has no rate for ${x}.`,
    "Add it, or leave the year out by `domain` or `filter`.",
  );
export const rateNotPositive = (place: Place, rate: string) =>
  error("rate-not-positive", place, `A rate of ${rate} turns nothing into another currency.`, "Correct the rate.");
