// The icons that a talk names, ready to be written in the colour of their text.
import { iconUnknown } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import { loadIcons } from "../emoji/icons.ts";
import { readImage } from "../images/read-image.ts";
import type { Variant } from "../model/deck.ts";
import type { Picture } from "../model/picture.ts";
import { inventoryOf } from "../tree/inventory.ts";

export type Icons = ReadonlyMap<string, Picture>;

export async function iconsOf({ chapters }: Variant, report: Report): Promise<Icons> {
  const named = chapters.flatMap(({ slides }) => slides.flatMap((slide) => inventoryOf(slide).icons));
  const found = new Map<string, Picture>();
  if (named.length === 0) return found;
  const drawings = await loadIcons();
  for (const { name, place } of named) {
    const svg = drawings.get(name);
    if (svg === undefined) report.add(iconUnknown(place, name, [...drawings.keys()]));
    else if (!found.has(name)) {
      const { value } = readImage({ path: `${name}.svg`, bytes: Buffer.from(svg) });
      if (value) found.set(name, value);
    }
  }
  return found;
}
