// Clause 7.11: embedded files.
import { Stream, type Dict } from "../pdf/objects.ts";
import { hasText, type CheckedDocument } from "./document.ts";
import type { Rule } from "./rule.ts";

const dictionaries = ({ objects }: CheckedDocument): Dict[] =>
  objects.flatMap((value) => (value instanceof Map ? [value] : value instanceof Stream ? [value.dict] : []));

export const clause711: readonly Rule[] = [
  {
    id: "7.11-1",
    says: "An embedded file has a name, twice.",
    *check(document) {
      for (const dict of dictionaries(document))
        if (dict.has("EF") && (!hasText(document.file, dict, "F") || !hasText(document.file, dict, "UF")))
          yield "embedded file";
    },
  },
];
