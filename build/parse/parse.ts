// Sources -> DeckSpec: every file checked for its shape, every mistake with its place. Done once for all audiences.
import { fileMissing } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";
import { parseChart } from "../charts/parse-chart.ts";
import { createMarkdown } from "../formats/markdown/markdown.ts";
import { checkMap, isRecord, readYaml, strings, text } from "../formats/yaml.ts";
import type { Chapter, DeckInfo, DeckSpec, Source, Sources, Templates } from "../model/deck.ts";
import type { YamlFile } from "../model/files.ts";
import { everyone, parseAudience } from "./audiences.ts";
import { parseChapter } from "./chapter.ts";
import { parseFacts } from "./facts.ts";
import { parseReferences } from "./references.ts";
import { namedTables, parseTables } from "./tables.ts";
import { checkTemplates } from "./templates.ts";

const deckFile = "content/deck.yaml";
const shape = {
  subtitle: "string",
  author: "string",
  lang: "string",
  date: "any",
  description: "string",
  keywords: "strings",
  chapters: "strings",
  html: "string",
  vars: "map",
} as const;
type Files = ReadonlyMap<string, Source>;

export function parse(sources: Sources, report: Report): DeckSpec {
  const files: Files = new Map(sources.texts.map((source) => [source.path, source]));
  const yamlUnder = (folder: string) =>
    sources.texts.filter(({ path }) => path.startsWith(`content/${folder}/`) && /\.ya?ml$/.test(path));
  const { info, file } = parseDeckFile(files.get(deckFile), report);
  const audiences = yamlUnder("audiences").map((source) => parseAudience(source, info.lang, report));
  const templates = collectTemplates(sources);
  checkTemplates(templates, report);
  const facts = parseFacts(files.get("content/facts.yaml"), report);
  const charts = new Map(
    yamlUnder("charts").map((source) => {
      const id = nameOf(source.path);
      return [id, parseChart(id, readYaml(source, report), info.lang, report)];
    }),
  );
  return {
    info,
    chapters: parseChapters(file, sources.texts, files, info, report),
    audiences: audiences.length > 0 ? audiences : [everyone(info.lang, report)],
    facts,
    references: parseReferences(files.get("content/sources.yaml"), report),
    charts,
    tables: report.take(parseTables(namedTables(charts.values(), facts), files)),
    images: new Map(sources.images.map((image) => [image.path, image])),
    templates,
  };
}

const nameOf = (path: string): string => (path.split("/").at(-1) ?? "").replace(/\.\w+$/, "");

function parseDeckFile(source: Source | undefined, report: Report): { info: DeckInfo; file: YamlFile } {
  if (!source) report.add(fileMissing({ file: deckFile, line: 1, column: 1 }, deckFile));
  const file = readYaml(source ?? { path: deckFile, text: "{}" }, report);
  const value = checkMap(file, [], { ...(source ? { "title!": "string" } : { title: "string" }), ...shape }, report);
  const info = {
    title: text(value["title"]),
    subtitle: text(value["subtitle"]),
    author: text(value["author"]),
    lang: text(value["lang"], "en"),
    date: text(value["date"]),
    description: text(value["description"]),
    keywords: strings(value["keywords"]),
    html: value["html"] === "trusted",
    vars: isRecord(value["vars"]) ? value["vars"] : {},
  };
  return { info, file };
}

/** In the order of deck.yaml; without a list there, in the order of their names. */
function parseChapters(
  deck: YamlFile,
  texts: readonly Source[],
  files: Files,
  info: DeckInfo,
  report: Report,
): Chapter[] {
  const named = isRecord(deck.value) ? strings(deck.value["chapters"]) : [];
  const sources =
    named.length === 0
      ? texts.filter(({ path }) => path.startsWith("content/chapters/") && path.endsWith(".md"))
      : named.flatMap((name, index) => {
          const path = `content/chapters/${name.endsWith(".md") ? name : `${name}.md`}`;
          const source = files.get(path);
          if (!source) report.add(fileMissing(deck.place(["chapters", index]), path));
          return source ? [source] : [];
        });
  const markdown = createMarkdown({ html: info.html });
  const ids = new Set<string>();
  return sources.map((source) => parseChapter(source, files, markdown, ids, report));
}

/** A talk's own template replaces ours by name. */
function collectTemplates(sources: Sources): Templates {
  const templates = new Map<string, Source>();
  for (const folder of ["kamishibai/", "templates/"])
    for (const source of sources.texts)
      if (source.path.startsWith(folder)) templates.set(source.path.slice(folder.length).replace(/\.hbs$/, ""), source);
  return templates;
}
