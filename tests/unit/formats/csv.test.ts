import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { parseCsv } from "../../../build/formats/csv.ts";
import { mostRows } from "../../../build/formats/data/scan.ts";
import { cellOf, placeOfCell } from "../../../build/formats/table.ts";

const read = (text: string) => {
  const report = new Report();
  const table = report.take(parseCsv({ path: "a.csv", text }));
  const rows = Array.from({ length: table.length }, (_, row) =>
    table.columns.map((_, column) => cellOf(table, row, column)),
  );
  const mistakes = report.sorted().map(({ code, place }) => `${place.line}:${place.column} ${code}`);
  return { table, rows, mistakes };
};
const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe("CSV", () => {
  it("gives back every cell that was written, with its place", () => {
    const cell = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "é", "字", ",", '"', "\n", " ", "b", "-") });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom("\n", "\r\n"),
        (cells, end) => {
          const clean = cells.map((row) => row.map((text) => (end === "\n" ? text : text.replaceAll("\n", " "))));
          const text = [`a,b`, ...clean.map((row) => row.map(quote).join(","))].join(end);
          const { rows, mistakes, table } = read(text);
          expect(mistakes).toEqual([]);
          expect(rows).toEqual(clean);
          for (let row = 0; row < table.length; row++) {
            const { line, column } = placeOfCell(table, row, 1);
            const at =
              text
                .split("\n")
                .slice(0, line - 1)
                .join("\n").length +
              (line > 1 ? 1 : 0) +
              column -
              1;
            expect(text.slice(at)).toMatch(new RegExp(`^${escape(quote(clean[row]![1]!))}`));
          }
        },
      ),
    );
  });
  it("keeps empty cells, also the last, and a byte order mark out of the first name", () => {
    expect(read("\uFEFFyear,value\n2014,\n,2").rows).toEqual([
      ["2014", ""],
      ["", "2"],
    ]);
    expect(read("\uFEFFyear,value\n2014,\n").table.columns).toEqual(["year", "value"]);
  });
  it("takes empty lines at the end for nothing, but not between rows", () => {
    expect(read("a,b\n1,2\n\n\n").mistakes).toEqual([]);
    expect(read("a,b\n1,2\n\n3,4\n").mistakes).toEqual(["3:1 csv-row-ragged"]);
  });
  it.each([
    ["a quotation mark left open", 'a,b\n1,"2\n3,4\n', ["2:3 csv-invalid"]],
    ["a quotation mark inside a cell", 'a,b\n1,2"x"\n', ["2:4 csv-invalid"]],
    ["text behind a quotation mark", 'a,b\n"1"x,2\n', ["2:4 csv-invalid"]],
    ["rows too long and too short, once", "a,b\n1,2,3\n4\n", ["2:1 csv-row-ragged"]],
    ["two kinds of line ends", "a,b\r\n1,2\n3,4\r\n", ["2:4 csv-line-ends"]],
    ["a line end of old", "a,b\n1,2\r3,4\n", ["2:4 csv-line-ends"]],
    ["columns without or with the same names", "a,,a\n1,2,3\n", ["1:3 column-name-invalid", "1:4 column-name-invalid"]],
    [
      "names of JavaScript's own",
      "__proto__,constructor\n1,2\n",
      ["1:1 column-name-invalid", "1:11 column-name-invalid"],
    ],
    ["two delimiters that fit", "a;b,c\n1;2,3\n", ["1:1 csv-delimiter"]],
    ["a last row that was cut off", "a,b\n1,2\n3\n", ["3:1 csv-row-ragged"]],
    ["nothing", "", ["1:1 data-empty"]],
    ["a head alone", "a,b\n", ["1:1 data-empty"]],
  ])("reports %s", (_, text, mistakes) => {
    expect(read(text).mistakes).toEqual(mistakes);
    expect(read(text).table.sound).toBe(false);
  });
  it("refuses a million rows and one", () => {
    expect(read(`a\n${"1\n".repeat(mostRows)}`).mistakes).toEqual([]);
    expect(read(`a\n${"1\n".repeat(mostRows + 1)}`).mistakes).toEqual([`${mostRows + 2}:1 data-too-much`]);
  });
});

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
