import { describe, expect, it } from "vitest";
import { cellNotNumber } from "../../../build/diagnostics/catalog/data.ts";
import { Report } from "../../../build/diagnostics/report.ts";

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
