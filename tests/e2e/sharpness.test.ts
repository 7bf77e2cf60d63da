// Charts are bitmaps on the stage: wherever one is shown, and however large, it has a pixel for each of the screen's.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { build } from "../../build/index.ts";
import { holdBrowser, type Held } from "../support/browser.ts";
import { press } from "../support/presented-talk.ts";
import { thorough } from "../support/thorough.ts";

let out = "";
let held: Held;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "kamishibai-sharpness-"));
  await build({ root: "tests/layouts-gallery", out, audiences: ["kamishibai"], only: ["html"] });
  held = await holdBrowser();
});
afterAll(async () => {
  await held.close();
  await rm(out, { recursive: true, force: true });
});

afterEach(async () => {
  for (const page of await held.browser.pages()) await page.close();
});

async function open(
  address: string,
  [width, height, deviceScaleFactor]: readonly [number, number, number],
): Promise<Page> {
  const page = await held.browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor });
  await page.goto(pathToFileURL(join(out, "presenter/kamishibai.html")).href + address);
  await page.waitForSelector("html[data-ready]");
  return page;
}
/** Waits until each chart there has a pixel of its own for each of the screen, give or take one in a hundred. */
const sharp = (page: Page, where: string) =>
  page.waitForFunction(
    (selector) => {
      const all = [...document.querySelectorAll<HTMLCanvasElement>(`${selector} canvas`)];
      return (
        all.length > 0 &&
        all.every((canvas) => {
          const { width, height } = canvas.getBoundingClientRect();
          return canvas.width >= width * devicePixelRatio * 0.99 && canvas.height >= height * devicePixelRatio * 0.99;
        })
      );
    },
    { timeout: 5000 },
    where,
  );

const screens = [
  [1280, 720, 2],
  [1920, 1080, 1],
  [1280, 720, 1],
  [1024, 768, 2],
] as const;

describe.each(thorough ? screens : screens.slice(0, 2))(
  "charts on a screen of %i by %i with %i pixels to the point",
  (...screen) => {
    it("are sharp on the stage, zoomed in and out, and in the overview", async () => {
      const page = await open("#/chart", screen);
      await sharp(page, "section.present");
      await page.keyboard.down("Alt");
      await page.mouse.click(screen[0] / 2, screen[1] / 2);
      await page.keyboard.up("Alt");
      await page.waitForFunction(
        (full) => document.querySelector("section.present")!.getBoundingClientRect().width > full * 1.9,
        {},
        screen[0],
      );
      await sharp(page, "section.present");
      await press(page, "Escape");
      await page.waitForSelector("html:not(.zoomed)");
      await press(page, "o");
      await page.waitForSelector("dialog.overview-grid[open]");
      await sharp(page, ".overview-picture");
    });

    it("are sharp in both pictures of the speaker's window", async () => {
      const page = await open("?speaker#/numbers-one", screen); // the chart comes next
      await sharp(page, ".speaker-picture");
      await press(page, "ArrowRight");
      await page.waitForSelector("#chart.present");
      await sharp(page, "section.present");
    });
  },
);
