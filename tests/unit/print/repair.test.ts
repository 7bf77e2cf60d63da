import { describe, expect, it } from "vitest";
import { checkOrder, checkTexts } from "../../../build/print/check-texts.ts";
import { fillNumber, hasPlaceholder, Placeholders, readPlaceholder } from "../../../build/print/repair/page-numbers.ts";
import { applyEdits, readStream } from "../../../build/print/repair/stream.ts";
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

describe("the check of the pages", () => {
  it("finds blank pages and pages without their title, however the title is set", () => {
    expect(checkTexts(["It’s the ﬁrst — slide", " \n"], [{ page: 1, title: "It's the first - slide" }])).toEqual([
      "Page 2 is blank.",
    ]);
    expect(checkTexts(["Money"], [{ page: 1, title: "People" }])).toEqual(['Page 1 lacks its title "People".']);
    expect(checkOrder(["A", "A and more", "B"], ["A", "B"])).toEqual([]);
    expect(checkOrder(["B", "A"], ["A", "B"])).toEqual(['No page has the title "B" where it should be.']);
  });
});

describe("a deadline", () => {
  it("ends the wait for a promise that never settles, and leaves one in time alone", async () => {
    await expect(within(20, new Promise(() => {}))).rejects.toThrow("nothing came within 0.02 seconds");
    await expect(within(1_000, Promise.resolve(7))).resolves.toBe(7);
  });
});
