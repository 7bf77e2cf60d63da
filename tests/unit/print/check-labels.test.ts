// Labels of charts in the text of their pages: found however a PDF tells their letters, missed when they are not there.
import { describe, expect, it } from "vitest";
import { checkLabels, lacking } from "../../../build/print/check-labels.ts";
import { checkHandout, checkSlides, type CheckedPage } from "../../../build/print/check-pages.ts";

describe("labels", () => {
  it.each([
    ["side by side", "20142015\nJapan", ["2014", "2015", "Japan"]],
    ["broken into lines", "Consulting and\nadvertising", ["Consulting and", "advertising"]],
    ["with ligatures and accents of another form", "e\u0301t\u00e9 \ufb01gures", ["\u00e9t\u00e9 figures"]],
    ["with letters that a font has one glyph for", "Cpe\u0434a A\u0392", ["\u0421\u0440\u0435\u0434\u0430", "\u0391B"]],
    ["of signs alone", "", ["–", "€ %", "→"]],
    ["from right to left, in another order", "2014 םילשורי", ["ירושלים 2014"]],
    ["of Japanese", "輸出\n入額", ["輸出入額"]],
  ])("are found %s", (_, text, labels) => {
    expect(lacking(text, labels)).toEqual([]);
  });
  it.each([
    ["a figure", "2014 5.4", ["2014", "6.5"], ["6.5"]],
    ["one of two that are alike", "Japan 0 200", ["Japan", "Japan", "0"], ["Japan"]],
    ["Cyrillic", "Бергамо", ["Милан"], ["Милан"]],
    ["Hebrew", "תל אביב", ["ירושלים"], ["ירושלים"]],
    ["Korean", "수출", ["수입"], ["수입"]],
  ])("are missed: %s", (_, text, labels, expected) => {
    expect(lacking(text, labels)).toEqual(expected);
  });
  it("are no matter on a page with glyphs that are riddles", () => {
    const charts = [{ chart: "bill", labels: ["Japan"] }];
    expect(checkLabels(charts, [{ text: "", isKnown: false }], 1)).toEqual([]);
    expect(checkLabels(charts, [{ text: "", isKnown: true }], 4)).toEqual([
      "Page 4 lacks “Japan” of the chart of content/charts/bill.yaml.",
    ]);
  });
});

const page = (text: string): CheckedPage => ({
  headings: [{ text: "One", isKnown: true }],
  paintings: { texts: 9, markedTexts: 9, pictures: 1, rectangles: 2 },
  text,
  isKnown: true,
});
const place = { file: "content/chapters/one.md", line: 3, column: 1 };
const slides = ["one", "two"].map((id) => ({ id, title: "One", place }));
const shown = slides.map(({ id }) => ({
  id,
  heading: "One",
  hasWords: true,
  charts: [{ chart: id, labels: ["Japan", "Germany", "2014"] }],
}));
const whole = "Japan Germany 2014";

describe("the pages of a document", () => {
  it("are looked at one by one where each is a slide", () => {
    expect(checkSlides([page(whole), page("Japan")], shown, slides)).toEqual([
      "Page 2 lacks “Germany” and another label of the chart of content/charts/two.yaml.",
    ]);
  });
  it("are looked at from a slide to the next where text flows", () => {
    const targets = new Map([
      ["one", 1],
      ["two", 2],
    ]);
    expect(checkHandout([page("One"), page(whole), page(whole)], shown, slides, targets)).toEqual([]);
    expect(checkHandout([page(whole), page("Two"), page("")], shown, slides, targets)).toEqual([
      "Page 2 lacks “Japan” and 2 other labels of the chart of content/charts/two.yaml.",
    ]);
  });
});
