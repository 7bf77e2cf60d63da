// What `check --visual` can tell an author about a slide in the browser. Codes are permanent. An error is what the room
// cannot read or use; a warning is what it reads with trouble. `where` names the step and the picture.
import type { Place } from "../../model/diagnostic.ts";
import { error, warning } from "./severity.ts";

export interface Where {
  readonly step: string; // " at step 2", or nothing where the slide has no steps
  readonly picture: string; // ".kamishibai/visual/students/bill-2.png"
}
const hint = (advice: string, { picture }: Where) => `${advice} Picture: ${picture}`;

export const slideOverflow = (place: Place, what: string, over: string, where: Where) =>
  error("slide-overflow", place, `${what} runs ${over}${where.step}.`, hint("Shorten it, or split the slide.", where));
export const textOverlap = (place: Place, what: string, other: string, pixels: number, where: Where) =>
  error(
    "text-overlap",
    place,
    `${what} lies ${pixels} px deep on ${other}${where.step}.`,
    hint("Shorten one of them, or move them apart.", where),
  );
export const textSmall = (place: Place, what: string, size: number, least: number, where: Where) =>
  warning(
    "text-small",
    place,
    `${what} is ${size} px high on a slide of 1280 by 720; the last row needs ${least} px${where.step}.`,
    hint("Set it larger, or leave it to the handout.", where),
  );
export const labelLeftOut = (place: Place, what: string, where: Where) =>
  warning(
    "label-left-out",
    place,
    `The chart has no room for all of its names and notes: ${what}${where.step}.`,
    hint("Give it a shorter name with `data.names`, show fewer rows, or give the chart more of the slide.", where),
  );
export const contrastLow = (
  place: Place,
  what: string,
  found: { readonly ratio: string; readonly needed: number; readonly color: string; readonly background: string },
  where: Where,
) =>
  error(
    "contrast-low",
    place,
    `${what} has a contrast of ${found.ratio} to 1 (${found.color} on ${found.background}); it needs ${found.needed} to 1${where.step}.`,
    hint("Choose a darker or a lighter colour.", where),
  );
export const accessibilityViolation = (place: Place, what: string, rule: string, help: string, where: Where) =>
  error(
    "accessibility-violation",
    place,
    `${what} breaks the accessibility rule "${rule}": ${help}${where.step}.`,
    hint("People who listen to the slide or use a keyboard cannot follow it.", where),
  );
export const glyphMissing = (place: Place, what: string, characters: string, where: Where) =>
  warning(
    "glyph-missing",
    place,
    `No font of the deck has ${characters}, used in ${what}${where.step}.`,
    hint("Elsewhere it may show as an empty box. Write it another way, or add a font that has it.", where),
  );
export const imageCoarse = (place: Place, what: string, held: number, shown: number, where: Where) =>
  warning(
    "image-coarse",
    place,
    `${what} holds ${held} pixels across and is shown ${shown} px wide; a full-HD screen needs ${Math.ceil(shown * 1.5)}${where.step}.`,
    hint("Use a larger file or an SVG, or show it smaller.", where),
  );
