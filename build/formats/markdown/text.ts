// What a run of inline tokens says, without its marks: for titles, ids and outlines.
import type { Token } from "markdown-it";

/** `textOf(heading.children)` of `The **bill**` is `The bill`; an expression stays as it is written. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) =>
      token.type === "citation" || token.type === "footnote_ref"
        ? ""
        : token.type === "softbreak" || token.type === "hardbreak"
          ? " "
          : token.content,
    )
    .join("")
    .trim();
