// What an author can be told about facts and sources. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error, warning } from "./severity.ts";

export const factUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("fact-unknown", place, `There is no fact "${id}".`, didYouMean(id, known, "facts"));
export const factUnitDiffers = (place: Place, unit: string, first: string) =>
  error(
    "fact-unit-differs",
    place,
    `"${unit}" counts something else than "${first}".`,
    "Begin it with the same scale, the same currency code or a percent sign; only the words after that are another language.",
  );
export const sourceUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("source-unknown", place, `There is no source "${id}".`, didYouMean(id, known, "sources"));
export const sourceTwice = (place: Place, id: string) =>
  error("source-twice", place, `Two sources have the id "${id}".`, "Give one of them another id.");
export const rowNotFound = (place: Place, file: string, found: number) =>
  error(
    "row-not-found",
    place,
    found === 0 ? `No row of "${file}" fits.` : `${found} rows of "${file}" fit.`,
    "Name columns in `where` so that exactly one row is left.",
  );
const unverified = "Find a source and set its status, or leave it out.";
export const factUnverified = (place: Place, id: string, strict: boolean) => {
  const message = `The fact "${id}" is unverified.`;
  return strict
    ? error("fact-unverified", place, message, unverified)
    : warning("fact-unverified", place, message, unverified);
};
