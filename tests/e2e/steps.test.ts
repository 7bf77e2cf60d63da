// `build --steps`: slides.pdf with a page for each state that a slide has on stage.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { withBrowser } from "../../build/print/browser.ts";
import { findBrowser } from "../../build/print/find-browser.ts";
import { PdfFile } from "../../build/pdf/file.ts";
import { checkPdfUa } from "../../build/pdfua/check-pdf-ua.ts";
import { readPdf, type ReadPdf } from "../support/read-pdf.ts";

const files: Readonly<Record<string, string>> = {
  "deck.yaml": "title: Step by step\nauthor: Nobody\nlang: en\n",
  "charts/bill.yaml":
    "type: column\ntitle: The bill\ndescription: Columns rise from 2 to 6.\nunit: trillion yen\nlabels: values\ndata: { file: bill.csv, x: year, y: amount }\nsteps: [{ show: [2014] }, { show: all }]\n",
  "data/bill.csv": "year,amount\n2014,21\n2024,64\n",
  "chapters/one.md": `# Step by step

## A list in steps

:::steps
- apples
- pears
:::

## A sentence that goes {#goes}

always

gone{.fragment .fade-out}

## A chart in steps

::chart[bill]

## A question

First[^said]

:::steps
- asked
- answered[^told]
:::

[^said]: From the start.

[^told]: It is plums.
`,
};
let root = "";
let bytes = Buffer.alloc(0);
let pdf: ReadPdf;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "kamishibai-steps-"));
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(root, "content", path)), { recursive: true });
    await writeFile(join(root, "content", path), contents);
  }
  const { report } = await build({ root, only: ["html", "slides"], steps: true });
  expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  bytes = await readFile(join(root, "out/public/everyone/slides.pdf"));
  pdf = await readPdf(bytes);
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("slides with a page for each step", () => {
  it("show one fragment more on each page, in order", () => {
    const said = pdf.texts.map((text) =>
      ["apples", "pears", "gone", "21", "64", "start", "plums"].filter((word) => text.includes(word)),
    );
    expect(said).toEqual([
      [],
      [],
      ["apples"],
      ["apples", "pears"],
      ["gone"],
      [],
      [],
      ["21"],
      ["21", "64"],
      ["start"],
      ["start"],
      ["start", "plums"],
    ]);
  });

  it("keep one bookmark for each slide, to its first page", () => {
    expect(pdf.bookmarks.map(({ title, page }) => [title, page])).toEqual([
      ["Step by step", 1],
      ["A list in steps", 2],
      ["A sentence that goes", 5],
      ["A chart in steps", 7],
      ["A question", 10],
    ]);
  });

  it("keep the rules of PDF/UA-1 and draw vectors", () => {
    expect(checkPdfUa(new PdfFile(bytes))).toEqual([]);
    expect(bytes.toString("latin1")).not.toMatch(/\/Subtype\s*\/Image/);
  });

  it("are as on stage, where a footnote waits for its mark", async () => {
    const seen = await withBrowser(await findBrowser(), async (browser) => {
      const page = await browser.newPage();
      await page.goto(`${pathToFileURL(join(root, "out/public/everyone/index.html")).href}#/a-question`);
      await page.waitForSelector("html[data-ready]");
      const notes = () =>
        page.$$eval("section.present .footnotes li", (items) => items.map((item) => getComputedStyle(item).visibility));
      const states = [await notes()];
      for (let step = 0; step < 2; step++) {
        await page.keyboard.press("ArrowRight");
        states.push(await notes());
      }
      await page.keyboard.press("ArrowLeft");
      return [...states, await notes()];
    });
    const waiting = ["visible", "hidden"];
    expect(seen).toEqual([waiting, waiting, ["visible", "visible"], waiting]);
  });
});
