import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closingBrace, scanAttributes } from "../../../build/formats/attributes.ts";

const read = (text: string) => {
  const scanned = scanAttributes(text, 0);
  return scanned.ok
    ? scanned.items.map(({ kind, name, value }) => (kind === "pair" ? `${name}=${value}` : `${kind} ${name}`))
    : `${scanned.at} ${scanned.reason}`;
};

describe("attributes", () => {
  it("are an id, classes, values and words in braces", () => {
    expect(read('{#bill .dark tags="money core" minutes=2 auto-animate}')).toEqual([
      "id bill",
      "class dark",
      "tags=money core",
      "minutes=2",
      "word auto-animate",
    ]);
    expect(read("{ #東京  .खर्च }")).toEqual(["id 東京", "class खर्च"]);
    expect(read("{title='it is \"so\"'}")).toEqual(['title=it is "so"']);
    expect(read("{background-color=#111}")).toEqual(["background-color=#111"]);
    expect(read("{}")).toEqual([]);
  });
  it("know where each part stands, and where they end", () => {
    const scanned = scanAttributes('Bill {#a k="v w"} x', 5);
    expect(scanned).toMatchObject({
      ok: true,
      end: 17,
      items: [
        { from: 7, valueFrom: 7 },
        { from: 9, valueFrom: 12 },
      ],
    });
  });
  it.each([
    ['{audience="a"', "0 open"],
    ["{audience=a, tags=x}", "11 comma"],
    ["{audience = a}", "10 spaces"],
    ["{audience= a}", "10 spaces"],
    ['{audience="a}', "10 quote"],
    ["{audience=“a”}", "10 quote"],
    ["{audience=}", "9 value"],
    ["{.a.b}", "3 apart"],
    ['{a="b"c="d"}', "6 apart"],
    ["{=x}", "1 spaces"],
    ["{.}", "1 name"],
    ["{a=b=c}", "4 apart"],
  ])("%s cannot be understood, and says at which offset and why: %s", (text, fault) => {
    expect(read(text)).toBe(fault);
  });
  it("are read in one pass, whatever stands in the braces", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."{}#.=\"'“, \nab"), maxLength: 40 }), (inside) => {
        const text = `{${inside}`;
        const scanned = scanAttributes(text, 0);
        if (scanned.ok) expect(text[scanned.end - 1]).toBe("}");
        else expect(scanned.at).toBeLessThanOrEqual(text.length);
        expect(closingBrace(text, 0)).toBeLessThan(text.length);
      }),
    );
    const long = `{${".a ".repeat(200_000)}`;
    const begun = performance.now();
    scanAttributes(long, 0);
    scanAttributes(`{configuration-of-the-server/${"x-".repeat(200_000)}}`, 0);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
