// Mistakes of the author: collected by every stage, shown together at the end of the run.
import { frame } from "./frame.ts";
import type { Source } from "../model/deck.ts";

export interface Place {
  readonly file: string; // "content/chapters/01-hook.md"
  readonly line: number; // counts from 1
  readonly column: number; // counts from 1
}
export interface Diagnostic {
  readonly code: string; // "chart-unknown"
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly hint: string;
  readonly place: Place;
}

/** What a step made of its input, and the mistakes it met: `report.take(parseCsv(source))` is the table. */
export interface Outcome<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

const mostAlike = 50; // of one kind in one file: a column of texts in a large file is one mistake, not 100,000

/** Holds the diagnostics of one run. `report.add(unknownChart(place, "barr", known))`. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();
  readonly #alike = new Map<string, number>();
  add(diagnostic: Diagnostic): void {
    const { file, line, column } = diagnostic.place;
    const key = `${file}:${line}:${column}:${diagnostic.code}:${diagnostic.message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const alike = `${diagnostic.code} ${file}`;
    const count = (this.#alike.get(alike) ?? 0) + 1;
    this.#alike.set(alike, count);
    if (count <= mostAlike) this.diagnostics.push(diagnostic);
    else if (count === mostAlike + 1)
      this.diagnostics.push({ ...diagnostic, message: "There are more mistakes like these here and below." });
  }
  take<Value>({ value, diagnostics }: Outcome<Value>): Value {
    for (const diagnostic of diagnostics) this.add(diagnostic);
    return value;
  }
  get hasErrors(): boolean {
    return this.errorCount > 0;
  }
  get errorCount(): number {
    return this.diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  }
  /** In the order of the files, so that the same mistakes always print the same text. */
  sorted(): Diagnostic[] {
    return [...this.diagnostics].sort(
      (a, b) =>
        (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
        a.place.line - b.place.line ||
        a.place.column - b.place.column,
    );
  }
}

/** One diagnostic as the terminal shows it: a clickable first line, the line of the source, and the hint. */
export function formatPretty(diagnostic: Diagnostic, sources: readonly Source[]): string {
  const { file, line, column } = diagnostic.place;
  const lines = [`${file}:${line}:${column}  ${diagnostic.severity}  ${diagnostic.message}  (${diagnostic.code})`];
  const text = sources.find((source) => source.path === file)?.text;
  if (text !== undefined) lines.push(...frame(text, line, column));
  if (diagnostic.hint !== "") lines.push(`  ${diagnostic.hint}`);
  return lines.join("\n");
}

/** One diagnostic as a workflow command that GitHub shows beside the changed line. */
export function formatGithub(diagnostic: Diagnostic): string {
  const { file, line, column } = diagnostic.place;
  const escape = (text: string) => text.replaceAll("%", "%25").replaceAll("\n", "%0A").replaceAll("\r", "%0D");
  const text = escape(`${diagnostic.message} ${diagnostic.hint}`.trim());
  return `::${diagnostic.severity} file=${file},line=${line},col=${column},title=${diagnostic.code}::${text}`;
}
