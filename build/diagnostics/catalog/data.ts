// What an author can be told about CSV and JSON data. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error, warning } from "./severity.ts";

export const columnUnknown = (place: Place, column: string, known: readonly string[]) =>
  error("column-unknown", place, `The data has no column "${column}".`, didYouMean(column, known, "columns"));
export const tableUnclear = (place: Place, hint: string) =>
  error("table-unclear", place, "This does not say which rows are meant.", hint);
export const tableEmpty = (place: Place, file: string) =>
  error("table-empty", place, `No row of ${file} is left for this table.`, "Look at `where` and `top`.");
export const columnNameInvalid = (place: Place, reason: string) =>
  error("column-name-invalid", place, reason, "Give each column a name of its own.");
export const cellNotNumber = (place: Place, cell: string, hint: string) =>
  error("cell-not-number", place, `"${cell}" is not a number.`, hint);
export const cellUnitDiffers = (place: Place, sign: string, unit: string) =>
  error(
    "cell-unit-differs",
    place,
    `The cells of this column carry "${sign}", and the unit of the chart is "${unit}".`,
    sign === "%" ? "Give the chart the unit percent." : "Give the chart the currency of its data.",
  );
export const decimalUnclear = (place: Place, cell: string, withPoint: string, withComma: string) =>
  error(
    "decimal-unclear",
    place,
    `"${cell}" may be ${withPoint} or ${withComma}, and nothing in the file tells which.`,
    `Say it in content/data/formats.yaml: { "${place.file.split("/").at(-1)}": { decimal: "." } }, or ",".`,
  );
export const numberUnsafe = (place: Place, cell: string, reason: string, hint: string) =>
  warning("number-unsafe", place, `${cell} ${reason}`, hint);
export const numberOutOfRange = (place: Place, cell: string, size: "large" | "small") =>
  error(
    "number-out-of-range",
    place,
    `${cell} is too ${size} to be drawn.`,
    "Use a unit in which the values lie between 1e-12 and 1e15.",
  );
export const cellEmpty = (place: Place, column: string) =>
  error(
    "cell-empty",
    place,
    `This row has nothing for "${column}".`,
    "Fill the cell, or leave the row out by a filter.",
  );
export const dateInvalid = (place: Place, cell: string, hint: string) =>
  error("date-invalid", place, `"${cell}" is not a date that everyone reads alike.`, hint);
export const csvInvalid = (place: Place, reason: string, hint: string) =>
  error("csv-invalid", place, `This CSV cannot be read: ${reason}`, hint);
export const csvRowRagged = (place: Place, cells: number, columns: number, count: number) =>
  error(
    "csv-row-ragged",
    place,
    `This row has ${cells} ${cells === 1 ? "cell" : "cells"}, the head has ${columns}${count > 1 ? `; ${count} rows are like that` : ""}.`,
    "A cell that holds a separator needs quotation marks; an empty cell still needs its separator.",
  );
export const csvLineEnds = (place: Place) =>
  error(
    "csv-line-ends",
    place,
    "This line ends otherwise than the first one does.",
    "Save the file with one kind of line end throughout.",
  );
export const csvDelimiter = (place: Place, first: string, second: string) =>
  error(
    "csv-delimiter",
    place,
    `The columns may be separated by ${first} or by ${second}, and nothing in the file tells which.`,
    `Say it in content/data/formats.yaml: { "${place.file.split("/").at(-1)}": { delimiter: ";" } }.`,
  );
export const jsonInvalid = (place: Place, reason: string, hint: string) =>
  error("json-invalid", place, `This JSON cannot be read: ${reason}`, hint);
export const dataEmpty = (place: Place) =>
  error("data-empty", place, "There are no rows of data here.", "Add rows below the head, or use another file.");
export const dataTooLong = (place: Place, most: number) =>
  error(
    "data-too-much",
    place,
    `The file has more than ${most.toLocaleString("en")} rows.`,
    "Aggregate it first, by month or by group: a chart shows a few thousand points at best.",
  );
export const rowRagged = (place: Place, values: number, columns: number) =>
  error(
    "row-ragged",
    place,
    `This row has ${values} ${values === 1 ? "value" : "values"} for ${columns} columns.`,
    "Write null where there is none.",
  );
