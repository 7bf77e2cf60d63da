// What a speaker does with a deck, in a real browser: keys, menus, two windows, a phone. The talk is a small one.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { type Held, holdBrowser, openPage, serveFolder } from "../support/browser.ts";
import { makeTalk } from "../support/small-talk.ts";

let folder = "";
let held: Held;
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kamishibai-presenting-"));
  await makeTalk("blue", folder);
  await writeFile(
    join(folder, "content", "chapters", "two.md"),
    "---\nminutes: 3\n---\n\n# The second chapter\n\nWith a standfirst.\n\n## Steps\n\n:::steps\n- One\n- Two\n- Three\n:::\n\n:::notes\nA secret of the speaker.\n:::\n\n## The end\n\nA last word about herons.\n",
  );
  await writeFile(
    join(folder, "content", "deck.yaml"),
    "title: A small talk\nauthor: Nobody\nlang: en\nchapters: [one, two]\n",
  );
  const { report } = await build({ root: folder, only: ["html"] });
  expect(report.diagnostics).toEqual([]);
  [held, server] = await Promise.all([holdBrowser(), serveFolder(join(folder, "out"))]);
});
afterAll(async () => {
  await Promise.all([held.close(), server.close()]);
  await rm(folder, { recursive: true, force: true });
});
afterEach(async () => {
  for (const page of await held.browser.pages()) await page.close();
});

const fileAddress = (path: string) => pathToFileURL(join(folder, "out")).href + path;
const deck = (size?: [number, number]) =>
  openPage(held.browser, fileAddress("/public/everyone/index.html"), ...(size ?? []));
const current = (page: Page) => page.$eval("section.present", (slide) => slide.getAttribute("aria-label"));
const settled = (page: Page, title: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector("section.present")?.getAttribute("aria-label") === wanted,
    { timeout: 4000 },
    title,
  );
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key as "Enter");
}

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
    expect(await page.$("dialog")).toBeNull();
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

  it("show every slide at once, and go to the one that is chosen", async () => {
    const page = await deck();
    await press(page, "o");
    await page.waitForSelector("dialog.overview-grid[open]");
    expect(await page.$$eval("dialog.overview-grid .overview-card .slide", (all) => all.length)).toBe(7);
    await press(page, "ArrowRight", "ArrowRight", "Enter");
    await settled(page, "Evidence blue");
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
    expect(await page.$(".pointer:not([hidden])")).toBeNull();
    await page.keyboard.down("Alt");
    await page.mouse.click(300, 300);
    await page.keyboard.up("Alt");
    await page.waitForSelector("html.zoomed");
  });
});

describe("a deck", () => {
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
    const page = await openPage(held.browser, `${server.origin}/public/everyone/index.html`);
    await press(page, "PageDown", "PageDown");
    await settled(page, "Evidence blue");
    const again = await openPage(held.browser, `${server.origin}/public/everyone/index.html`);
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

describe.each([
  ["a file", () => fileAddress("/presenter/everyone.html")],
  ["a server", () => `${server.origin}/presenter/everyone.html`],
])("the speaker's window, from %s", (_, address) => {
  async function openBoth(): Promise<{ room: Page; speaker: Page }> {
    const room = await openPage(held.browser, address());
    const opened = new Promise<Page>((done) => room.once("popup", (page) => done(page!)));
    await press(room, "s");
    const speaker = await opened;
    await speaker.waitForSelector("html.speaking[data-ready]");
    return { room, speaker };
  }

  it("follows and leads: slides, steps and the black screen", async () => {
    const { room, speaker } = await openBoth();
    await press(room, "6", "Enter");
    await settled(speaker, "Steps");
    await speaker.click('[data-part="advance"]');
    await room.waitForFunction(() => document.querySelectorAll("section.present .visible").length === 1);
    await speaker.click('[data-part="black"]');
    await room.waitForSelector(".reveal.paused");
    await speaker.click('[data-part="black"]');
    await room.waitForSelector(".reveal:not(.paused)");
  });

  it("shows the notes, the next slide and the time, and the room's window none of them", async () => {
    const { room, speaker } = await openBoth();
    await press(room, "6", "Enter");
    await settled(speaker, "Steps");
    await speaker.waitForFunction(() => document.querySelector(".talk-notes")?.textContent?.includes("A secret"));
    expect(await speaker.$eval('[data-part="next-title"]', (title) => title.textContent)).toBe("The end");
    expect(await speaker.$eval('[data-part="planned"]', (time) => time.textContent)).toMatch(/^of \d+:\d\d$/);
    expect(await speaker.$eval(".speaker-picture .slide", (slide) => slide.textContent)).toContain("herons");
    expect(await room.evaluate(() => document.body.innerText + (document.body.textContent ?? ""))).not.toContain(
      "A secret",
    );
  });

  it("finds the room's window again within two seconds after either was reloaded", async () => {
    const { room, speaker } = await openBoth();
    await room.reload();
    await room.waitForSelector("html[data-ready]");
    await press(speaker, "End");
    await room.waitForFunction(
      () => document.querySelector("section.present")?.getAttribute("aria-label") === "The end",
      { timeout: 2000 },
    );
    await speaker.reload();
    await speaker.waitForSelector("html.speaking[data-ready]");
    await new Promise((done) => setTimeout(done, 1200));
    await press(room, "Home");
    await speaker.waitForFunction(
      () => document.querySelector("section.present")?.getAttribute("aria-label") === "The blue chapter",
      { timeout: 2000 },
    );
  });
});

describe.each([
  ["a file", () => fileAddress("/presenter/everyone.html")],
  ["a server", () => `${server.origin}/presenter/everyone.html`],
])("a window for the room that is opened anew, from %s", (_, address) => {
  it("is led by the speaker's window that stayed open", async () => {
    const speaker = await openPage(held.browser, `${address()}?speaker`);
    const room = await openPage(held.browser, address());
    await new Promise((done) => setTimeout(done, 1100));
    await speaker.bringToFront();
    await press(speaker, "End");
    await settled(room, "The end");
    await speaker.waitForFunction(() => document.querySelector('[data-part="room"]')?.hasAttribute("hidden"));
  });
});

describe("less motion", () => {
  it("is kept to: slides change at once, and auto-animate is off", async () => {
    const page = await held.browser.newPage();
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await page.goto(fileAddress("/public/everyone/index.html"));
    await page.waitForSelector("html[data-ready]");
    const moving = await page.$$eval("*", (all) =>
      all.filter((one) => /[1-9]/.test(getComputedStyle(one).transitionDuration)).map((one) => one.className),
    );
    expect(moving).toEqual([]);
    expect(await page.$eval(".reveal", (reveal) => reveal.classList.contains("none"))).toBe(true);
  });
});

describe("a blocked pop-up", () => {
  it("shows no note until the speaker says so, and then in this window", async () => {
    const room = await openPage(held.browser, fileAddress("/presenter/everyone.html"));
    await room.evaluate(() => (window.open = () => null));
    await press(room, "6", "Enter");
    await settled(room, "Steps");
    await press(room, "s");
    await room.waitForSelector("dialog.blocked[open]");
    expect(await room.evaluate(() => document.body.innerText)).not.toContain("A secret");
    await Promise.all([room.waitForNavigation(), room.click("dialog.blocked button")]);
    await room.waitForSelector("html.speaking[data-ready]");
    expect(await room.$eval(".talk-notes", (notes) => notes.textContent)).toContain("A secret");
  });
});

describe("a foreign page", () => {
  it("that frames or opens the deck and knows its messages moves nothing and hears nothing", async () => {
    await writeFile(
      join(folder, "out", "foreign.html"),
      `<!doctype html><title>Foreign</title><iframe src="${server.origin}/presenter/everyone.html?speaker&amp;postMessage=true&amp;postMessageEvents=true"></iframe>`,
    );
    const elsewhere = server.origin.replace("127.0.0.1", "localhost");
    const page = await held.browser.newPage();
    await page.goto(`${elsewhere}/foreign.html`);
    const frame = page.frames().find((one) => one.url().includes("everyone.html"))!;
    await frame.waitForSelector("html[data-ready]");
    const key = await frame.$$eval(".slides > section", (slides) => {
      let hash = 0x811c9dc5; // as the deck's own windows count it: the foreign page knows everything but our origin
      for (const character of ["A small talk", ...slides.map(({ id }) => id)].join(" "))
        hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
      return hash.toString(36);
    });
    const heard = await page.evaluate(async (kamishibai) => {
      const answers: unknown[] = [];
      addEventListener("message", (event) => answers.push(event.data));
      const deck = document.querySelector("iframe")!.contentWindow!;
      for (const method of ["getSlideNotes", "next", "configure", "setState"])
        deck.postMessage(JSON.stringify({ method, args: [{ postMessageEvents: true }] }), "*");
      for (const role of ["stage", "speaker"])
        deck.postMessage({ kamishibai, role, where: { indexh: 3, indexv: 0, indexf: undefined, paused: true } }, "*");
      await new Promise((done) => setTimeout(done, 1300));
      return answers;
    }, key);
    expect(heard).toEqual([]);
    expect(await frame.$eval("section.present", (slide) => slide.getAttribute("aria-label"))).toBe("The blue chapter");
    expect(await frame.$(".reveal.paused")).toBeNull();
    // The same words from a page of our own origin are heard, so the silence was not for a wrong key.
    const own = await openPage(held.browser, `${server.origin}/public/everyone/index.html`);
    const speaker = await openPage(held.browser, `${server.origin}/presenter/everyone.html?speaker`);
    await own.evaluate((kamishibai) => {
      const where = { indexh: 3, indexv: 0, indexf: undefined, paused: false };
      new BroadcastChannel(`kamishibai ${kamishibai}`).postMessage({ kamishibai, role: "stage", where });
    }, key);
    await settled(speaker, "Closing blue");
  });
});
