// What is told of pages that are broken, and that nothing an author may write is taken for a broken page.
import { describe, expect, it } from "vitest";
import { checkHandout, checkSlides, type CheckedPage, type PrintedHeading } from "../../../build/print/check-pages.ts";
import { finish, mend } from "../../../build/print/finish.ts";
import { thorough } from "../../support/thorough.ts";
import { titledPdf } from "../../support/titled-pdf.ts";

const slides = ["Money", "People", "Growth"].map((title, at) => ({
  id: title.toLowerCase(),
  title,
  place: { file: "content/chapters/one.md", line: at + 1, column: 1 },
}));
const shown = slides.map(({ id, title }) => ({ id, heading: title, hasWords: true }));
const words = { text: "", isKnown: true };
const page = (text?: string, more: Partial<PrintedHeading> = {}): CheckedPage => ({
  headings: text === undefined ? [] : [{ text, isKnown: true, ...more }],
  paintings: { texts: 9, markedTexts: 9, pictures: 1, rectangles: 2 },
  ...words,
});
const blank: CheckedPage = {
  headings: [],
  paintings: { texts: 0, markedTexts: 0, pictures: 0, rectangles: 2 },
  ...words,
};
const people = "“People” (content/chapters/one.md:2:1)";

describe("slides that were printed wrongly", () => {
  it.each<[string, CheckedPage[], string]>([
    ["a blank page", [page("Money"), blank, page("Growth")], `Page 2 is blank, where ${people} should stand.`],
    ["no heading", [page("Money"), page(), page("Growth")], `Page 2 lacks the heading of ${people}.`],
    [
      "a page too many",
      [page("Money"), page(), page("People"), page("Growth")],
      `4 pages were printed for 3 slides. It begins with page 2, where ${people} should stand.`,
    ],
    [
      "a page too few",
      [page("Money"), page("Growth")],
      `2 pages were printed for 3 slides. It begins with page 2, where ${people} should stand.`,
    ],
    [
      "another slide's heading",
      [page("Money"), page("Growth"), page()],
      `Page 2 shows the heading of “Growth” (content/chapters/one.md:3:1), where ${people} should stand.`,
    ],
  ])("are told with the slide: %s", (_, pages, told) => {
    expect(checkSlides(pages, shown, slides)[0]).toBe(told);
  });

  it("are none where the browser showed no heading, or no words", () => {
    const hidden = shown.map((slide) => ({ ...slide, heading: "", hasWords: false }));
    expect(checkSlides([page(), blank, page("Another")], hidden, slides)).toEqual([]);
    expect(checkSlides([blank], [], [])).toEqual([]);
  });

  it("are none where glyphs are riddles, share a shape, or stand in another order", () => {
    const pages = [page("neyMo"), page("", { isKnown: false }), page("Grоwth")]; // its о is Cyrillic
    expect(checkSlides(pages, shown, slides)).toEqual([]);
  });

  it("name the slide whose step a page shows", () => {
    const steps = [shown[0]!, { id: "", heading: "", hasWords: true }, shown[1]!];
    expect(checkSlides([page("Money"), blank, page("People")], steps, slides)).toEqual([
      "Page 2 is blank, where “Money” (content/chapters/one.md:1:1) should stand.",
    ]);
  });
});

describe("a handout that was printed wrongly", () => {
  const targets = new Map([
    ["money", 1],
    ["people", 2],
  ]);
  it("names the slide before a blank page, and the one without its heading", () => {
    expect(checkHandout([page("Money"), page("People"), blank], shown, slides, targets)).toEqual([
      `Page 3 is blank, behind ${people}.`,
    ]);
    expect(checkHandout([page("Money"), page(), page()], shown, slides, targets)).toEqual([
      `Page 2 lacks the heading of ${people}.`,
    ]);
  });
  it("is none where a heading went to the next page, or a page holds a picture alone", () => {
    const picture: CheckedPage = {
      headings: [],
      paintings: { texts: 2, markedTexts: 0, pictures: 1, rectangles: 1 },
      ...words,
    };
    expect(checkHandout([page("Money"), picture, page("People")], shown, slides, targets)).toEqual([]);
  });
});

// Letters of every kind, joiners, marks, halves of pairs; no NUL, which no chapter can hold.
const blocks = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x52f],
  [0x590, 0x6ff],
  [0x900, 0xdff],
  [0xe00, 0xeff],
  [0x1100, 0x11ff],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x2190, 0x22ff],
  [0x3040, 0x30ff],
  [0x4e00, 0x4fff],
  [0xac00, 0xacff],
  [0xd800, 0xdfff],
  [0xfb00, 0xfdff],
  [0xfe00, 0xfeff],
  [0x1d400, 0x1d7ff],
  [0x1f1e6, 0x1f1ff],
  [0x1f300, 0x1faff],
  [0x20b00, 0x20bff],
  [0xe0100, 0xe01ef],
] as const;

describe("a title of any characters", () => {
  it("is never taken for a broken page, whatever the glyphs say of it", () => {
    let seed = 20261;
    const random = (below: number) => (seed = (seed * 48271) % 0x7fffffff) % below;
    const meta = { title: "Title", author: "", lang: "en" };
    for (let run = 0; run < (thorough ? 20_000 : 1_000); run++) {
      const characters = Array.from({ length: 1 + random(12) }, () => {
        const [from, to] = blocks[random(blocks.length)]!;
        const code = from + random(to - from + 1);
        return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
      });
      const glyphs = characters.map((one) => (random(9) === 0 ? "" : one));
      const { pages } = finish([mend(titledPdf(glyphs, random(3) === 0), 0)], meta);
      const title = characters.join("");
      const slide = { ...slides[0]!, title };
      const seen = { id: slide.id, heading: title, hasWords: true };
      expect(checkSlides(pages, [seen], [slide]), JSON.stringify(title)).toEqual([]);
      expect(checkHandout(pages, [seen], [slide], new Map([[slide.id, 1]])), JSON.stringify(title)).toEqual([]);
    }
  });
});
