// The decks in a real browser, from file:, as a double-click opens them.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { withBrowser } from "../../build/print/browser.ts";
import { findBrowser } from "../../build/print/find-browser.ts";

let folder = "";
let browser: Browser;
let finish = () => {};
let closed: Promise<void>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kamishibai-stage-"));
  await build({ root: ".", out: join(folder, "out"), only: ["html"] });
  const found = await findBrowser();
  await new Promise<void>((ready) => {
    closed = withBrowser(found, (started) => {
      browser = started;
      ready();
      return new Promise<void>((done) => (finish = done));
    });
  });
});
afterAll(async () => {
  finish();
  await closed;
  await rm(folder, { recursive: true, force: true });
});

async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => void (["error", "warn"].includes(message.type()) && complaints.push(message.text())));
  page.on("pageerror", (error) => void complaints.push(String(error)));
  page.on(
    "request",
    (request) => void (/^(file|data|blob):/.test(request.url()) || complaints.push(`asked for ${request.url()}`)),
  );
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(
    pathToFileURL(join(folder, "out", path))
      .href.replace("%23", "#")
      .replace("%3F", "?"),
  );
  await page.waitForSelector("html[data-ready]");
  return { page, complaints };
}
const current = (page: Page) => page.$eval("section.present", (slide) => slide.id);

describe("a deck", () => {
  it("walks through every slide without a complaint, a request or an undrawn chart", async () => {
    const { page, complaints } = await open("public/students/index.html");
    const count = await page.$$eval(".slides > section", (slides) => slides.length);
    expect(count).toBeGreaterThanOrEqual(30);
    const blank: string[] = [];
    const overflowing: string[] = [];
    for (let at = 0; at < count; at++) {
      const found = await page.evaluate(() => {
        const slide = document.querySelector("section.present")!;
        const frame = slide.getBoundingClientRect();
        const canvases = [...slide.querySelectorAll("canvas")];
        const undrawn = canvases.some(
          (canvas) =>
            !canvas
              .getContext("2d")!
              .getImageData(0, 0, canvas.width, canvas.height)
              .data.some((value) => value !== 0),
        );
        const out = [...slide.querySelectorAll("h1, h2, .body *, .citations")]
          .filter((element) => !element.closest(".data-table") && element.getClientRects().length > 0)
          .some(
            (element) =>
              element.getBoundingClientRect().bottom > frame.bottom + 1 ||
              element.getBoundingClientRect().right > frame.right + 1,
          );
        return { id: slide.id, undrawn, out };
      });
      if (found.undrawn) blank.push(found.id);
      if (found.out) overflowing.push(found.id);
      const before = await current(page);
      for (let press = 0; press < 12 && at + 1 < count && (await current(page)) === before; press++) {
        await page.keyboard.press("ArrowRight");
        await new Promise((done) => setTimeout(done, 30));
      }
    }
    expect(blank).toEqual([]);
    expect(overflowing).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("opens at the slide that its address names, and searches", async () => {
    const { page } = await open("public/students/index.html#/the-bill");
    expect(await current(page)).toBe("the-bill");
    await page.keyboard.press("/");
    await page.waitForSelector(".search input");
    await page.keyboard.type("unicorns");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() =>
      document.querySelector("section.present")?.textContent?.toLowerCase().includes("unicorns"),
    );
  });

  it("neither answers nor obeys messages of a page that frames it", async () => {
    const { page } = await open("presenter/executives.html?postMessage=true&postMessageEvents=true&showNotes=true");
    expect(page.url()).not.toContain("?");
    const before = await current(page);
    const answers = await page.evaluate(async () => {
      const heard: string[] = [];
      const frame = document.createElement("iframe");
      document.body.append(frame);
      frame.contentWindow!.addEventListener("message", (event) => heard.push(String(event.data)));
      for (const method of ["getSlideNotes", "next", "configure"])
        (window as Window).postMessage(JSON.stringify({ method, args: [{ postMessageEvents: true }] }), "*");
      await new Promise((done) => setTimeout(done, 300));
      return heard;
    });
    expect(answers).toEqual([]);
    expect(await current(page)).toBe(before);
  });

  it("shows notes to the presenter only", async () => {
    const { page } = await open("presenter/executives.html");
    expect(await page.$$eval("template.notes", (notes) => notes.length)).toBeGreaterThan(5);
    const { page: shared } = await open("public/executives/index.html");
    expect(await shared.$$eval("template.notes", (notes) => notes.length)).toBe(0);
  });
});
