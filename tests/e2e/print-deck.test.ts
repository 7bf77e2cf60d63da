// Ctrl+P on the deck: the pages are those of slides.pdf, word for word, their charts drawn; afterwards the stage is as it was.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { holdBrowser, openPage, type Held } from "../support/browser.ts";
import { readPdf } from "../support/read-pdf.ts";
import { writeTalk } from "../support/planting/folder.ts";

const chart = (name: string) =>
  `type: column\ntitle: ${name}\nunit: things\ndescription: D of ${name}\nsteps: [{ show: [2023] }, { show: all }]\ndata: { rows: [{ year: 2023, v: 21 }, { year: 2024, v: 34 }], x: year, y: v }\n`;
let root = "";
beforeAll(async () => {
  root = await writeTalk(
    new Map(
      Object.entries({
        "deck.yaml": "title: Printed\n",
        "chapters/one.md":
          "# Chapter\n\n## First\n\n::chart[a]\n\n## Second\n\n- one {.fragment}\n- two {.fragment}\n\n:::notes\nsecret words\n:::\n\n## Third\n\n::chart[b]\n",
        "charts/a.yaml": chart("Alpha"),
        "charts/b.yaml": chart("Beta"),
      }),
    ),
  );
  const result = await build({ root, only: ["html", "slides"] });
  expect(result.report.diagnostics).toEqual([]);
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("a deck printed from the browser", () => {
  let held: Held;
  beforeAll(async () => void (held = await holdBrowser()));
  afterAll(() => held.close());
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)!.toSorted();
  it.each(["public/everyone/index.html", "presenter/everyone.html"])(
    "shows what slides.pdf shows: %s",
    async (file) => {
      const page = await openPage(held.browser, `file://${join(root, "out", file)}`);
      const before = await page.$$eval("section", (all) => all.length);
      const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const { texts } = await readPdf(printed);
      const made = await readPdf(await readFile(join(root, "out/public/everyone/slides.pdf")));
      expect(texts.map(words)).toEqual(made.texts.map(words));
      expect(texts.join()).not.toContain("secret");
      expect(await page.$$eval("section", (all) => all.length)).toBe(before);
      expect(await page.evaluate("document.documentElement.className")).not.toContain("is-printing");
    },
  );
});
