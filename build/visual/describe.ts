// A finding of the inspector -> the diagnostic that the author reads.
import {
  accessibilityViolation,
  contrastLow,
  glyphMissing,
  imageCoarse,
  labelLeftOut,
  slideOverflow,
  textOverlap,
  textSmall,
  type Where,
} from "../diagnostics/catalog/visual.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import { type Finding, type Overflow, smallest } from "./finding.ts";

export function describe(finding: Finding, slide: Place, where: Where): Diagnostic {
  const place = readPlace(finding.place) ?? slide;
  const what = finding.what.charAt(0).toUpperCase() + finding.what.slice(1);
  switch (finding.kind) {
    case "overflow":
      return slideOverflow(place, what, overWhat(finding), where);
    case "overlap":
      return textOverlap(place, what, finding.other, finding.pixels, where);
    case "small":
      return textSmall(place, what, finding.size, smallest, where);
    case "left-out":
      return labelLeftOut(place, finding.what, where);
    case "contrast":
      // Rounded down: 4.499 must not read as the 4.5 that it misses.
      return contrastLow(place, what, { ...finding, ratio: (Math.floor(finding.ratio * 100) / 100).toFixed(2) }, where);
    case "coarse":
      return imageCoarse(place, what, finding.held, finding.shown, where);
    case "glyphs":
      return glyphMissing(place, finding.what, listCharacters(finding.characters), where);
    case "violation":
      return accessibilityViolation(place, what, finding.rule, finding.help, where);
  }
}

/** `overWhat(…)` is `12 px over the bottom of the slide, and 2 more with it`. */
function overWhat({ pixels, side, of, more }: Overflow): string {
  const edge = `${pixels} px over the ${side} of ${of === "slide" ? "the slide" : `${of}, which cuts it off`}`;
  return more > 0 ? `${edge}, with ${more} more` : edge;
}

function listCharacters(characters: readonly string[]): string {
  const names = characters
    .slice(0, 8)
    .map((character) => `${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")})`);
  const rest = characters.length - names.length;
  return names.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** `readPlace("content/chapters/01-hook.md:12")` is line 12 of that file. */
function readPlace(text: string | undefined): Place | undefined {
  const [, file, line] = /^(.+):(\d+)$/.exec(text ?? "") ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: 1 };
}
