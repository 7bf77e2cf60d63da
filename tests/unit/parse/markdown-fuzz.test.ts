// Whatever an author writes is read, or told at a place inside the file: nothing throws, and nothing is made differently twice.
// KAMISHIBAI_FUZZ=200000 npx vitest run tests/unit/parse/markdown-fuzz.test.ts   tries as many documents.
import { thorough } from "../../support/thorough.ts";
import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { containers, leaves } from "../../../build/directives/directives.ts";
import { decodeText } from "../../../build/read/decode.ts";
import { slice } from "../../../build/resolve/slice.ts";
import { publicText, readDeck } from "../leaks/small-deck.ts";

const documents = Number(process.env["KAMISHIBAI_FUZZ"] ?? (thorough ? 20_000 : 6_000));
const eachIsDrawn = 20; // the rest is parsed, resolved and cut

const marks =
  "# ## ### #### ---- --- *** ** * _ ~~ ` `` ``` ~~~ > - + 1. [ ] ( ) [^n] [^n]: ^[ ![ ]( { } {#id} {.class} {audience=alpha} {tags=money} {{ }} {{fact {{num {{vars.x}} $ $$ \\ | |---| :::" +
  " :::: :: ::: ::chart ::include [@ [@s] [[ ]] <!-- --> <b> </b> <div> <br/> <script> & &amp; &#0; &nbsp; https:// //a.b mailto: www.a.b #id two.md#x one.md = == -- \" ' “ \\[ \\( %% // /*";
const words =
  "word Ⅷ e\u0301 東京 שלום مرحبا हिन्दी 🥵 👩‍👩‍👧 \ufb02 \u00a0 \u200b \u200f \u2028 \ud800 \u0000 \u0001 \u0002 \u0003 \u0007 \ufeff \ufffd $'000 100% a@b.c C:\\x 1.5 2024";
const piece = fastCheck.oneof(
  { weight: 6, arbitrary: fastCheck.constantFrom(...marks.split(" ")) },
  { weight: 3, arbitrary: fastCheck.constantFrom(...words.split(" ")) },
  { weight: 4, arbitrary: fastCheck.constantFrom("\n", "\n", "\n\n", " ", "    ", "\t", "\r\n", "\r") },
  {
    weight: 1,
    arbitrary: fastCheck.constantFrom("a".repeat(300), "[".repeat(40), "> ".repeat(30), ":".repeat(20), "{".repeat(30)),
  },
);
const built = [
  "## Slide {#s .dark audience=alpha}",
  "## 2024",
  "# Chapter {tags=money}",
  '--- {title="No heading"}',
  "---\ntitle: One\naudience: [alpha]\n---",
  "---\n",
  "- item {tags=money}\n- [x] done\n  - inner",
  "1. one\n2. two {audience=beta}",
  "| a | b {audience=alpha} |\n| --- | ---: |\n| 1 | 2 |",
  "> quotation\n>\n> - list",
  "```js {1,3}\nlet a = 1\n```",
  "~~~\n:::only\n~~~",
  "$$\nx^2 + \\frac{1}{2}\n$$",
  "text[^n] and ^[in place] and [@s, p. 3]",
  "[^n]: A note\n    with more",
  "![alt](images/a.svg){.wide}",
  "[link](#s) [two](two.md#more) [bad](http://e.jp/?q=%C6%FC)",
  '{{fact "bill"}} {{num 1.5}} {{vars.client}} {{#if vars.x}}y{{/if}}',
  "[span]{.small} **bold**{audience=alpha}",
  "<!-- a comment -->",
  '<div class="x" onclick="y">html</div>',
  ':::only{audience="alpha"}\nhidden\n:::',
  "::::notes\nspoken\n:::handout\nread\n:::\n::::",
];
const examples = Object.values({ ...containers, ...leaves }).map(({ example }) => example);
const block = fastCheck.oneof(
  { weight: 3, arbitrary: fastCheck.constantFrom(...built, ...examples) },
  { weight: 2, arbitrary: fastCheck.array(piece, { maxLength: 14 }).map((pieces) => pieces.join("")) },
);
/** Blocks one below the other, or in one another, then cut, doubled or changed somewhere. */
const nested = fastCheck
  .tuple(block, fastCheck.constantFrom("", "", "> ", "- ", "  ", "    ", ":::"))
  .map(([text, before]) =>
    before === ":::"
      ? `:::columns\n${text}\n:::`
      : text
          .split("\n")
          .map((line) => `${before}${line}`)
          .join("\n"),
  );
const changed = fastCheck
  .tuple(
    fastCheck.array(nested, { minLength: 1, maxLength: 6 }),
    fastCheck.constantFrom("\n\n", "\n\n", "\n", ""),
    fastCheck.array(fastCheck.tuple(fastCheck.nat(), fastCheck.constantFrom("cut", "double", "put"), piece), {
      maxLength: 3,
    }),
  )
  .map(([blocks, between, changes]) =>
    changes.reduce((text, [where, how, added]) => {
      const at = where % (text.length + 1);
      if (how === "cut") return text.slice(0, at) + text.slice(at + 1 + (where % 7));
      return text.slice(0, at) + (how === "put" ? added : text.slice(at, at + (where % 20))) + text.slice(at);
    }, blocks.join(between)),
  );

describe("any chapter", () => {
  it("is read or told, within its file, and twice the same", async () => {
    let drawn = 0;
    await fastCheck.assert(
      fastCheck.asyncProperty(changed, fastCheck.boolean(), fastCheck.boolean(), async (written, html, first) => {
        const whole = new Report();
        const text = decodeText("content/chapters/one.md", Buffer.from(written), whole);
        const { deck, report } = readDeck(text, html, first);
        for (const audience of deck.audiences) report.take(slice(deck, audience));
        if (drawn++ % eachIsDrawn === 0)
          for (const audience of deck.audiences) {
            const said = await publicText(deck, audience, report);
            const again = readDeck(text, html, first);
            expect(
              await publicText(
                again.deck,
                again.deck.audiences.find(({ id }) => id === audience.id)!,
                again.report,
              ),
            ).toBe(said);
          }
        const lines = `${first ? "" : '# Chapter\n\n## Open {tags="money alpha beta"}\n\nWords.\n\n'}${text}\n`.split(
          /\r\n|\n|\r/,
        );
        for (const { place, message, hint } of report.diagnostics) {
          expect(message).not.toMatch(/undefined|\[object|NaN/);
          expect(hint).not.toMatch(/undefined|\[object|NaN/);
          if (place.file !== "content/chapters/one.md") continue;
          expect(place.line, message).toBeGreaterThanOrEqual(1);
          expect(place.line, message).toBeLessThanOrEqual(lines.length);
          expect(place.column, message).toBeGreaterThanOrEqual(1);
          expect(place.column, message).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: documents },
    );
  });
});
