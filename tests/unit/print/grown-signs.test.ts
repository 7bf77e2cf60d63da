import { describe, expect, it } from "vitest";
import { readCMap } from "../../../build/pdf/cmap.ts";
import { writeMeanings } from "../../../build/print/repair/grown-signs.ts";

describe("the meanings of codes", () => {
  it("are kept, and a zero says nothing", () => {
    const unicode = new Map([
      [5, "\0"],
      [4, "+"],
      [15, "𝑎"],
    ]);
    const { unicode: again, codespaces } = readCMap(Buffer.from(writeMeanings(unicode)));
    expect([...again]).toEqual([
      [4, "+"],
      [5, "\u200b"],
      [15, "𝑎"],
    ]);
    expect(codespaces).toEqual([{ length: 2, low: 0, high: 0xffff }]);
  });
  it("come in blocks of a hundred", () => {
    const unicode = new Map(Array.from({ length: 201 }, (_, code) => [code, "a"]));
    const text = writeMeanings(unicode);
    expect(text.match(/\d+ beginbfchar/g)).toEqual(["100 beginbfchar", "100 beginbfchar", "1 beginbfchar"]);
    expect(readCMap(Buffer.from(text)).unicode.size).toBe(201);
  });
});
