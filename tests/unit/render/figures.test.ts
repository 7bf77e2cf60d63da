// Which part of a figure is its unit, and how long the rest is: what the stylesheet sizes by.
import { describe, expect, it } from "vitest";
import { figureOf } from "../../../build/render/figures.ts";
import { widthOf } from "../../../build/render/text.ts";

describe("text", () => {
  it("counts Japanese characters twice", () => {
    expect(widthOf("東京 Tokyo")).toBe(10);
  });
});

describe("figures", () => {
  it("set the unit apart from the count", () => {
    expect(figureOf("¥6.46 trillion")).toEqual({
      characters: 5,
      html: '¥6.46 <span class="unit">trillion</span>',
    });
    expect(figureOf("6兆4600億円")).toEqual({
      characters: 5,
      html: '6<span class="unit">兆</span>4600<span class="unit">億円</span>',
    });
    expect(figureOf("35%")).toEqual({ characters: 3, html: "35%" });
    expect(figureOf("Nobody")).toEqual({ characters: 6, html: "Nobody" });
  });
});
