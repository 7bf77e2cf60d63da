// Names of elements, counted anew: the browser's depend on what else it showed before, and equal pages are equal files.
// Table cells name their headers by them.
import type { PdfFile } from "../../pdf/file.ts";
import { PdfString, type Dict, type Value } from "../../pdf/objects.ts";
import type { Element } from "../../pdf/structure.ts";

export function repairIdentifiers(file: PdfFile, root: Dict | null, all: readonly Element[]): void {
  const named = all.filter(({ dict }) => file.text(dict.get("ID")) !== null);
  if (!root || named.length === 0) return;
  const renamed = new Map<string, string>();
  const names: Value[] = [];
  for (const [at, { dict, ref }] of named.entries()) {
    const id = `e${String(at + 1).padStart(6, "0")}`;
    renamed.set(file.text(dict.get("ID")) ?? "", id);
    dict.set("ID", new PdfString(id));
    file.touch(ref);
    if (ref) names.push(new PdfString(id), ref);
  }
  for (const element of all) {
    const attributes = file.resolve(element.dict.get("A"));
    for (const item of Array.isArray(attributes) ? attributes : [attributes]) {
      const headers = file.array(file.dict(item)?.get("Headers"));
      if (!headers) continue;
      for (const [at, header] of headers.entries())
        headers[at] = new PdfString(renamed.get(file.text(header) ?? "") ?? "");
      file.touch(element.ref);
      file.touch(item);
    }
  }
  root.set("IDTree", new Map<string, Value>([["Names", names]]) satisfies Dict);
  file.touch(file.catalog.get("StructTreeRoot"));
}
