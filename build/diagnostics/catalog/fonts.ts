// What an author writes that the fonts of the talk cannot show. `check --visual` tells the same of what the browser shows.
import type { Diagnostic, Place } from "../report.ts";
import { warning } from "./severity.ts";

const most = 8;

/** `characters`: "🥵 (U+1F975)", each once. */
export function glyphsMissing(place: Place, title: string, characters: readonly string[]): Diagnostic {
  const told = characters.slice(0, most).join(", ");
  const more = characters.length > most ? ` and ${characters.length - most} more` : "";
  return warning(
    "glyph-missing",
    place,
    `No font of the deck has ${told}${more}, used on the slide “${title}”.`,
    "Elsewhere it may show as an empty box, and the PDFs may lose their mark as accessible. Write it another way, or draw it as an image.",
  );
}
