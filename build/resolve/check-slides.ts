// Whether an audience has anything to see: neither a browser nor a printer makes something of no slides.
import { audienceEmpty } from "../diagnostics/catalog/audiences.ts";
import { deckEmpty } from "../diagnostics/catalog/files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { Chapter, Deck, Variant } from "../model/deck.ts";

const isEmpty = (chapters: readonly Chapter[]) => chapters.every(({ slides }) => slides.length === 0);

export function checkSlides(deck: Deck, { chapters, audience }: Variant): Diagnostic[] {
  if (!isEmpty(chapters)) return [];
  return isEmpty(deck.chapters)
    ? [deckEmpty({ file: "content/deck.yaml", line: 1, column: 1 })]
    : [audienceEmpty(placeOf(audience.file), audience.id)];
}
