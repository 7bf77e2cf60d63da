// Where headings break.
import { describe, expect, it } from "vitest";
import { keepClauses, keepClausesIn } from "../../../build/render/clauses.ts";
import { measureText } from "../../../build/render/fit.ts";

const clauses = (html: string) =>
  [...keepClauses(html).matchAll(/<span class="clause">(.*?)<\/span>/g)].map((one) => one[1]);

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
    expect(keepClauses(text).replace(/<[^>]*>/g, "")).toBe(text);
  });

  it("is left alone without two clauses: a list, a number, a stump, markup", () => {
    for (const text of [
      "The buyers won",
      "Chips, machines, systems, and rent",
      "Windows 3.1 in Japanese sold 1,000 copies a day",
      "So, nothing of this was inevitable in the least",
      "The <em>buyer</em> won, and the maker lost",
    ])
      expect(keepClauses(text)).toBe(text);
  });

  it("has company: a question and a standfirst break as it does", () => {
    const question = '<div class="question" style="--characters: 40"><p>Who pays for it, and who keeps it?</p></div>';
    expect(keepClausesIn(question, "question")).toContain('<p><span class="clause">Who pays for it,</span> ');
    expect(keepClausesIn("<p>Bought once. Now the meter runs.</p>", "chapter")).toContain("</span> <span");
    expect(keepClausesIn("<p>Bought once. Now the meter runs.</p>", "plain")).not.toContain("span");
  });
});

describe("columns", () => {
  it("are measured by the longest: both sides are set in one size", () => {
    const column = (text: string) => `<div class="column"><p>${text}</p></div>`;
    expect(measureText(column("ab") + column("abcdef"))).toBe(
      '<div class="column" style="--characters: 6"><p>ab</p></div><div class="column" style="--characters: 6"><p>abcdef</p></div>',
    );
  });
});
