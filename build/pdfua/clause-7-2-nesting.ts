// Clause 7.2, second half: tables, lists and tables of contents are made of what they may be made of.
import { isElement, type Element } from "../pdf/structure.ts";
import { type CheckedDocument, placeOf } from "./document.ts";
import type { Rule } from "./rule.ts";

const kidsOf = (element: Element): string[] => element.kids.filter(isElement).map(({ role }) => role);

const inside = (id: string, role: string, ...parents: readonly string[]): Rule => ({
  id,
  says: `${role} stands in ${parents.join(", ")}.`,
  *check(document) {
    for (const element of document.elements(role))
      if (!parents.includes(element.parent?.role ?? ""))
        yield `${placeOf(document, element)}: ${role} in ${element.parent?.type ?? "the root"}`;
  },
});
const holds = (id: string, role: string, ...kids: readonly string[]): Rule => ({
  id,
  says: `${role} holds only ${kids.join(", ")}.`,
  *check(document) {
    for (const element of document.elements(role)) {
      const other = kidsOf(element).find((kid) => !kids.includes(kid));
      if (other !== undefined) yield `${placeOf(document, element)}: ${other || "an unknown type"} in ${role}`;
    }
  },
});
/** A rule about the kids of each element of a type. */
const kids = (id: string, role: string, says: string, isWrong: (kids: readonly string[]) => boolean): Rule => ({
  id,
  says,
  *check(document: CheckedDocument) {
    for (const element of document.elements(role)) if (isWrong(kidsOf(element))) yield placeOf(document, element);
  },
});
const count = (kids: readonly string[], role: string) => kids.filter((kid) => kid === role).length;

export const clause72Nesting: readonly Rule[] = [
  holds("7.2-3", "Table", "TR", "THead", "TBody", "TFoot", "Caption"),
  inside("7.2-4", "TR", "Table", "THead", "TBody", "TFoot"),
  inside("7.2-5", "THead", "Table"),
  inside("7.2-6", "TBody", "Table"),
  inside("7.2-7", "TFoot", "Table"),
  inside("7.2-8", "TH", "TR"),
  inside("7.2-9", "TD", "TR"),
  holds("7.2-10", "TR", "TH", "TD"),
  kids("7.2-11", "Table", "A table has one head at most.", (all) => count(all, "THead") > 1),
  kids("7.2-12", "Table", "A table has one foot at most.", (all) => count(all, "TFoot") > 1),
  kids(
    "7.2-13",
    "Table",
    "A table with a foot has a body.",
    (all) => count(all, "TFoot") > 0 && count(all, "TBody") === 0,
  ),
  kids(
    "7.2-14",
    "Table",
    "A table with a head has a body.",
    (all) => count(all, "THead") > 0 && count(all, "TBody") === 0,
  ),
  kids("7.2-16", "Table", "A table's caption comes first or last.", (all) => all.slice(1, -1).includes("Caption")),
  inside("7.2-17", "LI", "L"),
  inside("7.2-18", "LBody", "LI"),
  holds("7.2-19", "L", "L", "LI", "Caption"),
  holds("7.2-20", "LI", "Lbl", "LBody"),
  inside("7.2-26", "TOCI", "TOC"),
  holds("7.2-27", "TOC", "TOC", "TOCI", "Caption"),
  kids("7.2-28", "TOC", "The caption of a table of contents comes first.", (all) => all.slice(1).includes("Caption")),
  holds("7.2-36", "THead", "TR"),
  holds("7.2-37", "TBody", "TR"),
  holds("7.2-38", "TFoot", "TR"),
  kids("7.2-39", "Table", "A table has one caption at most.", (all) => count(all, "Caption") > 1),
  kids("7.2-40", "L", "The caption of a list comes first.", (all) => all.slice(1).includes("Caption")),
];
