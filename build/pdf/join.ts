// PDFs of one document, printed in parts -> one file: pages, tag tree, outline, destinations, links from part to part.
// `joinPdfs([new PdfFile(first), new PdfFile(second, 1 << 24)], "http://another-part.invalid/")`: a link to `http://another-part.invalid/#bill` in any part leads to
// the place with the name "bill", wherever it is. Objects keep their order, so that equal parts make equal files.
import type { PdfFile } from "./file.ts";
import { joinOutlines } from "./join-outlines.ts";
import { name, PdfString, Ref, type Dict, type Value } from "./objects.ts";
import { readNumberTree } from "./structure.ts";

/** `elsewhere`: the address that stands for this document in links which leave their part. The first file becomes the whole. */
export function joinPdfs(parts: readonly PdfFile[], elsewhere: string): PdfFile {
  const [file, ...guests] = parts;
  if (!file) throw new TypeError("There is nothing to join.");
  if (guests.length === 0) return file;
  for (const guest of guests) file.adopt(guest);
  const catalogs = [file.catalog, ...guests.map(({ catalog }) => catalog)];
  joinOutlines(file, catalogs);
  joinPages(file, catalogs);
  joinStructure(file, catalogs);
  joinLinks(file, catalogs, elsewhere);
  for (const { trailer } of guests) for (const key of ["Root", "Info"]) drop(file, trailer.get(key));
  return file;
}

/** What nothing needs any more: it is not written, and no check sees it. */
function drop(file: PdfFile, value: Value | undefined): void {
  if (value instanceof Ref) file.set(value.number, null);
}

function joinPages(file: PdfFile, catalogs: readonly Dict[]): void {
  const trees = catalogs.map((catalog) => catalog.get("Pages") ?? null);
  const root = file.add(
    new Map<string, Value>([
      ["Type", name("Pages")],
      ["Count", trees.reduce<number>((sum, tree) => sum + (file.number(file.dict(tree)?.get("Count")) ?? 0), 0)],
      ["Kids", trees],
    ]),
  );
  for (const tree of trees) {
    file.dict(tree)?.set("Parent", root);
    file.touch(tree);
  }
  file.catalog.set("Pages", root);
  file.touch(file.trailer.get("Root"));
}

/** One tree with one element at its top. Names of elements are told apart by their part, keys of the parent tree counted on. */
function joinStructure(file: PdfFile, catalogs: readonly Dict[]): void {
  const rootRef = file.catalog.get("StructTreeRoot");
  const root = file.dict(rootRef);
  if (!root) return;
  const top = topOf(file, root);
  const rows: Value[] = [];
  const roles: Dict = new Map(file.dict(root.get("RoleMap")) ?? []);
  const numbersOf = partition(file, catalogs.length);
  for (const [at, catalog] of catalogs.entries()) {
    const itsRef = catalog.get("StructTreeRoot");
    const its = file.dict(itsRef);
    const renumbered = new Map<number, number>();
    for (const [key, row] of [...readNumberTree(file, its?.get("ParentTree"))].sort(([a], [b]) => a - b)) {
      renumbered.set(key, rows.length / 2);
      rows.push(rows.length / 2, row);
    }
    for (const number of numbersOf(at)) {
      const value = file.object(number);
      const dict = file.dict(value);
      if (!dict) continue;
      for (const key of ["StructParents", "StructParent"]) {
        const found = renumbered.get(file.number(dict.get(key)) ?? -1);
        if (found === undefined) continue;
        dict.set(key, found);
        file.changed.add(number);
      }
      if (at > 0 && file.name(dict.get("Type")) === "StructElem" && setApart(file, dict, at)) file.changed.add(number);
    }
    if (at > 0 && its) {
      for (const [type, role] of file.dict(its.get("RoleMap")) ?? []) roles.set(type, role);
      moveKids(file, topOf(file, its), top);
      drop(file, its.get("ParentTree"));
      drop(file, itsRef);
    }
  }
  root.set("ParentTree", file.add(new Map<string, Value>([["Nums", rows]])));
  root.set("ParentTreeNextKey", rows.length / 2);
  if (roles.size > 0) root.set("RoleMap", roles);
  file.touch(rootRef);
}

/** The numbers of the objects of each part. */
function partition(file: PdfFile, count: number): (part: number) => readonly number[] {
  const found = Array.from({ length: count }, (): number[] => []);
  const starts = file.starts;
  for (const number of file.numbers) found[starts.findLastIndex((start) => number >= start)]?.push(number);
  return (part) => found[part] ?? [];
}

interface Top {
  readonly ref: Value;
  readonly dict: Dict | null;
}
const kidsOf = (file: PdfFile, dict: Dict | null): Value[] => {
  const value = dict?.get("K");
  return file.array(value) ?? (value === undefined || value === null ? [] : [value]);
};
const topOf = (file: PdfFile, root: Dict): Top => {
  const ref = kidsOf(file, root)[0] ?? null;
  return { ref, dict: file.dict(ref) };
};

function moveKids(file: PdfFile, from: Top, to: Top): void {
  const kids = kidsOf(file, from.dict);
  for (const kid of kids) {
    file.dict(kid)?.set("P", to.ref);
    file.touch(kid);
  }
  to.dict?.set("K", [...kidsOf(file, to.dict), ...kids]);
  file.touch(to.ref);
  drop(file, from.ref);
}

/** `node00001` of the third part is `2-node00001`, also where a cell names its headers. */
function setApart(file: PdfFile, element: Dict, part: number): boolean {
  const apart = (value: Value | undefined) => new PdfString(`${part}-${file.text(value) ?? ""}`);
  let isChanged = false;
  if (file.text(element.get("ID")) !== null) {
    element.set("ID", apart(element.get("ID")));
    isChanged = true;
  }
  const attributes = file.resolve(element.get("A"));
  for (const item of Array.isArray(attributes) ? attributes : [attributes]) {
    const headers = file.array(file.dict(item)?.get("Headers"));
    if (!headers) continue;
    for (const [at, header] of headers.entries()) headers[at] = apart(header);
    file.touch(item);
    isChanged = true;
  }
  return isChanged;
}

/** Destinations of all parts, those that a link leads to; links that left their part lead to them too. */
function joinLinks(file: PdfFile, catalogs: readonly Dict[], elsewhere: string): void {
  const known = new Map(catalogs.flatMap((catalog) => [...(file.dict(catalog.get("Dests")) ?? [])]));
  const wanted = new Set<string>();
  for (const number of file.numbers) {
    const link = file.object(number);
    if (!(link instanceof Map) || file.name(link.get("Subtype")) !== "Link") continue;
    const address = file.text(file.dict(link.get("A"))?.get("URI"));
    if (address?.startsWith(`${elsewhere}#`)) {
      link.delete("A");
      link.set("Dest", name(address.slice(elsewhere.length + 1)));
      file.changed.add(number);
    }
    wanted.add(file.name(link.get("Dest")) ?? "");
  }
  const kept: Dict = new Map([...known].filter(([key]) => wanted.has(key)));
  if (kept.size > 0) file.catalog.set("Dests", file.add(kept));
  else file.catalog.delete("Dests");
}
