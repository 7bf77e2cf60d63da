// The pages of a file in order, with what they inherit from the page tree.
import type { PdfFile } from "./file.ts";
import { Ref, Stream, type Dict, type Value } from "./objects.ts";

export interface Page {
  readonly ref: Ref | undefined;
  readonly dict: Dict;
  readonly resources: Dict | null;
  readonly mediaBox: readonly number[];
  readonly cropBox: readonly number[];
}

const inherited = ["Resources", "MediaBox", "CropBox"];

export function readPages(file: PdfFile): Page[] {
  const pages: Page[] = [];
  const seen = new Set<Dict>();
  const visit = (value: Value, above: Dict) => {
    const dict = file.dict(value);
    if (!dict || seen.has(dict)) return;
    seen.add(dict);
    const own: Dict = new Map(above);
    for (const key of inherited) if (dict.has(key)) own.set(key, dict.get(key) ?? null);
    const kids = file.array(dict.get("Kids"));
    if (kids) for (const kid of kids) visit(kid, own);
    else {
      const box = (key: string) => file.array(own.get(key))?.map((side) => file.number(side) ?? 0);
      const mediaBox = box("MediaBox") ?? [0, 0, 612, 792];
      pages.push({
        ref: value instanceof Ref ? value : undefined,
        dict,
        resources: file.dict(own.get("Resources")),
        mediaBox,
        cropBox: box("CropBox") ?? mediaBox,
      });
    }
  };
  visit(file.catalog.get("Pages") ?? null, new Map());
  return pages;
}

/** A page's content, its parts joined as one. Null where it cannot be read. */
export function readContents(file: PdfFile, page: Page): Uint8Array | null {
  const contents = file.get(page.dict, "Contents");
  if (contents instanceof Stream) return file.data(contents);
  if (!Array.isArray(contents)) return contents === null ? new Uint8Array() : null;
  const parts = contents.map((part) => file.data(part));
  return Buffer.concat(parts.flatMap((part) => (part ? [part, Buffer.from("\n")] : [])));
}

/** `[page /XYZ 0 720 0]`, a named destination or a GoTo action -> the page it leads to. */
export function findDestinations(file: PdfFile): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  const keep = (key: string, value: Value | undefined) => {
    const target = file.array(value) ?? file.array(file.dict(value)?.get("D"));
    if (target) found.set(key, target);
  };
  for (const [key, value] of file.dict(file.catalog.get("Dests")) ?? []) keep(key, value);
  const visit = (node: Dict | null, depth: number) => {
    const names = file.array(node?.get("Names")) ?? [];
    for (let at = 0; at + 1 < names.length; at += 2) keep(file.text(names[at]) ?? "", names[at + 1]);
    if (depth < 20) for (const kid of file.array(node?.get("Kids")) ?? []) visit(file.dict(kid), depth + 1);
  };
  visit(file.dict(file.dict(file.catalog.get("Names"))?.get("Dests")), 0);
  return found;
}
