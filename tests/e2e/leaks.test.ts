// Words planted for one audience in every construct of the dialect and by every way to restrict it, looked for in every file of
// the other: raw bytes of the HTML, and of the PDFs the decoded text, the outline, the links and the tags.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { leaksIn, textOfPdf, unfound } from "../support/leak-search.ts";
import { writeTalk } from "../support/planting/folder.ts";
import { audiences, plants, plantTalk, someOf } from "../support/planting/plants.ts";

describe("words planted for one audience", () => {
  const { files, words } = plantTalk(someOf(plants));
  const delivered = new Map<string, string>();
  let root = "";
  beforeAll(async () => {
    root = await writeTalk(files);
    const result = await build({ root, only: ["html", "handout-html", "slides", "handout"] });
    expect(result.report.diagnostics).toEqual([]);
    expect(result.trouble).toBeUndefined();
    for (const path of result.files.filter((file) => !["index.html", "manifest.json"].includes(file))) {
      const bytes = await readFile(join(root, "out", path));
      delivered.set(path, path.endsWith(".pdf") ? await textOfPdf(bytes) : bytes.toString("utf8"));
    }
    const manifest = JSON.parse(await readFile(join(root, "out", "manifest.json"), "utf8")) as {
      audiences: Record<string, unknown>;
    };
    for (const audience of audiences)
      delivered.set(`manifest.json/${audience}`, JSON.stringify(manifest.audiences[audience]));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it("are in no file of another, and those of the speaker in no public file", () => {
    for (const audience of audiences)
      expect(
        [...delivered.keys()].filter((path) => path.includes(audience) && !path.includes("/media/")).sort(),
      ).toEqual([
        `manifest.json/${audience}`,
        `presenter/${audience}.html`,
        ...["handout.html", "handout.pdf", "index.html", "slides.pdf"].map((name) => `public/${audience}/${name}`),
      ]);
    for (const audience of audiences)
      expect([...delivered.keys()].filter((path) => path.startsWith(`public/${audience}/media/`))).toHaveLength(6);
    // The speaker's folder holds the clips of all editions, which the speaker has anyhow.
    const those = [...delivered].filter(([path]) => !path.startsWith("presenter/media/"));
    expect(leaksIn(new Map(those))).toEqual([]);
  });
  it("are all found on their own side, so the search is not blind", () => {
    const inFile = (name: string) =>
      unfound(words, new Map([...delivered].filter(([path]) => path.startsWith("presenter/") || path.endsWith(name))));
    expect(inFile("handout.pdf")).toEqual([]);
    expect(inFile("slides.pdf").length).toBeLessThan(words.length / 20); // what is the reader's alone
  });
});
