// Any mixture of what decks hold is read without a fault: every word is kept, and our own check finds no mistake. A failure prints its
// seed; KAMISHIBAI_SEED=… runs it again.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dialect, dialects } from "../build/import/deck.ts";
import { importDeck } from "../build/import/import-deck.ts";
import { buildImported, lostWords } from "./support/imported-talk.ts";

const seed = Number(process.env["KAMISHIBAI_SEED"] ?? 20250210);
const runs = Number(process.env["KAMISHIBAI_RUNS"] ?? 60);

/** Each holds words that are found again: `@` becomes a number. */
const pieces = [
  "# One@",
  "## Two@ {#two@ .bright@}",
  "### Three@ `code@` $x@$",
  "# Four@<br>Five@",
  "Setext@\n===",
  "plain@ words@ *soft@* **loud@** ~~gone@~~",
  "**「strong@」**after@ and *a@*b@",
  "line@\nbroken@\\\nhard@  \nend@",
  "- item@\n- other@\n  - inner@\n\n    more@",
  "* star@\n* second@\n\n1. one@\n2. two@\n1) paren@",
  "- [ ] open@\n- [x] done@",
  "> quoted@\n> twice@\n>\n> - list@",
  "> [!NOTE] titled@\n> body@",
  "> [!STRANGE]\n> kind@",
  "| a@ | b@ |\n| --- | ---: |\n| c@<br>d@ | `e@ \\| f@` |\n| $g@$ | h@ |",
  "```js\ncode@();\n---\n```",
  "````md {1|2}\n```\ninner@\n```\n````",
  "```nolang@ [1-2|3]\nlines@\n```",
  "~~~\ntilde@\n~~~",
  "    indented@ code@",
  "$$\nx_{@} = 1\n$$",
  "$$ y_{@} $$ in a line@ $5 and $6@",
  "\\(paren@\\) $\\undefined@$",
  "![alt@](pic@.png)",
  "![](no-alt@.jpg) ![w:200 sized@](b@.webp)",
  "![bg right:30% side@](c@.png)\n\nwords@",
  "![bg](d@.png)",
  "![remote@](https://example.org/e@.png)",
  "[link@](https://example.org/f@?a=b&c=(d)) [@name@](https://example.org/)",
  "[to@](#2) [far@](#nowhere@) [file@](g@.pdf) <https://example.org/h@>",
  "[ref@][]\n\n[ref@]: https://example.org/r@",
  "note@[^n@] and^[inline@]\n\n[^n@]: text@ of it",
  "[@cite@] @key@ [@fig-x@] @fig-y@",
  "{brace@} {{moustache@}} {#id@} {.cls@} {audience=board@} audience=x@ tags=y@",
  "{{< short@ code@ >}} {{ computed@ }}",
  '::: {.columns}\n::: {.column width="30%"}\nleft@\n:::\n::: {.column}\nright@\n:::\n:::',
  "::: notes\nspoken@\n:::",
  "::: {.fragment .fade-up}\nlater@\n\n- even@ later@\n:::",
  "::: odd@ {k=v@}\nheld@",
  ":::",
  ":: stray@ ::double@ :::triple@ :icon[anchor@] :smile@:",
  ". . .\n\nafter@\n\nmore@",
  "::right::\n\nright@",
  '<div class="columns">\n<div>\n\nfirst@\n\n</div>\n<div style="width:30%">\n\nsecond@\n\n</div>\n</div>',
  '<div class="box@">\n\nopen@ only@',
  "</div>",
  "</span> stray@ </b>",
  "<v-clicks>\n\n- click@\n- again@\n\n</v-clicks>",
  "<v-click>inline@</v-click> <span v-click>two@</span>",
  '<v-click at="2">\n\nblock@\n\n</v-click>',
  "- in@ item\n</v-click>",
  '<ul><li>html@<ul><li>deep@</li></ul></li><li class="fragment">frag@</li></ul>',
  "<table><tr><th>h@<td>d@<tr><td>e@ <b>f@</b></table>",
  "<p>para@ <b>bold@</b> <i>it@</i> H<sub>2</sub>O x<sup>n@</sup> &amp;@ &lt;b@&gt;</p>",
  '<img src="i@.png" width="20" alt=\'quoted@ "alt"\'>',
  "<details><summary>sum@</summary>\n\nhidden@\n\n</details>",
  "<style>\n.s@ { color: red }\n\n.t@ {}\n</style>",
  '<Comp@ :a="1" /> <my-comp@>slot@</my-comp@> <arrow x1="@" />',
  '<video src="v@.mp4"></video>\n\n<iframe src="https://example.org/w@"></iframe>',
  '<a href="#two@">anchor@</a> <u>under@</u> <kbd>K@</kbd>',
  "<!-- comment@ -->",
  "<!-- _class: cls@ -->",
  '<!-- .slide: data-background="#12@" class="c@" -->',
  'text@ <!-- .element: class="fragment" -->',
  "<!-- many\n\nlines@ -- of > it --!>\n-->",
  "<!-- never@ closed",
  "Note: speaker@\n\nnotes@",
  "Notes@: no notes",
  "??? remark@",
  "a < b@ && c > d@ <- e@ --> f@ -- g@",
  "1986\\. year@\n\n1986. list@\n\n+ plus@\n- minus@",
  "#nospace@ ##Twice@ C#@",
  "==marked@== H~2~O@ 10^3^@ x^@^",
  "[[wiki@]] [span@]{.cls@ key=v@} [empty]{}",
  "\\*escaped@\\* \\{x@\\} \\\\ back@slash",
  "~~~mermaid\ngraph LR\n a@ --> b@\n~~~",
  "```mermaid\nsequenceDiagram\n A@->>B: hi\n```",
  "```{python}\n#| echo: false\nprint(@)\n```",
  "---\nlayout: two-cols\nclass: kl@\n---\n\n# Cols@\n\nleft@\n\n::right::\n\nright@",
  "---\ntitle: untitled@\n---",
  "term@\n: definition@",
  "***",
  "---",
  "----",
  "\n---\n",
  "<br>",
  "<kbd>a@</kbd><kbd>b@</kbd>",
  '<div style="display:flex">\n\nfirst@\n\nsecond@\n\n</div>',
  "<<< @/snippets/c@.ts",
  "[<b-icon@ />](https://example.org/d@)",
  "$$ {1|all}\nx_{@}\n$$",
  "\u200bzero@ \u202ebidi@ tab\there@",
  "日本語@、漢字@。العربية@ ελληνικά@",
  "https://example.org/a_b@ user@example.org",
  "",
];
const fronts: Readonly<Record<Dialect, readonly string[]>> = {
  marp: ["---\nmarp: true\nheadingDivider: 2\nfooter: foot@\n---\n\n", "---\nmarp: true\nclass: lead\n---\n", ""],
  slidev: ["---\ntheme: seriph\nlayout: cover\ntitle: deck@\n---\n\n", ""],
  "reveal-md": ["---\ntitle: deck@\nseparator: <!--s-->\n---\n\n", ""],
  pandoc: ["---\ntitle: deck@\nformat:\n  revealjs:\n    incremental: true\n---\n\n", "% deck@\n\n", ""],
};
/** Words that are obeyed and not kept, wherever they stand. */
const obeyed =
  /^(?:\d+|marp|true|headingDivider|footer|class|lead|theme|title|layout|cover|two|cols|separator|format|revealjs|incremental|div|columns?|style|width|px|br|bg|right|left|w|side|span|b|i|u|ul|li|table|tr|th|td|p|sub|sup|img|src|alt|details|summary|video|iframe|a|href|kbd|v|click|clicks|at|fragment|fade|up|element|slide|data|background|notes?|Notes?|s|amp|lt|gt|H|O|x\d*|x|K|c|k|em|js|md|nolang\d*|html|mermaid|python|echo|false|print|STRANGE|NOTE|https|id|2|e|f|even|of|in|default|smile\d*|key|empty|display|flex|all)$/;

/** Signs and words in any order. */
const signs = [
  ..."*_`{}[]()<>#:$=~^|\\!@&-+.,;/\"'%?\n\n \t",
  "---",
  "```",
  ":::",
  "{{",
  "}}",
  "$$",
  "<!--",
  "-->",
  "](",
  "> ",
  "- ",
  "1. ",
  "## ",
];

async function holds(text: string, dialect: Dialect): Promise<void> {
  const made = importDeck(text, { dialect });
  const told = [...made.listed.map(({ what }) => what), ...made.copies.map(({ from }) => from)];
  const output = [...made.files.values(), ...told].join("\n");
  expect(lostWords(text, output).filter((word) => !obeyed.test(word))).toEqual([]);
  const built = await buildImported(made);
  expect(built.mistakes).toEqual([]);
  expect(built.slides).toBe(made.slides);
  expect(built.html).not.toContain("<!--");
}

describe("importing any mixture", () => {
  it.each(dialects)("of constructs as %s keeps its words and passes check", async (dialect) => {
    const deck = fc
      .tuple(
        fc.constantFrom(...fronts[dialect]),
        fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom("\n\n", "\n", "\n\n---\n\n")), { maxLength: 14 }),
      )
      .map(([front, parts]) => {
        let number = 100; // one for each piece
        const numbered = (text: string) => {
          number++;
          return text.replace(/(?<![[( ])@|@(?![a-z])/g, String(number));
        };
        return numbered(front) + parts.map(([piece, gap]) => numbered(piece) + gap).join("");
      });
    await fc.assert(
      fc.asyncProperty(deck, (text) => holds(text, dialect)),
      { seed, numRuns: runs },
    );
  });
  it.each(dialects)("of signs as %s keeps its words and passes check", async (dialect) => {
    const word = fc.nat(900).map((number) => `wort${number + 100}`);
    const soup = fc.array(
      fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...signs) }, { weight: 1, arbitrary: word }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(soup, (parts) => holds(parts.join(""), dialect)),
      { seed, numRuns: runs },
    );
  });
});
