// What an author writes that the fonts of the talk cannot show. `check --visual` tells the same of what the browser shows.
import type { Diagnostic, Place } from "../../model/diagnostic.ts";
import { warning } from "./severity.ts";

const most = 8;

/** `signs`: "🥵", as a reader counts; of a flag both its characters. */
export function glyphsMissing(place: Place, signs: readonly string[]): Diagnostic {
  const told = signs.slice(0, most).map((sign) => `${sign} (${codesOf(sign)})`);
  const more = signs.length > most ? ` and ${signs.length - most} more` : "";
  return warning(
    "glyph-missing",
    place,
    `No font of the deck has ${told.join(", ")}${more}.`,
    "Elsewhere it may show as an empty box, and the PDFs may lose their mark as accessible. Write it another way, or draw it as an image.",
  );
}

const codesOf = (sign: string): string =>
  [...sign].map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`).join(" ");
