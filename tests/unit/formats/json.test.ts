import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { parseJson } from "../../../build/formats/json.ts";
import { cellOf, placeOfCell } from "../../../build/formats/table.ts";

const read = (text: string) => {
  const report = new Report();
  const table = report.take(parseJson({ path: "a.json", text }));
  const rows = Array.from({ length: table.length }, (_, row) =>
    table.columns.map((_, column) => cellOf(table, row, column)),
  );
  const mistakes = report.sorted().map(({ code, place }) => `${place.line}:${place.column} ${code}`);
  return { table, rows, mistakes, messages: report.sorted().map(({ message }) => message) };
};

describe("JSON", () => {
  it("gives back every value that was written", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.nat(2), (cells, indent) => {
        const text = JSON.stringify(
          cells.map(([a, b]) => ({ a, b })),
          null,
          indent,
        );
        const { rows, mistakes } = read(text);
        expect(mistakes).toEqual([]);
        expect(rows).toEqual(JSON.parse(JSON.stringify(cells)));
      }),
    );
  });
  it("takes keys in any order, and knows where each value stands", () => {
    const { rows, table } = read('[{"a":1,"b":2},\n {"b":4,"a":3}]');
    expect(rows).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(placeOfCell(table, 1, 0)).toEqual({ file: "a.json", line: 2, column: 13 });
  });
  it.each([
    ["a trailing comma", '[{"a":1},]', ["1:10 json-invalid"]],
    ["a trailing comma in a record", '[{"a":1,}]', ["1:9 json-invalid"]],
    ["a comment", '[\n// x\n{"a":1}]', ["2:1 json-invalid"]],
    ["a key twice", '[{"a":1,"a":2}]', ["1:9 json-invalid"]],
    ["a key that the first record lacks", '[{"a":1},{"a":1,"b":2}]', ["1:17 json-invalid"]],
    ["a key that a record lacks", '[{"a":1,"b":2},{"a":1}]', ["1:16 json-invalid"]],
    ["NaN", '[{"a":NaN}]', ["1:7 json-invalid"]],
    ["single quotes", "[{'a':1}]", ["1:3 json-invalid"]],
    ["a name of JavaScript's own", '[{"__proto__":1}]', ["1:3 column-name-invalid"]],
    ["a record alone", '{"a":1}', ["1:1 json-invalid"]],
    ["a list of numbers", "[1]", ["1:2 json-invalid"]],
    ["something after the end", '[{"a":1}] x', ["1:11 json-invalid"]],
    ["no end", '[{"a":1}', ["1:9 json-invalid"]],
    ["no rows", "[]", ["1:1 data-empty"]],
    ["a record without keys", "[{}]", ["1:2 json-invalid"]],
    [
      "records that lack many keys, once each",
      '[{"a":1,"b":2,"c":3},{},{"c":1}]',
      ["1:22 json-invalid", "1:25 json-invalid"],
    ],
    ["nothing", " \n", ["1:1 data-empty"]],
    ["10,000 brackets", "[".repeat(10_000), ["1:21 json-invalid"]],
    ["100,000 braces", '[{"a":'.repeat(100_000), ["1:61 json-invalid"]],
  ])("reports %s", (_, text, mistakes) => {
    expect(read(text).mistakes).toEqual(mistakes);
    expect(read(text).table.sound).toBe(false);
  });
  it("leaves every prototype as it was", () => {
    read('[{"__proto__":{"polluted":1}}]');
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("JSON in other shapes", () => {
  it.each([
    ["a list inside an object", '{"meta":{"n":2},"items":[{"a":1},{"a":2}]}', ["a"], [[1], [2]]],
    ["records in records", '[{"a":1,"geo":{"lat":2,"deep":{"x":"y"}}}]', ["a", "geo.lat", "geo.deep.x"], [[1, 2, "y"]]],
    [
      "columns of lists",
      '{"year":[2014,2015],"v":[2.5,null]}',
      ["year", "v"],
      [
        [2014, 2.5],
        [2015, null],
      ],
    ],
    [
      "lists of lists",
      '[["year","v"],[2014,2.5],[2015,3]]',
      ["year", "v"],
      [
        [2014, 2.5],
        [2015, 3],
      ],
    ],
    [
      "records by name",
      '{"Japan":{"v":1},"China":{"v":2}}',
      ["name", "v"],
      [
        ["Japan", 1],
        ["China", 2],
      ],
    ],
  ])("is read: %s", (_, text, columns, rows) => {
    const made = read(text);
    expect(made.mistakes).toEqual([]);
    expect([made.table.columns, made.rows]).toEqual([columns, rows]);
  });
  it("names the lists that could be the rows, and takes the one that is named", () => {
    const text = '{"nodes":[{"name":"a"}],\n"links":[{"from":"a","to":"b","v":1}]}';
    expect(read(text).messages).toEqual([expect.stringContaining("nodes, links")]);
    const table = parseJson({ path: "a.json", text }, { at: "links" }).value;
    expect([table.columns, placeOfCell(table, 0, 2)]).toEqual([
      ["from", "to", "v"],
      { file: "a.json", line: 2, column: 35 },
    ]);
  });
  it.each([
    ['{"a":[1,2],"b":[1]}', /"b" has 1 values/],
    ['[{"a":1},{"a":[1]}]', /"a" holds a list/],
    ['[{"a":1,"b":{"c":1}},{"a":2}]', /no "b.c"/],
    ["{}", /no list of rows/],
    ["12", /no list of rows/],
  ])("tells what it cannot read: %s", (text, message) => {
    expect(read(text).messages).toEqual([expect.stringMatching(message)]);
  });
});
