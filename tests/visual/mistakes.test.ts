// One folder for each code that only a browser can find: a small talk with that mistake, and the report on it.
// One browser for all, the pinned one: its measures are the same on every machine.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check, formatGithub, formatPretty } from "../../build/index.ts";
import { inspectDecks } from "../../build/visual/check-visual.ts";
import { holdBrowser, isPinned, type Held } from "./pinned-browser.ts";

const folder = "tests/visual/mistakes";
const codes = readdirSync(folder);

describe("the manual's page on checking", () => {
  const page = readFileSync("docs/checking.md", "utf8");
  it("tells every code that only a browser can find, with its severity", () => {
    const told = [...page.matchAll(/^\| `([\w-]+)` \|.*\| (error|warning) \|$/gm)].map(
      ([, code, kind]) => `${code} ${kind}`,
    );
    const catalogue = readFileSync("build/diagnostics/catalog/visual.ts", "utf8");
    const known = [...catalogue.matchAll(/(error|warning)\(\s*"([\w-]+)"/g)].map(([, kind, code]) => `${code} ${kind}`);
    expect(told.sort()).toEqual(known.sort());
    expect(known.map((line) => line.split(" ")[0]).sort()).toEqual([...codes].sort());
  });
  it("shows a report as it is printed", () => {
    const example = /^```text\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? "no example";
    const printed = readFileSync(join(folder, "slide-overflow", "expected.txt"), "utf8");
    expect(printed.replaceAll("Picture: ", "Picture: .kamishibai/visual/")).toContain(example);
  });
});

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
