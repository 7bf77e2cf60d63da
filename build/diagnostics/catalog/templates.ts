// What an author can be told about Handlebars templates. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error } from "./severity.ts";

export const templateInvalid = (place: Place, reason: string) =>
  error("template-invalid", place, `This template cannot be used: ${reason}`, "Correct the template.");
export const helperUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("helper-unknown", place, `Unknown helper "${name}".`, didYouMean(name, known, "helpers"));
export const partialUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("partial-unknown", place, `Unknown partial "${name}".`, didYouMean(name, known, "partials"));
export const partialCycle = (place: Place, chain: readonly string[]) =>
  error("partial-cycle", place, "This partial includes itself.", chain.join(" -> "));
/** `part` is what is not known of a path: "titel" of "chapter.titel". All that could stand there are told, however many. */
export const variableUnknown = (place: Place, path: string, part: string, known: readonly string[]) =>
  error(
    "variable-unknown",
    place,
    `Unknown variable "${path}".`,
    didYouMean(part, known, "variables", Number.POSITIVE_INFINITY),
  );
