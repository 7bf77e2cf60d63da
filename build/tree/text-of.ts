// What pieces of a line say, without their marks: for titles, ids, outlines and alternative texts.
import type { Inline } from "../model/tree.ts";

/** `textOf(heading.content)` of `The **bill**` is `The bill`; an expression stays as it is written unless it is computed. */
export const textOf = (
  content: readonly Inline[],
  evaluate: (expression: Extract<Inline, { type: "expression" }>) => string = ({ source }) => source,
): string =>
  content
    .map((piece): string => {
      switch (piece.type) {
        case "text":
        case "code":
          return piece.text;
        case "formula":
          return piece.tex;
        case "expression":
          return evaluate(piece);
        case "break":
          return " ";
        case "image":
          return piece.alt;
        case "strong":
        case "emphasis":
        case "strike":
        case "span":
        case "link":
          return textOf(piece.content, evaluate);
        case "number":
          return String(piece.value);
        case "icon":
          return piece.attributes?.values["alt"] ?? "";
        case "citation":
        case "note":
        case "html":
          return "";
      }
    })
    .join("");
