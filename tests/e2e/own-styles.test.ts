// Stylesheets of the author's in a real browser: they reach what stands on slides, come before ours, and leave the frame alone.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { holdBrowser, openPage } from "../support/browser.ts";

const files: Record<string, string> = {
  "deck.yaml": "title: Styles\nfooter: Confidential\n",
  "audiences/board.yaml": "name: The board\n",
  "audiences/staff.yaml": "name: The staff\n",
  "styles/deck.css":
    "/* Qcomment */ p, h2, li, div, section { color: rgb(1, 2, 3); display: block; font-size: 40px }\n* { letter-spacing: 2px }\n.Qboard { color: red }\n#\\31 2 { color: rgb(7, 8, 9) }\n",
  "styles/board.css": "li { color: rgb(4, 5, 6) }\n",
  "styles/wide.css": "ul { columns: 2 }\n",
  "chapters/one.md":
    "# One\n\n## Wide {style=wide}\n\n- a\n- b\n\n## Narrow\n\n- a\n- b\n\nWords. {#12}\n\n## Board {audience=board}\n\n[Words]{.Qboard}\n",
};
let folder = "";
let held: Awaited<ReturnType<typeof holdBrowser>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kamishibai-styles-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, "content", path, ".."), { recursive: true });
    await writeFile(join(folder, "content", path), text);
  }
  const { report } = await build({ root: folder, only: ["html", "slides"] });
  expect(report.diagnostics).toEqual([]);
  held = await holdBrowser();
});
afterAll(async () => {
  await held.close();
  await rm(folder, { recursive: true, force: true });
});

const deckOf = (audience: string) => pathToFileURL(join(folder, `out/public/${audience}/index.html`)).href;

it("reach what is on slides, and nothing around it", async () => {
  const page = await openPage(held.browser, `${deckOf("staff")}#/narrow`);
  const look = await page.evaluate(() => {
    const of = (selector: string) => {
      const { color, letterSpacing, columnCount } = getComputedStyle(document.querySelector(selector)!);
      return `${color} ${letterSpacing} ${columnCount}`;
    };
    return [
      ".present h2",
      ".present li",
      ".present ul",
      "#wide ul",
      ".present .running",
      ".present .page-number",
      ".footer",
      ".progress",
    ].map(of);
  });
  expect(look.slice(0, 4)).toEqual([
    "rgb(1, 2, 3) 2px auto",
    "rgb(1, 2, 3) 2px auto",
    expect.stringMatching(/ 2px auto$/),
    expect.stringMatching(/ 2px 2$/),
  ]);
  for (const one of look.slice(4)) expect(one).toMatch(/^(?!rgb\(1, 2, 3\)).* normal auto$/);
  expect(await page.$eval(".present p[id]", (one) => [one.id, getComputedStyle(one).color])).toEqual([
    "12",
    "rgb(7, 8, 9)",
  ]);
  await page.close();
});
it("of one audience are in its deck alone, and no rule tells of what others see", async () => {
  const page = await openPage(held.browser, `${deckOf("board")}#/narrow`);
  expect(await page.$eval(".present li", (one) => getComputedStyle(one).color)).toBe("rgb(4, 5, 6)");
  await page.close();
  const staff = await readFile(join(folder, "out/public/staff/index.html"), "utf8");
  const board = await readFile(join(folder, "out/public/board/index.html"), "utf8");
  expect(board).toContain("Qboard");
  expect(board).not.toContain("Qcomment");
  expect(staff).not.toMatch(/Qboard|Qcomment|rgb\(4, ?5, ?6\)/);
});
