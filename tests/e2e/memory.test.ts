// A deck that is walked through for hours lets go of what it no longer shows: heap, nodes and listeners stay where they were.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { holdBrowser, openPage, type Held } from "../support/browser.ts";
import { writeTalk } from "../support/planting/folder.ts";

const slides = 60;
let root = "";
let held: Held;
beforeAll(async () => {
  const chart =
    "type: column\ntitle: T\nunit: things\ndescription: D\ndata: { rows: [{ year: 2023, v: 21 }, { year: 2024, v: 34 }], x: year, y: v }\n";
  const chapter = Array.from({ length: slides }, (_, at) =>
    at % 3 === 0 ? `## Slide ${at}\n\n::chart[a]\n` : `## Slide ${at}\n\n- one\n- two\n`,
  );
  root = await writeTalk(
    new Map([
      ["deck.yaml", "title: Long\n"],
      ["chapters/one.md", `# Chapter\n\n${chapter.join("\n")}`],
      ["charts/a.yaml", chart],
    ]),
  );
  const result = await build({ root, only: ["html"] });
  expect(result.report.diagnostics).toEqual([]);
  held = await holdBrowser();
});
afterAll(async () => {
  await held.close();
  await rm(root, { recursive: true, force: true });
});

async function measure(page: Page): Promise<{ heap: number; nodes: number; listeners: number }> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = (await session.send("Performance.enable").then(() => session.send("Performance.getMetrics"))) as {
    metrics: { name: string; value: number }[];
  };
  await session.detach();
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
}
/** The same walk twice, so that what is made once is made; what grows in the second is kept for ever. */
async function growth(page: Page, walk: () => Promise<void>) {
  await walk();
  const before = await measure(page);
  await walk();
  await walk();
  const after = await measure(page);
  return {
    heap: (after.heap - before.heap) / 1e6,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}
const press = async (page: Page, key: "ArrowRight" | "Home" | "o" | "Escape", pause = 30) => {
  await page.keyboard.press(key);
  await new Promise((done) => setTimeout(done, pause));
};

it("the overview, opened again and again, keeps no picture", async () => {
  const page = await openPage(held.browser, `file://${join(root, "out/public/everyone/index.html")}`);
  const grown = await growth(page, async () => {
    for (let n = 0; n < 5; n++) {
      await press(page, "o", 160);
      await press(page, "Escape", 60);
    }
    await press(page, "ArrowRight", 200);
  });
  expect(grown.nodes).toBeLessThan(500);
  expect(grown.listeners).toBeLessThan(40);
  expect(grown.heap).toBeLessThan(1);
}, 60_000);

const walkThrough = async (file: string) => {
  const page = await openPage(held.browser, `file://${join(root, "out", file)}`);
  return growth(page, async () => {
    await press(page, "Home", 60);
    for (let n = 0; n < slides; n++) await press(page, "ArrowRight", 12);
  });
};

it("a walk through all slides keeps nothing of the walk before", async () => {
  const grown = await walkThrough("public/everyone/index.html");
  expect(grown.nodes).toBeLessThan(500);
  expect(grown.listeners).toBeLessThan(40);
  expect(grown.heap).toBeLessThan(1);
}, 60_000);

it("the speaker's window keeps no picture of the slides that were", async () => {
  const grown = await walkThrough("presenter/everyone.html?speaker");
  expect(grown.nodes).toBeLessThan(800);
  expect(grown.listeners).toBeLessThan(60);
  expect(grown.heap).toBeLessThan(1.5);
}, 60_000);
