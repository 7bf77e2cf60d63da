// Shows the mistakes of a run in the format asked for, and says with which exit code the run ends.
import { relative, resolve, sep } from "node:path";
import { HostError } from "../diagnostics/host-error.ts";
import { formatGithub, formatPretty, type Report } from "../diagnostics/report.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { didYouMean } from "../diagnostics/suggestion.ts";
import type { DataFile } from "../model/data-file.ts";
import type { Source } from "../model/deck.ts";
import { formatDataFile } from "./data-files.ts";

const formats = ["pretty", "json", "github"] as const;
export type Format = (typeof formats)[number];

export interface Showing {
  readonly root: string; // the talk's folder, as it was given
  readonly format?: Format; // "pretty", if left out
  readonly strict?: boolean; // warnings fail
  readonly writes?: boolean; // a failure means that nothing was written
  readonly dataFiles?: readonly DataFile[]; // with --verbose
}

/** To be called before anything is made: a wrong format must not be found out behind a build. */
export function formatOf(given: string | undefined): Format {
  const format = formats.find((known) => known === (given ?? "pretty"));
  if (!format) throw new HostError(`Unknown format "${given}".`, didYouMean(given ?? "", formats, "formats"));
  return format;
}

/**
 * Diagnostics go to standard error; as `json` they are the result and go to standard output: a list, or with --verbose that list and
 * the data files. Returns 0 or 1.
 */
export function showReport(report: Report, sources: readonly Source[], showing: Showing): number {
  const { root, format = "pretty", strict = false, writes = false, dataFiles } = showing;
  const diagnostics = report.sorted();
  if (format === "json") console.log(JSON.stringify(dataFiles ? { diagnostics, dataFiles } : diagnostics, null, 2));
  else {
    const folder = format === "github" ? folderFromHere(root) : "";
    if (format === "pretty") for (const file of dataFiles ?? []) console.error(`${formatDataFile(file)}\n`);
    for (const diagnostic of diagnostics)
      console.error(format === "github" ? formatGithub(diagnostic, folder) : `${formatPretty(diagnostic, sources)}\n`);
  }
  const failed = report.hasErrors || (strict && diagnostics.length > 0);
  if (failed && format === "pretty")
    console.error(
      [
        `${countOf(diagnostics)}.`,
        ...(report.hasErrors ? [] : ["--strict lets no warning pass."]),
        ...(writes ? ["Nothing was written."] : []),
      ].join(" "),
    );
  return failed ? 1 : 0;
}

/** `2 mistakes, 1 warning`. */
function countOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const told = (count: number, word: string) => (count === 0 ? [] : [`${count} ${word}${count === 1 ? "" : "s"}`]);
  return [...told(errors, "mistake"), ...told(diagnostics.length - errors, "warning")].join(", ");
}

/** Where GitHub looks for the files of a talk: from the folder in which the command runs. */
function folderFromHere(root: string): string {
  return relative(process.cwd(), resolve(root)).split(sep).join("/");
}
