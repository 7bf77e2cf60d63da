// What an author can be told about facts and sources. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../report.ts";
import { error } from "./severity.ts";

export const factUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("fact-unknown", place, `There is no fact "${id}".`, didYouMean(id, known, "facts"));
export const sourceUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("source-unknown", place, `There is no source "${id}".`, didYouMean(id, known, "sources"));
