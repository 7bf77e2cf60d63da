// Clauses 7.10 to 7.16: layers, embedded files, forms, encryption.
import type { Dict } from "../pdf/objects.ts";
import { Stream } from "../pdf/objects.ts";
import { hasText, type CheckedDocument } from "./document.ts";
import type { Rule } from "./rule.ts";

function configurations({ file, catalog }: CheckedDocument): Dict[] {
  const layers = file.dict(catalog.get("OCProperties"));
  return [layers?.get("D"), ...(file.array(layers?.get("Configs")) ?? [])].flatMap((value) => file.dict(value) ?? []);
}
const dictionaries = ({ objects }: CheckedDocument): Dict[] =>
  objects.flatMap((value) => (value instanceof Map ? [value] : value instanceof Stream ? [value.dict] : []));

export const clause710To716: readonly Rule[] = [
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
  {
    id: "7.11-1",
    says: "An embedded file has a name, twice.",
    *check(document) {
      for (const dict of dictionaries(document))
        if (dict.has("EF") && (!hasText(document.file, dict, "F") || !hasText(document.file, dict, "UF")))
          yield "embedded file";
    },
  },
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
