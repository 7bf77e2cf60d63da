import { describe, expect, it } from "vitest";
import { cellNotNumber } from "../../../build/diagnostics/catalog/data.ts";
import { formatGithub, Report } from "../../../build/diagnostics/report.ts";

describe("a report", () => {
  it("names the same mistake at the same place once", () => {
    const report = new Report();
    for (let at = 0; at < 3; at++) report.add(cellNotNumber({ file: "a.csv", line: 2, column: 1 }, "x", ""));
    expect(report.diagnostics).toHaveLength(1);
  });
  it("lists fifty mistakes of a kind in a file, and says that there are more", () => {
    const report = new Report();
    for (let line = 2; line < 1000; line++) report.add(cellNotNumber({ file: "a.csv", line, column: 1 }, "x", ""));
    report.add(cellNotNumber({ file: "b.csv", line: 2, column: 1 }, "x", ""));
    expect(report.diagnostics).toHaveLength(52);
    expect(report.diagnostics[50]).toMatchObject({ message: "There are more mistakes like these here and below." });
    expect(report.hasErrors).toBe(true);
  });
});

describe("a command for GitHub", () => {
  const place = { file: "content/chapters/a, b: 100%.md", line: 2, column: 3 };
  it("names the file from where GitHub looks, with nothing in it that would end a property", () => {
    const diagnostic = { ...cellNotNumber(place, "1:2,\n3%", "Write 1."), code: "x" };
    expect(formatGithub(diagnostic, "talks/heat")).toMatch(
      /^::error file=talks\/heat\/content\/chapters\/a%2C b%3A 100%25\.md,line=2,col=3,title=x::[^\n]*1:2,%0A3%25/,
    );
    expect(formatGithub(diagnostic)).toContain("file=content/chapters/");
  });
});

describe("forty thousand mistakes", () => {
  it("of as many kinds are counted as they come, not again at each question", () => {
    const report = new Report();
    const place = { file: "a.csv", line: 1, column: 1 };
    const start = performance.now();
    for (let at = 0; at < 40_000; at++) {
      report.add({ ...cellNotNumber(place, "x", ""), code: `code-${at}` });
      if (report.errorCount !== at + 1) throw new Error("miscounted");
    }
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
