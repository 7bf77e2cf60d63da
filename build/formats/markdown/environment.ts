// What a parse of Markdown needs besides the text, and how its rules tell of mistakes.
import type { StateBlock, StateInline } from "markdown-it";
import type { Report } from "../../diagnostics/report.ts";
import type { Diagnostic, Place } from "../../model/diagnostic.ts";

/** A container whose closing line has not come yet, and what its content is tokenised within. */
export interface OpenContainer {
  readonly colons: number;
  readonly endLine: number;
  readonly indent: number;
  closedAt: number; // -1: not yet
}
export interface ParseEnvironment {
  readonly report: Report;
  readonly place: (line: number, column?: number) => Place; // where line n of the text, from 0, stands in its file
  readonly open: OpenContainer[];
  inCell?: boolean; // what is read stands in a cell of a table
}

/** A block rule's or inline rule's environment, as `parseMarkdown` gave it. */
export const environmentOf = (state: { env: unknown }): ParseEnvironment => state.env as ParseEnvironment;

/** A line of the state, its indentation left out. */
export const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);

/** The column, from 1, at which that text begins in its line of the source. */
export const columnOf = (state: StateBlock, line: number): number => {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return start - state.src.lastIndexOf("\n", start - 1);
};

/** Four spaces or more make code of a line. */
export const isIndentedCode = (state: StateBlock, line: number): boolean =>
  (state.sCount[line] ?? 0) - state.blkIndent >= 4;

/** Inline rules do not know where their block stands: whoever reads the tokens does, and reports it there. */
export interface Mistake {
  readonly diagnose: (place: Place) => Diagnostic;
}
/** Leaves `length` characters out of the text and says why. */
export function fail(
  state: StateInline,
  silent: boolean,
  from: number,
  end: number,
  diagnose: (place: Place) => Diagnostic,
): true {
  if (!silent) {
    const token = state.push("mistake", "", 0);
    token.meta = { diagnose, offset: from };
  }
  state.pos = Math.min(Math.max(end, state.pos + 1), state.posMax);
  return true;
}

/** The end of the line that holds `at`. */
export function lineEnd(state: StateInline, at: number): number {
  const end = state.src.indexOf("\n", at);
  return end < 0 || end > state.posMax ? state.posMax : end;
}
/** Whether nothing but space stands before `at` in its line. */
export function opensLine(state: StateInline, at: number): boolean {
  let before = at - 1;
  while (state.src[before] === " " || state.src[before] === "\t") before--;
  return before < 0 || state.src[before] === "\n";
}

/** Block rules that may end a paragraph, a list or a quotation. */
export const interrupting = { alt: ["paragraph", "reference", "blockquote", "list", "table"] };
