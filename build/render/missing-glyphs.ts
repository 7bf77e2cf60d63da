// Warns of each slide with characters that no font of the talk has: on another machine they may be empty boxes.
import { glyphsMissing } from "../diagnostics/catalog/fonts.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Families } from "../fonts/faces.ts";
import { readIndex } from "../fonts/fonts.ts";
import { describeCharacter, missingCharacters } from "../fonts/missing.ts";
import type { Slide } from "../model/deck.ts";

interface Shown {
  readonly title: string;
  readonly place: Slide["place"];
  readonly text: string; // all that is read on the slide, without its formulas
}

export async function warnOfMissingGlyphs(slides: readonly Shown[], families: Families, report: Report): Promise<void> {
  const index = await readIndex();
  for (const { title, place, text } of slides) {
    const missing = missingCharacters(text, index, families);
    if (missing.length > 0) report.add(glyphsMissing(place, title, missing.map(describeCharacter)));
  }
}
