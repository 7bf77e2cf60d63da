// The headings on each page of a file, in the order of its tags: `[[], [{ text: "The bill", isKnown: true }]]`.
import type { PdfFile } from "../../pdf/file.ts";
import type { Dict } from "../../pdf/objects.ts";
import { isContent, isElement, type Element } from "../../pdf/structure.ts";
import type { PrintedHeading } from "../check-pages.ts";
import type { Contents } from "./contents.ts";
import { joinLines } from "./text-of.ts";

const isHeading = /^H[1-6]?$/;

/** What has words of its own, a formula or a drawing, is left out: the browser shows something else than those words. */
export function findHeadings(file: PdfFile, all: readonly Element[], contents: Contents): PrintedHeading[][] {
  const pages = new Map(contents.pages.map(({ dict }, at) => [dict, at]));
  const found: PrintedHeading[][] = contents.pages.map(() => []);
  for (const heading of all) {
    if (!isHeading.test(heading.role)) continue;
    let page: Dict | null = null;
    let isKnown = true;
    const read = (element: Element): string => {
      if (element !== heading && element.dict.has("Alt")) {
        page ??= element.page;
        return "";
      }
      const spoken = file.text(element.dict.get("ActualText"));
      const said = element.kids.map((kid) => {
        if (isElement(kid)) return read(kid);
        if (!isContent(kid)) return "";
        page ??= kid.page;
        if (spoken === null && !contents.isKnown(kid.stream ?? kid.page, kid.id)) isKnown = false;
        return contents.text(kid.stream ?? kid.page, kid.id);
      });
      return spoken ?? said.join("");
    };
    const text = joinLines(read(heading));
    const at = page ? pages.get(page) : undefined;
    if (at !== undefined) found[at]?.push({ text, isKnown });
  }
  return found;
}
