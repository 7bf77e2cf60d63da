// The gallery in a real browser and on paper: every kind of chart drawn, reached from the keyboard, moved through its steps and
// back, printed as vectors with its labels as text; and what is seen where scripts are blocked.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { viewChart } from "../../build/charts/view.ts";
import { build, type Result } from "../../build/index.ts";
import type { ClientChart } from "../../build/model/chart-client.ts";
import { openBrowser, type OpenBrowser } from "../../build/print/browser.ts";
import { findBrowser } from "../../build/print/find-browser.ts";
import { thorough } from "../support/thorough.ts";

let out = "";
let result: Result;
let opened: OpenBrowser;
let browser: Browser;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "kamishibai-gallery-"));
  result = await build({
    root: "tests/gallery",
    out: join(out, "out"),
    only: ["html", "slides", "handout", "handout-html"],
  });
  opened = await openBrowser(await findBrowser());
  ({ browser } = opened);
}, 120_000);
afterAll(async () => {
  await opened.close();
  await rm(out, { recursive: true, force: true });
});

async function open(
  audience: string,
  options: { still?: boolean; scripts?: boolean; name?: string } = {},
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  if (options.scripts === false) await page.setJavaScriptEnabled(false);
  if (options.still !== false) await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await page.goto(pathToFileURL(join(out, `out/public/${audience}/${options.name ?? "index"}.html`)).href);
  if (options.scripts !== false) await page.waitForSelector("html[data-ready]");
  return page;
}
/** Goes to a slide at the step after `fragment`; -1 is before the first. */
async function go(page: Page, slide: string, fragment = -1): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/${slide}/${fragment}`);
  await page.waitForFunction(
    (id, shown) => {
      const section = document.querySelector("section.present");
      return section?.id === id && section.querySelectorAll(".chart-step.visible").length === shown;
    },
    {},
    slide,
    fragment + 1,
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
const picture = (page: Page): Promise<string[]> =>
  page.$$eval("section.present canvas", (canvases) => canvases.map((canvas) => canvas.toDataURL()));
const charts = async (audience: string): Promise<Record<string, ClientChart>> => {
  const html = await readFile(join(out, `out/public/${audience}/index.html`), "utf8");
  const json = /id="k-page-data">([^<]*)</.exec(html)?.[1] ?? "{}";
  return (JSON.parse(json) as { charts: Record<string, ClientChart> }).charts;
};

describe("each chart of the gallery", () => {
  it("is drawn, and told point by point from the keyboard", async () => {
    const page = await open("english");
    const silent: string[] = [];
    for (const [id, chart] of Object.entries(await charts("english"))) {
      await go(page, id, chart.states.length - 2);
      const inked = await page.$$eval("section.present canvas", (canvases) =>
        canvases.every((canvas) =>
          canvas
            .getContext("2d")!
            .getImageData(0, 0, canvas.width, canvas.height)
            .data.some((value) => value !== 0),
        ),
      );
      expect(inked, id).toBe(true);
      await page.focus("section.present .chart-area");
      const told = new Set<string>();
      const points = chart.panels.flatMap(({ series }) =>
        series.flatMap(({ points }) => points.filter(({ y }) => y !== null)),
      );
      for (let press = 0; press < points.length; press++) {
        await page.keyboard.press(press === 0 ? "Home" : "ArrowRight");
        told.add(await page.$eval("section.present .chart-live", (live) => live.textContent ?? ""));
      }
      if (told.size < points.length || told.has("")) silent.push(`${id}: ${told.size} of ${points.length}`);
      expect(await page.$eval("section.present", (slide) => slide.id)).toBe(id);
      await page.keyboard.press("Escape");
    }
    expect(silent).toEqual([]);
    await page.close();
  }, 120_000);

  it("looks the same at a step, from before, from after and by its address", async () => {
    const page = await open("english");
    for (const id of ["column", "line"]) {
      const seen: string[][] = [];
      for (const fragment of [-1, 0, 1, 2]) {
        await go(page, id, fragment);
        seen.push(await picture(page));
      }
      expect(new Set(seen.flat()).size).toBe(4);
      for (const fragment of [1, 0, -1]) {
        await go(page, id, fragment);
        expect(await picture(page), `${id} back at ${fragment}`).toEqual(seen[fragment + 1]);
      }
      await go(page, "bar");
      await go(page, id, 1);
      expect(await picture(page), `${id} by its address`).toEqual(seen[2]);
    }
    await page.close();
  }, 60_000);

  it("moves between steps, and arrives where a jump arrives", async () => {
    const page = await open("english", { still: false });
    await go(page, "column", -1);
    await page.keyboard.press("ArrowRight");
    const frames = new Set<string>();
    for (let frame = 0; frame < 12; frame++) {
      frames.add((await picture(page))[0]!);
      await new Promise((done) => setTimeout(done, 40));
    }
    await new Promise((done) => setTimeout(done, 600));
    const arrived = await picture(page);
    await page.close();
    const jumping = await open("english");
    await go(jumping, "column", 0);
    expect(arrived).toEqual(await picture(jumping));
    expect(frames.size).toBeGreaterThan(3);
    const before = await open("english", { still: false });
    await go(before, "column", 0);
    await new Promise((done) => setTimeout(done, 1000));
    await before.keyboard.press("ArrowLeft");
    await new Promise((done) => setTimeout(done, 1000));
    await go(jumping, "column", -1);
    expect(await picture(before), "back").toEqual(await picture(jumping));
    await Promise.all([jumping.close(), before.close()]);
  }, 60_000);

  it("opens its table on T, and says its points to the pointer", async () => {
    const page = await open("english");
    await go(page, "bar");
    await page.keyboard.press("t");
    const table = await page.$eval("section.present .data-table", (element) => element.getBoundingClientRect().height);
    expect(table).toBeGreaterThan(100);
    await page.keyboard.press("t");
    const box = (await (await page.$("section.present canvas"))!.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + 12);
    expect(await page.$eval("section.present .chart-tip", (tip) => tip.textContent)).toBe("United States714 companies");
    await page.close();
  });

  it("has a table with the head of each column and row, and a value for each point", async () => {
    const page = await open("english");
    for (const [id, chart] of Object.entries(await charts("english"))) {
      await go(page, id, chart.states.length - 2);
      await page.keyboard.press("t");
      const table = await page.$eval("section.present .data-table table", (element) => ({
        seen: element.getBoundingClientRect().height > 60,
        caption: element.caption?.textContent ?? "",
        heads: [...element.tHead!.rows[0]!.cells].map((cell) => `${cell.tagName} ${cell.scope}`),
        rows: [...element.tBodies[0]!.rows].map((row) => [...row.cells].map((cell) => `${cell.tagName} ${cell.scope}`)),
        figures: [...element.querySelectorAll("td")].filter((cell) => /\d/.test(cell.textContent ?? "")).length,
      }));
      await page.keyboard.press("t");
      expect(table.seen, id).toBe(true);
      expect(table.caption, id).not.toBe("");
      expect(new Set(table.heads), id).toEqual(new Set(["TH col"]));
      for (const row of table.rows)
        expect(row, id).toEqual(["TH row", ...Array.from({ length: table.heads.length - 1 }, () => "TD ")]);
      const points = chart.panels.flatMap(({ series }) => series.flatMap(({ points }) => points));
      expect(table.figures, id).toBeGreaterThanOrEqual(points.filter(({ y }) => y !== null).length);
    }
    await page.close();
  }, 60_000);

  it("tells the pointer the same points on each screen", async () => {
    const page = await open("english");
    const told: Record<string, string[]> = {};
    const all = Object.entries(await charts("english"));
    // Charts of a family find their points by the same code.
    const tried = thorough ? all : [...new Map(all.map((entry) => [entry[1].family, entry])).values()];
    const sizes = [
      [1280, 720],
      [2560, 1080],
      [900, 700],
    ] as const;
    for (const [width, height] of thorough ? sizes : sizes.slice(0, 2)) {
      await page.setViewport({ width, height });
      await new Promise((done) => setTimeout(done, 300));
      for (const [id, chart] of tried) {
        await go(page, id, chart.states.length - 2);
        const box = (await (await page.$("section.present canvas"))!.boundingBox())!;
        const texts: string[] = [];
        for (const across of [0.13, 0.37, 0.61])
          for (const down of [0.23, 0.5, 0.81]) {
            await page.mouse.move(box.x + box.width * across, box.y + box.height * down);
            texts.push(
              await page.$$eval("section.present .chart-tip", (tips) =>
                tips.map((tip) => ((tip as HTMLElement).hidden ? "" : (tip.textContent ?? ""))).join(),
              ),
            );
          }
        expect(texts.filter(Boolean).length, `${id} at ${width} by ${height}`).toBeGreaterThan(0);
        told[id] ??= texts;
        expect(texts, `${id} at ${width} by ${height}`).toEqual(told[id]);
      }
    }
    await page.close();
  }, 120_000);

  it("is sharp on a larger screen", async () => {
    const page = await open("english");
    await go(page, "bar");
    await page.setViewport({ width: 1920, height: 1080 });
    await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("section.present canvas")!;
      return Math.abs(canvas.width - canvas.getBoundingClientRect().width) <= 2;
    });
    await page.close();
  });

  it.each(["index", "handout"])(
    "shows its title, description and table where scripts are blocked (%s)",
    async (name) => {
      const page = await open("english", { scripts: false, name });
      const slides = await page.$$("figure.chart");
      expect(slides.length).toBeGreaterThan(15);
      for (const figure of slides) {
        const seen = await figure.evaluate((element) =>
          [".chart-title", ".chart-description", ".data-table table"].map(
            (part) => (element.querySelector(part)?.getBoundingClientRect().height ?? 0) > 10,
          ),
        );
        expect(seen).toEqual([true, true, true]);
        expect(await figure.$$eval("canvas", (all) => all.filter((canvas) => canvas.checkVisibility()).length)).toBe(0);
      }
      await page.close();
    },
  );
});

const papers = ["english", "japanese"].flatMap((audience) =>
  ["slides", "handout"].map((file) => ({ audience, file: `${audience}/${file}.pdf` })),
);
const readPaper = (file: string) => readFile(join(out, "out/public", file));

describe("the gallery on paper", () => {
  it.each(papers)("has no image, and every label as text ($file)", async ({ audience, file }) => {
    expect(result.trouble).toBeUndefined();
    const bytes = await readPaper(file);
    expect(bytes.toString("latin1")).not.toMatch(/\/Subtype\s*\/Image/);
    const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
    const squeeze = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");
    let text = "";
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await (await pdf.getPage(number)).getTextContent();
      text += page.items.map((item) => ("str" in item ? item.str : "")).join("");
    }
    const all = squeeze(text);
    const missing: string[] = [];
    for (const [id, { x, y, panels, horizontal }] of Object.entries(await charts(audience))) {
      const labels = [
        ...(y.bare || y.kind === "category" ? [] : y.ticks.map((tick) => tick.text)),
        ...(x.kind === "category" || horizontal ? x.ticks.map((tick) => tick.text) : [x.ticks.at(-1)?.text ?? ""]),
        ...(panels.length === 1 && panels[0]!.series.length > 1 ? panels[0]!.series.map(({ name }) => name) : []),
      ];
      // A label that is broken into lines is in the text, but other labels may stand between its lines.
      for (const label of labels)
        if (!label.split(/[\s、（）]+/).every((word) => all.includes(squeeze(word)))) missing.push(`${id}: ${label}`);
    }
    expect(missing).toEqual([]);
  });

  it.each(papers)("tells each chart's title and description to a screen reader ($file)", async ({ audience, file }) => {
    const pdf = await getDocument({ data: new Uint8Array(await readPaper(file)) }).promise;
    const alternatives: string[] = [];
    interface Node {
      readonly role?: string;
      readonly alt?: string;
      readonly children?: readonly Node[];
    }
    const walk = (node: Node): void => {
      if (node.role === "Figure" && node.alt) alternatives.push(node.alt);
      for (const child of node.children ?? []) walk(child);
    };
    for (let number = 1; number <= pdf.numPages; number++)
      walk((await (await pdf.getPage(number)).getStructTree()) as Node);
    const { library, audiences } = result.deck;
    const { lang = "en" } = audiences.find(({ id }) => id === audience) ?? {};
    for (const id of Object.keys(await charts(audience))) {
      const { title, description } = viewChart(library.charts.get(id)!, { lang });
      expect(alternatives).toContain(`${title}. ${description}`);
    }
  });
});

describe("a chart above the budget of points", () => {
  it("is thinned on paper, drawn as lines, and says so", async () => {
    const root = join(out, "long");
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `${new Date(at * 86_400_000).toISOString().slice(0, 10)},${at % 97}`,
    );
    const files = {
      "deck.yaml": "title: Long\n",
      "chapters/one.md": "# One\n\n## Days {#days}\n\n::chart[days]\n",
      "charts/days.yaml":
        "type: line\ntitle: Days\nunit: points\ndescription: D\ndata: { file: days.csv, x: day, y: v }\n",
      "data/days.csv": ["day,v", ...rows].join("\n"),
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, "content", name)), { recursive: true });
      await writeFile(join(root, "content", name), text);
    }
    const made = await build({ root, out: join(root, "out"), only: ["slides"] });
    expect(made.report.diagnostics).toEqual([]);
    const bytes = await readFile(join(root, "out/public/everyone/slides.pdf"));
    expect(bytes.toString("latin1")).not.toMatch(/\/Subtype\s*\/Image/);
    const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
    const page = await (await pdf.getPage(pdf.numPages)).getTextContent();
    const text = page.items.map((item) => ("str" in item ? item.str : "")).join("");
    expect(text).toMatch(/[12],\d{3} of 100,000 points are drawn\./);
    expect(text).toMatch(/2000.*2100/);
  }, 60_000);
});
