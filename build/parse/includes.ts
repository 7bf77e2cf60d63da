// `::include[file.md]`: the lines of another file of the content folder, each knowing where it stands.
import { posix } from "node:path";
import { includeCycle, includeMissing } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import { readDirectiveLine } from "../formats/markdown/directive-line.ts";
import type { ChapterText, Source } from "../model/deck.ts";

const indented = /^ {0,3}(?=::include)/;

/** Paths are relative to the file, and end inside `content/`: every readable file is in `files` already. */
export function expand(
  source: Source,
  files: ReadonlyMap<string, Source>,
  report: Report,
  chain: readonly string[] = [],
): ChapterText {
  const lines: string[] = [];
  const origins: Place[] = [];
  let fence = "";
  for (const [index, line] of source.text.split("\n").entries()) {
    const place = { file: source.path, line: index + 1, column: 1 };
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    if (fence === "") fence = mark;
    else if (mark.startsWith(fence)) fence = "";
    const directive = fence === "" && indented.test(line) ? readDirectiveLine(line.trim()) : undefined;
    // What is no include after all stays for the reader of the blocks, who says so.
    if (directive?.kind !== "leaf" || directive.name !== "include" || directive.items.length > 0) {
      lines.push(line);
      origins.push(place);
      continue;
    }
    const path = posix.normalize(posix.join(posix.dirname(source.path), (directive.argument ?? "").trim()));
    const target = path.startsWith("content/") ? files.get(path) : undefined;
    if (!target)
      report.add(
        includeMissing(
          place,
          path,
          [...files.keys()].filter((file) => file.endsWith(".md")),
        ),
      );
    else if ([...chain, source.path].includes(path)) report.add(includeCycle(place, [...chain, source.path, path]));
    else {
      const inner = expand(target, files, report, [...chain, source.path]);
      lines.push(...inner.lines);
      origins.push(...inner.origins);
    }
  }
  return { lines, origins };
}
