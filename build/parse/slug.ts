// A slide's heading -> the id it gets if its author names none. What only some see leaves no letter in it.
import type { Attributes, Inline } from "../model/tree.ts";
import { asPageId } from "../tree/page-id.ts";
import { textOf } from "../tree/text-of.ts";

const longest = 60; // characters

const seenByAll = (content: readonly Inline[]): Inline[] =>
  content.flatMap((piece): Inline[] => {
    if (piece.restriction.length > 0) return [];
    return "content" in piece ? [{ ...piece, content: seenByAll(piece.content) } as Inline] : [piece];
  });

/** `## The bill` is `the-bill`; a number alone would be the number of a slide to reveal.js: `## 2024` is `slide-2024`. */
export function slugOf({
  heading,
  attributes,
}: {
  readonly heading: readonly Inline[];
  readonly attributes: Attributes;
}): string {
  const words = attributes.values["title"] ?? textOf(seenByAll(heading), () => "");
  const slug = [
    ...words
      .toLowerCase()
      .normalize("NFKC")
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-"),
  ]
    .slice(0, longest)
    .join("")
    .replace(/^-+/, "")
    .replace(/-+$/, "");
  return asPageId(slug);
}
