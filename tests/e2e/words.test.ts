// A deck speaks its audience's language, its own words too: in a Japanese deck no English word of ours is seen or read out, in
// whichever box; a deck in a language that we have no words for says them in English, and says that they are English.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { wordsOf } from "../../build/words/words.ts";
import { holdBrowser, type Held, openPage } from "../support/browser.ts";
import { press, settled } from "../support/presented-talk.ts";
import { makeTalk } from "../support/small-talk.ts";

let folder = "";
let held: Held;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kamishibai-words-"));
  const out = join(folder, "gallery");
  const { report } = await build({
    root: "tests/layouts-gallery",
    out,
    audiences: ["japanese"],
    only: ["html"],
  });
  expect(report.diagnostics).toEqual([]);
  held = await holdBrowser();
  browser = held.browser;
});
afterAll(async () => {
  await held.close();
  await rm(folder, { recursive: true, force: true });
});
const open = (path: string, width?: number, height?: number) =>
  openPage(browser, pathToFileURL(join(folder, "gallery")).href + path, width, height);

/** The texts of the table, down to the last word; "to" and the like may stand in anybody's text. */
const phrases = (words: object): string[] =>
  Object.values(words)
    .flatMap((value) => (typeof value === "object" ? phrases(value as object) : [String(value)]))
    .flatMap((text) => text.split(/\s*\{\w+\}\s*/))
    .filter((text) => /[a-z]{4,}/i.test(text) && text !== "en");
const english = [...new Set(phrases(wordsOf("en")))];

/** All that the page shows, or tells a screen reader. */
const said = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const attributes = [
      "aria-label",
      "aria-description",
      "title",
      "placeholder",
      "alt",
      "data-none",
      "data-help",
      "data-keys",
    ];
    const roots = [document.body, ...[...document.querySelectorAll("template")].map((one) => one.content)];
    return roots
      .flatMap((root) => [
        ...[...root.querySelectorAll("*")].flatMap((one) => attributes.map((name) => one.getAttribute(name) ?? "")),
        ...[...root.querySelectorAll<HTMLElement>("*:not(script, style)")].flatMap((one) =>
          [...one.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : "")),
        ),
      ])
      .join("\n");
  });
async function expectNoEnglish(page: Page): Promise<void> {
  const text = await said(page);
  expect(english.filter((phrase) => new RegExp(`(?<![\\w-])${escape(phrase)}(?![\\w-])`).test(text))).toEqual([]);
}
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

describe("the words", () => {
  it("of a Japanese deck are Japanese in every box", async () => {
    const page = await open("/public/japanese/index.html");
    await expectNoEnglish(page);
    for (const [key, box] of [
      ["?", "help"],
      ["/", "search"],
      ["o", "overview-grid"],
      ["m", "chapters"],
    ] as const) {
      await page.keyboard.type(key);
      await page.waitForSelector(`dialog.${box}[open][lang=ja]`);
      await expectNoEnglish(page);
      await press(page, "Escape");
      await page.waitForFunction(() => !document.querySelector("dialog"));
    }
    await press(page, "3");
    expect(await page.$eval(".number-entry", (badge) => badge.textContent)).toBe("スライド 3");
    await press(page, "Enter");
    const again = await open("/public/japanese/index.html");
    const offer = await again.waitForSelector(".resume");
    expect(await offer!.evaluate((button) => button.textContent)).toBe("スライド 3 から再開");
    await expectNoEnglish(again);
    await Promise.all([page.close(), again.close()]);
  });

  it("of a Japanese speaker's window are Japanese, before the talk, in it and at its end", async () => {
    const page = await open("/presenter/japanese.html?speaker", 1280, 800);
    await expectNoEnglish(page);
    expect(await page.title()).toMatch(/^発表者の画面/);
    await press(page, "ArrowRight");
    await page.waitForFunction(() => document.querySelector('[data-part="late"]')?.textContent !== "");
    await press(page, "End");
    await page.waitForFunction(() => document.querySelector('[data-part="next-title"]')?.textContent === "終わり");
    await expectNoEnglish(page);
    await page.close();
    const blocked = await open("/presenter/japanese.html");
    await blocked.evaluate(() => (window.open = () => null));
    await press(blocked, "s");
    await blocked.waitForSelector("dialog.blocked[open]");
    await expectNoEnglish(blocked);
    await blocked.close();
  });

  it("of the list of audiences follow the deck's language", async () => {
    const root = await makeTalk("blue", join(folder, "japanese"));
    await writeFile(
      join(root, "content", "deck.yaml"),
      "title: 小さな講演\nauthor: 誰でもない\nlang: ja\nchapters: [one]\n",
    );
    await build({ root, only: ["html"] });
    const list = readFileSync(join(root, "out", "index.html"), "utf8");
    expect(list).toContain("発表者用、ノート付き");
    expect(list).not.toMatch(/Presenter|minutes|Talk</);
  });

  it("are English, and marked as English, for a language that we have no words for", async () => {
    const root = await makeTalk("blau", join(folder, "polish"));
    await writeFile(join(root, "content", "deck.yaml"), "title: Wykład\nauthor: Nikt\nlang: pl\n");
    const { report } = await build({ root, only: ["html"] });
    expect(report.diagnostics.map(({ code }) => code)).toEqual(["words-missing"]);
    const page = await openPage(browser, pathToFileURL(join(root, "out/public/everyone/index.html")).href);
    expect(await page.$eval("html", (html) => html.lang)).toBe("pl");
    await page.keyboard.type("?");
    await page.waitForSelector("dialog.help[open][lang=en]");
    await press(page, "Escape");
    await page.waitForFunction(() => !document.querySelector("dialog"));
    await press(page, "2", "Enter");
    await settled(page, "Opening blau");
    await page.close();
  });
});
