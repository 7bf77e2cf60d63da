// A small talk's handout in every layout, printed and read back by pdf.js; and the same document in a browser, by axe-core.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build, check } from "../../build/index.ts";
import { type HandoutLayout, handoutLayouts, type HandoutOptions } from "../../build/model/handout.ts";
import { startPrinter, type Printer } from "../../build/print/print.ts";
import { findBrowser } from "../../build/print/find-browser.ts";
import { withBrowser } from "../../build/print/browser.ts";
import { type ReadPdf, readPdf } from "../support/read-pdf.ts";
import { makeTalk } from "../support/small-talk.ts";

declare const axe: {
  run(context: Document): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
};
const root = "tests/handout";
let folder = "";
const pdfs = new Map<HandoutLayout, ReadPdf>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kamishibai-handout-"));
  for (const layout of handoutLayouts) {
    const out = join(folder, layout);
    const { report, trouble } = await build({ root, out, handout: { layout }, only: ["handout", "handout-html"] });
    expect(report.diagnostics).toEqual([]);
    expect(trouble).toBeUndefined();
    pdfs.set(layout, await readPdf(await readFile(join(out, "public", "council", "handout.pdf"))));
  }
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const squeeze = (text: string) => text.replace(/\s+/g, "").toLowerCase();
const pageWith = (pdf: ReadPdf, words: string, from = 2): number =>
  pdf.texts.findIndex((text, index) => index >= from && squeeze(text).includes(squeeze(words))) + 1;

describe("contents of several pages", () => {
  it("leave no page blank and stand before the text", async () => {
    const talk = await makeTalk("heron", await mkdtemp(join(folder, "long-")));
    const slides = Array.from({ length: 200 }, (_, at) => `## Slide ${at} of ships\n\nA sentence.\n`);
    await writeFile(join(talk, "content/chapters/one.md"), `# Ships\n\n${slides.join("\n")}`);
    const { trouble } = await build({ root: talk, out: join(talk, "out"), only: ["handout"] });
    expect(trouble).toBeUndefined();
    const { texts } = await readPdf(await readFile(join(talk, "out/public/everyone/handout.pdf")));
    expect(texts.findIndex((text) => text.trim() === "")).toBe(-1);
    const last = texts.findIndex((text) => text.includes("Slide 199 of ships"));
    expect(last).toBeGreaterThan(1);
    expect(last).toBeLessThan(4);
  }, 60_000);
});

describe("a diagram of an article", () => {
  it("takes no room for what the next slide will add to it", async () => {
    const talk = await makeTalk("crane", await mkdtemp(join(folder, "diagram-")));
    await mkdir(join(talk, "content/images"), { recursive: true });
    const floor = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1120 600" width="1120" height="600"><title>One floor</title><rect y="500" width="1120" height="60"/></svg>`;
    await writeFile(join(talk, "content/images/floor.svg"), floor);
    const slides = ["Sand", "Stone", "Brick", "Steel"].map((of) => `## ${of}\n\n![One floor](images/floor.svg)\n`);
    await writeFile(join(talk, "content/chapters/one.md"), `# Floors\n\n${slides.join("\n")}`);
    const out = join(talk, "out");
    const { report, trouble } = await build({ root: talk, out, handout: { layout: "document" }, only: ["handout"] });
    expect([report.diagnostics, trouble]).toEqual([[], undefined]);
    const pdf = await readPdf(await readFile(join(out, "public/everyone/handout.pdf")));
    expect(pageWith(pdf, "Steel")).toBe(pageWith(pdf, "Sand"));
  }, 60_000);
});

describe.each(handoutLayouts)("the layout %s", (layout) => {
  it("takes a sane number of pages, none of them blank", () => {
    const { texts } = pdfs.get(layout)!;
    expect(texts.length).toBeGreaterThanOrEqual(6);
    expect(texts.length).toBeLessThanOrEqual(10);
    for (const [index, text] of texts.entries()) expect(text.trim(), `page ${index + 1}`).not.toBe("");
  });
  it("has contents whose numbers are the pages where its links lead", () => {
    const pdf = pdfs.get(layout)!;
    const entries = pdf.links.filter(({ page, target }) => page === 2 && target !== undefined && target > 2);
    expect(entries.length).toBe(12);
    // The number is printed in the place of a placeholder, so the text of the page is what a reader sees.
    const printed = squeeze(pdf.texts[1]!);
    for (const { says, target } of entries)
      expect(printed).toContain(squeeze(`${says.replace(/ \(page \d+\)$/, "")}${target}`));
    for (const title of ["Traffic has no trend", "Told and found", "Glossary", "How we know"])
      expect(entries.find(({ says }) => says.includes(title))?.target, title).toBe(pageWith(pdf, title));
  });
  it("repeats the head of a long table on each page or column", () => {
    const pdf = pdfs.get(layout)!;
    const annex = pdf.texts.slice(pageWith(pdf, "The data behind the charts") - 1).join(" ");
    expect(annex).toContain("Jan 2019");
    expect(annex).toContain("Dec 2024");
    expect(annex.match(/\bMonth\b/g)?.length).toBeGreaterThanOrEqual(2);
  });
  it("ends with questions, how we know, glossary and sources", () => {
    const pdf = pdfs.get(layout)!;
    const text = squeeze(pdf.texts.join(" "));
    for (const words of [
      "Questions to discuss",
      "A new berth, or a deeper channel?",
      "a dozen berths",
      "Two soundings differ.",
    ])
      expect(text).toContain(squeeze(words));
    for (const words of ["a ship that ties up", "Harbour log", "example.org/log", "Data as of 10 February 2025"])
      expect(text).toContain(squeeze(words));
    expect(text).not.toContain(squeeze("The speaker's own words"));
  });
  it("numbers its pages and names the chapter above them", () => {
    const pdf = pdfs.get(layout)!;
    const number = pageWith(pdf, "Traffic has no trend");
    const text = pdf.texts[number - 1]!;
    expect(text).toContain(`${number} of ${pdf.texts.length}`);
    expect(text).toContain("For the council");
  });
  it("tells a reader the address behind each QR code", () => {
    const pdf = pdfs.get(layout)!;
    const alts = JSON.stringify(pdf.tags);
    expect(alts).toContain("QR code for https://example.org/harbour/#/trend");
    expect(pdf.links.map(({ url }) => url)).toContain("https://example.org/harbour/#/trend");
  });
});

describe("a slide and its text", () => {
  it("stand on one page", () => {
    for (const layout of ["notes", "document"] as const) {
      const pdf = pdfs.get(layout)!;
      expect(pageWith(pdf, "The line wavers"), layout).toBe(pageWith(pdf, "Traffic has no trend"));
      expect(pageWith(pdf, "Every ship was counted"), layout).toBe(pageWith(pdf, "We counted every ship"));
    }
  });
  it("are not shown where a sheet holds slides alone", () => {
    for (const layout of ["two-up", "three-lines", "six-up"] as const)
      expect(pageWith(pdfs.get(layout)!, "The line wavers")).toBe(0);
  });
  it("are headings in order: the talk, its chapters, its slides", () => {
    for (const [layout, { bookmarks }] of pdfs) {
      const titles = bookmarks.map(({ title, level }) => `${level} ${title}`);
      expect(titles, layout).toContain("1 The harbour’s year");
      expect(titles, layout).toContain("2 Traffic");
      expect(titles, layout).toContain("3 Traffic has no trend");
      for (const [index, { level }] of bookmarks.entries())
        expect(level, `${layout}: ${titles[index]}`).toBeLessThanOrEqual((bookmarks[index - 1]?.level ?? 0) + 1);
    }
  });
});

describe("other papers", () => {
  let printer: Printer;
  beforeAll(async () => void (printer = await startPrinter()));
  afterAll(() => printer.close());
  const papers: [HandoutLayout, Partial<HandoutOptions>][] = handoutLayouts.flatMap((layout) => [
    [layout, { paper: "Letter", orientation: "landscape", binding: "book" }],
    [layout, { paper: "Letter", binding: "left" }],
  ]);
  it.each(papers)("%s on %o has no blank page and keeps every slide", async (layout, options) => {
    const { variants } = await check({ root, handout: { layout, ...options } });
    const { bytes } = await printer.print((await variants[0]!.handout(new Map())).value);
    const pdf = await readPdf(bytes);
    expect(pdf.texts.length).toBeLessThanOrEqual(12);
    for (const [index, text] of pdf.texts.entries()) expect(text.trim(), `page ${index + 1}`).not.toBe("");
    for (const title of ["We counted every ship", "Traffic has no trend", "Told and found", "Nothing beside it"])
      expect(pageWith(pdf, title), title).toBeGreaterThan(2);
  });
});

describe("what is left of a page", () => {
  const lines = (text: string): number => text.split("Your notes").length - 1;
  it("has lines to write on in the layout notes, and only there", () => {
    for (const [layout, { texts }] of pdfs)
      if (layout === "notes") expect(lines(texts.join(" "))).toBeGreaterThan(0);
      else expect(lines(texts.join(" ")), layout).toBe(0);
  });
  it("is never more than the page: lines make no page of their own", () => {
    const { texts } = pdfs.get("notes")!;
    for (const text of texts.filter((one) => lines(one) > 0)) expect(text).toMatch(/Slide \d/);
  });
});

describe("notes in a margin", () => {
  it("stand clear of each other where they are longer than the text beside them", async () => {
    const printer = startPrinter();
    const { variants } = await check({ root, handout: { layout: "document" } });
    const html = (await variants[0]!.handout(new Map())).value;
    const long = "A count may differ. ".repeat(40);
    const { bytes } = await printer.print(html.replaceAll(/(<div class="margin">)/g, `$1<p>${long}</p>`));
    await printer.close();
    const pdf = await readPdf(bytes);
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    for (let number = 3; number <= pdf.texts.length; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const rows = items
        .flatMap((item) => ("str" in item && item.str.includes("differ") ? [item.transform[5] as number] : []))
        .sort((a, b) => b - a);
      for (const [at, row] of rows.entries())
        expect((rows[at - 1] ?? Infinity) - row, `page ${number}`).toBeGreaterThan(9); // the leading of the notes
    }
    await document.loadingTask.destroy();
  });
});

describe("a text longer than a page", () => {
  it.each(["notes", "document"] as const)("flows on in %s, and begins beside its slide", async (layout) => {
    const printer = startPrinter();
    const { variants } = await check({ root, handout: { layout } });
    const html = (await variants[0]!.handout(new Map())).value;
    const long = Array.from({ length: 60 }, (_, at) => `<p>Count ${at + 1} differed a little, as counts do.</p>`);
    const { bytes } = await printer.print(html.replace("<p>The line wavers.", `${long.join("")}<p>The line wavers.`));
    await printer.close();
    const pdf = await readPdf(bytes);
    const text = squeeze(pdf.texts.join(" "));
    for (let at = 1; at <= 60; at++) expect(text).toContain(squeeze(`Count ${at} differed`));
    expect(pageWith(pdf, "Count 1 differed")).toBe(pageWith(pdf, "Traffic has no trend"));
    expect(pageWith(pdf, "Count 60 differed")).toBeGreaterThan(pageWith(pdf, "Count 1 differed"));
  });
});

describe("the page for a browser", () => {
  it("asks for nothing, scrolls in one direction, and breaks no rule of axe, light or dark, on a phone or a desk", async () => {
    const script = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const found = await findBrowser();
    await withBrowser(found, async (browser) => {
      for (const [width, scheme] of [
        [320, "dark"],
        [430, "light"],
        [1280, "light"],
        [1280, "dark"],
      ] as const) {
        const page = await browser.newPage();
        const asked: string[] = [];
        page.on("request", (request) => void (/^(file|data):/.test(request.url()) || asked.push(request.url())));
        await page.setBypassCSP(true);
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        await page.goto(pathToFileURL(join(folder, "document", "public", "council", "handout.html")).href);
        await page.waitForSelector("html[data-ready]");
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${width} ${scheme}`).toBeLessThanOrEqual(0);
        await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
        await page.evaluate(script);
        const violations = await page.evaluate(async () =>
          (await axe.run(document)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(" ")}`),
        );
        expect(violations, `${width} ${scheme}`).toEqual([]);
        expect(asked).toEqual([]);
        await page.close();
      }
    });
  });
  it("tells a point of a chart to pointer, keyboard and finger, and prints on white whatever the hour", async () => {
    await withBrowser(await findBrowser(), async (browser) => {
      const page = await browser.newPage();
      await page.setViewport({ width: 390, height: 800, hasTouch: true });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      await page.goto(pathToFileURL(join(folder, "document", "public", "council", "handout.html")).href);
      await page.waitForSelector("html[data-ready]");
      const canvas = (await page.$("figure.chart canvas"))!;
      await canvas.evaluate((element) => element.scrollIntoView({ block: "center" }));
      const box = (await canvas.boundingBox())!;
      const told = () => page.$$eval(".chart-tip", (tips) => tips.map((tip) => tip.textContent).join());
      // A line of 72 months from January 2019: somewhere on the way down one is met.
      const meet = async (at: number, touch: (x: number, y: number) => Promise<void>) => {
        for (let part = 0.05; part < 1 && (await told()) === ""; part += 0.05)
          await touch(box.x + box.width * at, box.y + box.height * part);
        return told();
      };
      expect(await meet(0.2, (x, y) => page.mouse.move(x, y))).toMatch(/20(19|20)\d+ ships/);
      await page.mouse.move(1, 1);
      expect(await told()).toBe("");
      expect(await meet(0.8, (x, y) => page.touchscreen.tap(x, y))).toMatch(/202[34]\d+ ships/);
      await page.focus("figure.chart .chart-area");
      await page.keyboard.press("End");
      expect(await told()).toMatch(/Dec 2024/);
      const live = await page.$eval(".chart-live", (element) => element.textContent);
      expect(live).toMatch(/^Dec 2024, \d+/);
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await ground()).not.toBe("rgb(255, 255, 255)");
      await page.emulateMediaType("print");
      expect(await ground()).toBe("rgb(255, 255, 255)");
    });
  });
  it("draws each chart and holds its data", async () => {
    const html = await readFile(join(folder, "document", "public", "council", "handout.html"), "utf8");
    expect(html).toContain('<canvas data-chart="ships"');
    expect(html).toMatch(/<details class="exhibit-data"><summary>Data of the chart “Ships that called”<\/summary>/);
  });
});
