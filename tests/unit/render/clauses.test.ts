// Where headings break.
import { describe, expect, it } from "vitest";
import { clausesHtml } from "../../../build/render/clauses.ts";

const clauses = (html: string) =>
  [...clausesHtml(html).matchAll(/<span class="clause">(.*?)<\/span>/g)].map((one) => one[1]);

describe("a heading", () => {
  it("breaks between its two clauses", () => {
    expect(clauses("The country can pay; that was never the danger")).toEqual([
      "The country can pay;",
      "that was never the danger",
    ]);
    expect(clauses("If culture forbids it, who was raising all that money?")).toHaveLength(2);
    expect(clauses("赤字は増えた、だが理由は一つではない")).toEqual(["赤字は増えた、", "だが理由は一つではない"]);
  });

  it("keeps its words and its space", () => {
    const text = "Three lines make the figure, and cloud is none of them";
    expect(clausesHtml(text).replace(/<[^>]*>/g, "")).toBe(text);
  });

  it("is left alone without two clauses: a list, a number, a stump", () => {
    for (const text of [
      "The buyers won",
      "Chips, machines, systems, and rent",
      "Windows 3.1 in Japanese sold 1,000 copies a day",
      "So, nothing of this was inevitable in the least",
    ])
      expect(clausesHtml(text)).toBe(text);
  });
});
