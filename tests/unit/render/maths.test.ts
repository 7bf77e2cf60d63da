// Formulas: letters of other alphabets, and the characters of a mathematical face that a page needs.
import { describe, expect, it } from "vitest";
import { mathsCss } from "../../../build/fonts/fonts.ts";
import { inAlphabet, takeFormulas } from "../../../build/render/maths.ts";

describe("formulas", () => {
  it("write letters of other alphabets as characters of their own", () => {
    expect(["R", "x", "1"].map((letter) => inAlphabet("double-struck", letter)).join("")).toBe("ℝ𝕩𝟙");
    expect(["A", "z", "9"].map((letter) => inAlphabet("bold", letter)).join("")).toBe("𝐀𝐳𝟗");
    expect(["L", "h"].map((letter) => inAlphabet("script", letter)).join("")).toBe("ℒ𝒽");
    expect(inAlphabet("italic", "h")).toBe("ℎ");
  });

  it("need the italics of their letters and the sign of a root, and leave their words to the text", () => {
    const maths = (inside: string) => `<math><semantics>${inside}<annotation>\\TeX</annotation></semantics></math>`;
    const { characters, others } = takeFormulas(
      `<p>Text ${maths("<msqrt><mi>x</mi></msqrt><mo>∑</mo><mi>α</mi><mtext>where 東京</mtext>")} more</p>`,
    );
    for (const needed of ["x", "𝑥", "√", "∑", "α", "𝛼"]) expect(characters).toContain(needed);
    expect(characters).not.toContain("T");
    expect(others.replace(/\s+/g, " ")).toBe("<p>Text where 東京 more</p>");
  });

  it("bring their face only where there are any", async () => {
    expect(takeFormulas("<p>No formula, √2 in the text</p>").characters).toBe("");
    expect(await mathsCss("")).toBe("");
    expect(await mathsCss("東京")).toBe("");
    expect(await mathsCss("√𝑥")).toMatch(/^@font-face\{font-family:"Kamishibai Maths"/);
  });
});
