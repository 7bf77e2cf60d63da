// A chart that cannot be drawn: it is named with its file, the others are drawn, the deck works, and no PDF passes for whole.
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../build/index.ts";
import { exportChart } from "../../build/print/chart.ts";
import { printPage } from "../../build/print/page.ts";
import { printAll } from "../../build/print/print.ts";
import { holdBrowser } from "../support/browser.ts";
import { writeTalk } from "../support/planting/folder.ts";

const chart = (name: string) =>
  `type: column\ntitle: ${name}\nunit: things\ndescription: D of ${name}\ndata: { rows: [{ year: 2023, v: 2 }, { year: 2024, v: 3 }], x: year, y: v }\n`;
let root = "";
let held: Awaited<ReturnType<typeof holdBrowser>>;
let deck = "";
let slides = "";
beforeAll(async () => {
  root = await writeTalk(
    new Map([
      ["deck.yaml", "title: T\n"],
      ["chapters/one.md", "# One\n\n## First\n\n::chart[broken]\n\n## Second\n\n::chart[whole]\n"],
      ["charts/broken.yaml", chart("broken")],
      ["charts/whole.yaml", chart("whole")],
    ]),
  );
  const { variants } = await check({ root });
  deck = (await variants[0]!.public()).value;
  slides = (await variants[0]!.slideParts(false)[0]!()).value;
  held = await holdBrowser();
});
afterAll(async () => {
  await held.close();
  await rm(root, { recursive: true, force: true });
});

/** What the page knows of one chart is damaged: the states it has, or the kind that it is. */
const damages = {
  "throws when it is drawn": (html: string) => html.replace(/("broken":\{.*?"states":)\[/, '$1null,"other":['),
  "is of a kind that nobody draws": (html: string) => html.replace(/("broken":\{.*?"family":")\w+"/, '$1nothing"'),
};

describe.each(Object.entries(damages))("a chart that %s", (_, damage) => {
  it("is named when it is printed, and the others are printed", async () => {
    const damaged = damage(slides);
    expect(damaged).not.toBe(slides);
    const { undrawn, shown } = await printPage(held.browser, damaged, 30_000);
    expect(undrawn.map(({ chart: name }) => name)).toEqual(["broken"]);
    expect(shown).toHaveLength(3);
    const printer = {
      print: async (page: string | (() => Promise<string>)) =>
        printPage(held.browser, typeof page === "string" ? page : await page(), 30_000),
    };
    const { variants } = await check({ root });
    const variant = { ...variants[0]!, handout: async () => "", slideParts: () => [async () => damaged] };
    const { printed, trouble } = await printAll(printer as never, [variant], ["slides"], () => {}, false);
    expect(printed).toEqual([]);
    expect(String(trouble)).toContain("content/charts/broken.yaml could not be drawn");
  });
  it("leaves the deck whole, and stands there in words", async () => {
    const page = await held.browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.setViewport({ width: 1280, height: 720 });
    await page.setContent(damage(deck));
    await page.waitForSelector("html[data-ready]");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector("section.present h2")?.textContent === "First");
    await page.waitForSelector("section.present .chart.is-undrawn");
    const words = await page.$eval("section.present .chart-description", (one) => [
      one.textContent,
      one.clientHeight > 10,
    ]);
    expect(words).toEqual(["D of broken", true]);
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector("section.present h2")?.textContent === "Second");
    const inked = await page.$eval("section.present canvas", (canvas) => {
      const { data } = (canvas as HTMLCanvasElement).getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value) => value !== 0);
    });
    expect(inked).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });
});

it("is refused by `chart`", async () => {
  const damaged = damages["throws when it is drawn"](slides);
  await expect(
    exportChart(
      damaged,
      { kind: "pdf", width: 1280, height: 720 },
      { title: "T", author: "", lang: "en", keywords: [] },
    ),
  ).rejects.toThrow("content/charts/broken.yaml could not be drawn");
});
