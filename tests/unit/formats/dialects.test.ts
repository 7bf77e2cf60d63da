// Data files as offices write them: whatever the letters, separators and marks, the figures read are those that were written.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { parseCsv } from "../../../build/formats/csv.ts";
import { decodeData } from "../../../build/formats/data/encoding.ts";
import type { DataFormat } from "../../../build/model/files.ts";
import { readNumber } from "../../../build/formats/numbers.ts";
import { cellOf } from "../../../build/formats/table.ts";

function read(text: string, format: DataFormat = {}, path = "content/data/a.csv") {
  const report = new Report();
  const table = report.take(parseCsv({ path, text }, format));
  const rows = Array.from({ length: table.length }, (_, row) =>
    table.columns.map((_name, column) => cellOf(table, row, column)),
  );
  const number = (row: number, column: number) => readNumber(table, row, column, report);
  return { columns: table.columns, rows, number, codes: () => report.diagnostics.map(({ code }) => code) };
}

const group = (whole: string, mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
interface Dialect {
  readonly delimiter: string;
  readonly decimal: "." | ",";
  readonly group: string;
}
const dialects: readonly Dialect[] = [
  { delimiter: ";", decimal: ",", group: "." },
  { delimiter: ";", decimal: ",", group: "\u202f" },
  { delimiter: "\t", decimal: ",", group: " " },
  { delimiter: ",", decimal: ".", group: "," },
  { delimiter: "|", decimal: ".", group: "’" },
  { delimiter: ";", decimal: ".", group: "" },
];
const before = ["", "€ ", "−€"];
const behind = ["", " €", "%", " *"];

describe("a table in any dialect", () => {
  it.each(dialects)("gives back its figures: $delimiter $decimal $group", ({ delimiter, decimal, group: mark }) => {
    const amount = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(
        fc.array(fc.option(amount, { freq: 6 }), { minLength: 2, maxLength: 12 }),
        fc.constantFrom(...behind),
        fc.constantFrom("NA", "k. A.", "–", "n/a", "..", ""),
        (amounts, unit, missing) => {
          const write = ([whole, cents]: readonly [number, number]) =>
            `${whole < 0 ? "−" : ""}${group(String(Math.abs(whole)), mark)}${decimal}${String(cents).padStart(2, "0")}${unit}`;
          const quoted = (text: string) => (text.includes(delimiter) ? `"${text}"` : text);
          const lines = amounts.map((one, at) => `City ${at}${delimiter}${quoted(one ? write(one) : missing)}`);
          const { number, codes } = read([`city${delimiter}value`, ...lines].join("\r\n"));
          const some = amounts.some((one) => one !== null);
          const expected = amounts.map((one) =>
            one === null
              ? null
              : Number(`${one[0] < 0 ? "-" : ""}${Math.abs(one[0])}.${String(one[1]).padStart(2, "0")}`),
          );
          if (!some) return;
          expect(
            amounts.map((_, row) => number(row, 1) ?? null).map((value) => (Object.is(value, -0) ? 0 : value)),
          ).toEqual(expected.map((value) => (Object.is(value, -0) ? 0 : value)));
          expect(codes().filter((code) => code !== "number-unsafe")).toEqual([]);
        },
      ),
    );
  });
  it("reads currencies, footnotes and losses in brackets", () => {
    for (const [text, value] of [
      ["€1,204,000", 1_204_000],
      ["1.204.000 €", 1_204_000],
      ["(1,204.5)", -1204.5],
      ["12,5 %", 12.5],
      ["1 204,5*", 1204.5],
      ["12.3 p", 12.3],
      ["−0,5", -0.5],
    ] as const)
      expect(read(`a;b\nx;${text}\n`).number(0, 1), text).toBe(value);
    expect(before).toHaveLength(3);
  });
});

describe("what can be read in two ways", () => {
  it("is told with both readings, and settled by the file, or by its format", () => {
    const text = "city;beds\nA;1.240\nB;880\n";
    const unclear = read(text);
    expect([unclear.number(0, 1), unclear.number(1, 1)]).toEqual([null, 880]);
    expect(unclear.codes()).toEqual(["decimal-unclear"]);
    expect(read(text, { decimal: "," }).number(0, 1)).toBe(1240);
    expect(read(text, { decimal: "." }).number(0, 1)).toBe(1.24);
    expect(read("city;beds;share\nA;1.240;3,5\n").number(0, 1)).toBe(1240);
    expect(read("city;beds;share\nA;1.240;3.55\n").number(0, 1)).toBe(1.24);
  });
  it("is left as it is in a day and a month", () => {
    const day = (text: string, format: DataFormat = {}) => read(`day;v\n${text}`, format).rows.map(([first]) => first);
    expect(day("03/04/2025;1\n05/06/2025;2\n")).toEqual(["03/04/2025", "05/06/2025"]);
    expect(day("03/04/2025;1\n25/06/2025;2\n")).toEqual(["2025-04-03", "2025-06-25"]);
    expect(day("03/04/2025;1\n", { dates: "mm/dd/yyyy" })).toEqual(["2025-03-04"]);
    expect(day("03/14/2025;1\n03/04/2025;1\n")).toEqual(["2025-03-14", "2025-03-04"]);
  });
});

describe("dates", () => {
  it.each([
    ["01.07.2025", "2025-07-01"],
    ["2021/1/9", "2021-01-09"],
    ["2024年2月", "2024-02"],
    ["Jan 2025", "2025-01"],
    ["März 2025", "2025-03"],
    ["3 février 2025", "2025-02-03"],
    ["Jan 1 2000", "2000-01-01"],
    ["1 de mayo de 2024", "2024-05-01"],
    ["2024M07", "2024-07"],
    ["Q3 2024", "2024-Q3"],
    ["2024W07", "2024-W07"],
    ["2024-W07", "2024-W07"],
  ])("as in %s", (text, iso) => expect(read(`day;v\n${text};1\n`).rows[0]?.[0]).toBe(iso));
});

describe("what stands around a table", () => {
  it("is titles above, notes below, and an empty last column", () => {
    const { columns, rows, codes } = read(
      '"Data Source","Some Office",\n\n"Country","2020","2021",\n"North","1","2",\n"South","3","4",\n"Source: the office, 2022"\n',
    );
    expect(codes()).toEqual([]);
    expect(columns).toEqual(["Country", "2020", "2021"]);
    expect(rows).toEqual([
      ["North", "1", "2"],
      ["South", "3", "4"],
    ]);
  });
  it("is skipped, joined or turned where formats.yaml says so", () => {
    expect(read("x\ny\na;b\n1;2\n", { skip: 2 }).columns).toEqual(["a", "b"]);
    expect(read("area;votes;;seats\n;first;second;\nN;1;2;3\n", { header: 2 }).columns).toEqual([
      "area",
      "votes first",
      "votes second",
      "seats",
    ]);
    const { columns, rows } = read("land;2020;2021\nN;1,5;2\n", {
      pivot: { names: "year", values: "rate", columns: "2020:2021" },
    });
    expect(columns).toEqual(["land", "year", "rate"]);
    expect(rows).toEqual([
      ["N", "2020", "1.5"],
      ["N", "2021", "2"],
    ]);
  });
});

describe("letters", () => {
  const bytesOf = (text: string, encoding: "latin1" | "utf16le") => Buffer.from(text, encoding);
  it.each([
    ["Größe;Übergang\nfür;1\n", "windows-1252"],
    ["année;coût\nété;1\n", "windows-1252"],
  ])("of %s are found", (text, encoding) => {
    expect(decodeData(bytesOf(text, "latin1"))).toEqual({ text, encoding });
  });
  it("of Windows are those of Windows", () => {
    expect(decodeData(Uint8Array.from([0x80, 0x20, 0xfc, 0x62, 0x65, 0x72]))).toEqual({
      text: "€ über",
      encoding: "windows-1252",
    });
  });
  it("of Japan and of two bytes are found", () => {
    const shiftJis = Uint8Array.from([
      0x93, 0x73, 0x93, 0xb9, 0x95, 0x7b, 0x8c, 0xa7, 0x2c, 0x83, 0x52, 0x81, 0x5b, 0x83, 0x68,
    ]);
    expect(decodeData(shiftJis)).toEqual({ text: "都道府県,コード", encoding: "shift_jis" });
    expect(decodeData(Buffer.concat([Buffer.from([0xff, 0xfe]), bytesOf("año;1", "utf16le")]))).toEqual({
      text: "año;1",
      encoding: "utf-16le",
    });
  });
  it("that fit two encodings are not guessed, and formats.yaml settles them", () => {
    const both = Uint8Array.from([0x94, 0x4e, 0x2c, 0x8c, 0x8e]);
    expect(decodeData(both)).toEqual({ readings: ["windows-1252", "shift_jis"] });
    expect(decodeData(both, "shift_jis")).toEqual({ text: "年,月", encoding: "shift_jis" });
  });
});
