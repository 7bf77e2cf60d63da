// The characters of a text that no face of a talk has: `createMissing(index, families)("Hot 🥵")` is `["🥵"]`. Where such a
// character shows at all, it comes from whatever font the machine has.
import { covers } from "./coverage.ts";
import { facesOf, type Families, type Role, scriptFamilies } from "./faces.ts";
import type { OwnFonts } from "../model/font.ts";
import type { FontIndex } from "./fonts.ts";

// What is not drawn itself: blanks, controls, joiners, variation selectors. Marks are asked for with their letters, in NFC.
const isNotDrawn = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Each once, in the order of the text; what is one sign to a reader, such as a flag, is one. Formulas have a face of their own. */
export function createMissing(
  index: FontIndex,
  families: Families,
  ownFonts: OwnFonts = new Map(),
): (text: string) => readonly string[] {
  const files = filesOf(families);
  const own = Object.values(families).flatMap((family) => ownFonts.get(family) ?? []);
  const known = new Map<string, boolean>();
  const lacks = (character: string): boolean => {
    const found =
      known.get(character) ??
      (!isNotDrawn.test(character) &&
        !own.some(({ ranges }) => covers(ranges, character.codePointAt(0)!)) &&
        !files.some((file) => covers(index[file]?.ranges ?? [], character.codePointAt(0)!)));
    known.set(character, found);
    return found;
  };
  return (text) => {
    const whole = text.normalize("NFC");
    if (!whole.match(/[\u0080-\u{10ffff}]/gu)?.some(lacks)) return [];
    const signs = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(whole);
    return [...new Set([...signs].map(({ segment }) => segment.trim()).filter((segment) => [...segment].some(lacks)))];
  };
}

const filesOf = (families: Families): string[] => [
  ...new Set([
    ...scriptFamilies.flatMap((faces) => faces.flatMap(({ files }) => files)),
    ...(Object.entries(families) as [Role, string][]).flatMap(([role, family]) =>
      facesOf(role, family).flatMap(({ files }) => files),
    ),
  ]),
];
