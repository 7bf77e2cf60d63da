// A link from one chapter to a slide of another is followed in the deck, after a reload, and in both PDFs.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { holdBrowser, openPage } from "../support/browser.ts";
import { settled } from "../support/presented-talk.ts";
import { readPdf } from "../support/read-pdf.ts";
import { makeTalk } from "../support/small-talk.ts";

let folder = "";
let held: Awaited<ReturnType<typeof holdBrowser>>;
beforeAll(async () => {
  folder = await makeTalk("blue", await mkdtemp(join(tmpdir(), "kamishibai-jumps-")));
  const chapters = join(folder, "content", "chapters");
  await writeFile(
    join(folder, "content", "deck.yaml"),
    "title: Jumps\nauthor: Nobody\nlang: en\nchapters: [one, two]\n",
  );
  await writeFile(
    join(chapters, "two.md"),
    "# The second chapter\n\n## 2024\n\nBack to [the blue evidence](one.md#evidence-blue) and [the number](#2024).\n\n## More\n\nThe end.\n",
  );
  const { report } = await build({ root: folder });
  expect(report.diagnostics).toEqual([]);
  held = await holdBrowser();
});
afterAll(async () => {
  await held.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a link to a slide of another chapter", () => {
  it("turns the deck to it, and a reload stays there", async () => {
    const deck = pathToFileURL(join(folder, "out/public/everyone/index.html")).href;
    const page = await openPage(held.browser, `${deck}#/slide-2024`);
    await settled(page, "2024");
    await page.click("section.present a[href]");
    await settled(page, "Evidence blue");
    await page.waitForFunction(() => location.hash === "#/evidence-blue"); // reveal.js writes it once a second at most
    await page.reload();
    await settled(page, "Evidence blue");
  });

  it.each(["slides", "handout"])("leads to its page in %s.pdf", async (name) => {
    const { links, texts } = await readPdf(await readFile(join(folder, `out/public/everyone/${name}.pdf`)));
    const link = links.find(({ says }) => says.startsWith("the blue evidence (page "));
    expect(link?.url).toBeUndefined();
    expect(link?.target).toBeLessThan(link!.page);
    expect(texts[link!.target! - 1]).toContain("A sentence about blue.");
    expect(texts[link!.target! - 1]).toContain("Evidence blue");
  });
});
