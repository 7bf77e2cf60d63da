// Elements that need words for those who do not see them: figures, formulas.
import { hasText, placeOf } from "./document.ts";
import type { Rule } from "./rule.ts";

export const described = (id: string, role: string): Rule => ({
  id,
  says: `A ${role} has alternative text.`,
  *check(document) {
    for (const element of document.elements(role))
      if (!hasText(document.file, element.dict, "Alt") && !element.dict.has("ActualText"))
        yield `${placeOf(document, element)}: ${role}`;
  },
});
