// Text that the last row cannot read, names that a chart cut short, images with too few pixels, characters that no embedded
// font has.
import { type Coarse, type Coverage, type LeftOut, type Glyphs, type Small, smallest } from "../finding.ts";
import { isDrawing } from "./drawings.ts";
import { boxOf, type Frame, toSlide } from "./geometry.ts";
import { placeOf } from "./place.ts";
import { nameText, quote, type Text } from "./texts.ts";
import type { Sees } from "./visibility.ts";

const sharp = 1.5; // a full-HD projector shows a slide's pixel with one and a half of its own

/** Raised figures, readings over Japanese and the small parts of a formula belong to the larger text that they stand by. */
const attached = "sup, sub, rt, math, .katex";

export function findSmall(texts: readonly Text[], frame: Frame): Small[] {
  return texts
    .filter(({ size, element }) => size < smallest - 0.05 && !element.closest(attached))
    .map((text) => ({
      kind: "small",
      what: nameText(text),
      place: placeOf(text.element),
      box: toSlide(boxOf(text.quad), frame),
      size: Math.round(text.size * 10) / 10,
    }));
}

/** What the charts of a slide had no room for. */
export function findLeftOut(slide: HTMLElement, frame: Frame, sees: Sees): LeftOut[] {
  return [...slide.querySelectorAll<HTMLElement>("figure.chart")].flatMap((figure) => {
    const texts = sees(figure) ? (globalThis.kamishibaiCharts?.leftOut(figure) ?? []) : [];
    if (texts.length === 0) return [];
    const more = texts.length > 3 ? ` and ${texts.length - 3} more` : "";
    return [
      {
        kind: "left-out",
        what: texts.slice(0, 3).map(quote).join(", ") + more,
        place: placeOf(figure),
        box: toSlide(figure.getBoundingClientRect(), frame),
      },
    ];
  });
}

export function findCoarse(slide: HTMLElement, frame: Frame, sees: Sees): Coarse[] {
  return [...slide.querySelectorAll("img")].flatMap((image) => {
    if (!sees(image) || image.naturalWidth === 0 || image.src.startsWith("data:image/svg+xml")) return [];
    const box = image.getBoundingClientRect();
    const [across, down] = [box.width / image.naturalWidth, box.height / image.naturalHeight];
    const fit = getComputedStyle(image).objectFit;
    const grown = fit === "contain" || fit === "scale-down" ? Math.min(across, down) : Math.max(across, down);
    if ((grown / frame.scale) * sharp <= 1.02) return [];
    const shown = Math.round((image.naturalWidth * grown) / frame.scale);
    const what = image.alt === "" ? "an image" : `the image ${quote(image.alt)}`;
    return [{ kind: "coarse", what, place: placeOf(image), box: toSlide(box, frame), held: image.naturalWidth, shown }];
  });
}

/** Spaces, joiners and variation selectors have no glyph to miss. */
const unseen = /[\p{White_Space}\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u;

export function findMissingGlyphs(
  texts: readonly Text[],
  coverage: ReadonlyMap<string, ReadonlySet<number>>,
  frame: Frame,
): Glyphs[] {
  const found = new Map<string, Glyphs>();
  for (const { words, element, families, quad } of texts) {
    // A drawing shown as an image cannot see the page's fonts, and formulas are set in the reader's own mathematical font.
    if (element.closest("math")) continue;
    const faces = isDrawing(element) ? [] : families.split(",").map((name) => name.trim().replace(/^["']|["']$/g, ""));
    const characters = [...new Set(words.normalize("NFC"))].filter(
      (character) =>
        !unseen.test(character) && !faces.some((name) => coverage.get(name)?.has(character.codePointAt(0) ?? 0)),
    );
    if (characters.length > 0)
      found.set(words, {
        kind: "glyphs",
        what: nameText({ words, element }),
        place: placeOf(element),
        box: toSlide(boxOf(quad), frame),
        characters,
      });
  }
  return [...found.values()];
}
export const coverageOf = (coverage: Coverage): ReadonlyMap<string, ReadonlySet<number>> =>
  new Map(Object.entries(coverage).map(([family, points]) => [family, new Set(points)]));
