// The names of a table's columns: each there, each once, none that JavaScript gives a meaning of its own.
import { columnNameInvalid } from "../diagnostics/catalog/data.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";

const forbidden = ["__proto__", "constructor", "prototype"];

export function checkColumns(columns: readonly string[], place: (column: number) => Place, report: Report): void {
  const before = new Set<string>();
  for (const [at, name] of columns.entries()) {
    if (name === "") report.add(columnNameInvalid(place(at), `Column ${at + 1} has no name.`));
    else if (forbidden.includes(name)) report.add(columnNameInvalid(place(at), `No column may be named "${name}".`));
    else if (before.has(name)) report.add(columnNameInvalid(place(at), `Two columns are named "${name}".`));
    before.add(name);
  }
}
