// A mistake of the author as a value, with its place. Types only: diagnostics/ makes them and shows them.

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
