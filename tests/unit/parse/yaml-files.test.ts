// deck.yaml, audiences, facts.yaml, sources.yaml and front matter: what is accepted, and what is told of the rest.
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../build/model/diagnostic.ts";
import { parseChart } from "../../../build/charts/parse-chart.ts";
import { placeOf } from "../../../build/formats/yaml-places.ts";
import type { YamlFile } from "../../../build/model/files.ts";
import { everyone, parseAudience } from "../../../build/parse/audiences.ts";
import { parseDeck } from "../../../build/parse/deck.ts";
import { parseFacts } from "../../../build/parse/facts.ts";
import { parseFrontMatter } from "../../../build/parse/front-matter.ts";
import { parseReferences } from "../../../build/parse/references.ts";

const forAll = parseDeck({ path: "content/deck.yaml", text: "title: T" }).value.forAll;

const deck = (text: string) => parseDeck({ path: "content/deck.yaml", text });
const audience = (text: string) => parseAudience({ path: "content/audiences/board.yaml", text }, forAll);
const facts = (text: string) => parseFacts({ path: "content/facts.yaml", text });
const sources = (text: string) => parseReferences({ path: "content/sources.yaml", text });
const chapter = (text: string) => {
  const lines = text.split("\n");
  const origins = lines.map((_, at) => ({ file: "content/chapters/a.md", line: at + 1, column: 1 }));
  return parseFrontMatter({ path: "content/chapters/a.md", text }, { lines, origins });
};
const told = ({ diagnostics }: Outcome<unknown>) =>
  diagnostics.map(({ code, place }) => `${place.line}:${place.column} ${code}`).sort();

describe("texts of YAML", () => {
  it("are what was written, where YAML reads numbers", () => {
    const { value } = deck(
      "title: 1.10\nsubtitle: 1984\nauthor: 007\ndate: 2025-10\ndescription: 0x1F\nvars: { version: 1e3, deep: [{ article: 1.50 }], year: 2024, who: true }\n",
    );
    expect(value.info).toMatchObject({ title: "1.10", subtitle: "1984", author: "007", date: "2025-10" });
    expect(value.info.description).toBe("0x1F");
    expect(value.info.vars).toEqual({ version: "1e3", deep: [{ article: "1.50" }], year: 2024, who: true });
  });
  it("are what was written in a chart's rows, names and filters, and numbers where those are wanted", () => {
    const { value, diagnostics } = parseChart(
      "c",
      {
        path: "content/charts/c.yaml",
        text: "type: bar\ntitle: 2.0\nunit: percent\ndescription: D\nhighlight: 1.10\naxes: { y: { digits: 1.0 } }\nchartjs: { options: { rotation: 1.50 } }\ndata: { x: v, y: share, filter: { v: [1.10, 7] }, file: a.csv }\n",
      },
      "en",
    );
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      title: "2.0",
      highlight: ["1.10"],
      chartjs: { options: { rotation: 1.5 } },
      axes: { y: { digits: 1 } },
    });
    expect(value.data.filter["v"]?.any).toEqual(["1.10", "7"]);
  });
  it("are asked for where there are truth values, nothing, lists or maps", () => {
    expect(told(deck("title: true\nsubtitle: ~\nauthor: [a]\ndate: { en: a }\n"))).toEqual([
      "1:8 value-invalid",
      "2:11 value-invalid",
      "3:9 value-invalid",
      "4:7 value-invalid",
    ]);
    expect(deck("title: true\n").diagnostics[0]?.hint).toBe('If the word is meant, put it in quotes: "true".');
    expect(deck("title: no\n").value.info.title).toBe("no"); // a word, in YAML 1.2
  });
  it("that want quotes bring one mistake, and the rest of the file holds", () => {
    const { value, diagnostics } = deck('title: T\nsubtitle: Yes: no\nvars: { a: 1 }\nauthor: @jo "and" Ann\n');
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      'Put it in quotes: subtitle: "Yes: no"',
      'Put it in quotes: author: "@jo \\"and\\" Ann"',
    ]);
    expect(value.info).toMatchObject({ subtitle: "Yes: no", vars: { a: 1 } });
  });
  it("that cannot be read at all bring their own mistakes alone", () => {
    const { value, diagnostics } = facts("bill: { value: 1, unti: USD }\nrate: { value: [\n");
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["yaml-invalid"]));
    expect(value.map(({ id }) => id)).toEqual(["bill", "rate"]);
  });
});

describe("deck.yaml", () => {
  it.each(["2025", "2025-10", "2025-10-21", "2024-02-29"])("may be dated %s", (date) => {
    expect(deck(`title: T\ndate: ${date}\n`)).toMatchObject({ value: { info: { date } }, diagnostics: [] });
  });
  it.each(["2025-02-30", "2025-13", "2025-1-1", "10.02.2025", "2023-02-29", "Spring", "2025-10-21T10:00"])(
    "may not be dated %s",
    (date) => {
      expect(told(deck(`title: T\ndate: ${date}\n`))).toEqual(["2:7 date-invalid"]);
    },
  );
  it("names languages as they are written best", () => {
    expect(deck("title: T\nlang: JA-jp\n").value.info.lang).toBe("ja-JP");
    expect(deck("title: T\nlang: zh-hant\n")).toMatchObject({ value: { info: { lang: "zh-Hant" } }, diagnostics: [] });
  });
  it.each([
    ["en_US", "en-US"],
    ["xx-q", undefined],
    ["jp", "ja"],
    ["English", "en"],
    ["en-XX", "en"],
  ])("does not take %s for a language", (lang, near) => {
    const { value, diagnostics } = deck(`title: T\nlang: ${lang}\n`);
    expect(told({ value, diagnostics })).toEqual(["2:7 lang-unknown"]);
    expect(/Did you mean "(.*?)"/.exec(diagnostics[0]?.hint ?? "")?.[1]).toBe(near);
    expect(value.info.lang).toBe("en");
  });
  it("lists its keys where one is unknown, and its choices", () => {
    const { diagnostics } = deck("title: T\nautor: A\nhtml: yes-please\n");
    expect(diagnostics.map(({ hint }) => hint).sort()).toEqual([
      'Did you mean "author"? Known keys: author, chapters, date, description, footer, frames, handout, header, html, keywords, lang, subtitle, theme, title, vars.',
      "Known choices: trusted.",
    ]);
  });
});

describe("an audience", () => {
  it("has minutes, a currency and addresses that exist", () => {
    expect(
      told(audience("name: B\nminutes: -5\ncurrency: usd\nhandout: { url: example.org, paper: A5, qr: true }\n")),
    ).toEqual([
      "2:10 value-invalid",
      "3:11 currency-unknown",
      "4:17 handout-address-invalid",
      "4:37 handout-value-unknown",
      "4:45 handout-address-missing",
    ]);
  });
  it("that names nobody in a restriction is a mistake, and hides nothing by an empty list", () => {
    expect(told(chapter("---\naudience: []\n---\n# T"))).toEqual(["2:11 value-invalid"]);
    expect(told(chapter("---\ntags:\n---\n# T"))).toEqual(["2:1 value-invalid"]);
    expect(audience("name: B\nhide: []\n").diagnostics).toEqual([]);
  });
  it("needs a name, and keeps its other keys without one", () => {
    const { value, diagnostics } = audience("minutes: 5\nthme: x\n");
    expect(diagnostics.map(({ code }) => code)).toEqual(["key-missing", "key-unknown"]);
    expect(value).toMatchObject({ id: "board", name: "board", minutes: 5 });
    expect(told(audience(""))).toEqual(["1:1 key-missing"]);
  });
});

describe("facts.yaml", () => {
  it("is a map of figures that stand in one place each", () => {
    expect(told(facts("- value: 1\n"))).toEqual(["1:1 value-invalid"]);
    expect(
      told(
        facts(
          "a: 5\nb: {}\nc: { value: 1, digits: 16 }\nd: { value: .inf }\ne: { value: 1, from: { file: a.csv, where: { y: 1 }, column: c } }\nf: { from: { file: a.csv } }\n007: { value: 1 }\n",
        ),
      ),
    ).toEqual(
      [
        "1:4 value-invalid",
        "2:4 key-missing",
        "3:24 value-invalid",
        "4:13 value-invalid",
        "5:13 value-invalid",
        "6:12 key-missing",
        "6:12 key-missing",
        "7:1 key-number",
      ].sort(),
    );
  });
  it("finds a row by what was written", () => {
    const { value } = facts(
      "a: { from: { file: a.csv, where: { code: 01067, year: 2024 }, column: c }, year: 2024 }\n",
    );
    expect(value[0]?.from?.where).toEqual({ code: "01067", year: "2024" });
  });
});

describe("sources.yaml", () => {
  const one = (yaml: string) => sources(`- { id: a, title: T, ${yaml} }\n`);
  it.each([
    ["author: City Weather Office", "City Weather Office", "City Weather Office"],
    ["author: [{ family: Sato, given: Ken }]", "Sato", "Ken Sato"],
    ["author: [{ family: Sato, given: Ken }, { family: Tanaka }]", "Sato & Tanaka", "Ken Sato & Tanaka"],
    ["author: [{ family: Sato }, { literal: METI }, Ito Mai]", "Sato et al.", "Sato, METI & Ito Mai"],
    [
      "author: { family: Beethoven, given: Ludwig, non-dropping-particle: van }",
      "van Beethoven",
      "Ludwig van Beethoven",
    ],
    ["author: [{ family: 佐藤, given: 健 }]", "佐藤", "佐藤健"],
    ['publisher: "Asahi Shimbun, repost"', "Asahi Shimbun", "Asahi Shimbun, repost"],
    ["container-title: Nature", "Nature", "Nature"],
    ["publisher: ''", "T", ""],
    ["author: Ann, publisher: Kyodo", "Ann", "Ann"],
  ])("tells who wrote %s", (yaml, label, by) => {
    const { value, diagnostics } = one(yaml);
    expect(diagnostics).toEqual([]);
    expect(value.get("a")).toMatchObject({ label, by });
  });
  it.each([
    ["2025", "2025"],
    ['"2025-02-10"', "2025-02-10"],
    ["2025-02", "2025-02"],
    ["2024/2025", "2024–2025"],
    ["{ date-parts: [[2025, 2, 10]] }", "2025-02-10"],
    ["{ date-parts: [['2025', '02']] }", "2025-02"],
    ["{ date-parts: [[2024], [2025, 3]] }", "2024–2025-03"],
    ["{ literal: Spring 2026 }", "Spring 2026"],
    ["{ raw: 10 Feb 2025 }", "10 Feb 2025"],
    ["{ date-parts: [[1840]], circa: true }", "ca. 1840"],
  ])("reads the date %s", (issued, text) => {
    const { value, diagnostics } = one(`issued: ${issued}`);
    expect(diagnostics).toEqual([]);
    expect(value.get("a")?.issued).toBe(text);
  });
  it.each([
    "2025-02-30",
    "10.02.2025",
    "{ date-parts: [[2025, 2, 30]] }",
    "{ date-parts: [2025] }",
    "{ date-parts: [[2025, 2, 1, 1]] }",
    "{ year: 2025 }",
    "true",
    "[2025]",
  ])("does not read the date %s", (issued) => {
    const { diagnostics } = one(`issued: ${issued}`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.place).toMatchObject({ file: "content/sources.yaml", line: 1 });
  });
  it("knows the names of CSL, and addresses in small letters", () => {
    const { value, diagnostics } = one(
      "type: article-journal, url: 'https://example.org', page: 1-10, volume: 12, issue: 3, ISSN: 0028-0836, accessed: { date-parts: [[2025, 3]] }, editor: [{ family: E }], language: en, archive_location: B, custom: { a: [1] }",
    );
    expect(diagnostics).toEqual([]);
    expect(value.get("a")?.url).toBe("https://example.org");
    expect(one("DOI: 10.1000/182").value.get("a")?.url).toBe("https://doi.org/10.1000/182");
    expect(told(one("auther: Jo"))).toEqual(["1:22 key-unknown"]);
    expect(told(one("author: [{}]"))).toEqual(["1:31 value-invalid"]);
    expect(told(one("URL: example.org"))).toEqual(["1:27 value-invalid"]);
  });
  it("is a list of entries, each with an id of its own", () => {
    expect(told(sources("kyodo: { title: T }\n"))).toEqual(["1:1 value-invalid"]);
    expect(told(sources("- a\n- { title: T }\n- { id: x, title: T }\n- { id: x, title: U }\n"))).toEqual([
      "1:3 value-invalid",
      "2:3 key-missing",
      "4:9 source-twice",
    ]);
  });
});

describe("front matter", () => {
  it("may close its lists and maps at the margin", () => {
    const { value, diagnostics } = chapter("---\ntitle: Tides\ntags: [\n  a,\n  b,\n]\nminutes: 5\n---\n# T");
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ title: "Tides", tags: ["a", "b"], minutes: 5 });
    expect(placeOf(value.file!, ["minutes"]).line).toBe(7);
  });
  it.each([
    ["marp: true\ntheme: gaia\npaginate: true", "Marp"],
    ["theme: seriph\nlayout: cover\nmdc: true", "Slidev"],
    ["theme: default\ntitle: T", "Slidev or Marp"],
    ["title: T\nrevealOptions: {\n  transition: 'none',\n}", "reveal-md"],
    ["title: T\nformat: revealjs", "Quarto or Pandoc"],
  ])("of another tool is told once: %j", (yaml, tool) => {
    const { value, diagnostics } = chapter(`---\n${yaml}\n---\n# T\n\n---\nlayout: x\nclass: y\n---\n\n## Two`);
    expect(diagnostics.map(({ code, message }) => [code, message.includes(` ${tool}:`)])).toEqual([
      ["front-matter-foreign", true],
    ]);
    expect(value.text.lines.join("\n")).not.toContain("layout");
  });
  it("is not what stands between two rules", () => {
    const { value, diagnostics } = chapter("---\n\n## One\n\nText\n\n---\n\n## Two");
    expect([diagnostics, value.text.lines[2]]).toEqual([[], "## One"]);
  });
  it.each(["---\naudience = board\n---\n# T", "---\naudience board\n---\n# T", "---\n\naudience: board\n# T"])(
    "that is misspelt is a mistake and no text: %j",
    (text) => {
      expect(chapter(text).diagnostics).not.toEqual([]);
    },
  );
  it("is empty where nothing stands in it", () => {
    expect(chapter("---\n---\n# T")).toMatchObject({ diagnostics: [], value: { text: { lines: ["# T"] } } });
  });
});

describe("what these parsers return", () => {
  const outcomes: readonly [string, Outcome<unknown>][] = [
    ["a deck", deck("title: T\nvars: { a: [1.10] }\nxx: 1\n")],
    ["an audience", audience("name: B\ntheme: { accent: red }\nhandout: { layout: six }\n")],
    ["the audience of all", everyone({ ...forAll, lang: "ja" })],
    [
      "facts",
      facts("a: { value: 1, unit: USD, source: [x, y] }\nb: { from: { file: a.csv, where: {}, column: c } }\n"),
    ],
    ["sources", sources("- { id: a, title: T, author: [{ family: S }], issued: 2025 }\n")],
    ["front matter", chapter("---\ntags: a\nminutes: x\n---\n# T")],
    [
      "a chart",
      parseChart(
        "c",
        {
          path: "content/charts/c.yaml",
          text: "type: line\ntitle: T\ndescription: D\ndata: { file: a.csv, x: x, y: y }\nannotations: [{ text: a, from: 1, to: 2 }]\nsteps: [{ show: 5 }]\n",
        },
        "en",
      ),
    ],
  ];
  it.each(outcomes)("of %s is data: a copy is the same, and knows its places", (_, outcome) => {
    const copy = structuredClone(outcome);
    expect(copy).toEqual(outcome);
    expect(JSON.stringify(copy)).toBe(JSON.stringify(outcome));
    for (const file of filesIn(outcome.value)) expect(placeOf(structuredClone(file))).toEqual(placeOf(file));
  });
});

function filesIn(value: unknown): YamlFile[] {
  const found = (Array.isArray(value) ? value : [value]) as readonly { readonly file?: YamlFile }[];
  return found.flatMap(({ file }) => (file ? [file] : []));
}
