// The tree as HTML: what the layout makes of a first line, how much text a block holds, and what a document changes.
import { describe, expect, it } from "vitest";
import { createView } from "../../../build/render/view.ts";
import { talk } from "../talk.ts";

async function slides(text: string, html = false) {
  const { cuts, report } = talk({
    "deck.yaml": `title: T\n${html ? "html: trusted\n" : ""}`,
    "chapters/one.md": `# Chapter\n\n${text}\n`,
  });
  expect(report.diagnostics).toEqual([]);
  const { value } = await createView(cuts.get("everyone")!);
  return value.slides.slice(1);
}
const body = async (text: string): Promise<string> => (await slides(text))[0]!.bodyHtml.replace(/\n/g, "");

describe("a block", () => {
  it("is measured where its size follows from its length", async () => {
    expect(await body("## A {layout=quote}\n\n> Five")).toContain('<blockquote style="--characters: 4">');
    expect(await body("## A\n\n:::question\nWhy?\n:::")).toContain('class="question" style="--characters: 4"');
    expect(await body("## A\n\n:::timeline\n- **1** a\n:::")).not.toContain("--characters");
  });
  it("of columns is measured by the longest: both sides are set in one size", async () => {
    const columns = "::::columns\n:::column\nab\n:::\n:::column {.found}\nabcdef\n:::\n::::";
    expect(await body(`## A\n\n${columns}`)).toBe(
      '<div class="columns"><div class="column" style="--characters: 6"><p>ab</p></div><div class="column found" style="--characters: 6"><p>abcdef</p></div></div>',
    );
  });
  it("that asks or opens a chapter breaks between its clauses", async () => {
    expect(await body("## A\n\n:::question\nWho pays for it, and who keeps it?\n:::")).toContain(
      '<p><span class="clause">Who pays for it,</span> ',
    );
    expect(await body("# A\n\nBought once. Now the meter runs.")).toContain("</span> <span");
    expect(await body("## A\n\nBought once. Now the meter runs.")).not.toContain("span");
  });
  it("sets the figures of its layout apart", async () => {
    expect(await body("## A {layout=number}\n\n¥6.46 trillion\n\n35 firms")).toBe(
      '<p style="--characters: 5">¥6.46 <span class="unit">trillion</span></p><p>35 firms</p>',
    );
    const list = "- **35%** of all\n- **Nobody** knows";
    expect(await body(`## A {layout=numbers}\n\n${list}`)).toBe(
      '<ul><li><strong style="--characters: 3">35%</strong> of all</li><li><strong style="--characters: 6">Nobody</strong> knows</li></ul>',
    );
    expect(await body(`## A\n\n${list}`)).not.toContain("--characters");
  });
});

describe("a document", () => {
  it("lowers each heading by one level without changing its element, and says what a table's heads are for", async () => {
    const [slide] = await slides("## A\n\n### B {#bee}\n\n|  | C |\n|---|---|\n| **x** | 1 |");
    const { textHtml } = slide!.forReader(true);
    expect(textHtml).toContain('<h3 aria-level="4" id="bee">B</h3>');
    expect(textHtml.replace(/\n/g, "")).toBe(
      '<h3 aria-level="4" id="bee">B</h3><table><thead><tr><td></td><th scope="col">C</th></tr></thead><tbody><tr><th scope="row"><strong>x</strong></th><td>1</td></tr></tbody></table>',
    );
    expect(slide!.bodyHtml).not.toContain("scope");
    expect(slide!.forReader(false).textHtml).toBe(slide!.bodyHtml);
  });
  it("gathers whole definitions and questions, wherever they stand", async () => {
    const [slide] = await slides(
      "## A\n\n::::columns\n:::column\n:::definition\n**Net**: what is left *over*\n\nSecond\n:::\n:::\n::::\n\n:::question\nWhy **so**?\n:::",
    );
    expect(slide!.gathered("glossary")).toEqual([
      { term: "Net", html: "<p>what is left <em>over</em></p>\n<p>Second</p>" },
    ]);
    expect(slide!.gathered("questions")).toEqual([{ term: "", html: "<p>Why <strong>so</strong>?</p>" }]);
  });
});

describe("text", () => {
  it("has the quotes of its language across the pieces of a line, and none in code or formulas", async () => {
    expect(await body('## A\n\nHe "said *so*", it\'s `"x"`\'s "*here*" & *NEC*\'s\n\n"So"')).toBe(
      "<p>He “said <em>so</em>”, it’s <code>&quot;x&quot;</code>’s “<em>here</em>” &amp; <em>NEC</em>’s</p><p>“So”</p>",
    );
    expect((await slides("## A\n\n<b title=\"it's\">it's</b>", true))[0]!.bodyHtml).toBe(
      `<p><b title="it's">it’s</b></p>`,
    );
  });
  it("of an author can make no element and end no attribute", async () => {
    const html = await body(
      '## A\n\na \\<b> & "c"\n\n![<x> "y"](images/a.png){.decorative title="<&>"}'.split("\n\n![")[0]!,
    );
    expect(html).toBe("<p>a &lt;b&gt; &amp; “c”</p>");
  });
});
