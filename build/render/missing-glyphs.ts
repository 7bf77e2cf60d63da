// Which characters of a talk no font of it has: on another machine they may be empty boxes. Each is told once, where it stands
// first, and all letters together, for a whole script may be missing: `await findMissingGlyphs(variant, families)`.
import { glyphsMissing } from "../diagnostics/catalog/fonts.ts";
import type { Outcome, Place } from "../model/diagnostic.ts";
import type { Families } from "../fonts/faces.ts";
import { readIndex } from "../fonts/fonts.ts";
import { createMissing } from "../fonts/missing.ts";
import { emojiOf } from "./emoji.ts";
import { isForeign } from "../tree/is-foreign.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { Variant } from "../model/deck.ts";
import type { Path, YamlFile } from "../model/files.ts";
import { inventoryOf } from "../tree/inventory.ts";

export async function findMissingGlyphs(variant: Variant, families: Families): Promise<Outcome<readonly string[]>> {
  const found = new Map<string, { place: Place; signs: Set<string> }>(); // by the sign, or "letters"
  const missing = createMissing(await readIndex(), families, variant.library.fonts);
  const emoji = await emojiOf(variant); // these are drawn
  const look = (text: string, placeAt: (offset: number) => Place, isDrawn = false): void => {
    for (const sign of missing(text)) {
      if (isDrawn && emoji.has(sign)) continue;
      const key = /^\p{L}/u.test(sign) ? "letters" : sign;
      const known = found.get(key);
      if (known) known.signs.add(sign);
      else found.set(key, { place: placeAt(Math.max(text.indexOf(sign), 0)), signs: new Set([sign]) });
    }
  };
  for (const { slides } of variant.chapters)
    for (const slide of slides)
      for (const { place, text, isCode, lines } of inventoryOf(slide).foreign)
        look(
          text,
          (offset) => (lines ? lineOf(place, text, offset) : { ...place, column: place.column + offset }),
          !isCode,
        );
  for (const { spec } of variant.library.charts.values())
    for (const [path, text] of textsOf(spec.file)) look(text, () => placeOf(spec.file, path));
  return {
    value: [...found.values()].flatMap(({ signs }) => [...signs]),
    diagnostics: [...found.values()].map(({ place, signs }) => glyphsMissing(place, [...signs])),
  };
}

/** In a block of code, whose text begins a line below its fence. */
function lineOf(place: Place, text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { ...place, line: place.line + before.length, column: before.at(-1)!.length + 1 };
}

/** Whatever is written in a file, each with where it stands. */
function textsOf({ value }: YamlFile): readonly (readonly [Path, string])[] {
  const walk = (one: unknown, path: Path): readonly (readonly [Path, string])[] => {
    if (typeof one === "string") return isForeign(one) ? [[path, one]] : [];
    if (typeof one !== "object" || one === null) return [];
    return Object.entries(one).flatMap(([key, below]) => walk(below, [...path, key]));
  };
  return walk(value, []);
}
