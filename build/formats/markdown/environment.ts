// What a parse needs besides the text.
import type { Place, Report } from "../../diagnostics/report.ts";

export interface ParseEnvironment {
  readonly report: Report;
  readonly place: (line: number) => Place; // where line n of the text, counted from 0, stands in its file
}

/** A block rule's or inline rule's environment, as `parseMarkdown` gave it. */
export const environmentOf = (state: { env: unknown }): ParseEnvironment => state.env as ParseEnvironment;
