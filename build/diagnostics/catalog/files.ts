// What an author can be told about files and includes. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../report.ts";
import { error } from "./severity.ts";

export const fileMissing = (place: Place, path: string) =>
  error("file-missing", place, `There is no file "${path}".`, "Write the file or correct its name.");
export const includeMissing = (place: Place, path: string, known: readonly string[]) =>
  error(
    "include-missing",
    place,
    `There is no file "${path}" to include.`,
    path.startsWith("content/") ? didYouMean(path, known, "files") : "Includes stay inside the content folder.",
  );
export const includeCycle = (place: Place, chain: readonly string[]) =>
  error("include-cycle", place, "This include includes itself.", chain.join(" -> "));
