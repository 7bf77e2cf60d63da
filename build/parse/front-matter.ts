// The YAML between two lines `---` at the head of a chapter -> title, tags, audience, minutes, and the text that follows.
//
//   ["---", "title: Tides", "---", "# T"] -> { title: "Tides", … } and ["# T"]
import { frontMatterForeign, frontMatterOpen } from "../diagnostics/catalog/markdown.ts";
import { Report } from "../diagnostics/report.ts";
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";
import { checkWith } from "../formats/schema.ts";
import { isRecord, readYaml, strings } from "../formats/yaml.ts";
import { keyPlaceOf } from "../formats/yaml-places.ts";
import type { ChapterText, Source } from "../model/deck.ts";
import type { YamlFile } from "../model/files.ts";
import { frontMatterSchema } from "../schemas/front-matter.ts";
import { outcomeOf } from "./files.ts";
import { foreignKey, withoutSlideMatter } from "./foreign-decks.ts";

export interface FrontMatter {
  readonly title: string; // empty: the heading's
  readonly tags: readonly string[];
  readonly audience: readonly string[];
  readonly minutes: number | undefined;
  readonly file: YamlFile | undefined; // where its keys stand
  readonly text: ChapterText; // what follows
}

export function parseFrontMatter(source: Source, text: ChapterText): Outcome<FrontMatter> {
  const none = (rest: ChapterText, ...diagnostics: Diagnostic[]): Outcome<FrontMatter> => ({
    value: { title: "", tags: [], audience: [], minutes: undefined, file: undefined, text: rest },
    diagnostics,
  });
  if (text.lines[0]?.trimEnd() !== "---") return none(text);
  const end = text.lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  // A rule at the head of a chapter is one only if nothing up to the next looks like keys.
  if (!looksLikeKeys(text.lines.slice(1, end < 0 ? undefined : end), end < 0)) return none(text);
  const from = (line: number): ChapterText => ({ lines: text.lines.slice(line), origins: text.origins.slice(line) });
  if (end < 0) return none(from(1), frontMatterOpen({ file: source.path, line: 1, column: 1 }));

  const report = new Report();
  const file = readYaml({ path: source.path, text: text.lines.slice(1, end).join("\n") }, report, 2);
  const foreign = isRecord(file.value) ? foreignKey(Object.keys(file.value)) : undefined;
  if (foreign) {
    const place = keyPlaceOf(file, [foreign.key]);
    return none(withoutSlideMatter(from(end + 1)), frontMatterForeign(place, foreign.tool, foreign.key));
  }
  const yaml = checkWith(file, frontMatterSchema, {}, report);
  const value = {
    title: yaml.title ?? "",
    tags: strings(yaml.tags),
    audience: strings(yaml.audience),
    minutes: yaml.minutes,
    file,
    text: from(end + 1),
  };
  return outcomeOf(value, file, report);
}

/** Misspelt YAML too: were it taken for text, a restriction would be shown and not obeyed. */
function looksLikeKeys(lines: readonly string[], first: boolean): boolean {
  const told = lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  const looks = (line: string) => /^[\w-]+[ \t]*:/.test(line) || /^(title|tags|audience|minutes)\b/i.test(line);
  return (first ? told.slice(0, 1) : told).some(looks) || (!first && told.length === 0 && lines.length === 0);
}
