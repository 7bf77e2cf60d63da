// One rule of PDF/UA-1, named as in the veraPDF profile: clause, then the number of its test ("7.1-3").
import type { CheckedDocument } from "./document.ts";

export interface Rule {
  readonly id: string; // "7.3-1"
  readonly says: string; // "A Figure has alternative text."
  /** A line for each place that breaks the rule: "page 3: a Figure without alternative text". */
  readonly check: (document: CheckedDocument) => Iterable<string>;
}
export interface Failure {
  readonly rule: string;
  readonly says: string;
  readonly places: readonly string[];
}
