// Clause 6: the file is a PDF of a version that the standard knows, and says that it is tagged.
import type { Rule } from "./rule.ts";

export const clause6: readonly Rule[] = [
  {
    id: "6.1-1",
    says: "The header is %PDF-1.0 to %PDF-1.7.",
    *check({ file }) {
      const header = file.bytes.toString("latin1", 0, 10);
      if (!/^%PDF-1\.[0-7][\r\n]/.test(header)) yield `header: ${header.trim()}`;
    },
  },
  {
    id: "6.2-1",
    says: "MarkInfo says that the file is tagged.",
    *check({ file, catalog }) {
      if (file.get(file.dict(catalog.get("MarkInfo")), "Marked") !== true)
        yield "catalogue: MarkInfo/Marked is not true";
    },
  },
];
