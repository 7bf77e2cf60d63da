// Formulas in a real browser: strokes lie over what they strike, lines stand between cells, tags end the line, and paper keeps its
// size however wide a formula is.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { PdfFile } from "../../build/pdf/file.ts";
import { checkPdfUa } from "../../build/pdfua/check-pdf-ua.ts";
import { holdBrowser, type Held } from "../support/browser.ts";
import { allTags, readPdf } from "../support/read-pdf.ts";

const wide = Array.from({ length: 30 }, (_, at) => `a_{${at}} x^{${at}}`).join(" + ");
const files: Readonly<Record<string, string>> = {
  "deck.yaml": "title: Formulas\nlang: en\n",
  "chapters/one.md": `# Formulas

## What is drawn {#drawn}

$$ \\cancel{a} + \\xcancel{4} + \\boxed{b} + \\underbrace{c + d}_{\\text{both}} \\tag{1} $$

$$ \\begin{array}{r|r} 1 & 2 \\\\ \\hline 333 & 4 \\end{array} $$

:::handout
$$ \\frac{\\cancel{a}}{b} = c \\tag{2} $$

$$ ${wide} $$

The words after it.
:::
`,
};
let root = "";
let held: Held;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "kamishibai-formulas-"));
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(root, "content", path)), { recursive: true });
    await writeFile(join(root, "content", path), contents);
  }
  const { report } = await build({ root, only: ["html", "slides", "handout", "handout-html"] });
  expect(report.diagnostics).toEqual([]);
  held = await holdBrowser();
});
afterAll(async () => {
  await held?.close();
  await rm(root, { recursive: true, force: true });
});
const out = (name: string) => join(root, "out/public/everyone", name);

describe("formulas", () => {
  it("are drawn on stage", async () => {
    const page = await held.browser.newPage();
    await page.setViewport({ width: 1280, height: 720 });
    await page.goto(`${pathToFileURL(out("index.html")).href}#/drawn`);
    await page.waitForSelector("html[data-ready]");
    const seen = await page.evaluate(() => {
      const slide = document.querySelector("#drawn")!;
      const box = (selector: string) => {
        const { left, top, right, bottom } = slide.querySelector(selector)!.getBoundingClientRect();
        return { left, top, right, bottom };
      };
      const [first] = slide.querySelectorAll("math");
      return {
        letter: box("mrow.struck > mi"),
        stroke: box("mrow.struck > .up"),
        tag: box("mtd.tag mtext"),
        line: first!.getBoundingClientRect().right,
        column: [...slide.querySelectorAll("math:not(.tagged) mtr > mtd:first-child mn")].map(
          (digit) => digit.getBoundingClientRect().right,
        ),
        between: getComputedStyle(slide.querySelector("math:not(.tagged) mtr > mtd:last-child")!).borderLeftStyle,
      };
    });
    await page.close();
    expect(seen.stroke.left).toBeLessThanOrEqual(seen.letter.left);
    expect(seen.stroke.right).toBeGreaterThanOrEqual(seen.letter.right);
    expect(seen.stroke.bottom - seen.stroke.top).toBeGreaterThanOrEqual(seen.letter.bottom - seen.letter.top);
    expect(Math.abs(seen.tag.right - seen.line)).toBeLessThan(2);
    expect(seen.column).toHaveLength(2);
    expect(Math.abs(seen.column[0]! - seen.column[1]!)).toBeLessThan(1.5); // on the right side, under each other
    expect(seen.between).toBe("solid");
  });

  it("make no screen scroll sideways", async () => {
    const page = await held.browser.newPage();
    await page.setViewport({ width: 400, height: 800 });
    await page.goto(pathToFileURL(out("handout.html")).href);
    await page.waitForSelector("html[data-ready]");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await page.close();
  });

  it.each(["slides", "handout"])("keep every rule of PDF/UA-1 in the %s, and are told as TeX", async (kind) => {
    const bytes = await readFile(out(`${kind}.pdf`));
    expect(checkPdfUa(new PdfFile(bytes))).toEqual([]);
    const told = allTags((await readPdf(bytes)).tags).filter(({ role }) => role === "Formula");
    expect(told.map(({ alt }) => alt)).toContainEqual(expect.stringContaining("\\cancel{a}"));
  });

  it("leave the paper its size, however wide they are", async () => {
    const bytes = await readFile(out("handout.pdf"));
    const paper = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const sizes: number[] = []; // in points
    for (let number = 1; number <= paper.numPages; number++)
      for (const item of (await (await paper.getPage(number)).getTextContent()).items)
        if ("str" in item && item.str.includes("words after it")) sizes.push(item.height);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeGreaterThan(9);
  });
});
