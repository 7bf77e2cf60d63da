// The bookmarks of several files -> one tree: a part may begin in the middle of a chapter, so each bookmark is put under the last
// one before it whose heading is of a higher level, as the browser does within one file.
import type { PdfFile } from "./file.ts";
import { name, Ref, type Dict, type Value } from "./objects.ts";

interface Bookmark {
  readonly ref: Ref;
  readonly dict: Dict;
  readonly level: number; // of its heading, from 1; where there is none, that of its depth
  readonly kids: Bookmark[];
}

export function joinOutlines(file: PdfFile, catalogs: readonly Dict[]): void {
  const all = catalogs.flatMap((catalog) => listBookmarks(file, file.dict(catalog.get("Outlines"))?.get("First"), 1));
  if (all.length === 0) return;
  const roots = catalogs.map((catalog) => catalog.get("Outlines"));
  for (const root of roots) if (root instanceof Ref) file.set(root.number, null);
  const tops: Bookmark[] = [];
  const open: Bookmark[] = [];
  for (const bookmark of all) {
    while (open.length > 0 && open.at(-1)!.level >= bookmark.level) open.pop();
    (open.at(-1)?.kids ?? tops).push(bookmark);
    open.push(bookmark);
  }
  const dict: Dict = new Map<string, Value>([["Type", name("Outlines")]]);
  const root = file.add(dict);
  link(file, dict, root, tops);
  file.catalog.set("Outlines", root);
  file.touch(file.trailer.get("Root"));
}

function listBookmarks(file: PdfFile, first: Value | undefined, depth: number): Bookmark[] {
  const found: Bookmark[] = [];
  const seen = new Set<Dict>();
  let ref = first;
  for (let dict = file.dict(ref); dict && ref instanceof Ref && !seen.has(dict); dict = file.dict(ref)) {
    seen.add(dict);
    const role = file.name(file.dict(dict.get("SE"))?.get("S")) ?? "";
    const level = /^H[1-6]$/.test(role) ? Number(role[1]) : depth;
    found.push({ ref, dict, level, kids: [] });
    if (depth < 10) found.push(...listBookmarks(file, dict.get("First"), depth + 1));
    ref = dict.get("Next");
  }
  return found;
}

/** Writes who stands where; returns how many there are in all. */
function link(file: PdfFile, parent: Dict, parentRef: Ref, kids: readonly Bookmark[]): number {
  let count = kids.length;
  for (const [at, { dict, ref, kids: inner }] of kids.entries()) {
    for (const key of ["First", "Last", "Count", "Prev", "Next"]) dict.delete(key);
    dict.set("Parent", parentRef);
    const [before, after] = [kids[at - 1], kids[at + 1]];
    if (before) dict.set("Prev", before.ref);
    if (after) dict.set("Next", after.ref);
    count += link(file, dict, ref, inner);
    file.touch(ref);
  }
  const [first, last] = [kids[0], kids.at(-1)];
  if (first && last) {
    parent.set("First", first.ref);
    parent.set("Last", last.ref);
    parent.set("Count", count);
  }
  return count;
}
