// What an element of the tag tree says, as a person would read it aloud.
import type { PdfFile } from "../../pdf/file.ts";
import { isContent, isElement, type Element } from "../../pdf/structure.ts";
import type { Contents } from "./contents.ts";

/** Its alternative text, or the text of all that stands in it, on one line. */
export function textOf(file: PdfFile, element: Element, contents: Contents): string {
  const read = (from: Element): string =>
    file.text(from.dict.get("Alt")) ??
    from.kids
      .map((kid) => (isElement(kid) ? read(kid) : isContent(kid) ? contents.text(kid.stream ?? kid.page, kid.id) : ""))
      .join("");
  return joinLines(read(element));
}

/** Lines are joined by a space, but not between characters that are written without spaces. */
export const joinLines = (text: string): string =>
  text
    .replace(
      /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef])\s*\n\s*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef])/gu,
      "",
    )
    .replace(/\s+/g, " ")
    .trim();
