// What an author can be told about CSV and JSON data. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../report.ts";
import { error } from "./severity.ts";

export const columnUnknown = (place: Place, column: string, known: readonly string[]) =>
  error("column-unknown", place, `The data has no column "${column}".`, didYouMean(column, known, "columns"));
export const cellNotNumber = (place: Place, cell: string) =>
  error("cell-not-number", place, `"${cell}" is not a number.`, "Write 1234.5, without units or thousands separators.");
export const csvInvalid = (place: Place, reason: string) =>
  error("csv-invalid", place, `This CSV cannot be read: ${reason}`, "Correct the row.");
