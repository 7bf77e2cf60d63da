// What stages hand on is plain data: it can be copied, kept and sent elsewhere, and the same text always makes the same.
import { describe, expect, it } from "vitest";
import { parseChart } from "../../build/charts/parse-chart.ts";
import type { Outcome } from "../../build/model/diagnostic.ts";
import { Report } from "../../build/diagnostics/report.ts";
import { parseCsv } from "../../build/formats/csv.ts";
import { parseJson } from "../../build/formats/json.ts";
import { createMarkdown } from "../../build/formats/markdown/markdown.ts";
import type { Source } from "../../build/model/deck.ts";
import { parseAudience } from "../../build/parse/audiences.ts";
import { parseChapter } from "../../build/parse/chapter.ts";
import { parseDeck } from "../../build/parse/deck.ts";
import { parseFacts } from "../../build/parse/facts.ts";
import { parse } from "../../build/parse/parse.ts";
import { parseReferences } from "../../build/parse/references.ts";
import { read } from "../../build/read/read.ts";
import { resolve } from "../../build/resolve/resolve.ts";
import { createCuts, slice } from "../../build/resolve/slice.ts";
import { plants, plantTalk, someOf } from "../support/planting/plants.ts";

const forAll = parseDeck({ path: "content/deck.yaml", text: "title: T" }).value.forAll;

const planted = [...plantTalk(someOf(plants)).files].map(([path, text]) => ({
  path: `content/${path}`,
  text: String(text),
}));
const { texts, images: found } = await read(".", new Report()); // the talk we ship, and our templates
const images = found.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) })); // a Buffer is one, but is not equal to it
const files = [...planted.filter(({ path }) => /chapters|shared/.test(path)), ...texts];
const byPath = new Map(files.map((source) => [source.path, source]));
const idOf = (path: string) => (path.split("/").at(-1) ?? "").replace(/\.\w+$/, "");

/** Each kind of file, alone: nothing but its own text, and its includes. */
const parsers: Readonly<Record<string, { readonly of: RegExp; readonly parse: (source: Source) => Outcome<unknown> }>> =
  {
    chapters: {
      of: /\/chapters\/[^/]+\.md$/,
      parse: (source) => parseChapter(source, byPath, createMarkdown({ html: true })),
    },
    charts: { of: /\/charts\/.+\.yaml$/, parse: (source) => parseChart(idOf(source.path), source, "en") },
    audiences: { of: /\/audiences\/.+\.yaml$/, parse: (source) => parseAudience(source, forAll) },
    "CSV files": { of: /\.csv$/, parse: parseCsv },
    "JSON files": { of: /\.json$/, parse: parseJson },
    "deck.yaml": { of: /\/deck\.yaml$/, parse: parseDeck },
    "facts.yaml": { of: /\/facts\.yaml$/, parse: parseFacts },
    "sources.yaml": { of: /\/sources\.yaml$/, parse: parseReferences },
  };
const json = { path: "content/data/a.json", text: '[{ "x": "a", "y": 1 }, { "x": "b", "y": null }]' };
const sourcesOf = (of: RegExp): Source[] =>
  [...files, json].filter(({ path }) => path.startsWith("content/") && of.test(path));
/** With mistakes in it: what is reported is a value too. */
const broken = (text: string) =>
  `${text.slice(0, text.length / 2)}\n{ : [\n${text.slice(text.length / 2)}\n:::only{\n\n{.x`;

describe("what is made of", () => {
  it.each(Object.entries(parsers))("%s is plain data, and the same for the same text", (_, { of, parse: parseOne }) => {
    const sources = sourcesOf(of);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources)
      for (const text of [source.text, broken(source.text)]) {
        const made = parseOne({ path: source.path, text });
        expect(structuredClone(made), source.path).toEqual(made);
        expect(parseOne({ path: source.path, text }), source.path).toEqual(made);
      }
  });
  it("a chapter, a chart or an audience alone is what is made of it in its talk", () => {
    const report = new Report();
    const deck = parse({ texts, images }, report);
    const markdown = createMarkdown({ html: deck.info.html });
    for (const chapter of deck.chapters) {
      const source = byPath.get(`content/chapters/${chapter.id}.md`)!;
      expect(parseChapter(source, byPath, markdown).value).toEqual(chapter);
    }
    for (const [id, chart] of deck.charts)
      expect(parseChart(id, byPath.get(`content/charts/${id}.yaml`)!, deck.info.lang).value).toEqual(chart);
    for (const audience of deck.audiences)
      expect(
        parseAudience(
          byPath.get(`content/audiences/${audience.id}.yaml`)!,
          parseDeck(byPath.get("content/deck.yaml")!).value.forAll,
        ).value,
      ).toEqual(audience);
  });
  it("a talk, the deck and each variant of it, is plain data, and so are the mistakes", () => {
    const report = new Report();
    const kamishibai = texts.filter(({ path }) => path.startsWith("kamishibai/"));
    for (const sources of [
      { texts, images },
      { texts: [...kamishibai, ...planted], images: [] },
    ]) {
      const spec = parse(sources, report);
      expect(structuredClone(spec)).toEqual(spec);
      const deck = resolve(spec, report);
      expect(structuredClone(deck)).toEqual(deck);
      const cuts = createCuts(deck);
      for (const audience of deck.audiences) {
        const made = slice(deck, audience, cuts);
        expect(structuredClone(made)).toEqual(made);
        expect(slice(structuredClone(deck), audience)).toEqual(made);
      }
    }
    expect(structuredClone(report.diagnostics)).toEqual(report.diagnostics);
  });
});
