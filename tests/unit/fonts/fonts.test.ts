// The embedded fonts, unpacked again by another decoder: they hold what the text uses, and little else.
import { convert } from "fontverter";
import { describe, expect, it } from "vitest";
import { coverage, covers } from "../../../build/fonts/coverage.ts";
import { fontCss } from "../../../build/fonts/fonts.ts";

interface Embedded {
  readonly family: string;
  readonly bytes: Buffer;
  readonly has: (character: string) => boolean;
}
async function embedded(text: string, hasCode = false): Promise<Embedded[]> {
  const rules = (await fontCss(text, hasCode)).matchAll(/font-family:"([^"]+)".*?base64,([^)]+)\)/g);
  const all: Embedded[] = [];
  // One after the other: the decoder hands out its own memory.
  for (const [, name = "", base64 = ""] of rules) {
    const bytes = Buffer.from(base64, "base64");
    const ranges = coverage(await convert(bytes, "truetype"));
    all.push({ family: name, bytes, has: (character) => covers(ranges, character.codePointAt(0)!) });
  }
  return all;
}
const family = (all: readonly Embedded[], name: string) => all.filter((face) => face.family === name);

describe("fonts", () => {
  it("hold every character of a text in several scripts", async () => {
    const text = "Łódź, Ελλάδα, Москва: “6,5 %” – 東京のデジタル赤字 → ≈ ≥ ① ✓";
    const all = [
      ...family(await embedded(text), "Kamishibai Text"),
      ...family(await embedded(text), "Kamishibai Japanese"),
    ];
    expect([...text].filter((character) => !all.some((face) => face.has(character)))).toEqual([]);
  });

  it("hold all of ASCII for what scripts write later, and no Japanese that the text does not use", async () => {
    const all = await embedded("東京");
    const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32));
    for (const name of ["Kamishibai Text", "Kamishibai Display"])
      expect(ascii.filter((character) => !family(all, name)[0]!.has(character))).toEqual([]);
    const [japanese] = family(all, "Kamishibai Japanese");
    expect([..."東京日本"].filter((character) => japanese!.has(character))).toEqual(["東", "京"]);
    expect(japanese!.bytes.length).toBeLessThan(2_000);
  });

  it("are left out where nothing needs them", async () => {
    const names = (all: readonly Embedded[]) => [...new Set(all.map((face) => face.family))];
    expect(names(await embedded("plain"))).toEqual(["Kamishibai Text", "Kamishibai Display"]);
    expect(names(await embedded("plain", true))).toContain("Kamishibai Mono");
  });

  it("are the same bytes for the same characters in any order", async () => {
    expect(await fontCss("abc 東京", true)).toBe(await fontCss("京東 cba", true));
  });
});
