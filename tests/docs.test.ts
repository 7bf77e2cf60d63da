// The manual is true: its examples build, its links lead somewhere, and the commands it names exist.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { dialects } from "../build/import/deck.ts";
import { importDeck } from "../build/import/import-deck.ts";
import { Report } from "../build/diagnostics/report.ts";
import type { Source } from "../build/model/deck.ts";
import { parse } from "../build/parse/parse.ts";
import { read } from "../build/read/read.ts";
import { createView } from "../build/render/view.ts";
import { readStyles } from "../build/resolve/own-styles.ts";
import { resolve } from "../build/resolve/resolve.ts";
import { mediaIn } from "./support/media.ts";
import { slice } from "../build/resolve/slice.ts";

const pages = [
  "README.md",
  "build/README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map((name) => `docs/${name}`),
].filter((path) => path.endsWith(".md") && existsSync(path));
const textOf = (path: string) => readFileSync(path, "utf8");

interface Block {
  readonly language: string;
  readonly code: string;
}
/** Fenced blocks; a fence of four holds fences of three. */
const blocksOf = (path: string): Block[] =>
  [...textOf(path).matchAll(/^(`{3,})(\w+)\n([\s\S]*?)^\1$/gm)].map(([, , language = "", code = ""]) => ({
    language,
    code,
  }));

/** What the examples of every page refer to, unless they bring it themselves. */
const common: Record<string, string> = {
  "content/deck.yaml": 'title: T\ndate: "2025-02-10"\nvars: { city: Osaka }\n',
  "content/charts/bill.yaml":
    "type: column\ntitle: The bill\nunit: trillion JPY a year\ndomain: listed\ndescription: It grows.\ndata: { rows: [{ year: 2014, yen: 2 }, { year: 2024, yen: 6 }], x: year, y: yen }\n",
  "content/facts.yaml": "bill: { value: 6.4622, digits: 3, unit: trillion JPY, source: kyodo }\n",
  "content/sources.yaml": '- { id: kyodo, title: Deficit, publisher: Kyodo, URL: "https://example.org/" }\n',
  "content/data/bills.csv": "country,year,bill\nJapan,2014,2.0\nJapan,2024,6.46\n",
  "content/shared/terms.md": "A line from another file.\n",
};
const drawing = {
  path: "content/images/stack.svg",
  bytes: Buffer.from('<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>'),
};

const media = mediaIn(["harbour.webm", "harbour.vtt", "bell.wav"].map((name) => [`media/${name}`, ""]));

/** A page's files: those that name themselves in their first line, and each Markdown block as a chapter. */
async function mistakesOf(path: string): Promise<string[]> {
  const report = new Report();
  const own = (await read("tests/samples/marks", report)).texts.filter((source) =>
    source.path.startsWith("kamishibai/"),
  );
  const files = new Map(Object.entries(common));
  for (const { language, code } of blocksOf(path)) {
    const named = /^(?:# |\{\{!-- |\/\* )((?:content|templates)\/\S+)/.exec(code)?.[1];
    if (named) files.set(named, language === "csv" ? code.slice(code.indexOf("\n") + 1) : code);
  }
  const chapters = blocksOf(path).filter(({ language }) => language === "markdown");
  const found: string[] = [];
  for (const { code } of chapters.length > 0 ? chapters : [{ code: "# One\n" }]) {
    files.set("content/chapters/one.md", /^(---\n|# )/.test(code) ? code : `# Example\n\n${code}`);
    const texts: Source[] = [...own, ...[...files].map(([name, text]) => ({ path: name, text }))];
    const run = new Report();
    const spec = parse({ texts, images: [drawing], media }, run);
    const deck = resolve(spec, run, undefined, undefined, await readStyles(texts, run));
    for (const audience of deck.audiences) run.take(await createView(run.take(slice(deck, audience))));
    const needsTags = run.diagnostics.filter((item) => item.code !== "tag-unknown");
    found.push(...needsTags.map((item) => `${item.place.file}:${item.place.line} ${item.code} ${item.message}`));
  }
  return found;
}

describe("the manual", () => {
  it.each([
    "docs/writing.md",
    "docs/audiences.md",
    "docs/charts.md",
    "docs/facts.md",
    "docs/handout.md",
    "docs/templates.md",
    "docs/layouts.md",
    "docs/themes.md",
    "docs/languages.md",
    "docs/data.md",
    "docs/presenting.md",
    "docs/importing.md",
  ])("has examples in %s that build without a mistake", async (path) => {
    expect(blocksOf(path).length).toBeGreaterThan(0);
    expect(await mistakesOf(path)).toEqual([]);
  });
  it("shows of each deck to import what becomes of it", () => {
    const blocks = blocksOf("docs/importing.md");
    const decks = blocks.filter(({ language }) => language === "md").map(({ code }) => code);
    const made = decks.map((code) => importDeck(code));
    expect(made.map(({ dialect }) => dialect)).toEqual(dialects);
    expect(made.map(({ files }) => files.get("content/chapters/talk.md"))).toEqual(
      blocks.filter(({ language }) => language === "markdown").map(({ code }) => code),
    );
  });
  it.each(pages)("has links in %s that lead somewhere", (path) => {
    const prose = textOf(path).replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
    for (const [, target = ""] of prose.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g))
      if (!/^(https?|mailto):/.test(target)) expect(existsSync(join(dirname(path), target)), target).toBe(true);
  });
  it.each(pages)("names commands in %s that exist", (path) => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const commands = [...textOf("build/cli.ts").matchAll(/^ {2}(\w+): \(\) => import/gm)].map((match) => match[1]);
    for (const [, name = ""] of textOf(path).matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g))
      expect(Object.keys(scripts)).toContain(name);
    for (const [, name = ""] of textOf(path).matchAll(/`kamishibai (\w+)/g)) expect(commands).toContain(name);
  });
});
