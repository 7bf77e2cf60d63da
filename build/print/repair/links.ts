// Each link annotation says in words where it leads: what is underlined, and the address or the page.
import type { PdfFile } from "../../pdf/file.ts";
import { writeText, type Dict } from "../../pdf/objects.ts";
import { findDestinations } from "../../pdf/pages.ts";
import type { Element } from "../../pdf/structure.ts";
import type { Contents } from "./contents.ts";
import { textOf } from "./text-of.ts";

/** Page 4 in words of the document's language. */
export const pageWord =
  (words = "page {n}") =>
  (number: number) =>
    words.replace("{n}", String(number));

export function describeLinks(
  file: PdfFile,
  all: readonly Element[],
  contents: Contents,
  pageWords: (number: number) => string,
): void {
  const destinations = findDestinations(file);
  const pageNumbers = new Map(contents.pages.map((page, at) => [page.dict, at + 1]));
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
      const place = whereTo(annotation);
      const said = describe(textOf(file, element, contents), place);
      if (said === "") continue;
      annotation.set("Contents", writeText(said));
      file.touch(kid.object);
    }
}

/** `describe("The bill 3", "page 3")` is `The bill (page 3)`: in a table of contents the number stands there already. */
function describe(text: string, place: string): string {
  const number = /^\d+|\d+$/.exec(place)?.[0] ?? "";
  const words =
    number !== "" && text.length > number.length && text.endsWith(number) ? text.slice(0, -number.length).trim() : text;
  if (place === "" || words === "" || words === place) return words || place;
  return `${words} (${place})`;
}
