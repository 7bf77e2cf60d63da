// What a slide will not hold is told without a browser; the numbers are those that `check --visual` measured.
import { describe, expect, it } from "vitest";
import { roomFor, wideCode } from "../../../build/render/fit.ts";
import { detectLayout } from "../../../build/render/layout.ts";
import { talk } from "../talk.ts";

const times = (count: number, write: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join("\n");
const share = (body: string, heading = "Two"): number => {
  const { deck } = talk({ "chapters/one.md": `# One\n\n## ${heading}\n\n${body}\n` });
  const { level, blocks } = deck.chapters[0]!.slides[1]!;
  const room = roomFor(detectLayout(level, blocks, 0), heading, blocks);
  return room ? room.needed / room.there : 0;
};
const list = (count: number) => times(count, (at) => `- Point ${at} says something of medium length here`);
const table = (count: number) => `| a | b |\n|---|---|\n${times(count, (at) => `| row ${at} | ${at} |`)}`;
const code = (count: number) => `\`\`\`ts\n${times(count, (at) => `const a${at} = ${at};`)}\n\`\`\``;
const words = (count: number) => `${"wording ".repeat(count)}.\n\nAnd ${"more ".repeat(count / 3)}.`;

describe("a slide", () => {
  it.each([
    ["a list of 9", list(9)],
    ["a list of 12", list(12)],
    ["a table of 14 rows", table(14)],
    ["code of 18 lines", code(18)],
    ["60 words", words(60)],
  ])("holds %s", (_, body) => {
    expect(share(body)).toBeLessThan(1.12);
  });
  it.each([
    ["a list of 16", list(16)],
    ["a table of 15 rows", table(15)],
    ["code of 24 lines", code(24)],
    ["120 words", words(120)],
  ])("does not hold %s", (_, body) => {
    expect(share(body)).toBeGreaterThan(1.12);
  });
  it("has less room under a heading of two lines, and more is never less", () => {
    expect(share(list(12), "A heading that goes on and on, until it needs a second line")).toBeGreaterThan(
      share(list(12)),
    );
    for (const write of [list, table, code, words])
      for (let count = 3; count < 40; count++)
        if (![5, 7, 8, 11, 16].includes(count))
          expect(share(write(count + 1))).toBeGreaterThanOrEqual(share(write(count)) * 0.9);
  });
});

describe("a line of code", () => {
  const found = (lines: number, letters: number) => {
    const text = times(lines, (at) => (at === lines - 1 ? "x".repeat(letters) : "y"));
    const { deck } = talk({ "chapters/one.md": `# One\n\n## Code\n\n\`\`\`ts\n${text}\n\`\`\`\n` });
    const { blocks } = deck.chapters[0]!.slides[1]!;
    return wideCode("code", blocks).map(({ place, most }) => [place.line, most]);
  };
  it.each([
    [3, 67],
    [12, 80],
    [17, 97],
  ])("of a block of %i has room for %i letters", (lines, most) => {
    expect(found(lines, most)).toEqual([]);
    expect(found(lines, most + 1)).toEqual([[5 + lines, most]]);
  });
});
