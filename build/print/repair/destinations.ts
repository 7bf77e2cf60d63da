// Names of places that PDF has no room for: a name holds 127 bytes, and the browser writes ids of other scripts three bytes for each.
// `/%E6%B0%B4…` becomes `/k-place-1`, where it stands and where links lead to it.
import type { PdfFile } from "../../pdf/file.ts";
import { name, type Dict } from "../../pdf/objects.ts";
import type { Page } from "../../pdf/pages.ts";

const longest = 127;

export function repairDestinations(file: PdfFile, pages: readonly Page[]): void {
  const places = file.dict(file.catalog.get("Dests"));
  const long = [...(places?.keys() ?? [])].filter((key) => key.length > longest);
  if (!places || long.length === 0) return;
  const renamed = new Map(long.map((key, at) => [key, `k-place-${at + 1}`]));
  for (const [key, short] of renamed) {
    places.set(short, places.get(key) ?? null);
    places.delete(key);
  }
  file.touch(file.catalog.get("Dests"));
  const rename = (dict: Dict | null, key: string): boolean => {
    const short = renamed.get(file.name(dict?.get(key)) ?? "");
    if (short === undefined) return false;
    dict!.set(key, name(short));
    return true;
  };
  for (const { dict } of pages)
    for (const ref of file.array(dict.get("Annots")) ?? []) {
      const link = file.dict(ref);
      const action = file.dict(link?.get("A"));
      if (rename(link, "Dest") || rename(action, "D")) file.touch(ref);
    }
}
