// The table of a chart on the key T: its arrows scroll it and leave the deck alone, Escape closes it, and the arrows are the deck's again.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { holdBrowser, openPage, type Held } from "../support/browser.ts";
import { writeTalk } from "../support/planting/folder.ts";

let root = "";
let held: Held;
beforeAll(async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `{ name: Place ${at}, v: ${at} }`).join(", ");
  root = await writeTalk(
    new Map([
      ["deck.yaml", "title: T\n"],
      ["chapters/one.md", "# Chapter\n\n## First\n\n::chart[a]\n\n## Second\n\ntext\n"],
      [
        "charts/a.yaml",
        `type: scatter\ntitle: Many\nunit: things\ndescription: D\ndata: { rows: [${rows}], x: v, y: v, label: name }\n`,
      ],
    ]),
  );
  expect((await build({ root, only: ["html"] })).report.diagnostics).toEqual([]);
  held = await holdBrowser();
});
afterAll(async () => {
  await held.close();
  await rm(root, { recursive: true, force: true });
});

it("a chart's table has the keys while it is open", async () => {
  const page = await openPage(held.browser, `file://${join(root, "out/public/everyone/index.html")}#/first`);
  const slide = () => page.$eval(".slides > .present", ({ id }) => id);
  const top = () => page.$eval(".present .data-table", (table) => table.scrollTop);
  const wait = () => new Promise((done) => setTimeout(done, 250));
  await page.keyboard.press("t");
  await wait();
  expect(await page.$eval(".present figure.chart", (figure) => figure.hasAttribute("data-open"))).toBe(true);
  for (let n = 0; n < 5; n++) await page.keyboard.press("ArrowDown");
  await wait();
  expect(await top()).toBeGreaterThan(0);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowRight");
  await wait();
  expect(await slide()).toBe("first");
  await page.keyboard.press("Escape");
  await wait();
  expect(await page.$eval(".present figure.chart", (figure) => figure.hasAttribute("data-open"))).toBe(false);
  expect(await page.$("dialog")).toBeNull();
  await page.keyboard.press("ArrowRight");
  await wait();
  expect(await slide()).toBe("second");
});
