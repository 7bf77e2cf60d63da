// The YAML between two lines `---` at the head of a chapter: title, tags, audience, minutes.
import { frontMatterOpen } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import { checkMap, readYaml } from "../formats/yaml.ts";
import type { ChapterText, Source } from "../model/deck.ts";

/** Returns the keys, and the text that follows them. */
export function parseFrontMatter(
  source: Source,
  text: ChapterText,
  report: Report,
): { readonly values: Record<string, unknown>; readonly text: ChapterText } {
  if (text.lines[0]?.trimEnd() !== "---") return { values: {}, text };
  const end = text.lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end < 0) {
    // A rule at the head of a chapter is one only if what follows does not look like keys.
    if (!/^[\w-]+:/.test(text.lines[1] ?? "")) return { values: {}, text };
    report.add(frontMatterOpen({ file: source.path, line: 1, column: 1 }));
    return { values: {}, text: { lines: text.lines.slice(1), origins: text.origins.slice(1) } };
  }
  const file = readYaml({ path: source.path, text: text.lines.slice(1, end).join("\n") }, report, 1);
  return {
    values: checkMap(file, [], { title: "string", tags: "strings", audience: "strings", minutes: "number" }, report),
    text: { lines: text.lines.slice(end + 1), origins: text.origins.slice(end + 1) },
  };
}
