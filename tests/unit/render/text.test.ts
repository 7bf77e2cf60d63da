import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../../build/formats/escape-html.ts";
import { wordsOfStyles } from "../../../build/render/text.ts";

describe("words", () => {
  it("are escaped where they could make HTML", () => {
    expect(escapeHtml('a <b> & "c"')).toBe("a &lt;b&gt; &amp; &quot;c&quot;");
  });
  it("of styles are what they write themselves, in the language of the page", () => {
    const css =
      '.a::before { content: "→ " / "" } .b::before { content: "\\201C" } .c { content: "\\300C" } .d { content: "" }';
    expect(wordsOfStyles(css, "en")).toBe("→  “ ");
    expect(wordsOfStyles(css, "ja")).toContain("「");
  });
});
