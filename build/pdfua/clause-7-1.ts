// Clause 7.1: all content is tagged or an artifact, every tag means something, the file says what it is called.
import { placeOf } from "./document.ts";
import { isArtifact } from "./painted.ts";
import { isStandard } from "../pdf/structure.ts";
import type { Rule } from "./rule.ts";

export const clause71: readonly Rule[] = [
  {
    id: "7.1-1",
    says: "No artifact stands inside tagged content.",
    *check({ painted }) {
      for (const { mark, above, page } of painted.markings)
        if (isArtifact(mark) && above.some(({ id }) => id !== undefined)) yield `page ${page}`;
    },
  },
  {
    id: "7.1-2",
    says: "No tagged content stands inside an artifact.",
    *check({ painted }) {
      for (const { mark, above, page } of painted.markings)
        if (mark.id !== undefined && above.some(isArtifact)) yield `page ${page}: ${mark.tag}`;
    },
  },
  {
    id: "7.1-3",
    says: "All content is tagged or marked as an artifact.",
    *check({ painted }) {
      for (const { page, kind } of painted.unmarked) yield `page ${page}: ${kind}`;
    },
  },
  {
    id: "7.1-4",
    says: "MarkInfo does not call the tags suspect.",
    *check({ file, catalog }) {
      if (file.get(file.dict(catalog.get("MarkInfo")), "Suspects") === true)
        yield "catalogue: MarkInfo/Suspects is true";
    },
  },
  {
    id: "7.1-5",
    says: "Every type that is not a standard one is mapped to one.",
    *check(document) {
      for (const element of document.structure.all)
        if (element.role === "") yield `${placeOf(document, element)}: ${element.type}`;
    },
  },
  {
    id: "7.1-6",
    says: "No type is mapped to itself, directly or by steps.",
    *check({ file, structure }) {
      const roles = file.dict(structure.root?.get("RoleMap"));
      for (const type of roles?.keys() ?? []) {
        const seen = new Set<string>();
        let at: string | null = type;
        while (at !== null && !seen.has(at)) {
          seen.add(at);
          at = file.name(roles?.get(at));
        }
        if (at !== null) yield `role map: ${type}`;
      }
    },
  },
  {
    id: "7.1-7",
    says: "No standard type is mapped to another.",
    *check({ file, structure }) {
      for (const type of file.dict(structure.root?.get("RoleMap"))?.keys() ?? [])
        if (isStandard(type)) yield `role map: ${type}`;
    },
  },
  {
    id: "7.1-8",
    says: "The catalogue holds a metadata stream.",
    *check({ file, catalog, xmp }) {
      const dict = file.dict(catalog.get("Metadata"));
      if (!xmp || file.name(dict?.get("Type")) !== "Metadata" || file.name(dict?.get("Subtype")) !== "XML")
        yield "catalogue: no metadata";
    },
  },
  {
    id: "7.1-9",
    says: "The metadata hold a title.",
    *check({ xmp }) {
      if (xmp && xmp.title === null) yield "metadata: no dc:title";
    },
  },
  {
    id: "7.1-10",
    says: "Readers are asked to show the title.",
    *check({ file, catalog }) {
      if (file.get(file.dict(catalog.get("ViewerPreferences")), "DisplayDocTitle") !== true)
        yield "catalogue: DisplayDocTitle is not true";
    },
  },
  {
    id: "7.1-11",
    says: "The file has a tag tree.",
    *check({ structure }) {
      if (!structure.root) yield "catalogue: no StructTreeRoot";
    },
  },
  {
    id: "7.1-12",
    says: "Every element names its parent.",
    *check(document) {
      for (const element of document.structure.all)
        if (!element.dict.has("P")) yield `${placeOf(document, element)}: ${element.type}`;
    },
  },
];
