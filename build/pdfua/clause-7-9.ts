// Clause 7.9: notes have names.
import { PdfString } from "../pdf/objects.ts";
import { hasText, placeOf } from "./document.ts";
import type { Rule } from "./rule.ts";

export const clause79: readonly Rule[] = [
  {
    id: "7.9-1",
    says: "A Note has an ID.",
    *check(document) {
      for (const element of document.elements("Note"))
        if (
          !(document.file.resolve(element.dict.get("ID")) instanceof PdfString) ||
          !hasText(document.file, element.dict, "ID")
        )
          yield placeOf(document, element);
    },
  },
  {
    id: "7.9-2",
    says: "No two notes have the same ID.",
    *check(document) {
      const seen = new Set<string>();
      for (const element of document.elements("Note")) {
        const id = document.file.text(element.dict.get("ID"));
        if (id === null) continue;
        if (seen.has(id)) yield `${placeOf(document, element)}: ${id}`;
        seen.add(id);
      }
    },
  },
];
