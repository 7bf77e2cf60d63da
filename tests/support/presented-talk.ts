// A small talk, built, opened in a browser from its file and from a server: what the tests of presenting share.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { build } from "../../build/index.ts";
import { holdBrowser, serveFolder } from "./browser.ts";
import { makeTalk } from "./small-talk.ts";

export interface Presented {
  readonly folder: string;
  readonly browser: Browser;
  readonly origin: string; // of the server
  readonly fileAddress: (path: string) => string;
  readonly closePages: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function presentTalk(): Promise<Presented> {
  const folder = await mkdtemp(join(tmpdir(), "kamishibai-presenting-"));
  await makeTalk("blue", folder);
  await writeFile(join(folder, "content", "chapters", "two.md"), secondChapter);
  await writeFile(join(folder, "content", "deck.yaml"), deckFile);
  const { report } = await build({ root: folder, only: ["html"] });
  if (report.diagnostics.length > 0) throw new Error(JSON.stringify(report.diagnostics));
  const [held, server] = await Promise.all([holdBrowser(), serveFolder(join(folder, "out"))]);
  return {
    folder,
    browser: held.browser,
    origin: server.origin,
    fileAddress: (path) => pathToFileURL(join(folder, "out")).href + path,
    closePages: async () => {
      for (const page of await held.browser.pages()) await page.close();
    },
    close: async () => {
      await Promise.all([held.close(), server.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
const deckFile = "title: A small talk\nauthor: Nobody\nlang: en\nchapters: [one, two]\n";
const secondChapter =
  "---\nminutes: 3\n---\n\n# The second chapter\n\nWith a standfirst.\n\n## Steps\n\n:::steps\n- One\n- Two\n- Three\n:::\n\n:::notes\nA secret of the speaker.\n:::\n\n## The end\n\nA last word about herons.\n";

/** Waits until the slide of that title is shown. */
export const settled = (page: Page, title: string, timeout = 4000) =>
  page.waitForFunction(
    (wanted) => document.querySelector("section.present")?.getAttribute("aria-label") === wanted,
    { timeout },
    title,
  );
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key as "Enter");
}
