// Mistakes of the author: collected by every stage, shown together at the end of the run.
import { frame } from "./frame.ts";
import type { Source } from "../model/deck.ts";
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";

const mostCells = 3; // of one kind in one data file that are told one by one
const mostAlike = 50; // of one kind in one file: a column of texts in a large file is one mistake, not 100,000

/** Holds the diagnostics of one run. `report.add(unknownChart(place, "barr", known))`. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();
  readonly #alike = new Map<string, number>();
  #errors = 0;
  add(diagnostic: Diagnostic): void {
    const { file, line, column } = diagnostic.place;
    const key = `${file}:${line}:${column}:${diagnostic.code}:${diagnostic.message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const alike = `${diagnostic.code} ${file}`;
    const count = (this.#alike.get(alike) ?? 0) + 1;
    this.#alike.set(alike, count);
    if (count > mostAlike + 1) return;
    if (diagnostic.severity === "error") this.#errors++;
    this.diagnostics.push(
      count <= mostAlike
        ? diagnostic
        : { ...diagnostic, message: "There are more mistakes like these here and below." },
    );
  }
  take<Value>({ value, diagnostics }: Outcome<Value>): Value {
    for (const diagnostic of diagnostics) this.add(diagnostic);
    return value;
  }
  get hasErrors(): boolean {
    return this.errorCount > 0;
  }
  get errorCount(): number {
    return this.#errors;
  }
  /** In the order of the files, so that the same mistakes always print the same text. */
  sorted(): Diagnostic[] {
    return this.#collapsed().sort(
      (a, b) =>
        (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
        a.place.line - b.place.line ||
        a.place.column - b.place.column,
    );
  }
  /** Fifty bad cells of a data file are one mistake, with the first places. */
  #collapsed(): Diagnostic[] {
    const groups = new Map<string, Diagnostic[]>();
    for (const one of this.diagnostics) {
      const key = `${one.code} ${one.place.file} ${one.hint.replace(/\d+/g, "0")}`; // the same cure, whatever the figures
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first || group.length <= mostCells || !/^content\/data\/.*\.(?:[ct]sv|json)$/.test(first.place.file))
        return group;
      const lines = [...new Set(group.map(({ place }) => place.line))].slice(1);
      const all = this.#alike.get(`${first.code} ${first.place.file}`) ?? 0;
      const others = all > mostAlike ? all - 1 : group.length - 1;
      const where = `${lines.slice(0, 5).join(", ")}${others > 5 ? " and below" : ""}`;
      return [{ ...first, message: `${first.message} ${others} more are like it, in lines ${where}.` }];
    });
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

/** One diagnostic as a workflow command that GitHub shows beside the changed line; `folder` leads to the talk: "talks/heat". */
export function formatGithub(diagnostic: Diagnostic, folder = ""): string {
  const { file, line, column } = diagnostic.place;
  const escape = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string) => escape(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const path = folder === "" ? file : `${folder.replace(/\/$/, "")}/${file}`;
  const text = escape(`${diagnostic.message} ${diagnostic.hint}`.trim());
  return `::${diagnostic.severity} file=${property(path)},line=${line},col=${column},title=${property(diagnostic.code)}::${text}`;
}
