// What an author can be told about charts. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../report.ts";
import { error } from "./severity.ts";

export const chartUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("chart-unknown", place, `There is no chart "${id}".`, didYouMean(id, known, "charts"));
export const chartTypeUnknown = (place: Place, type: string, known: readonly string[]) =>
  error("chart-type-unknown", place, `Unknown chart type "${type}".`, didYouMean(type, known, "types"));
export const chartEmpty = (place: Place) =>
  error("chart-empty", place, "No row of the data passes the filter.", "Correct the filter or the file.");
