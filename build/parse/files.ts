// What the parsers of single files share: names, and what they hand back.
import { filesTwice } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";
import type { Source } from "../model/deck.ts";
import type { YamlFile } from "../model/files.ts";

/** `nameOf("content/charts/digital-deficit.yaml")` is `"digital-deficit"`. */
export const nameOf = (path: string): string => (path.split("/").at(-1) ?? "").replace(/\.\w+$/, "");

/** Of a file that is no YAML only that is told: what else is wrong with it may follow from it. */
export const outcomeOf = <Value>(value: Value, file: YamlFile, report: Report): Outcome<Value> => ({
  value,
  diagnostics: file.broken ? report.diagnostics.filter(({ code }) => code === "yaml-invalid") : report.diagnostics,
});

/** Files that would take each other's place: by their name's letters alone, for many disks know no others. */
export function namesTwice(sources: readonly Source[], kind: string): Diagnostic[] {
  const first = new Map<string, Source>();
  return sources.flatMap((source) => {
    const name = nameOf(source.path).normalize("NFC").toLowerCase();
    const before = first.get(name);
    if (!before) first.set(name, source);
    return before
      ? [filesTwice({ file: source.path, line: 1, column: 1 }, kind, nameOf(source.path), before.path)]
      : [];
  });
}
