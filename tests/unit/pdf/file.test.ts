import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachOperation } from "../../../build/pdf/content.ts";
import { readCMap } from "../../../build/pdf/cmap.ts";
import { PdfFile } from "../../../build/pdf/file.ts";
import { decode } from "../../../build/pdf/filters.ts";
import { Lexer } from "../../../build/pdf/lexer.ts";
import { name, PdfString, readText, Ref, writeText, type Dict, type Value } from "../../../build/pdf/objects.ts";
import { readPages } from "../../../build/pdf/pages.ts";
import { compress, writePdf } from "../../../build/pdf/write.ts";
import { tinyPdf } from "../../support/tiny-pdf.ts";

const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => number / 1000),
  fc.string({ maxLength: 8 }).map((text) => name(text.replace(/\0/g, ""))),
  fc.uint8Array({ maxLength: 12 }).map((bytes) => new PdfString(Buffer.from(bytes).toString("latin1"))),
  fc.integer({ min: 1, max: 99 }).map((number) => new Ref(number)),
);
const values = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .dictionary(fc.stringMatching(/^[A-Za-z]{1,8}$/), tie("value"), { maxKeys: 4 })
      .map((record): Dict => new Map(Object.entries(record))),
  ),
})).value;

describe("a PDF in memory", () => {
  it("reads back what it writes, whatever the value", () => {
    fc.assert(
      fc.property(values, (value) => {
        const file = new PdfFile(tinyPdf());
        const held = new Map<string, Value>([["Held", value]]);
        file.catalog.set("Test", file.add(held));
        file.touch(file.trailer.get("Root"));
        const again = new PdfFile(writePdf(file));
        expect(again.dict(again.catalog.get("Test"))).toEqual(held);
      }),
      { numRuns: 300 },
    );
  });

  it("never throws on a file that is cut off or overwritten", () => {
    const sound = tinyPdf();
    fc.assert(
      fc.property(fc.nat(sound.length), fc.uint8Array({ maxLength: 40 }), (at, noise) => {
        const bytes = Buffer.concat([sound.subarray(0, at), noise, sound.subarray(at + noise.length * 2)]);
        const file = new PdfFile(bytes);
        for (const number of file.numbers) file.object(number);
        readPages(file);
      }),
      { numRuns: 300 },
    );
  });

  it("writes the same bytes twice, and leaves out what nothing leads to", () => {
    const write = () => {
      const file = new PdfFile(tinyPdf({ 20: "(nobody refers to this)" }));
      return Buffer.from(writePdf(file));
    };
    expect(write().equals(write())).toBe(true);
    const again = new PdfFile(write());
    expect(again.numbers).not.toContain(20);
    expect(readPages(again).length).toBe(1);
  });

  it("copies an object that nobody changed as it is, whatever its texts say", () => {
    const odd = fc.oneof(
      fc.constantFrom(
        "endobj",
        "a) endobj (b",
        "(endobj\n",
        "\\",
        "))((",
        "👩‍🚀 emoji",
        "שלום עולם",
        "\ud83d",
        "\u202eabc",
        "endstream endobj 5 0 obj",
      ),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    const escaped = ({ bytes: text }: PdfString) => `(${text.replace(/[\\()]/g, "\\$&").replace(/\r/g, "\\r")})`;
    fc.assert(
      fc.property(odd, odd, (alt, title) => {
        const figure = `<</Type/StructElem/S/Figure/P 6 0 R/K 3/Pg 3 0 R/Alt${escaped(writeText(alt))}/T${escaped(writeText(title))}>>`;
        const file = new PdfFile(tinyPdf({ 12: figure }));
        file.touch(file.trailer.get("Root")); // the catalog is written anew, the figure is not
        const again = new PdfFile(writePdf(file));
        const found = again.numbers
          .map((number) => again.object(number))
          .find((one) => one instanceof Map && one.has("Alt")) as Dict;
        expect([found.get("Alt"), found.get("T"), found.get("K")]).toEqual([writeText(alt), writeText(title), 3]);
        expect(readPages(again)).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it("is found without its table of objects", () => {
    const file = new PdfFile(
      Buffer.from(
        tinyPdf()
          .toString("latin1")
          .replace(/startxref\n\d+/, "startxref\n7"),
        "latin1",
      ),
    );
    expect(file.text(file.catalog.get("Lang"))).toBe("en");
  });
});

describe("the parts of a PDF", () => {
  it.each(["plain", "naïve café", "日本語", "a (b) \\ c", "☑"])("holds the text %s", (text) => {
    expect(readText(writeText(text))).toBe(text);
  });

  it("reads strings with every kind of escape", () => {
    const read = (text: string) => new Lexer(Buffer.from(text, "latin1")).value();
    expect(read("(a\\(b\\)\\101\\n(c)\\\nd)")).toEqual(new PdfString("a(b)A\n(c)d"));
    expect(read("<48 65 6c6C 6>")).toEqual(new PdfString("Hell`"));
    expect(read("/A#20B")).toBe(name("A B"));
    expect(read("[1 0 R 2 0 3 0 R -.5]")).toEqual([new Ref(1), 2, 0, new Ref(3), -0.5]);
  });

  it.each([
    ["FlateDecode", deflateSync(Buffer.from("hello hello"))],
    ["ASCIIHexDecode", Buffer.from("68656C6C6F 2068656C6C6F>")],
    ["ASCII85Decode", Buffer.from("BOu!rD]j7BEbo7~>")],
    ["RunLengthDecode", Buffer.from([4, 104, 101, 108, 108, 111, 5, 32, 104, 101, 108, 108, 111, 128])],
    ["LZWDecode", Buffer.from([0x80, 0x1a, 0x0c, 0xa6, 0xc3, 0x61, 0xbc, 0x82, 0x20, 0x28, 0x20, 0x08, 0x08])],
  ])("unpacks %s", (filter, bytes) => {
    const text = Buffer.from(
      decode(bytes, new Map([["Filter", name(filter)]]), (value) => value ?? null) ?? [],
    ).toString();
    expect(text.startsWith("hell")).toBe(true);
  });

  it("reads which characters codes mean", () => {
    const { unicode, codespaces } = readCMap(
      Buffer.from(
        "1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0003> <0020> <0004> <00660069> endbfchar 2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0061> <3042>] endbfrange",
      ),
    );
    expect(codespaces).toEqual([{ length: 2, low: 0, high: 0xffff }]);
    expect([...unicode]).toEqual([
      [3, " "],
      [4, "fi"],
      [16, "A"],
      [17, "B"],
      [18, "C"],
      [32, "a"],
      [33, "あ"],
    ]);
  });

  it("visits the operations of a content stream with their places", () => {
    const data = Buffer.from("q 1 0 0 1 5 5 cm\n/P <</MCID 0>>BDC (a) Tj EMC BI /W 1 ID \x00EI\xff EI Q", "latin1");
    const seen: [string, string][] = [];
    eachOperation(data, (operator, _, from, to) => seen.push([operator, data.toString("latin1", from, to)]));
    expect(seen.map(([operator]) => operator)).toEqual(["q", "cm", "BDC", "Tj", "EMC", "BI", "EI", "Q"]);
    expect(seen[1]).toEqual(["cm", "1 0 0 1 5 5 cm"]);
    expect(compress(new Map(), data).raw.length).toBeGreaterThan(0);
  });
});
