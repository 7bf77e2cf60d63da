// What Chromium leaves out of KaTeX's MathML, and what stands for it.
import { describe, expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { formulaOf } from "../../../build/render/maths/maths.ts";

const place = { file: "a.md", line: 1, column: 1 };
const made = (tex: string) => {
  const report = new Report();
  const formula = formulaOf(tex, true, place, report);
  return { html: formula?.html.replace(/<annotation.*/, "") ?? "", formula, report };
};
const html = (tex: string) => made(tex).html;
const refused = (tex: string) => {
  const { report, formula } = made(tex);
  expect(formula).toBeUndefined();
  return report.diagnostics.map(({ message }) => message.replace("This formula cannot be drawn: ", ""));
};
/** The styles of the cells, row by row. */
const cells = (tex: string) =>
  html(tex)
    .split("<mtr>")
    .slice(1)
    .map((row) => [...row.matchAll(/<mtd style="([^"]*)"/g)].map(([, style = ""]) => style.split(";")));

describe("frames and strokes", () => {
  it("are a border", () => {
    expect(html("\\boxed{x}")).toContain('<mrow style="border:.05em solid;');
    expect(html("\\angl{n}")).toContain("border-width:.05em .05em 0 0");
    expect(html("\\fcolorbox{red}{yellow}{a}")).toContain("background:yellow;border: 0.04em solid red;padding:.3em");
  });
  it("are shapes that no screen reader tells", () => {
    const stroke = (name: string) => `<mspace class="${name}" aria-hidden="true"></mspace>`;
    expect(html("\\cancel{x}")).toContain(`<mrow class="struck"><mi>x</mi>${stroke("up")}</mrow>`);
    expect(html("\\bcancel{x}")).toContain(stroke("down"));
    expect(html("\\xcancel{x}")).toContain(stroke("up") + stroke("down"));
    expect(html("\\sout{x}")).toContain(stroke("through"));
    expect(html("\\phase{x}")).toContain(stroke("angle"));
  });
  it("leave no element that is not drawn", () => {
    const all = "\\boxed{\\cancel{a}} \\begin{array}{|c|} \\hline a \\\\ \\hline \\end{array} \\phase{\\angl{n}}";
    expect(html(all)).not.toMatch(/menclose|mathbackground|columnlines|rowlines/);
  });
});

describe("arrays", () => {
  it("have their lines between columns and rows, solid, dashed and double", () => {
    const [first, second] = cells(
      "\\begin{array}{|c||c:c|} \\hline a & b & c \\\\ \\hdashline d & e & f \\\\ \\hline\\hline \\end{array}",
    );
    expect(first?.[0]).toEqual(expect.arrayContaining(["border-left:.05em solid", "border-top:.05em solid"]));
    expect(first?.[1]).toContain("border-left:.2em double");
    expect(first?.[2]).toEqual(expect.arrayContaining(["border-left:.05em dashed", "border-right:.05em solid"]));
    expect(second?.[0]).toEqual(expect.arrayContaining(["border-top:.05em dashed", "border-bottom:.2em double"]));
  });
  it("have all their lines where a row is short", () => {
    const [, second] = cells("\\begin{array}{c|c|} a & b \\\\ c \\end{array}");
    expect(second).toHaveLength(2);
    expect(second?.[1]).toContain("border-right:.05em solid");
  });
  it("have their columns on their sides, and room as TeX gives it", () => {
    const [row] = cells("\\begin{array}{lcr} a & b & c \\end{array}");
    expect(row?.map((styles) => styles.find((one) => one.startsWith("text-align")))).toEqual([
      "text-align:left",
      undefined,
      "text-align:right",
    ]);
    expect(cells("\\begin{aligned} a &= b \\end{aligned}")[0]?.map(([padding]) => padding)).toEqual([
      "padding:.37em 0 .37em 0",
      "padding:.37em 0 .37em 0",
    ]);
    expect(cells("\\begin{matrix} a \\\\[1em] b \\end{matrix}")[0]?.[0]?.[0]).toBe("padding:.22em 0 1.22em 0");
  });
  it("inside arrays keep their own lines", () => {
    const inner = "\\begin{array}{c|c} a & b \\end{array}";
    expect(html(`\\begin{array}{c} ${inner} \\end{array}`).match(/border-left/g)).toHaveLength(1);
  });
});

describe("tags", () => {
  it("stand behind a formula, and behind a line of several", () => {
    expect(html("a \\tag{1}")).toMatch(
      /^<span class="katex"><math [^>]*class="tagged">.*<mtd class="tag"><mtext>\(1\)/,
    );
    const lines = html("\\begin{align} a &= b \\tag{x} \\\\ c &= d \\notag \\end{align}");
    expect(lines).toContain('<mtable class="tagged" style="--columns:2">');
    expect(lines.match(/<mtd class="tag">.*?<\/mtd>/g)).toEqual([
      '<mtd class="tag"><mrow><mtext>(x)</mtext></mrow></mtd>',
      '<mtd class="tag"></mtd>',
    ]);
    expect(made("a \\tag{東}").formula?.words).toContain("東");
  });
});

describe("signs", () => {
  it("are those that the face can grow", () => {
    expect(html("\\left|x\\right|")).toContain('<mo fence="true" stretchy="true" symmetric="true">|</mo>');
    expect(html("\\overrightarrow{AB}")).toContain("\u20d7</mo>");
    expect(html("A \\xrightarrow{f} B")).toContain(">⟶</mo>");
    expect(made("\\vec v").formula?.characters).toContain("\u20d7");
  });
  it("of operators with several letters are a row", () => {
    expect(html("\\mathop{abc}")).not.toContain("<mo><mi>");
    expect(html("\\underset{x}{y}")).toContain("<munder><mrow");
  });
  it("have the size that TeX gives them, within each other too", () => {
    expect(html("\\Huge a \\small b")).toMatch(/mathsize="2.488em".*mathsize="0.3617em"/);
  });
  it("go back where a space is negative, and lap over their neighbours", () => {
    expect(html("a\\!b")).toContain('<mspace style="margin-inline-start:-0.1667em">');
    expect(html("\\mathllap{x}")).toContain('<mpadded width="0px"><mrow style="transform:translateX(-100%)">');
  });
  it("of a rule have the colour of the text", () => {
    expect(html("\\rule{1em}{1em}")).toContain("background:currentColor");
  });
});

describe("what cannot be drawn", () => {
  it("is a mistake", () => {
    expect(refused("a \\\\ b")).toEqual(["\\\\ breaks no line outside an environment."]);
    expect(refused("\\begin{equation} a \\end{equation}")).toEqual([
      "its environment numbers the lines, and formulas have no numbers here.",
    ]);
    expect(refused("\\begin{CD} A @>>> B \\end{CD}")).toHaveLength(1);
    expect(refused("\\begin{array}{c|||c} a & b \\end{array}")).toHaveLength(1);
    expect(refused("\\begin{array}{c::c} a & b \\end{array}")).toHaveLength(1);
    expect(refused("\\textcolor{gren}{x}")).toEqual(['there is no colour "gren".']);
    for (const reaching of ["\\href{https://a.example}{x}", "\\includegraphics{a.png}", "\\htmlClass{a}{x}"])
      expect(refused(reaching)).toEqual([expect.stringMatching(/reaches out of it/)]);
  });
  it("is not what may stand", () => {
    for (const tex of [
      "\\begin{gathered} a \\\\ b \\end{gathered}",
      "\\textcolor{#b00}{x}",
      "\\begin{align*} a \\end{align*}",
    ])
      expect(made(tex).report.diagnostics).toEqual([]);
  });
  it("is told of TeX that is none, however deep", () => {
    expect(made("\\frac{1").report.diagnostics[0]?.code).toBe("maths-invalid");
    expect(made("{".repeat(20_000)).report.diagnostics[0]?.code).toBe("maths-invalid");
  });
});
