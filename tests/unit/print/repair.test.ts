import { describe, expect, it } from "vitest";
import { fillNumber, hasPlaceholder, Placeholders, readPlaceholder } from "../../../build/print/repair/page-numbers.ts";
import { applyEdits, readStream } from "../../../build/print/repair/stream.ts";
import { embed, readInOrder } from "../../../build/print/repair/reading-order.ts";
import { joinLines } from "../../../build/print/repair/text-of.ts";
import { within } from "../../../build/print/watchdog.ts";

// Codes are characters, each half as wide as the size.
const font = {
  dict: new Map(),
  codeLength: 1,
  unicode: new Map(Array.from({ length: 128 }, (_, code) => [code, String.fromCharCode(code)])),
  width: () => 500,
};
const repaired = (content: string) => {
  const data = Buffer.from(content, "latin1");
  return Buffer.from(applyEdits(data, readStream(data, () => font, false).edits)).toString("latin1");
};

describe("painting that is not marked", () => {
  it("becomes an artifact, neighbours together, each path and text as a whole", () => {
    expect(repaired("q 0 0 9 9 re f 1 1 m 2 2 l S Q")).toBe("q /Artifact BMC\n0 0 9 9 re f 1 1 m 2 2 l S\nEMC Q");
    expect(repaired("BT /F 9 Tf (a) Tj ET")).toBe("/Artifact BMC\nBT /F 9 Tf (a) Tj ET\nEMC");
  });

  it("stays as it is where it is marked, and where it only clips", () => {
    for (const content of [
      "/P <</MCID 0>> BDC BT (a) Tj ET EMC",
      "0 0 9 9 re W n q Q",
      "/Artifact BMC 0 0 9 9 re f EMC",
    ])
      expect(repaired(content)).toBe(content);
  });

  it("is one artifact round the marks that only say how its text is read", () => {
    expect(repaired("BT /ReversedChars BMC (a) Tj EMC ET")).toBe(
      "/Artifact BMC\nBT /ReversedChars BMC (a) Tj EMC ET\nEMC",
    );
  });

  it("is an artifact too where it is a picture", () => {
    const data = Buffer.from("q /Im Do Q /Form Do");
    const { edits } = readStream(
      data,
      () => font,
      false,
      (name) => name === "Im",
    );
    expect(Buffer.from(applyEdits(data, edits)).toString()).toBe("q /Artifact BMC\n/Im Do\nEMC Q /Form Do");
  });

  it("keeps marks inside a text object inside it", () => {
    expect(repaired("BT (a) Tj /P <</MCID 0>> BDC (b) Tj EMC (c) Tj ET")).toBe(
      "BT /Artifact BMC\n(a) Tj\nEMC /P <</MCID 0>> BDC (b) Tj EMC /Artifact BMC\n(c) Tj\nEMC ET",
    );
  });
});

describe("what a marked sequence says", () => {
  it("is told with its line breaks", () => {
    const { sequences } = readStream(
      Buffer.from(
        "/P <</MCID 7>> BDC BT /F 10 Tf 1 0 0 -1 0 20 Tm (one) Tj ET BT /F 10 Tf 1 0 0 -1 0 32 Tm (two) Tj ET EMC",
      ),
      () => font,
      false,
    );
    expect(sequences.map(({ id, text }) => [id, text])).toEqual([[7, "one\ntwo"]]);
    expect(joinLines("one\ntwo  three")).toBe("one two three");
    expect(joinLines("日本\n語 and\nmore")).toBe("日本語 and more");
  });
});

describe("the order in which text is read", () => {
  const said = (content: string) =>
    readStream(Buffer.from(`/P <</MCID 0>> BDC BT ${content} ET EMC`), () => font, false).sequences[0]!;

  it("turns runs from right to left, and takes the letters of a cluster from its mark", () => {
    expect(readInOrder(said("/F 9 Tf (is ) Tj /ReversedChars BMC (c) Tj (b) Tj (a) Tj EMC ( now) Tj").text)).toBe(
      "is abc now",
    );
    const cluster = said("/F 9 Tf (a) Tj /Span <</ActualText (ffi)>> BDC (\\200) Tj EMC (b) Tj");
    expect([cluster.text, cluster.unknown]).toEqual(["affib", 0]);
    expect(said("/F 9 Tf (a\\200) Tj").unknown).toBe(1);
  });

  it("reads a line of Hebrew from its right end, and the words of Latin in it from their left", () => {
    const visual = ["2024", " ", embed([..."תנשב"]), " ", embed([..."החימצ"])].join("");
    expect(readInOrder(visual)).toBe("צמיחה בשנת 2024");
    expect(readInOrder(["see ", embed([..."תנש"]), " ", embed([..."אבו"]), " in the table of figures"].join(""))).toBe(
      "see ובא שנת in the table of figures",
    );
  });
});

describe("page numbers", () => {
  it("are asked for by placeholders that name their target", () => {
    const placeholders = new Placeholders();
    expect([placeholders.get("bill"), placeholders.get("account"), placeholders.get("bill")]).toEqual([
      102345678900000, 102345678900001, 102345678900000,
    ]);
    expect(placeholders.targets).toEqual(["bill", "account"]);
    expect(readPlaceholder(" 102345678900001")).toBe(1);
    expect(readPlaceholder("10234567890000")).toBeUndefined();
    expect(hasPlaceholder("see 1023456789 00000")).toBe(true);
  });

  it("take the placeholder's place with their last digit where its last digit was", () => {
    const { sequences } = readStream(
      Buffer.from("/P <</MCID 0>> BDC BT /F 10 Tf 1 0 0 -1 100 20 Tm (102345678900001) Tj ET EMC"),
      () => font,
      false,
    );
    // Fifteen digits of 5 end at 175, so two of them begin at 165.
    expect(fillNumber(sequences[0]!.block!, 42)).toBe("BT\n/F 10 Tf\n1 0 0 -1 165 20 Tm\n<3432> Tj\nET");
  });
});

describe("a deadline", () => {
  it("ends the wait for a promise that never settles, and leaves one in time alone", async () => {
    await expect(within(20, new Promise(() => {}))).rejects.toThrow("nothing came within 0.02 seconds");
    await expect(within(1_000, Promise.resolve(7))).resolves.toBe(7);
  });
});
