// One folder for each code of the catalogue: a small talk with that mistake, and the report as the terminal prints it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check, formatGithub, formatPretty } from "../build/index.ts";

const folder = "tests/mistakes";
const codes = readdirSync(folder);
const visualCodes = readdirSync("tests/visual/mistakes"); // those that only a browser can find
const catalogue = [
  ...readdirSync("build/diagnostics/catalog")
    .map((file) => readFileSync(join("build/diagnostics/catalog", file), "utf8"))
    .join("\n")
    .matchAll(/(?:error|warning)\(\s*"([\w-]+)"/g),
].map((match) => match[1]);

describe("mistakes", () => {
  it("have a folder for every code, and a code for every folder", () => {
    expect([...new Set([...codes, ...visualCodes])].sort()).toEqual([...new Set(catalogue)].sort());
  });
  it.each(codes)("%s is reported where it stands", async (code) => {
    const { report, sources } = await check({ root: join(folder, code) });
    expect(report.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    const text = report
      .sorted()
      .map((diagnostic) => formatPretty(diagnostic, sources))
      .join("\n\n");
    await expect(`${text}\n`).toMatchFileSnapshot(join("mistakes", code, "expected.txt"));
    for (const diagnostic of report.diagnostics)
      expect(formatGithub(diagnostic)).toMatch(/^::(error|warning) file=[^,]+,line=\d+,col=\d+,title=[\w-]+::\S/);
  });
});
