// Clause 7.10: configurations of layers.
import type { Dict } from "../pdf/objects.ts";
import { hasText, type CheckedDocument } from "./document.ts";
import type { Rule } from "./rule.ts";

function configurations({ file, catalog }: CheckedDocument): Dict[] {
  const layers = file.dict(catalog.get("OCProperties"));
  return [layers?.get("D"), ...(file.array(layers?.get("Configs")) ?? [])].flatMap((value) => file.dict(value) ?? []);
}
export const clause710: readonly Rule[] = [
  {
    id: "7.10-1",
    says: "Every configuration of layers has a name.",
    *check(document) {
      for (const dict of configurations(document))
        if (!hasText(document.file, dict, "Name")) yield "catalogue: OCProperties";
    },
  },
  {
    id: "7.10-2",
    says: "No configuration of layers switches by itself.",
    *check(document) {
      for (const dict of configurations(document)) if (dict.has("AS")) yield "catalogue: OCProperties";
    },
  },
];
