// What a speaker does with a deck, in a real browser: keys, menus, screens, a phone. The talk is a small one.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { openPage } from "../support/browser.ts";
import { press, type Presented, presentTalk, settled } from "../support/presented-talk.ts";

let talk: Presented;
beforeAll(async () => {
  talk = await presentTalk();
});
afterAll(() => talk.close());
afterEach(() => talk.closePages());

const deck = (size?: [number, number]) =>
  openPage(talk.browser, talk.fileAddress("/public/everyone/index.html"), ...(size ?? []));
const current = (page: Page) => page.$eval("section.present", (slide) => slide.getAttribute("aria-label"));

describe("keys", () => {
  it("of a clicker move the talk and darken it", async () => {
    const page = await deck();
    await press(page, "PageDown");
    await settled(page, "Opening blue");
    await press(page, "PageUp");
    await settled(page, "The blue chapter");
    await press(page, "Period");
    await page.waitForSelector(".reveal.paused");
    await press(page, "b");
    await page.waitForSelector(".reveal:not(.paused)");
    await press(page, "F5");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    expect(await current(page)).toBe("The blue chapter");
  });

  it("go to the slide whose number is typed", async () => {
    const page = await deck();
    await press(page, "6");
    expect(await page.$eval(".number-entry", (badge) => badge.textContent)).toBe("Slide 6");
    await press(page, "Enter");
    await settled(page, "Steps");
    await press(page, "9", "9", "Enter");
    await settled(page, "The end");
  });

  it("open the menu of chapters, which goes where Enter is pressed", async () => {
    const page = await deck();
    await press(page, "m");
    await page.waitForSelector("dialog.chapters[open]");
    expect(await page.$$eval("dialog.chapters .opening", (all) => all.map((one) => one.textContent))).toEqual([
      "1  The blue chapter",
      "5  The second chapter",
    ]);
    await press(page, "ArrowDown", "ArrowDown", "Enter");
    await settled(page, "Evidence blue");
    await page.waitForFunction(() => document.querySelector("dialog") === null, { timeout: 5000 });
  });

  it("search the slides' words, and show the help", async () => {
    const page = await deck();
    await press(page, "/");
    await page.keyboard.type("herons");
    await press(page, "Enter");
    await settled(page, "The end");
    await page.keyboard.type("?");
    await page.waitForSelector("dialog.help[open]");
    expect(await page.$eval("dialog.help", (box) => box.textContent)).not.toContain("speaker view");
    await press(page, "Escape");
    await page.waitForFunction(() => !document.querySelector("dialog"));
  });

  it("are the deck's again as soon as a box closes, before anything is drawn", async () => {
    const page = await deck();
    for (const [key, closer] of [
      ["/", "form"],
      ["m", "[aria-current]"],
      ["o", "[aria-current]"],
      ["?", "button"],
    ] as const) {
      await page.keyboard.type(key);
      await page.waitForSelector("dialog[open]");
      const opensHelp = await page.$eval(`dialog ${closer}`, (part) => {
        if (part instanceof HTMLFormElement) part.requestSubmit();
        else (part as HTMLElement).click();
        const pressed = new KeyboardEvent("keydown", { key: "?", bubbles: true, cancelable: true });
        document.activeElement!.dispatchEvent(pressed);
        return document.querySelector("dialog.help[open]") !== null;
      });
      expect(opensHelp, key).toBe(true);
      await press(page, "Escape");
      await page.waitForFunction(() => !document.querySelector("dialog"));
    }
  });

  it("show every slide at once, and go to the one that is chosen", async () => {
    const page = await deck();
    await press(page, "o");
    await page.waitForSelector("dialog.overview-grid[open]");
    expect(await page.$$eval("dialog.overview-grid .overview-card .slide", (all) => all.length)).toBe(7);
    await press(page, "ArrowRight", "ArrowRight", "Enter");
    await settled(page, "Evidence blue");
    await page.waitForFunction(() => !document.querySelector("dialog"));
    await press(page, "Escape");
    await page.waitForSelector("dialog.overview-grid[open]");
    await page.click("dialog.overview-grid > div .overview-card:last-child button");
    await settled(page, "Closing blue");
  });

  it("light a pointer, and a click with Alt zooms", async () => {
    const page = await deck();
    await press(page, "l");
    await page.mouse.move(640, 360);
    await page.waitForSelector(".pointer:not([hidden])");
    await press(page, "l");
    await page.waitForFunction(() => document.querySelector(".pointer:not([hidden])") === null, { timeout: 5000 });
    await page.keyboard.down("Alt");
    await page.mouse.click(300, 300);
    await page.keyboard.up("Alt");
    await page.waitForSelector("html.zoomed");
  });
});

describe("a deck", () => {
  it("turns at a swipe of the finger, both ways", async () => {
    const page = await deck();
    const swipe = async (from: number, to: number) => {
      const touch = await page.touchscreen.touchStart(from, 400);
      for (const share of [0.3, 0.6, 1]) await touch.move(from + (to - from) * share, 400);
      await touch.end();
    };
    await swipe(900, 300);
    await settled(page, "Opening blue");
    await swipe(300, 900);
    await settled(page, "The blue chapter");
  });

  it("leaves the zoom, the black screen and each box with Escape, one by one", async () => {
    const page = await deck();
    await page.keyboard.down("Alt");
    await page.mouse.click(300, 300);
    await page.keyboard.up("Alt");
    await page.waitForSelector("html.zoomed");
    await press(page, "Escape");
    await page.waitForSelector("html:not(.zoomed)");
    expect(await page.$("dialog")).toBeNull();
    await press(page, "b");
    await page.waitForSelector(".reveal.paused");
    await press(page, "Escape");
    await page.waitForSelector(".reveal:not(.paused)");
    expect(await page.$("dialog")).toBeNull();
    await press(page, "Escape");
    await page.waitForSelector("dialog.overview-grid[open]");
    await press(page, "Escape");
    await page.waitForFunction(() => !document.querySelector("dialog"));
  });

  it("fills a projector of 4:3 and an ultrawide screen without cutting the slide", async () => {
    for (const [width, height] of [
      [1024, 768],
      [2560, 1080],
    ] as const) {
      const page = await deck([width, height]);
      const box = await page.$eval("section.present", (slide) => slide.getBoundingClientRect().toJSON() as DOMRect);
      expect(box.left).toBeGreaterThanOrEqual(-1);
      expect(box.right).toBeLessThanOrEqual(width + 1);
      expect(Math.max(box.width / width, box.height / height)).toBeGreaterThan(0.99);
      const [around, ground] = await page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.querySelector("section.present")!).backgroundColor,
      ]);
      expect(around).toBe(ground);
      await page.close();
    }
  });

  it("is read as a scroll on a phone: every slide and step, in type for the hand, nothing wider than the screen", async () => {
    const page = await deck([390, 844]);
    expect(await page.$("html.scroll")).not.toBeNull();
    const seen = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      hidden: [...document.querySelectorAll(".slide li")].filter((item) => getComputedStyle(item).opacity === "0")
        .length,
      smallest: Math.min(
        ...[...document.querySelectorAll(".slide :is(p, li, h1, h2)")].map((one) =>
          Number.parseFloat(getComputedStyle(one).fontSize),
        ),
      ),
      slides: [...document.querySelectorAll(".slide")].filter((slide) => slide.getBoundingClientRect().height > 100)
        .length,
    }));
    expect(seen).toMatchObject({ wide: 390, hidden: 0, slides: 7 });
    expect(seen.smallest).toBeGreaterThanOrEqual(16);
  });

  it("offers to go on where it was left", async () => {
    const page = await openPage(talk.browser, `${talk.origin}/public/everyone/index.html`);
    await press(page, "PageDown", "PageDown");
    await settled(page, "Evidence blue");
    const again = await openPage(talk.browser, `${talk.origin}/public/everyone/index.html`);
    await again.click(".resume");
    await settled(again, "Evidence blue");
    expect(await again.$(".resume")).toBeNull();
  });

  it("keeps its place when it is loaded again", async () => {
    const page = await deck();
    await press(page, "6", "Enter");
    await settled(page, "Steps");
    await page.waitForFunction(() => location.hash === "#/steps"); // reveal.js writes it with a delay
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    expect(await current(page)).toBe("Steps");
  });
});

describe("less motion", () => {
  it("changes nothing about how a slide looks", async () => {
    const out = join(talk.folder, "gallery");
    await build({ root: "tests/layouts-gallery", out, audiences: ["kamishibai"], only: ["html"] });
    const sizes = async (value: string) => {
      const page = await talk.browser.newPage();
      await page.setViewport({ width: 1280, height: 720 });
      await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value }]);
      await page.goto(pathToFileURL(join(out, "public/kamishibai/index.html")).href);
      await page.waitForSelector("html[data-ready]");
      const found = await page.$$eval(".slides > section", (slides) =>
        slides.map((slide) => [
          slide.id,
          ...[...slide.querySelectorAll("h1, h2, p, li, td, blockquote, .question, .definition, .column")].map(
            (one) => getComputedStyle(one).font + getComputedStyle(one).margin,
          ),
        ]),
      );
      await page.close();
      return found;
    };
    expect(await sizes("no-preference")).toEqual(await sizes("reduce"));
  });

  it("is kept to: slides change at once, and auto-animate is off", async () => {
    const page = await talk.browser.newPage();
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await page.goto(talk.fileAddress("/public/everyone/index.html"));
    await page.waitForSelector("html[data-ready]");
    const moving = await page.$$eval("*", (all) =>
      all.filter((one) => /[1-9]/.test(getComputedStyle(one).transitionDuration)).map((one) => one.className),
    );
    expect(moving).toEqual([]);
    expect(await page.$eval(".reveal", (reveal) => reveal.classList.contains("none"))).toBe(true);
  });
});
