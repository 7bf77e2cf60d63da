// One folder for each code that only a browser can find: a small talk with that mistake, and the report on it.
// One browser for all, the pinned one: its measures are the same on every machine.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check, formatGithub, formatPretty } from "../../build/index.ts";
import { inspectDecks } from "../../build/visual/check-visual.ts";
import { holdBrowser, isPinned, type Held } from "./pinned-browser.ts";

const folder = "tests/visual/mistakes";
const codes = readdirSync(folder);

describe.skipIf(!isPinned)("mistakes seen in the browser", () => {
  let held: Held;
  beforeAll(async () => void (held = await holdBrowser()));
  afterAll(() => held.release());

  it.each(codes)("%s is reported where it stands, with a picture", async (code) => {
    const { report, sources, variants } = await check({ root: join(folder, code), marksPlaces: true });
    expect(report.diagnostics).toEqual([]);
    const pictures: string[] = [];
    await inspectDecks(held.browser, variants, report, async (name, png) => {
      expect(Buffer.from(png.subarray(1, 4)).toString()).toBe("PNG");
      pictures.push(name);
      return `${name}.png`;
    });
    expect(report.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    for (const diagnostic of report.diagnostics) {
      expect(formatGithub(diagnostic)).toMatch(/^::(error|warning) file=[^,]+,line=\d+,col=\d+,title=[\w-]+::\S/);
      expect(pictures.some((name) => diagnostic.hint.endsWith(` ${name}.png`))).toBe(true);
    }
    const text = report
      .sorted()
      .map((diagnostic) => formatPretty(diagnostic, sources))
      .join("\n\n");
    await expect(`${text}\n`).toMatchFileSnapshot(join("mistakes", code, "expected.txt"));
  });
});
