import { describe, expect, it } from "vitest";
import { addressesOf } from "../../../build/resolve/addresses.ts";
import { talk } from "../talk.ts";

describe("what a link inside the talk may name", () => {
  it("is a chapter, a slide, a slide of a chapter, a thing with an id, and a year as it is written", () => {
    const { deck, cuts, mistakes } = talk({
      "chapters/one.md": "# Start\n\n## 2024\n\n[year](#2024), [more](two.md#more), [thing](#thing)\n",
      "chapters/two.md": "# Second\n\n## More\n\n[word]{#thing} [back](one.md), [again](#slide-2024)\n",
    });
    expect(mistakes()).toEqual([]);
    const addresses = addressesOf(deck.chapters);
    expect(Object.fromEntries([...addresses].filter(([name]) => /2024|more|thing|^one\.md$/.test(name)))).toEqual({
      "one.md": "start",
      "2024": "slide-2024",
      "one.md#2024": "slide-2024",
      "slide-2024": "slide-2024",
      "one.md#slide-2024": "slide-2024",
      more: "more",
      "two.md#more": "more",
      thing: "thing",
      "two.md#thing": "thing",
    });
    expect([...cuts.values()][0]?.addresses.get("2024")).toBe("slide-2024");
  });
});
