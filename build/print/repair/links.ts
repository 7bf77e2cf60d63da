// Each link annotation says in words where it leads: what is underlined, and the address or the page.
import type { PdfFile } from "../../pdf/file.ts";
import { writeText, type Dict } from "../../pdf/objects.ts";
import { findDestinations } from "../../pdf/pages.ts";
import { isContent, isElement, type Element } from "../../pdf/structure.ts";
import type { Contents } from "./contents.ts";

/** Page 4 in words of the document's language. */
export const pageWord = (lang: string) => (number: number) =>
  lang.startsWith("ja") ? `${number}ページ` : `page ${number}`;

export function describeLinks(
  file: PdfFile,
  all: readonly Element[],
  contents: Contents,
  pageWords: (number: number) => string,
): void {
  const destinations = findDestinations(file);
  const pageNumbers = new Map(contents.pages.map((page, at) => [page.dict, at + 1]));
  const textOf = (element: Element): string => {
    const label = file.text(element.dict.get("Alt"));
    if (label) return label;
    return element.kids
      .map((kid) =>
        isElement(kid) ? textOf(kid) : isContent(kid) ? contents.text(kid.stream ?? kid.page, kid.id) : "",
      )
      .join("");
  };
  const whereTo = (annotation: Dict): string => {
    const action = file.dict(annotation.get("A"));
    const address = file.text(action?.get("URI"));
    if (address) return address;
    const target = file.resolve(annotation.get("Dest") ?? action?.get("D"));
    const found = Array.isArray(target) ? target : destinations.get(file.name(target) ?? file.text(target) ?? "");
    const page = file.dict(found?.[0]);
    const number = page ? pageNumbers.get(page) : undefined;
    return number === undefined ? "" : pageWords(number);
  };
  for (const element of all)
    for (const kid of element.kids) {
      if (!("object" in kid)) continue;
      const annotation = file.dict(kid.object);
      if (!annotation || file.name(annotation.get("Subtype")) !== "Link") continue;
      const text = textOf(element).replace(/\s+/g, " ").trim();
      const place = whereTo(annotation);
      const said = text === "" || text === place || place === "" ? text || place : `${text} (${place})`;
      if (said === "") continue;
      annotation.set("Contents", writeText(said));
      file.touch(kid.object);
    }
}
