// What an author can be told about audiences. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../report.ts";
import { error } from "./severity.ts";

export const audienceUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("audience-unknown", place, `There is no audience "${id}".`, didYouMean(id, known, "audiences"));
