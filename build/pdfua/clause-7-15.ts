// Clause 7.15: forms that their reader builds.
import type { Rule } from "./rule.ts";

export const clause715: readonly Rule[] = [
  {
    id: "7.15-1",
    says: "No form is built by its reader.",
    *check({ file, catalog }) {
      const xfa = file.dict(catalog.get("AcroForm"))?.get("XFA");
      if (xfa === undefined) return;
      const parts = (file.array(xfa) ?? [xfa]).flatMap((part) => file.data(part) ?? []);
      if (/<dynamicRender\s*>\s*required/.test(parts.map((part) => Buffer.from(part).toString("utf8")).join("")))
        yield "catalogue: XFA";
    },
  },
];
