// Two slides that both say `auto-animate`: what they share moves from place to place, in a drawing too, and nothing is lost where
// nothing can move.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { holdBrowser, type Held, openPage } from "../support/browser.ts";
import { press, settled } from "../support/presented-talk.ts";
import { readPdf } from "../support/read-pdf.ts";

const drawing = (roof: number, floors: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1120 400" width="1120" height="400" font-family="Kamishibai Text">${floors}
  <rect data-id="roof" x="100" y="${roof}" width="${1000 - roof}" height="40" fill="var(--accent)"/></svg>`;
const chapter = `# House

## One floor {#one layout=image auto-animate}

![A house of one floor](images/one.svg)

## Two floors {#two layout=image auto-animate}

![A house of two floors](images/two.svg)

## Apart {#apart}

It stands alone.

:::notes
Nothing.
:::
`;
let folder = "";
let held: Held;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kamishibai-motion-"));
  await mkdir(join(folder, "content", "chapters"), { recursive: true });
  await mkdir(join(folder, "content", "images"));
  const write = (path: string, text: string) => writeFile(join(folder, "content", path), text);
  await write("deck.yaml", "title: Motion\nauthor: Nobody\nlang: en\nchapters: [one]\n");
  await write("chapters/one.md", chapter);
  await write("images/one.svg", drawing(300, '<text x="20" y="60" font-size="30">Machines</text>'));
  await write("images/two.svg", drawing(100, '<text x="20" y="60" font-size="30">Programs</text>'));
  const { report, trouble } = await build({ root: folder, only: ["html", "slides"] });
  expect([...report.diagnostics, ...(trouble ? [trouble] : [])]).toEqual([]);
  held = await holdBrowser();
  browser = held.browser;
});
afterAll(async () => {
  await held.close();
  await rm(folder, { recursive: true, force: true });
});
const out = (path: string) => join(folder, "out", path);
const address = (path: string) => pathToFileURL(out(path)).href;
const roof = (page: Page) =>
  page.$eval('section.present [data-id="roof"]', (part) => {
    const { x, y, width } = part.getBoundingClientRect();
    return [x, y, width].map(Math.round);
  });
const moving = (page: Page) =>
  page.evaluate(
    () =>
      document.getAnimations().filter((one) => ((one.effect as KeyframeEffect).target as Element).closest("section"))
        .length,
  );
/** Holds what moves at the moment when it sets out. */
const holdStart = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const hold = () => {
          const moving = document.getAnimations();
          const isRoof = (one: Animation) => ((one.effect as KeyframeEffect).target as Element).matches("[data-id]");
          if (!moving.some(isRoof)) return void requestAnimationFrame(hold);
          for (const one of moving) {
            one.pause();
            one.currentTime = 0;
          }
          done();
        };
        hold();
      }),
  );
const letGo = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.getAnimations()) one.finish();
  });

describe("auto-animate", () => {
  it.each([
    [1280, 720],
    [1024, 768],
    [2560, 1080],
  ])("moves the part of a drawing from where it stood, both ways, at %i by %i", async (width, height) => {
    const page = await openPage(browser, `${address("public/everyone/index.html")}#/one`, width, height);
    const onFirst = await roof(page);
    await press(page, "ArrowRight");
    await settled(page, "Two floors");
    await holdStart(page);
    expect(await roof(page)).toEqual(onFirst);
    await letGo(page);
    const onSecond = await roof(page);
    expect(onSecond[1]).toBeLessThan(onFirst[1]! - 80);
    expect(onSecond[2]).toBeGreaterThan(onFirst[2]! + 80);
    await press(page, "ArrowLeft");
    await settled(page, "One floor");
    await holdStart(page);
    expect(await roof(page)).toEqual(onSecond);
    await letGo(page);
    expect(await roof(page)).toEqual(onFirst);
    await page.close();
  });

  it("leaves the parts in place when the deck opens at the second slide, or is asked for less motion", async () => {
    const opened = await openPage(browser, `${address("public/everyone/index.html")}#/two`);
    const place = await roof(opened);
    expect(await moving(opened)).toBe(0);
    await opened.close();
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 720 });
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await page.goto(`${address("public/everyone/index.html")}#/one`);
    await page.waitForSelector("html[data-ready]");
    await press(page, "ArrowRight");
    await settled(page, "Two floors");
    expect(await roof(page)).toEqual(place);
    expect(await moving(page)).toBe(0);
    await page.close();
  });

  it("shows the next slide and the overview as they end, while the stage moves", async () => {
    const page = await openPage(browser, `${address("presenter/everyone.html")}?speaker#/one`);
    const picture = () =>
      page.$eval('[data-part="next"]', (pane) => ({
        says: pane.querySelector("h2")?.textContent,
        marked: pane.querySelectorAll("[data-auto-animate], [data-auto-animate-target]").length,
      }));
    expect(await picture()).toEqual({ says: "Two floors", marked: 0 });
    await press(page, "ArrowRight");
    await settled(page, "Two floors");
    await holdStart(page);
    await press(page, "o");
    await page.waitForSelector("dialog.overview-grid[open]");
    const seen = await page.$$eval(".overview-picture [data-id=roof]", (parts) =>
      parts.map((part) => {
        const frame = part.closest(".overview-picture")!.getBoundingClientRect();
        return Math.round(((part.getBoundingClientRect().y - frame.y) / frame.height) * 100);
      }),
    );
    expect(seen).toHaveLength(2);
    expect(seen[1]).toBeLessThan(seen[0]! - 15);
    await page.close();
  });

  it("has a page for each of the two slides in the PDF, with all that stands on them", async () => {
    const { texts } = await readPdf(await readFile(out("public/everyone/slides.pdf")));
    expect(texts).toHaveLength(4);
    expect(texts[1]).toContain("Machines");
    expect(texts[2]).toContain("Programs");
  });
});
