// Whatever stands in a data file: it is a table or it is refused with places inside the file, and never an exception.
// A failure prints its seed; `fc.assert(…, { seed })` repeats it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../build/model/diagnostic.ts";
import { parseCsv } from "../../../build/formats/csv.ts";
import { parseJson } from "../../../build/formats/json.ts";
import { cellOf, placeOfCell } from "../../../build/formats/table.ts";
import type { Source } from "../../../build/model/deck.ts";
import type { Table } from "../../../build/model/files.ts";

const odd = fc.constantFrom(
  "",
  " ",
  "year",
  "2014",
  "-0",
  "1e999",
  `${"9".repeat(400)}`,
  "0x10",
  "1_000",
  "1.2.3",
  "é",
  "字",
  "👩‍👩‍👧",
  "\u202Eabc",

  "\uD800",
  "\uDC00x",
  "\u0000",
  "\u2028",
  "\u00A0",
  "\uFEFF",
  "__proto__",
  "constructor",
  "toString",
  "{{x}}",
  "<b>",
);
const end = fc.oneof(
  { weight: 12, arbitrary: fc.constant("\n") },
  { weight: 1, arbitrary: fc.constantFrom("\r\n", "\r", "\n\n", "", "\u2028") },
);
const quoted = fc
  .array(fc.oneof(odd, fc.constantFrom('""', ",", "\n", "\r\n")), { maxLength: 3 })
  .map((parts) => `"${parts.join("")}"`);
const csvCell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("1", "2.5", "Japan", "2014-02", "") },
  { weight: 3, arbitrary: odd },
  { weight: 2, arbitrary: quoted },
  { weight: 1, arbitrary: fc.constantFrom('"', '"a', 'a"', '"a"b', '""a', ";", "\t") },
);
const csvRow = fc.oneof(
  { weight: 12, arbitrary: fc.array(csvCell, { minLength: 2, maxLength: 2 }) },
  { weight: 1, arbitrary: fc.array(csvCell, { maxLength: 4 }) },
);
const head = fc.oneof({ weight: 4, arbitrary: fc.constant(["a", "b"]) }, { weight: 1, arbitrary: csvRow });
const csv = fc
  .tuple(fc.constantFrom("", "", "", "\uFEFF"), head, fc.array(fc.tuple(end, csvRow), { maxLength: 6 }), end)
  .map(([mark, names, rows, last]) => mark + names.join() + rows.map(([end, row]) => end + row.join()).join("") + last);

const literal = fc.oneof(
  fc.constantFrom("1", "2.50", "-0", "1e999", "9".repeat(400), "true", "null", '"Japan"', '"\\ud800"', '"\\u0000"'),
  fc.constantFrom("01", ".5", "+1", "NaN", "Infinity", "undefined", "'x'", '"\\x"', '"a\nb"', '"open', "[]", "{}", ""),
  odd.map((text) => JSON.stringify(text)),
);
const good = fc.constantFrom("1", "2.50", "null", '"Japan"', "false", "-1e3");
const key = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('"a"', '"b"') },
  {
    weight: 1,
    arbitrary: fc.oneof(
      odd.map((text) => JSON.stringify(text)),
      fc.constantFrom("a", "'a'", ""),
    ),
  },
);
const record = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(good, good).map(([a, b]) => `{ "a": ${a}, "b": ${b} }`) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(key, fc.oneof(good, literal)), { maxLength: 3 })
      .map((pairs) => `{${pairs.map(([name, value]) => `${name}:${value}`).join(",")}}`),
  },
  { weight: 1, arbitrary: literal },
);
const json = fc
  .tuple(
    fc.constantFrom("[", "[", "[", "\uFEFF[", "", "{", "[[", "//\n["),
    fc.array(record, { maxLength: 5 }),
    fc.constantFrom(",", ",\n", ",\r\n", ",,", ""),
    fc.constantFrom("]", "]", "]\n", "", ",]", "]]", "] x"),
  )
  .map(([open, records, between, close]) => open + records.join(between) + close);

/** How many of the texts were tables; fails where something is wrong. */
function tablesAmong(texts: fc.Arbitrary<string>, parse: (source: Source) => Outcome<Table>): number {
  let tables = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const { value, diagnostics } = parse({ path: "content/data/a", text });
      const lines = text.split("\n");
      const isInside = ({ file, line, column }: { file: string; line: number; column: number }) =>
        file === "content/data/a" && line >= 1 && column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
      for (const diagnostic of diagnostics) expect(isInside(diagnostic.place), diagnostic.message).toBe(true);
      expect(value.sound).toBe(diagnostics.length === 0);
      expect(value.length > 0).toBe(value.sound);
      tables += Number(value.sound);
      const copy = structuredClone(value);
      expect(copy).toEqual(value);
      for (let row = 0; row < value.length; row++)
        for (const column of value.columns.keys()) {
          expect(isInside(placeOfCell(value, row, column))).toBe(true);
          expect(placeOfCell(copy, row, column)).toEqual(placeOfCell(value, row, column));
          expect(cellOf(copy, row, column)).toBe(cellOf(value, row, column));
        }
    }),
    { numRuns: 3000 },
  );
  return tables;
}

describe("a data file of whatever", () => {
  it("is a table or refused with a place in it: CSV", () => {
    expect(tablesAmong(csv, parseCsv)).toBeGreaterThan(100); // else only mistakes would be tried
  });
  it("is a table or refused with a place in it: JSON", () => {
    expect(tablesAmong(json, parseJson)).toBeGreaterThan(100);
  });
  it("is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(good, odd), { minLength: 1 }), (pairs) => {
        const text = `[${pairs.map(([a, b]) => `{"a":${a},"b":${JSON.stringify(b)}}`).join(",")}]`;
        const { value } = parseJson({ path: "a.json", text });
        const rows = JSON.parse(text) as { a: unknown; b: unknown }[];
        expect(rows.map((_, row) => [cellOf(value, row, 0), cellOf(value, row, 1)])).toEqual(
          rows.map(({ a, b }) => [a, b]),
        );
      }),
    );
  });
});
