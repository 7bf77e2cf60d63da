// Clause 7.16: encryption.
import type { Rule } from "./rule.ts";

export const clause716: readonly Rule[] = [
  {
    id: "7.16-1",
    says: "Encryption lets assistive programs read the text.",
    *check({ file }) {
      const encryption = file.dict(file.trailer.get("Encrypt"));
      if (!encryption) return;
      const permissions = file.number(encryption.get("P"));
      if (permissions === null || (permissions & 512) === 0) yield "trailer: Encrypt";
    },
  },
];
