import { describe, expect, it } from "vitest";
import { talk } from "../talk.ts";

const slides = (text: string) =>
  talk({ "chapters/x.md": text }).deck.chapters[0]?.slides.map(({ id, title, level }) => `${level} ${id} ${title}`);

describe("chapters", () => {
  it("start a slide at each heading of one or two marks, and at each rule", () => {
    expect(slides("# A\n\ntext\n\n## B {#bee}\n\n### not\n\n--- {title=C}\n\nmore\n\n```\n## code\n```\n")).toEqual([
      "1 a A",
      "2 bee B",
      "0 c C",
    ]);
  });
  it("let a rule before a heading only separate", () => {
    expect(slides("# A\n\n---\n\n## B\n")).toEqual(["1 a A", "2 b B"]);
  });
  it("hand their link definitions and footnotes to every slide", () => {
    const { deck } = talk({ "chapters/x.md": "# A\n\n[one][x]\n\n## B\n\n[x]: https://example.org\n" });
    expect(deck.chapters[0]?.slides[0]?.blocks[0]).toMatchObject({
      type: "paragraph",
      content: [{ type: "link", target: { kind: "address", address: "https://example.org" } }],
    });
  });
  it("tell where a piece in the middle of a paragraph stands", () => {
    const { mistakes } = talk({
      "chapters/x.md": "---\ntags: core\n---\n# A\n\n> - first line\n>   then [@nobody] there\n",
    });
    expect(mistakes()).toEqual(["content/chapters/x.md:7:11 source-unknown"]);
  });
  it("are collected with the mistakes of all other files", () => {
    const { mistakes } = talk({
      "deck.yaml": "titel: Talk\n",
      "charts/a.yaml": "type: barr\ntitle: A\ndescription: d\ndata: { rows: [{ x: 1, y: 2 }], x: x, y: y }\n",
      "chapters/x.md": "# A\n\n::chart[b]\n",
    });
    expect(mistakes()).toEqual(
      expect.arrayContaining([
        "content/chapters/x.md:3:1 chart-unknown",
        "content/charts/a.yaml:1:7 chart-type-unknown",
        "content/deck.yaml:1:1 key-unknown",
        "content/deck.yaml:1:1 key-missing",
      ]),
    );
  });
});
