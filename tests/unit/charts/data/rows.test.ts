import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectRows } from "../../../../build/charts/data/rows.ts";
import { Report } from "../../../../build/diagnostics/report.ts";
import { parseCsv } from "../../../../build/formats/csv.ts";
import { chart } from "../chart.ts";

const csv = "year,economy,value\n2014,Japan,1\n2014,China,2\n2015-06,Japan,3\n2016,China,4\n2017,,5\n";
const filtered = (filter: string) => {
  const { spec } = chart(`type: grouped\ndata: { file: a.csv, x: year, y: value, filter: ${filter} }`, {
    "a.csv": csv,
  });
  const report = new Report();
  const rows = selectRows(spec, parseCsv({ path: "a.csv", text: csv }).value, report);
  return { rows, codes: report.diagnostics.map(({ code }) => code) };
};

describe("a filter", () => {
  it.each([
    ["{ economy: Japan }", [0, 2]],
    ["{ economy: [Japan, China], year: 2014 }", [0, 1]],
    ['{ value: "2.0" }', [1]],
    ["{ economy: { not: Japan } }", [1, 3, 4]],
    ["{ year: { from: 2015, to: 2016 } }", [2, 3]],
    ["{ year: { to: 2015 } }", [0, 1, 2]],
    ["{ year: { from: 2015-06-01 } }", [2, 3, 4]],
    ["{ value: { from: 2.5, to: 4 } }", [2, 3]],
  ])("%s", (filter, rows) => {
    expect(filtered(filter)).toEqual({ rows, codes: [] });
  });
  it("gives a subset of the rows, in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), fc.nat(9), (values, from) => {
        const text = `value\n${values.join("\n")}`;
        const { spec } = chart(
          `type: bar\ndata: { file: a.csv, x: value, y: value, filter: { value: { from: ${from} } } }`,
        );
        const rows = selectRows(spec, parseCsv({ path: "a.csv", text }).value, new Report());
        expect(rows).toEqual(values.flatMap((value, row) => (value >= from ? [row] : [])));
      }),
      { numRuns: 50 },
    );
  });
  it("names a value that no row has, and says only then that nothing is left", () => {
    expect(filtered("{ economy: Jappan }")).toEqual({ rows: [], codes: ["filter-value-unknown"] });
    expect(filtered("{ year: { from: 2030 } }")).toEqual({ rows: [], codes: ["chart-empty"] });
    expect(filtered("{ yaer: 2014 }").codes).toEqual(["column-unknown"]);
  });
});
