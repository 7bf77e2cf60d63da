// Formulas: letters of other alphabets, and the characters of a mathematical face that a page needs.
import { describe, expect, it } from "vitest";
import { mathsCss } from "../../../build/fonts/fonts.ts";
import { Report } from "../../../build/diagnostics/report.ts";
import { createFormulas } from "../../../build/render/formulas.ts";
import { inAlphabet } from "../../../build/render/maths/alphabets.ts";
import { formulaOf } from "../../../build/render/maths/maths.ts";

describe("formulas", () => {
  it("write letters of other alphabets as characters of their own", () => {
    expect(["R", "x", "1"].map((letter) => inAlphabet("double-struck", letter)).join("")).toBe("ℝ𝕩𝟙");
    expect(["A", "z", "9"].map((letter) => inAlphabet("bold", letter)).join("")).toBe("𝐀𝐳𝟗");
    expect(["L", "h"].map((letter) => inAlphabet("script", letter)).join("")).toBe("ℒ𝒽");
    expect(inAlphabet("italic", "h")).toBe("ℎ");
  });

  const place = { file: "a.md", line: 1, column: 1 };
  it("need the italics of their letters and the sign of a root, and leave their words to the text", () => {
    const report = new Report();
    const { characters, words } = formulaOf("\\sqrt{x} + \\sum \\alpha \\text{where 東京}", false, place, report)!;
    for (const needed of ["x", "𝑥", "√", "∑", "α", "𝛼"]) expect(characters).toContain(needed);
    expect(characters).not.toContain("q"); // of the TeX itself
    expect(words).toBe("where\u00a0東京");
  });

  it("are put into a page when its fonts are chosen, and only those that it holds count", () => {
    const report = new Report();
    const formulas = createFormulas();
    const [one, other] = [formulas.write("x", false, place, report), formulas.write("y", true, place, report)];
    expect(formulas.write("x", false, place, report)).toBe(one);
    const { html, characters } = formulas.fill(`<p>${one} and ${one}</p>`);
    expect(html.match(/<math/g)).toHaveLength(2);
    expect(characters).toContain("𝑥");
    expect(characters).not.toContain("𝑦");
    expect(formulas.fill(other).html).toContain('display="block"');
    expect(report.diagnostics).toEqual([]);
  });

  it("bring their face only where there are any", async () => {
    expect(createFormulas().fill("<p>No formula, √2 in the text</p>").characters).toBe("");
    expect(await mathsCss("")).toBe("");
    expect(await mathsCss("東京")).toBe("");
    expect(await mathsCss("√𝑥")).toMatch(/^@font-face\{font-family:"Kamishibai Maths"/);
  });
});
