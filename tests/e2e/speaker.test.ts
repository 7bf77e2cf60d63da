// The speaker's window and the one for the room, in a real browser: they follow each other, and nobody else.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/browser.ts";
import { press, type Presented, presentTalk, settled } from "../support/presented-talk.ts";

let talk: Presented;
beforeAll(async () => {
  talk = await presentTalk();
});
afterAll(() => talk.close());
afterEach(() => talk.closePages());

describe.each([
  ["a file", () => talk.fileAddress("/presenter/everyone.html")],
  ["a server", () => `${talk.origin}/presenter/everyone.html`],
])("the speaker's window, from %s", (_, address) => {
  async function openBoth(): Promise<{ room: Page; speaker: Page }> {
    const room = await openPage(talk.browser, address());
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
  ["a file", () => talk.fileAddress("/presenter/everyone.html")],
  ["a server", () => `${talk.origin}/presenter/everyone.html`],
])("a window for the room that is opened anew, from %s", (_, address) => {
  it("is led by the speaker's window that stayed open", async () => {
    const speaker = await openPage(talk.browser, `${address()}?speaker`);
    const room = await openPage(talk.browser, address());
    await new Promise((done) => setTimeout(done, 1100));
    await speaker.bringToFront();
    await press(speaker, "End");
    await settled(room, "The end");
    await speaker.waitForFunction(() => document.querySelector('[data-part="room"]')?.hasAttribute("hidden"));
  });
});

describe("the speaker's window alone", () => {
  const alone = (width?: number, height?: number) =>
    openPage(talk.browser, `${talk.fileAddress("/presenter/everyone.html")}?speaker`, width, height);
  const part = (page: Page, name: string) => page.$eval(`[data-part="${name}"]`, (one) => one.textContent ?? "");

  it("shows the whole slide, also when its controls take a second line", async () => {
    const page = await alone(1100, 800);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-part="room"]')!.hidden = true; // for half a second
      dispatchEvent(new Event("resize"));
    });
    await page.waitForSelector('[data-part="room"]:not([hidden])');
    await page.waitForFunction(() => {
      const [frame, slide] = [".speaker-now .speaker-frame", "section.present"].map((one) =>
        document.querySelector(one)!.getBoundingClientRect(),
      );
      const free = 0.01 * 720; // reveal.js rounds its scale to hundredths
      return slide!.top >= frame!.top - free && slide!.bottom <= frame!.bottom + free && slide!.width > 300;
    });
  });

  it("counts from the first step on, tells behind from ahead, pauses and starts again", async () => {
    const page = await talk.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const start = Date.now();
      let ahead = 0;
      Date.now = () => start + ahead;
      Object.assign(window, { wait: (seconds: number) => (ahead += seconds * 1000) });
    });
    await page.goto(`${talk.fileAddress("/presenter/everyone.html")}?speaker`);
    await page.waitForSelector("html.speaking[data-ready]");
    const wait = (seconds: number) =>
      page.evaluate((by) => (window as never as { wait: (by: number) => void }).wait(by), seconds);
    const says = (name: string, pattern: string) =>
      page.waitForFunction(
        (one, wanted) => new RegExp(wanted).test(document.querySelector(`[data-part="${one}"]`)?.textContent ?? ""),
        { timeout: 3000 },
        name,
        pattern,
      );
    await wait(60);
    await says("elapsed", "^0:00$"); // it waits for the speaker
    expect(await part(page, "run")).toBe("Start");
    await press(page, "ArrowRight");
    await wait(1);
    await says("run", "^Pause$");
    await wait(600);
    await says("elapsed", "^10:01$");
    await says("late", "^\\d+:\\d\\d behind$");
    await page.click('[data-part="run"]');
    await wait(100);
    await says("elapsed", "^10:01$");
    await page.click('[data-part="run"]');
    await wait(9);
    await says("elapsed", "^10:10$");
    await page.click('[data-part="reset"]');
    await page.click('[data-part="run"]');
    await press(page, "End");
    await wait(1);
    await says("late", "^\\d+:\\d\\d ahead$");
    expect(await part(page, "place")).toBe("7 of 7");
    expect(await part(page, "planned")).toMatch(/^of \d+:\d\d$/);
  });

  it("jumps to a chapter, takes a slide's number, and moves the light pointer in the room", async () => {
    const room = await openPage(talk.browser, talk.fileAddress("/presenter/everyone.html"));
    const opened = new Promise<Page>((done) => room.once("popup", (page) => done(page!)));
    await press(room, "s");
    const speaker = await opened;
    await speaker.waitForSelector("html.speaking[data-ready]");
    await speaker.click('[data-part="chapters"]');
    await speaker.waitForSelector("dialog.chapters[open]");
    await speaker.$$eval("dialog.chapters .opening", (all) => (all[1] as HTMLElement).click());
    await settled(room, "The second chapter");
    await press(speaker, "3", "Enter"); // the button that was clicked must not take the key
    await settled(room, "Evidence blue");
    await speaker.focus('[data-part="black"]');
    await press(speaker, "6", "Enter");
    await settled(room, "Steps");
    expect(await room.$(".reveal.paused")).toBeNull();
    await speaker.click('[data-part="pointer"]');
    const slide = await speaker.$eval("section.present", (one) => one.getBoundingClientRect().toJSON() as DOMRect);
    await speaker.mouse.move(slide.x + slide.width / 4, slide.y + slide.height / 2);
    await room.waitForSelector(".pointer:not([hidden])");
    const spot = await room.$eval(".pointer", (dot) => {
      const [point, frame] = [dot, document.querySelector(".slides")!].map((one) => one.getBoundingClientRect());
      return [point!.x + point!.width / 2, point!.y + point!.height / 2].map((at, axis) =>
        Math.round(((at - (axis === 0 ? frame!.x : frame!.y)) / (axis === 0 ? frame!.width : frame!.height)) * 100),
      );
    });
    expect(spot).toEqual([25, 50]);
    await speaker.click('[data-part="pointer"]');
    await room.waitForSelector(".pointer[hidden]");
  });
});

describe("a blocked pop-up", () => {
  it("shows no note until the speaker says so, and then in this window", async () => {
    const room = await openPage(talk.browser, talk.fileAddress("/presenter/everyone.html"));
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
      join(talk.folder, "out", "foreign.html"),
      `<!doctype html><title>Foreign</title><iframe src="${talk.origin}/presenter/everyone.html?speaker&amp;postMessage=true&amp;postMessageEvents=true"></iframe>`,
    );
    const elsewhere = talk.origin.replace("127.0.0.1", "localhost");
    const page = await talk.browser.newPage();
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
    await frame.waitForFunction(() => document.querySelector(".reveal.paused") === null, { timeout: 5000 });
    // The same words from a page of our own origin are heard, so the silence was not for a wrong key.
    const own = await openPage(talk.browser, `${talk.origin}/public/everyone/index.html`);
    const speaker = await openPage(talk.browser, `${talk.origin}/presenter/everyone.html?speaker`);
    await own.evaluate((kamishibai) => {
      const where = { indexh: 3, indexv: 0, indexf: undefined, paused: false };
      new BroadcastChannel(`kamishibai ${kamishibai}`).postMessage({ kamishibai, role: "stage", where });
    }, key);
    await settled(speaker, "Closing blue");
  });
});
