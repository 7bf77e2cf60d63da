import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { readNumber } from "../../../build/formats/numbers.ts";
import { readYaml } from "../../../build/formats/yaml.ts";
import type { Cell } from "../../../build/model/files.ts";

const read = (cell: Cell) => {
  const report = new Report();
  const file = readYaml({ path: "a.yaml", text: "" }, report);
  const table = { sound: true, columns: ["v"], length: 1, cells: { form: "yaml", rows: [[cell]], file } } as const;
  const value = readNumber(table, 0, 0, report);
  return { value, told: report.diagnostics.map(({ code, hint }) => `${code} ${hint}`) };
};

describe("a number", () => {
  it("is every number that JavaScript writes, below the largest", () => {
    fc.assert(
      fc.property(fc.double({ min: -9e15, max: 9e15, noNaN: true }), (number) => {
        fc.pre(number === 0 || Math.abs(number) >= 1e-15);
        const wanted = Object.is(number, -0) ? 0 : number;
        expect(read(String(number)).value).toBe(wanted);
        expect(read(number).value).toBe(wanted);
      }),
    );
  });
  it.each([" 12.5 ", "+12.5", "12.50", "1.25e1"])("is %j", (text) => {
    expect(read(text)).toEqual({ value: 12.5, told: [] });
  });
  it.each([
    ["", null],
    [null, null],
    ["  ", null],
  ] as const)("is missing where the cell is %j", (cell, value) => {
    expect(read(cell)).toEqual({ value, told: [] });
  });
  it.each([
    ["1,000", "Write 1000, without separators."],
    ["1'234'567.8", "Write 1234567.8, without separators."],
    ["1 000", "Write 1000, without separators."],
    ["1,5", "Write 1.5, with a point."],
    ["12 %", 'Write 12, and give the chart the unit "percent".'],
    ["n/a", "Leave the cell empty where there is no figure."],
    ["–", "Leave the cell empty where there is no figure."],
    ["NaN", "Leave the cell empty where there is no figure."],
    ["-Infinity", "Only finite numbers can be drawn. Leave the cell empty."],
    ["−5", "Write -5, with a hyphen."],
    ["１２", "Write 12, in plain digits."],
    ["¥12", "Write 12, and give the chart the unit."],
    ["12兆", "Write 12, and give the chart the unit."],
    ["0x10", "Write 1234.5, without units or thousands separators; leave the cell empty for a gap."],
    [true, "Write 1234.5, without units or thousands separators; leave the cell empty for a gap."],
  ])("is not %j", (cell, hint) => {
    expect(read(cell)).toEqual({ value: null, told: [`cell-not-number ${hint}`] });
  });
  it("is refused where it is too large, and warned of where digits are lost", () => {
    expect(read("1e308").told).toEqual([
      "number-out-of-range Use a unit in which the values lie between 1e-12 and 1e15.",
    ]);
    expect(read("1e999").value).toBeNull();
    expect(read("5e-324").told).toEqual(read("1e308").told);
    expect(read("9007199254740993")).toMatchObject({
      value: 9007199254740992,
      told: ["number-unsafe Use a larger unit."],
    });
    expect(read("-0")).toEqual({ value: 0, told: ["number-unsafe Write 0."] });
  });
});
