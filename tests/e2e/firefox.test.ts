// The decks in Firefox, from file:. Needs a Firefox that says where it is: KAMISHIBAI_FIREFOX=/usr/bin/firefox-esr npx vitest
// run tests/e2e/firefox.test.ts. Without, nothing is tested here: npm carries no Firefox.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { press, settled } from "../support/presented-talk.ts";
import { sharedTalk } from "../support/shared-talk.ts";

const executablePath = process.env["KAMISHIBAI_FIREFOX"] ?? "";
let out = "";
let browser: Browser;

describe.skipIf(executablePath === "")("Firefox", () => {
  beforeAll(async () => {
    [{ out }, browser] = await Promise.all([
      sharedTalk(),
      puppeteer.launch({ browser: "firefox", executablePath, headless: true }),
    ]);
  });
  afterAll(() => browser?.close());

  async function open(path: string, width = 1280, height = 720): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
    page.on("pageerror", (error) => void complaints.push(String(error)));
    await page.setViewport({ width, height });
    await page.goto(pathToFileURL(join(out, "")).href + path);
    await page.waitForSelector("html[data-ready]");
    return { page, complaints };
  }

  it.each(["executives", "policymakers", "students"])(
    "walks through the talk of the %s: charts drawn, nothing cut off, no complaint",
    async (audience) => {
      const { page, complaints } = await open(`/public/${audience}/index.html`);
      const ids = await page.$$eval(".slides > section", (slides) => slides.map(({ id }) => id));
      const wrong: string[] = [];
      for (const id of ids) {
        const found = await page.evaluate(() => {
          const slide = document.querySelector("section.present")!;
          const frame = slide.getBoundingClientRect();
          const isBlank = [...slide.querySelectorAll("canvas")].some(
            (canvas) =>
              !canvas
                .getContext("2d")!
                .getImageData(0, 0, canvas.width, canvas.height)
                .data.some((value) => value !== 0),
          );
          const isCut = [...slide.querySelectorAll("h1, h2, .body *, .citations")]
            .filter((part) => !part.closest(".data-table, svg") && part.getClientRects().length > 0)
            .map((part) => part.getBoundingClientRect())
            .some((box) => box.bottom > frame.bottom + 1 || box.right > frame.right + 1);
          return { id: slide.id, isBlank, isCut };
        });
        if (found.id !== id || found.isBlank || found.isCut) wrong.push(JSON.stringify({ ...found, expected: id }));
        for (let step = 0; step < 12 && id !== ids.at(-1); step++) {
          await press(page, "PageDown");
          if ((await page.$eval("section.present", (slide) => slide.id)) !== id) break;
        }
      }
      expect(wrong).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it("moves the parts of a drawing from slide to slide", async () => {
    const { page } = await open("/public/executives/index.html#/ground-floor");
    const roof = () => page.$eval('section.present [data-id="roof"]', (part) => part.getBoundingClientRect().y);
    const before = await roof();
    await press(page, "PageDown");
    await page.waitForFunction(() =>
      document.getAnimations().some((one) => ((one.effect as KeyframeEffect).target as Element).matches("[data-id]")),
    );
    await page.evaluate(() => {
      for (const one of document.getAnimations()) {
        one.pause();
        one.currentTime = 0;
      }
    });
    expect(Math.abs((await roof()) - before)).toBeLessThan(2);
    await page.evaluate(() => {
      for (const one of document.getAnimations()) one.finish();
    });
    expect(await roof()).toBeLessThan(before - 100);
    await page.close();
  });

  it("has the overview, the search, the menu, the help, the number and the black screen", async () => {
    const { page } = await open("/public/executives/index.html");
    await press(page, "4", "Enter");
    await settled(page, "Two questions will decide it");
    await press(page, "/");
    await page.waitForSelector("dialog.search[open]");
    await page.keyboard.type("programmers");
    await press(page, "Enter");
    await settled(page, "Japan’s programmers work for the supplier");
    for (const [key, box] of [
      ["?", "help"],
      ["o", "overview-grid"],
      ["m", "chapters"],
    ] as const) {
      await page.keyboard.type(key);
      await page.waitForSelector(`dialog.${box}[open]`);
      await press(page, "Escape");
      await page.waitForFunction(() => !document.querySelector("dialog"));
    }
    await press(page, "b");
    await page.waitForSelector(".reveal.paused");
    await press(page, "Escape");
    await page.waitForSelector(".reveal:not(.paused)");
    await page.close();
  });

  it("ties the speaker's window to the room's, from a file", async () => {
    const { page: room } = await open("/presenter/executives.html");
    const opened = new Promise<Page>((done) => room.once("popup", (page) => done(page!)));
    await press(room, "s");
    const speaker = await opened;
    await speaker.waitForSelector("html.speaking[data-ready]");
    await speaker.click('[data-part="advance"]');
    await settled(room, "Everything the tourists brought left again through the screen");
    await room.bringToFront();
    await press(room, "End");
    await settled(speaker, "The verdict is yours");
    expect(await speaker.$eval(".talk-notes", (notes) => notes.textContent)).toContain("I shall leave the last line");
    await speaker.close();
    await room.close();
  });

  it("shows the slides below one another on a phone", async () => {
    const { page } = await open("/public/executives/index.html", 450, 844); // Firefox has no window below 450
    expect(await page.$("html.scroll")).not.toBeNull();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });
});
