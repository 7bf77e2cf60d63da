// The characters of a text that no face of a talk has: `missingCharacters("Hot 🥵", index, families)` is `["🥵"]`. Where such a
// character shows at all, it comes from whatever font the machine has.
import { covers } from "./coverage.ts";
import { facesOf, type Families, type Role } from "./faces.ts";
import type { FontIndex } from "./fonts.ts";

// What is not drawn itself: blanks, controls, joiners, variation selectors. Marks are asked for with their letters, in NFC.
const isNotDrawn = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Each once, in the order of the text; what is one sign to a reader, such as a flag, is one. Formulas have a face of their own. */
export function missingCharacters(text: string, index: FontIndex, families: Families): string[] {
  const foreign = text.normalize("NFC").match(/[^\u0000-\u007f]/gu);
  if (!foreign) return [];
  const files = filesOf(families);
  const lacks = (character: string) =>
    !isNotDrawn.test(character) && !files.some((file) => covers(index[file]?.ranges ?? [], character.codePointAt(0)!));
  const missing = new Set([...new Set(foreign)].filter(lacks));
  if (missing.size === 0) return [];
  const signs = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text.normalize("NFC"));
  const found = [...signs]
    .map(({ segment }) => segment.trim())
    .filter((sign) => [...sign].some((one) => missing.has(one)));
  return [...new Set(found)];
}

const filesOf = (families: Families): string[] => [
  ...new Set(
    (Object.entries(families) as [Role, string][]).flatMap(([role, family]) =>
      facesOf(role, family).flatMap(({ files }) => files),
    ),
  ),
];

/** `describeCharacter("🥵")` is `🥵 (U+1F975)`. */
export const describeCharacter = (sign: string): string =>
  `${sign} (${[...sign].map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`).join(" ")})`;
