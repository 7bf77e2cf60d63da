// `kamishibai chart` on every sample of the gallery as SVG, and on one as PNG and PDF.
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thorough } from "../support/thorough.ts";

// `npm run test:all` tries every sample.
const samples = readdirSync("tests/gallery/content/charts")
  .map((name) => name.replace(".yaml", ""))
  .filter((name) => !name.endsWith("-ja"));
const run = promisify(execFile);
const chart = (...args: string[]) => run("node", ["dist/cli.js", "chart", ...args]);
let folder = "";
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "kamishibai-chart-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1]);
/** With the apostrophes that pages are set with. */
const titleOf = async (name: string) =>
  (JSON.parse(await readFile(`tests/gallery/expected/${name}.json`, "utf8")) as { title: string }).title.replaceAll(
    "'",
    "’",
  );

describe("one chart alone", () => {
  it.each(thorough ? samples : ["column", "line", "doughnut", "sankey", "treemap", "waffle", "multiples"])(
    "is %s as SVG, with its words as text, its fonts inside and no picture",
    async (id) => {
      await chart(id, "tests/gallery", "--out", file(`${id}.svg`));
      const svg = await readFile(file(`${id}.svg`), "utf8");
      const words = textsOf(svg);
      expect(words).toContain(await titleOf(id));
      expect(words.length).toBeGreaterThan(4);
      expect((svg.match(/<(path|rect)\b/g) ?? []).length).toBeGreaterThan(3);
      expect(svg).toContain("@font-face");
      expect(svg).not.toMatch(/<image|href="https?:/);
    },
    30_000,
  );

  it("is in the language of the audience that is asked for", async () => {
    await chart("slope", "tests/gallery", "--audience", "japanese", "--out", file("slope-ja.svg"));
    const words = textsOf(await readFile(file("slope-ja.svg"), "utf8"));
    expect(words).toContain(await titleOf("slope.ja"));
    expect(words.join("\n")).toContain("PC-98規格");
  }, 30_000);

  it("is a PNG at twice the size asked for", async () => {
    await chart("bar", "tests/gallery", "--out", file("bar.png"), "--width", "800", "--height", "450");
    const png = await readFile(file("bar.png"));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 900]);
  }, 30_000);

  it("is a PDF as large as the chart, without a picture in it", async () => {
    await chart("bar", "tests/gallery", "--out", file("bar.pdf"), "--width", "800", "--height", "450");
    const pdf = (await readFile(file("bar.pdf"))).toString("latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf).not.toMatch(/\/Subtype\s*\/Image/);
  }, 30_000);

  it("leaves nothing beside the file, and says what went wrong", async () => {
    await expect(chart("colum", "tests/gallery", "--out", file("no.svg"))).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean "column"?'),
    });
    await expect(chart("column", "tests/gallery", "--out", file("no.gif"))).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining(".svg, .png or .pdf"),
    });
    expect((await readdir(folder)).filter((name) => name.startsWith("no") || name.endsWith(".part"))).toEqual([]);
  });
});
