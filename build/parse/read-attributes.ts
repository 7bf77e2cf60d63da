// What braces say, checked against what their owner may carry -> attributes, and who sees the owner.
//
//   {#bill .dark audience="board"} -> { attributes: { id: "bill", … }, restriction: [{ kind: "audience", names: ["board"] }] }
import {
  attributeUnknown,
  attributeValueInvalid,
  attributeValueMissing,
  idReserved,
} from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import { flags } from "../directives/attributes.ts";
import type { WrittenAttribute } from "../formats/attributes.ts";
import type { AttributeKind } from "../model/directive.ts";
import type { Attributes, Condition, Restriction } from "../model/tree.ts";

export interface ReadAttributes {
  readonly attributes: Attributes;
  readonly restriction: Restriction;
}
export const everyone: Restriction = [];
export const noAttributes: Attributes = {
  id: "",
  classes: [],
  values: {},
  place: { file: "", line: 1, column: 1 },
  places: {},
};

/** `locate` tells where an offset of the braces' text stands. */
export function readAttributes(
  items: readonly WrittenAttribute[],
  known: Readonly<Record<string, AttributeKind>>,
  locate: (offset: number) => Place,
  start: number,
  report: Report,
): ReadAttributes {
  let id = "";
  const classes: string[] = [];
  const values: Record<string, string> = {};
  const places: Record<string, Place> = {};
  const restriction: Condition[] = [];
  for (const { kind, name, value, from, valueFrom } of items) {
    const at = locate(from);
    if (kind === "id") {
      if (id !== "") report.add(attributeValueInvalid(at, "id", "given once"));
      if (name.startsWith("k-")) report.add(idReserved(at, name));
      id = name;
    } else if (kind === "class") classes.push(name);
    else {
      const wanted = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!wanted) report.add(attributeUnknown(at, name, Object.keys(known)));
      else if (wanted === "flag" && kind === "pair")
        report.add(attributeValueInvalid(locate(valueFrom), name, "written alone, without a value"));
      else if (kind === "word" && wanted !== "flag" && !flags.includes(name))
        report.add(attributeValueMissing(at, name));
      else if (Object.hasOwn(values, name)) report.add(attributeValueInvalid(at, name, "given once"));
      else if (value.includes("{{"))
        report.add(attributeValueInvalid(locate(valueFrom), name, "plain words: nothing is computed in braces"));
      else if (wanted === "number" && !/^\d+(\.\d+)?$/.test(value))
        report.add(attributeValueInvalid(locate(valueFrom), name, "a number"));
      else if (wanted === "size" && !/^\d+(\.\d+)?(px|%|em)?$/.test(value))
        report.add(attributeValueInvalid(locate(valueFrom), name, "a size such as 300, 300px, 40% or 2em"));
      values[name] = value;
      places[name] = locate(valueFrom);
      if (wanted !== "audiences" && wanted !== "tags") continue;
      const names = value.split(/\s+/).filter(Boolean);
      if (names.length === 0 && kind === "pair") report.add(attributeValueMissing(at, name));
      // Without a name it is shown to nobody: a slip never widens.
      restriction.push({ kind: wanted === "tags" ? "tags" : "audience", names, place: locate(valueFrom) });
    }
  }
  return {
    attributes: { id, classes, values, place: locate(start), places },
    restriction: restriction.length === 0 ? everyone : restriction,
  };
}
