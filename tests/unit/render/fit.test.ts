// How much text a block holds, and which part of a figure is its unit: what the stylesheet sizes by.
import { describe, expect, it } from "vitest";
import { measureText, widthOf } from "../../../build/render/fit.ts";
import { sizeFigures } from "../../../build/render/numerals.ts";

describe("text", () => {
  it("counts Japanese characters twice", () => {
    expect(widthOf("東京 Tokyo")).toBe(10);
  });

  it("is measured where its size follows from its length, whatever else the tag says", () => {
    expect(measureText("<blockquote>\n<p>Five</p></blockquote>")).toContain('<blockquote style="--characters: 4">');
    expect(measureText('<div class="column found">abc</div>')).toBe(
      '<div class="column found" style="--characters: 3">abc</div>',
    );
    expect(measureText('<div data-place="a.md:3" class="question"><p>Why?</p></div>')).toContain("--characters: 4");
    expect(measureText('<div class="columns"><p>all</p></div>')).not.toContain("--characters");
  });
});

describe("figures", () => {
  it("set the unit apart from the count", () => {
    expect(sizeFigures("number", '<p data-place="a.md:3">¥6.46 trillion</p>')).toBe(
      '<p data-place="a.md:3" style="--characters: 5">¥6.46 <span class="unit">trillion</span></p>',
    );
    expect(sizeFigures("number", "<p>6兆4600億円</p>")).toBe(
      '<p style="--characters: 5">6<span class="unit">兆</span>4600<span class="unit">億円</span></p>',
    );
  });

  it("of a list are sized each, and other layouts are left alone", () => {
    const list = "<ul><li><strong>35%</strong> of all</li><li><strong>Nobody</strong> knows</li></ul>";
    expect(sizeFigures("numbers", list)).toBe(
      '<ul><li><strong style="--characters: 3">35%</strong> of all</li><li><strong style="--characters: 6">Nobody</strong> knows</li></ul>',
    );
    expect(sizeFigures("plain", list)).toBe(list);
  });
});
