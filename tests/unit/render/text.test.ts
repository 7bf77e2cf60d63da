import { describe, expect, it } from "vitest";
import { plainText, wordsOfStyles } from "../../../build/render/text.ts";

describe("words", () => {
  it("of HTML are what is read", () => {
    expect(plainText("<em>a</em> &lt; <b>b &amp; c</b>")).toBe("a < b & c");
  });
  it("of styles are what they write themselves, in the language of the page", () => {
    const css =
      '.a::before { content: "→ " / "" } .b::before { content: "\\201C" } .c { content: "\\300C" } .d { content: "" }';
    expect(wordsOfStyles(css, "en")).toBe("→  “ ");
    expect(wordsOfStyles(css, "ja")).toContain("「");
  });
});
