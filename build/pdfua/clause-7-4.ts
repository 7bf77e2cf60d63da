// Clause 7.4: headings begin at the top and skip no level.
import { isElement } from "../pdf/structure.ts";
import { placeOf, type CheckedDocument } from "./document.ts";
import type { Rule } from "./rule.ts";

const level = (role: string): number => (/^H[1-6]$/.test(role) ? Number(role[1]) : 0);
const headings = (document: CheckedDocument) => document.structure.all.filter(({ role }) => level(role) > 0);

export const clause74: readonly Rule[] = [
  {
    id: "7.4.2-1",
    says: "Headings begin with H1 and skip no level downwards.",
    *check(document) {
      let before = 0;
      for (const heading of headings(document)) {
        if (level(heading.role) > before + 1)
          yield `${placeOf(document, heading)}: ${heading.role} after ${before === 0 ? "nothing" : `H${before}`}`;
        before = level(heading.role);
      }
    },
  },
  {
    id: "7.4.4-1",
    says: "No element holds more than one H.",
    *check(document) {
      for (const element of document.structure.all)
        if (element.kids.filter((kid) => isElement(kid) && kid.role === "H").length > 1)
          yield placeOf(document, element);
    },
  },
  {
    id: "7.4.4-2",
    says: "A document with H has no H1 to H6.",
    *check(document) {
      if (headings(document).length > 0) for (const element of document.elements("H")) yield placeOf(document, element);
    },
  },
  {
    id: "7.4.4-3",
    says: "A document with H1 to H6 has no H.",
    *check(document) {
      if (document.elements("H").length > 0) for (const element of headings(document)) yield placeOf(document, element);
    },
  },
];
