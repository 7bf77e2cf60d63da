import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import { talk } from "../talk.ts";

const audiences = { "audiences/a.yaml": "name: A\nshow: [core]\nhide: [secret]\n", "audiences/b.yaml": "name: B\n" };
const tagged = "# T {tags=core}\n\n## S {tags=secret}\n\nx\n\n";

describe("slicing", () => {
  it("hides a tagged slide unless the audience shows one of its tags and hides none", () => {
    const { words } = talk({
      ...audiences,
      "chapters/x.md": `${tagged}## Both {tags="core secret"}\n\nboth\n\n## Mine {audience=b}\n\nmine\n\n## Free\n\nfree\n`,
    });
    expect(words("a")).not.toMatch(/both|mine/);
    expect(words("a")).toContain("free");
    expect(words("b")).toMatch(/both.*mine.*free/s);
  });
  it("takes restricted blocks out of the tree, also their footnotes", () => {
    const text =
      '## One\n\nall\n\n:::only{audience="a"}\nfor a[^n]\n\n[^n]: noted\n:::\n\n:::except{audience="a"}\nfor b\n:::\n';
    const { words, mistakes } = talk({ ...audiences, "chapters/x.md": tagged + text });
    expect(words("a")).toMatch(/for a.*noted/s);
    expect(words("a")).not.toContain("for b");
    expect(words("b")).toContain("for b");
    expect(words("b")).not.toMatch(/for a|noted/);
    expect(mistakes()).toEqual([]);
  });
  it("takes out a block, an item, a link and an image that its braces restrict", () => {
    const text =
      "## One\n\nfirst {audience=a}\n\n- item {audience=b}\n- kept\n\nsee [link](https://example.org){audience=b} end\n";
    const { words } = talk({ ...audiences, "chapters/x.md": tagged + text });
    expect(words("a")).toMatch(/first.*kept.*see.*end/s);
    expect(words("a")).not.toMatch(/item|link/);
    expect(words("b")).toMatch(/item.*kept.*link/s);
    expect(words("b")).not.toContain("first");
  });
  it("shows a block with a misspelt or missing name to nobody, and says so", () => {
    const text = '## One\n\n:::only{audience="aa"}\nlost\n:::\n\n:::except\nalso lost\n:::\n';
    const { words, mistakes } = talk({ ...audiences, "chapters/x.md": tagged + text });
    for (const id of ["a", "b"]) expect(words(id)).not.toContain("lost");
    expect(mistakes()).toEqual([
      "content/chapters/x.md:9:19 audience-unknown",
      "content/chapters/x.md:13:1 audience-missing",
    ]);
  });
  it("never lets an audience block that is not closed widen", () => {
    const { words } = talk({
      ...audiences,
      "chapters/x.md": `${tagged}## One\n\n:::only{audience=b}\nmine\n\n## Two\n\nrest\n`,
    });
    expect(words("a")).not.toMatch(/mine|rest/);
  });
  it("refuses a link to a slide that the audience does not have", () => {
    const { mistakes } = talk({
      ...audiences,
      "chapters/x.md": `${tagged}## One\n\n[there](#two)\n\n## Two {#two audience=b}\n\nx\n`,
    });
    expect(mistakes()).toEqual(["content/chapters/x.md:9:1 link-hidden"]);
  });
  it("intersects nested restrictions, whatever they are", () => {
    const names = fastCheck.subarray(["a", "b"], { minLength: 1 });
    const kind = fastCheck.constantFrom("only", "except");
    fastCheck.assert(
      fastCheck.property(fastCheck.array(fastCheck.tuple(kind, names), { minLength: 1, maxLength: 4 }), (layers) => {
        const open = layers.map(([name, ids], depth) => `${":".repeat(8 - depth)}${name}{audience="${ids.join(" ")}"}`);
        const close = layers.map((_, depth) => ":".repeat(8 - depth)).reverse();
        const { words } = talk({
          ...audiences,
          "chapters/x.md": `${tagged}## One\n\n${[...open, "word", ...close].join("\n")}\n`,
        });
        for (const id of ["a", "b"]) {
          const visible = layers.every(([name, ids]) => ids.includes(id) === (name === "only"));
          expect(words(id).includes("word"), `${id} ${JSON.stringify(layers)}`).toBe(visible);
        }
      }),
      { numRuns: 200 },
    );
  });
});
