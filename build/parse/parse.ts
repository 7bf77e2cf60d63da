// Sources -> DeckSpec: every file checked for its shape, every mistake with its place. Done once for all audiences.
import { parseChart } from "../charts/parse-chart.ts";
import { chaptersMissing, deckMissing, fileMissing } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";
import { createMarkdown } from "../formats/markdown/markdown.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { DataFormat } from "../model/files.ts";
import type { Chapter, DeckInfo, DeckSpec, Translation, Source, Sources, Templates } from "../model/deck.ts";
import { inventoryOf } from "../tree/inventory.ts";
import { everyone, parseAudience } from "./audiences.ts";
import { parseChapter } from "./chapter.ts";
import { chartFormats, parseDataFormats } from "./data-formats.ts";
import { type DeckFile, parseDeck } from "./deck.ts";
import { parseFacts } from "./facts.ts";
import { namesTwice, nameOf } from "./files.ts";
import { parseReferences } from "./references.ts";
import { namedTables, parseTables } from "./tables.ts";
import { asTranslation, translationsOf } from "./translations.ts";
import { parseWords } from "./words.ts";
import { checkTemplates } from "./templates.ts";

const formatsPath = "content/data/formats.yaml";
const deckPath = "content/deck.yaml";
type Files = ReadonlyMap<string, Source>;

export function parse(sources: Sources, report: Report): DeckSpec {
  const files: Files = new Map(sources.texts.map((source) => [source.path, source]));
  const yamlUnder = (folder: string, kind: string) => {
    const found = sources.texts.filter(({ path }) => path.startsWith(`content/${folder}/`) && /\.ya?ml$/.test(path));
    for (const diagnostic of namesTwice(found, kind)) report.add(diagnostic);
    return found;
  };
  const deckSource = files.get(deckPath);
  const deck = report.take(parseDeck(deckSource ?? { path: deckPath, text: "title: Untitled" }));
  const { info } = deck;
  const audiences = yamlUnder("audiences", "audience").map((source) => report.take(parseAudience(source, deck.forAll)));
  const templates = collectTemplates(sources);
  checkTemplates(templates, report, [info.vars, ...audiences.map(({ vars }) => vars)].flatMap(Object.keys));
  const chapters = parseChapters(deck, sources.texts, files, info, report);
  if (!deckSource) report.add(deckMissing({ file: deckPath, line: 1, column: 1 }));
  else if (chapters.length === 0 && deck.chapters.length === 0) report.add(chaptersMissing(placeOf(deck.file)));
  const markdown = createMarkdown({ html: info.html });
  const names = chapters.map(({ id }) => id);
  const translations = translationsOf(sources.texts, names, report).map(({ source, chapter, lang }): Translation => ({
    of: chapter,
    lang,
    chapter: report.take(parseChapter(source, files, markdown)),
  }));
  const facts = report.take(parseFacts(files.get("content/facts.yaml")));
  const charts = new Map(
    yamlUnder("charts", "chart").map((source) => {
      const id = nameOf(source.path);
      return [id, report.take(parseChart(id, source, info.lang))];
    }),
  );
  const dataFiles = [...files.keys()].filter((path) => path.startsWith("content/data/") && path !== formatsPath);
  const fileFormat = report.take(
    parseDataFormats(
      files.get(formatsPath),
      dataFiles.map((path) => path.slice("content/data/".length)),
    ),
  );
  const ownFormat = chartFormats([...charts.values()], report);
  const formatOf = (name: string): DataFormat => {
    const [said, own] = [fileFormat(name), ownFormat.get(name)];
    return { ...said, ...own, saidIn: { ...said.saidIn, ...own?.saidIn } };
  };
  return {
    info,
    chapters,
    translations,
    audiences: audiences.length > 0 ? audiences : [report.take(everyone(deck.forAll))],
    facts,
    references: report.take(parseReferences(files.get("content/sources.yaml"))),
    charts,
    tables: report.take(
      parseTables(
        [
          ...namedTables(charts.values(), facts),
          ...tablesOf([...chapters, ...translations.map(({ chapter }) => chapter)]),
        ],
        files,
        formatOf,
      ),
    ),
    dataFiles,
    images: new Map(sources.images.map((image) => [image.path, image])),
    media: new Map((sources.media ?? []).map((one) => [one.path, one])),
    templates,
    deckFile: deck.file,
    ownWords: new Map(yamlUnder("words", "words").map((source) => report.take(parseWords(source)))),
  };
}

/** The data files that `::table` names. */
const tablesOf = (chapters: readonly Chapter[]): string[] =>
  chapters.flatMap(({ slides }) => slides.flatMap((slide) => inventoryOf(slide).dataTables.map(({ file }) => file)));

/** In the order of deck.yaml; without a list there, in the order of their names. */
function parseChapters(
  { chapters: named, file }: DeckFile,
  texts: readonly Source[],
  files: Files,
  info: DeckInfo,
  report: Report,
): Chapter[] {
  const sources =
    named.length === 0
      ? texts
          .filter(({ path }) => path.startsWith("content/chapters/") && path.endsWith(".md"))
          .filter((source) => !asTranslation(source))
      : named.flatMap((name, index) => {
          const path = `content/chapters/${name.endsWith(".md") ? name : `${name}.md`}`;
          const source = files.get(path);
          if (!source) report.add(fileMissing(placeOf(file, ["chapters", index]), path));
          return source ? [source] : [];
        });
  const markdown = createMarkdown({ html: info.html });
  return sources.map((source) => report.take(parseChapter(source, files, markdown)));
}

/** A talk's own template replaces ours by name. */
function collectTemplates(sources: Sources): Templates {
  const templates = new Map<string, Source>();
  for (const folder of ["kamishibai/", "templates/"])
    for (const source of sources.texts)
      if (source.path.startsWith(folder)) templates.set(source.path.slice(folder.length).replace(/\.hbs$/, ""), source);
  return templates;
}
