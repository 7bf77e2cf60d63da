// Where pictures stand follows from what stands beside them.
import { describe, expect, it } from "vitest";
import { detectLayout } from "../../../build/render/layout.ts";
import { talk } from "../talk.ts";

const layoutOf = (body: string): string => {
  const { deck } = talk({ "chapters/one.md": `# One\n\n## Two\n\n${body}\n` });
  const slide = deck.chapters[0]!.slides[1]!;
  return detectLayout(slide.level, slide.blocks, 0);
};
const picture = "![A](images/a.png)";

describe("a slide with pictures", () => {
  it.each([
    [picture, "image"],
    [`${picture} ${picture}`, "image"],
    [`${picture}\n\n${picture}`, "image"],
    [`${picture}\n\nA caption.`, "image"],
    [`![A](images/a.png){.cover}\n\n- a\n- b`, "image"],
    [`${picture}\n\n- a\n- b`, "image-and-text"],
    [`- a\n- b\n\n${picture}`, "image-and-text"],
    [`${picture}\n\n| a | b |\n|---|---|\n| 1 | 2 |`, "image-and-text"],
    [`Words before.\n\n${picture}`, "image-and-text"],
    [`${picture} ${picture}\n\n- a\n- b`, "plain"],
    [`Press ${picture} to stop.`, "plain"],
    ["```dot\ndigraph { a }\n```", "image"],
    ["```dot\ndigraph { a }\n```\n\n- a", "image-and-text"],
  ])("%j is %s", (body, layout) => {
    expect(layoutOf(body)).toBe(layout);
  });
});
