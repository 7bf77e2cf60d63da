// Shows the mistakes of a run in the format asked for, and says with which exit code the run ends.
import { HostError } from "../diagnostics/host-error.ts";
import { formatGithub, formatPretty, type Report } from "../diagnostics/report.ts";
import type { Source } from "../model/deck.ts";

export const formats = ["pretty", "json", "github"];

/** Diagnostics go to standard error; as `json` they are the result and go to standard output. Returns 0 or 1. */
export function showReport(report: Report, sources: readonly Source[], format = "pretty", strict = false): number {
  if (!formats.includes(format)) throw new HostError(`Unknown format "${format}".`, `Known: ${formats.join(", ")}.`);
  const diagnostics = report.sorted();
  if (format === "json") console.log(JSON.stringify(diagnostics, null, 2));
  else
    for (const diagnostic of diagnostics)
      console.error(format === "github" ? formatGithub(diagnostic) : `${formatPretty(diagnostic, sources)}\n`);
  const failed = report.hasErrors || (strict && diagnostics.length > 0);
  if (failed && format === "pretty")
    console.error(`${diagnostics.length} mistake${diagnostics.length === 1 ? "" : "s"}. Nothing was written.`);
  return failed ? 1 : 0;
}
