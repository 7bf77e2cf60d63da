import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutTo, printable, widthOf } from "../../../build/diagnostics/display-width.ts";
import { frame } from "../../../build/diagnostics/frame.ts";

/** Over which letters of the line above the marks stand, column for column. */
function marked(text: string, column: number): string {
  const shown = frame(text, 1, column);
  const [line = "", marks = ""] = [shown.at(-2), shown.at(-1)];
  const [from, to] = [marks.indexOf("^"), marks.lastIndexOf("^") + 1];
  return [...line]
    .filter((_, at) => {
      const before = widthOf([...line].slice(0, at).join(""));
      return before >= from && before < to;
    })
    .join("");
}

describe("a code frame", () => {
  it("marks the word under the line, and shows the line before", () => {
    expect(frame("title: A\ntype: barr", 2, 7)).toEqual(["  1 | title: A", "> 2 | type: barr", "    |       ^^^^"]);
    expect(frame("title: A\r\ntype: barr\r\n", 2, 7)).toEqual([
      "  1 | title: A",
      "> 2 | type: barr",
      "    |       ^^^^",
    ]);
    expect(frame("\ntype: barr", 2, 7)).toEqual(["> 2 | type: barr", "    |       ^^^^"]);
  });
  it("cuts long lines, and shows nothing of a line that is not there", () => {
    expect(frame("x".repeat(500), 1, 200)).toEqual([`> 1 | ${"x".repeat(160)}`]);
    expect(frame("東".repeat(500), 1, 1)).toEqual([`> 1 | ${"東".repeat(80)}`, `    | ${"^".repeat(160)}`]);
    expect(frame("a", 3, 1)).toEqual([]);
    expect(frame("a", 0, 1)).toEqual([]);
  });
  it("puts its marks under the word, however wide the letters before it are", () => {
    for (const before of ["東京は", "👩‍💻 ", "a\tb ", "é ", "ｱｲｳ ", "🇯🇵 ", "٣ ", "𠮷"])
      expect(marked(`${before}{barr}`, before.length + 2), before).toBe("barr");
    expect(marked("x 東京タワー y", 3)).toBe("東京タワー");
  });
  it("lets nothing of the line move the cursor or turn the line around", () => {
    expect(frame("a\u001b[2Jb\u202ec", 1, 1)[0]).toBe("> 1 | a�[2Jb�c");
  });
  it("never throws, wherever the place is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.integer({ min: -3, max: 9 }),
        fc.integer({ min: -3, max: 300 }),
        (text, line, column) => {
          for (const one of frame(text, line, column)) expect(widthOf(one)).toBeLessThanOrEqual(170);
        },
      ),
      { numRuns: 2000 },
    );
    expect(frame("short", 1, 99)).toEqual(["> 1 | short", "    |      ^"]);
  });
  it("of a mistake far down in a large file takes no time", () => {
    const text = "0,1\n".repeat(1_000_000);
    const start = performance.now();
    for (let at = 0; at < 50; at++) frame(text, 100 + at, 1);
    expect(performance.now() - start).toBeLessThan(700);
  });
});

describe("the width of a text", () => {
  it("is that of a terminal's columns", () => {
    expect([widthOf("abc"), widthOf("東京 1"), widthOf("👩‍💻"), widthOf("e\u0301"), widthOf("ｱ"), widthOf("🇯🇵")]).toEqual(
      [3, 6, 2, 1, 1, 2],
    );
  });
  it("is never over what was asked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 40 }), (text, most) => {
        const cut = cutTo(text, most);
        expect(text.startsWith(cut)).toBe(true);
        expect(widthOf(cut)).toBeLessThanOrEqual(most);
      }),
    );
    expect(printable("\t東\u0007")).toBe("  東�");
  });
});
