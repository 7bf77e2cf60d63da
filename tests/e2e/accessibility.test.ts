// Every look of the talk's slides, the presenter's views and the dialogs, by the rules of axe-core: none is broken. Slides that are not
// shown are hidden from axe as they are from a screen reader, so it runs once for each.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../build/index.ts";
import type { Inspector } from "../../build/visual/finding.ts";
import { closeDeck, openDeck } from "../../build/visual/open-deck.ts";
import { readScripts } from "../../build/visual/scripts.ts";
import { thorough } from "../support/thorough.ts";
import { holdBrowser, isPinned, type Held } from "../visual/pinned-browser.ts";

declare const kamishibaiInspector: Inspector; // inside the page
declare const axe: {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
};

let held: Held | undefined;
let checked: Awaited<ReturnType<typeof check>>;
beforeAll(async () => {
  if (!isPinned) return;
  [held, checked] = await Promise.all([holdBrowser(), check({ root: "." })]);
});
afterAll(() => held?.release());

const open = async (html: string, query = ""): Promise<Page> => {
  const page = await openDeck(held!.browser, html, { scripts: await readScripts(), query });
  await page.evaluate(() => kamishibaiInspector.begin({}));
  return page;
};
/** `["color-contrast: .citations"]`, with every rule that axe has. */
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  });

describe.skipIf(!isPinned)("axe-core", () => {
  // `check --visual` runs axe too; this goes through every rule that it has.
  it.runIf(thorough)("finds no rule broken on any slide", async () => {
    const seen = new Set<string>();
    const found: string[] = [];
    const walk = async (page: Page, audience: string) => {
      for (const { id, steps, key } of await page.evaluate(() => kamishibaiInspector.list())) {
        if (seen.has(key)) continue;
        seen.add(key);
        await page.evaluate((slide, step) => kamishibaiInspector.show(slide, step), id, steps);
        found.push(...(await violations(page)).map((line) => `${audience} ${id} ${line}`));
      }
      await closeDeck(page);
    };
    const pages = await Promise.all(checked.variants.map(async (variant) => open((await variant.public()).value)));
    await Promise.all(pages.map((page, index) => walk(page, checked.variants[index]!.audience)));
    expect(seen.size).toBeGreaterThanOrEqual(30);
    expect(found).toEqual([]);
  });

  it.each(["", "?speaker"])("finds no rule broken in the presenter's file%s", async (query) => {
    const page = await open((await checked.variants[0]!.presenter()).value, query);
    expect(await violations(page)).toEqual([]);
    await closeDeck(page);
  });

  it.each(["/", "m", "o", "?"])("finds no rule broken in what the key %s opens", async (key) => {
    const page = await open((await checked.variants[0]!.public()).value);
    await page.keyboard.press(key as "m");
    await page.waitForSelector("dialog[open], [role=search]");
    expect(await violations(page)).toEqual([]);
    await closeDeck(page);
  });
});
