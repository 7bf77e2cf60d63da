import { describe, expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { parseCsv } from "../../../build/formats/csv.ts";

describe("CSV", () => {
  it("keeps quoted commas and reports a ragged row with its line", () => {
    const report = new Report();
    const table = parseCsv({ path: "content/data/a.csv", text: 'year,name\n2014,"a, b"\n2015\n' }, report);
    expect(table.cell(0, 1)).toBe("a, b");
    expect(report.diagnostics).toMatchObject([{ code: "csv-row-ragged", place: { line: 3 } }]);
  });
});
