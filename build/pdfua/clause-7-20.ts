// Clause 7.20: forms (pieces of content) are part of the file, and their text is told once.
import { Stream, type Dict } from "../pdf/objects.ts";
import type { Rule } from "./rule.ts";

export const clause720: readonly Rule[] = [
  {
    id: "7.20-1",
    says: "No form refers to another file.",
    *check({ file, objects }) {
      for (const value of objects)
        if (value instanceof Stream && file.name(value.dict.get("Subtype")) === "Form" && value.dict.has("Ref"))
          yield "form XObject";
    },
  },
  {
    id: "7.20-2",
    says: "A form with marked content is painted once.",
    *check({ painted }) {
      const times = new Map<Dict, number>();
      const marked = new Set(
        painted.markings.flatMap(({ mark }) => (mark.owner && mark.id !== undefined ? [mark.owner] : [])),
      );
      for (const { dict } of painted.forms) times.set(dict, (times.get(dict) ?? 0) + 1);
      for (const dict of marked) if ((times.get(dict) ?? 0) > 1) yield `form XObject, painted ${times.get(dict)} times`;
    },
  },
];
