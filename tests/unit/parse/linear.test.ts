// A chapter twice as long takes about twice as long, whatever it repeats: through parse, cut and writing.
import { describe, expect, it } from "vitest";
import { publicText, readDeck } from "../leaks/small-deck.ts";

const times = (count: number, write: (at: number) => string, between = "") =>
  Array.from({ length: count }, (_, at) => write(at)).join(between);

/** Each with a count at which a step that is quadratic takes seconds, and a linear one a tenth of one. */
const families: readonly (readonly [string, number, (count: number) => string])[] = [
  ["opening brackets", 20_000, (count) => "[".repeat(count)],
  ["brackets in brackets", 5_000, (count) => "[".repeat(count) + "a" + "]".repeat(count)],
  ["openings of links", 10_000, (count) => "[a](".repeat(count)],
  ["openings of images", 10_000, (count) => "![".repeat(count)],
  ["opening braces", 20_000, (count) => "{".repeat(count)],
  ["words in braces that never close", 10_000, (count) => `{${"a ".repeat(count)}`],
  ["a long word in braces", 50_000, (count) => `Use {${"configuration-of-".repeat(count / 10)}x/y}`],
  ["braces behind words", 5_000, (count) => times(count, (at) => `[w]{.c${at % 7}} `)],
  ["expressions that never close", 10_000, (count) => "{{fact ".repeat(count)],
  ["strong that never closes", 10_000, (count) => "**a ".repeat(count)],
  ["stars and underscores in turn", 5_000, (count) => "*_".repeat(count) + "a" + "_*".repeat(count)],
  ["emphasis in emphasis", 5_000, (count) => "*a **b ".repeat(count)],
  ["backticks in growing runs", 400, (count) => times(count, (at) => `a${"`".repeat(at)}`, " ")],
  ["dollars", 10_000, (count) => "$a ".repeat(count)],
  ["blocks of formulas that never close", 5_000, (count) => "$$\nx\n\n".repeat(count)],
  ["opening comments", 10_000, (count) => "a <!-- b ".repeat(count)],
  ["comments", 5_000, (count) => "<!-- a -->\n\n".repeat(count)],
  ["closing tags", 10_000, (count) => "a</b>".repeat(count)],
  ["tags in a line", 10_000, (count) => "<b>a</b>".repeat(count)],
  ["opening tags", 10_000, (count) => "<a ".repeat(count)],
  ["less-than signs", 20_000, (count) => "<".repeat(count)],
  ["citations that never close", 10_000, (count) => "[@a ".repeat(count)],
  ["citations", 3_000, (count) => times(count, (at) => `[@s${at}] `)],
  ["double brackets", 10_000, (count) => "[[".repeat(count)],
  [
    "footnotes",
    2_000,
    (count) => `${times(count, (at) => `a[^${at}] `)}\n\n${times(count, (at) => `[^${at}]: Note\n\n`)}`,
  ],
  ["footnotes on a slide each", 1_000, (count) => times(count, (at) => `## S${at}\n\na[^n]\n\n[^n]: Note\n\n`)],
  ["footnotes in place", 3_000, (count) => "a^[note] ".repeat(count)],
  ["footnotes in footnotes", 2_000, (count) => "^[a ".repeat(count)],
  ["quotations in quotations", 2_000, (count) => `${"> ".repeat(count)}a`],
  ["lists in lists", 300, (count) => times(count, (at) => `${"  ".repeat(at)}- a\n`)],
  ["items", 10_000, (count) => "- a\n".repeat(count)],
  ["items with attributes", 4_000, (count) => "- a {.c}\n".repeat(count)],
  ["restricted items", 4_000, (count) => "- a {audience=alpha}\n".repeat(count)],
  ["containers in containers", 300, (count) => times(count, (at) => `${":".repeat(count + 3 - at)}columns\n`) + "a\n"],
  ["containers that never close", 2_000, (count) => ":::columns\n\na\n\n".repeat(count)],
  ["colons", 50_000, (count) => ":".repeat(count)],
  ["closing colons", 5_000, (count) => ":::\n\n".repeat(count)],
  ["leaves", 5_000, (count) => "::chart{no}\n\n".repeat(count)],
  ["rows of a table", 3_000, (count) => `| a | b |\n| --- | --- |\n${"| 1 | 2 |\n".repeat(count)}`],
  [
    "columns of a table",
    2_000,
    (count) => `|${" a |".repeat(count)}\n|${" - |".repeat(count)}\n|${" 1 |".repeat(count)}\n`,
  ],
  ["pipes", 10_000, (count) => "|".repeat(count)],
  ["slides of one title", 3_000, (count) => "## Plan\n\na\n\n".repeat(count)],
  ["slides with an id", 1_500, (count) => times(count, (at) => `## A {#s${at}}\n\n[b](#s${count - at - 1})\n\n`)],
  ["things with one id", 2_000, (count) => "[a]{#same} ".repeat(count)],
  ["links that lead nowhere", 1_000, (count) => times(count, (at) => `[a](#no${at}) `)],
  ["links to chapters", 3_000, (count) => "[a](one.md#open) ".repeat(count)],
  ["addresses", 5_000, (count) => "https://example.org/a_b_(c) ".repeat(count)],
  ["almost addresses", 5_000, (count) => "http://".repeat(count)],
  ["code that never closes", 3_000, (count) => "````\n```js\n".repeat(count)],
  ["entities", 10_000, (count) => "&amp;&#x41;&unknown;".repeat(count / 2)],
  ["backslashes", 20_000, (count) => "\\".repeat(count)],
  ["hard breaks", 10_000, (count) => "a\\\n".repeat(count)],
  ["hashes", 20_000, (count) => "# ".repeat(count)],
  ["empty lines", 50_000, (count) => `a${"\n".repeat(count)}b`],
  ["quotation marks", 20_000, (count) => `"'`.repeat(count / 2)],
  ["marks on one letter", 50_000, (count) => `a${"\u0301".repeat(count)}`],
  ["signs that no font has", 5_000, (count) => times(count, (at) => String.fromCodePoint(0x1f600 + (at % 60)))],
  ["spaces", 50_000, (count) => `a${" ".repeat(count)}b`],
  ["rules", 3_000, (count) => "a\n\n***\n\n".repeat(count)],
];

async function timeOf(text: string, html: boolean): Promise<number> {
  const began = performance.now();
  const { deck, report } = readDeck(text, html);
  for (const audience of deck.audiences) await publicText(deck, audience, report);
  return performance.now() - began;
}

describe("a chapter that repeats", () => {
  it.each(families)("%s takes linear time", async (_, count, write) => {
    for (const html of [false, true]) {
      await timeOf(write(Math.ceil(count / 50)), html); // warm
      // Eight times as long, it may take sixteen times as long. Another process may have the machine, so the shortest of some
      // rounds counts on both sides: what is slow by itself is slow in each.
      let short = Infinity;
      let long = Infinity;
      const limit = () => Math.max(16 * short, 300);
      for (let round = 0; round < 4 && long >= limit(); round++) {
        for (let turn = 0; turn < 2; turn++) short = Math.min(short, await timeOf(write(Math.round(count / 4)), html));
        long = Math.min(long, await timeOf(write(count * 2), html));
      }
      expect(long, `${long.toFixed(0)} ms, an eighth of it ${short.toFixed(0)} ms`).toBeLessThan(limit());
    }
  });
});
