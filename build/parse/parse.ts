// Sources -> Deck: every file checked for its shape, every mistake with its place.
import { audienceUnknown } from "../diagnostics/catalog/audiences.ts";
import { fileMissing } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Audience, Deck, Fact, Reference, Source, Sources } from "../model/deck.ts";
import { compileChart } from "../charts/chart.ts";
import { parseCsv, type Table } from "../formats/csv.ts";
import { createMarkdown } from "../formats/markdown.ts";
import { checkTemplates } from "./templates.ts";
import { parseChapter } from "./slides.ts";
import { checkMap, isRecord, readYaml, strings, text, type YamlFile } from "../formats/yaml.ts";

const audienceShape = {
  "name!": "string",
  lang: "string",
  minutes: "number",
  show: "strings",
  hide: "strings",
  currency: "string",
  theme: "map",
  facts: "string",
  vars: "map",
  handout: "map",
} as const;
const factShape = {
  value: "number",
  digits: "number",
  unit: "string",
  year: "any",
  source: "strings",
  status: "string",
  as_told: "string",
  why: "string",
  from: "map",
} as const;

export function parse(sources: Sources, report: Report): Deck {
  const byPath = new Map(sources.texts.map((source) => [source.path, source]));
  const under = (folder: string) => sources.texts.filter((source) => source.path.startsWith(`content/${folder}/`));
  const deckSource = byPath.get("content/deck.yaml");
  if (!deckSource) report.add(fileMissing({ file: "content/deck.yaml", line: 1, column: 1 }, "content/deck.yaml"));
  const file = readYaml(deckSource ?? { path: "content/deck.yaml", text: "{}" }, report);
  const deck = checkMap(
    file,
    [],
    {
      ...(deckSource ? { "title!": "string" } : { title: "string" }),
      subtitle: "string",
      author: "string",
      lang: "string",
      date: "any",
      description: "string",
      chapters: "strings",
      html: "string",
      vars: "map",
    },
    report,
  );

  const tables = new Map<string, Table>();
  const table = (name: string): Table | undefined => {
    const source = byPath.get(`content/data/${name}`);
    if (source && !tables.has(name)) tables.set(name, parseCsv(source, report));
    return tables.get(name);
  };
  const references = parseReferences(byPath.get("content/sources.yaml"), report);
  const facts = parseFacts(byPath.get("content/facts.yaml"), table, report);
  const audiences = under("audiences")
    .filter((source) => /\.ya?ml$/.test(source.path))
    .map((source) => parseAudience(source, report));
  if (audiences.length === 0) audiences.push(audience("everyone", { name: "Everyone", lang: deck["lang"] }, {}));

  const charts = new Map(
    under("charts")
      .filter((source) => /\.ya?ml$/.test(source.path))
      .map((source) => {
        const id =
          source.path
            .split("/")
            .at(-1)
            ?.replace(/\.ya?ml$/, "") ?? "";
        return [id, compileChart(id, readYaml(source, report), table, references, report)] as const;
      }),
  );
  const markdown = createMarkdown();
  const ids = new Set<string>();
  const named = strings(deck["chapters"]);
  const chapterSources =
    named.length > 0
      ? named.flatMap((name, index) => {
          const path = `content/chapters/${name.endsWith(".md") ? name : `${name}.md`}`;
          const source = byPath.get(path);
          if (!source) report.add(fileMissing(file.place(["chapters", index]), path));
          return source ? [source] : [];
        })
      : under("chapters").filter((source) => source.path.endsWith(".md"));
  const chapters = chapterSources.map((source) => parseChapter(source, byPath, markdown, report, ids));
  const known = audiences.map((item) => item.id);
  for (const slide of chapters.flatMap((chapter) => chapter.slides))
    for (const id of slide.audience)
      if (!known.includes(id))
        report.add(audienceUnknown({ file: slide.file, line: slide.line, column: 1 }, id, known));

  const templates = collectTemplates(sources);
  checkTemplates(templates, report);
  return {
    title: text(deck["title"]),
    subtitle: text(deck["subtitle"]),
    author: text(deck["author"]),
    lang: text(deck["lang"], "en"),
    description: text(deck["description"]),
    chapters,
    audiences,
    facts,
    references,
    charts,
    templates,
    images: sources.images,
  };
}

/** A talk's own template replaces ours by name. */
function collectTemplates(sources: Sources): Map<string, Source> {
  const templates = new Map<string, Source>();
  for (const folder of ["kamishibai/", "templates/"])
    for (const source of sources.texts)
      if (source.path.startsWith(folder)) templates.set(source.path.slice(folder.length).replace(/\.hbs$/, ""), source);
  return templates;
}

function audience(id: string, value: Record<string, unknown>, handout: Record<string, unknown>): Audience {
  return {
    id,
    name: text(value["name"], id),
    lang: text(value["lang"], "en"),
    minutes: Number(value["minutes"] ?? 0),
    show: value["show"] === undefined ? undefined : strings(value["show"]),
    hide: strings(value["hide"]),
    paper: handout["paper"] === "Letter" ? "Letter" : "A4",
    label: text(handout["label"]),
    vars: isRecord(value["vars"]) ? value["vars"] : {},
  };
}

function parseAudience(source: Source, report: Report): Audience {
  const file = readYaml(source, report);
  const value = checkMap(file, [], audienceShape, report);
  const handout =
    "handout" in value
      ? checkMap(
          file,
          ["handout"],
          { layout: "string", paper: "string", data: "boolean", sources: "string", label: "string" },
          report,
        )
      : {};
  return audience(
    source.path
      .split("/")
      .at(-1)
      ?.replace(/\.ya?ml$/, "") ?? "",
    value,
    handout,
  );
}

function parseReferences(source: Source | undefined, report: Report): Map<string, Reference> {
  if (!source) return new Map();
  const file = readYaml(source, report);
  const list = Array.isArray(file.value) ? file.value : [];
  return new Map(
    list.filter(isRecord).map((item) => {
      const reference = {
        id: text(item["id"]),
        title: text(item["title"]),
        publisher: text(item["publisher"]),
        issued: text(item["issued"]),
        url: text(item["URL"]),
      };
      return [reference.id, reference] as const;
    }),
  );
}

function parseFacts(
  source: Source | undefined,
  table: (name: string) => Table | undefined,
  report: Report,
): Map<string, Fact> {
  if (!source) return new Map();
  const file: YamlFile = readYaml(source, report);
  const facts = new Map<string, Fact>();
  for (const id of Object.keys(isRecord(file.value) ? file.value : {})) {
    const value = checkMap(file, [id], factShape, report);
    let number = Number(value["value"]);
    const from = value["from"];
    if (isRecord(from)) {
      const where = isRecord(from["where"]) ? Object.entries(from["where"]) : [];
      const rows =
        table(text(from["file"]))?.rows.filter((row) =>
          where.every(([key, wanted]) => row.cells.get(key) === String(wanted)),
        ) ?? [];
      if (rows.length !== 1)
        report.add(
          fileMissing(
            file.place([id, "from"]),
            `${text(from["file"])} with exactly one such row (${rows.length} found)`,
          ),
        );
      number = Number(rows[0]?.cells.get(text(from["column"])));
    }
    facts.set(id, {
      id,
      value: number,
      digits: value["digits"] === undefined ? undefined : Number(value["digits"]),
      unit: text(value["unit"]),
      status: text(value["status"], "confirmed"),
      asTold: text(value["as_told"]),
      why: text(value["why"]),
      source: strings(value["source"]),
    });
  }
  return facts;
}
