// Clause 5: the file says in its metadata that it keeps PDF/UA-1.
import type { CheckedDocument } from "./document.ts";
import type { Rule } from "./rule.ts";

const properties = (document: CheckedDocument, ...names: readonly string[]) =>
  (document.xmp?.identification ?? []).filter(({ name }) => names.includes(name));

const hasPrefix = (id: string, property: string): Rule => ({
  id,
  says: `The property ${property} of the identification has the prefix pdfuaid.`,
  *check(document) {
    for (const { prefix } of properties(document, property))
      if (prefix !== "pdfuaid") yield `metadata: ${prefix}:${property}`;
  },
});

export const clause5: readonly Rule[] = [
  {
    id: "5-1",
    says: "The metadata identify the file as PDF/UA.",
    *check(document) {
      if (document.xmp && properties(document, "part", "amd", "corr").length === 0) yield "metadata: no pdfuaid:part";
    },
  },
  {
    id: "5-2",
    says: "The part of the standard is 1.",
    *check(document) {
      for (const { value } of properties(document, "part")) if (value.trim() !== "1") yield `metadata: part ${value}`;
    },
  },
  hasPrefix("5-3", "part"),
  hasPrefix("5-4", "amd"),
  hasPrefix("5-5", "corr"),
];
