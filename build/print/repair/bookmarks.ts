// Bookmarks say what their headings say: the browser joins the lines of a heading without a space, or tells it twice.
import type { PdfFile } from "../../pdf/file.ts";
import { writeText, type Dict, type Value } from "../../pdf/objects.ts";
import type { Element } from "../../pdf/structure.ts";
import type { Contents } from "./contents.ts";
import { textOf } from "./text-of.ts";

export function repairBookmarks(file: PdfFile, all: readonly Element[], contents: Contents): void {
  const elements = new Map(all.map((element) => [element.dict, element]));
  const visit = (first: Value | undefined, depth: number) => {
    const seen = new Set<Dict>();
    let ref = first;
    for (let item = file.dict(ref); item && !seen.has(item); item = file.dict(ref)) {
      seen.add(item);
      const heading = elements.get(file.dict(item.get("SE")) ?? item);
      const text = heading ? textOf(file, heading, contents) : "";
      if (text !== "") {
        item.set("Title", writeText(text));
        file.touch(ref);
      }
      if (depth < 10) visit(item.get("First"), depth + 1);
      ref = item.get("Next");
    }
  };
  visit(file.dict(file.catalog.get("Outlines"))?.get("First"), 0);
}
