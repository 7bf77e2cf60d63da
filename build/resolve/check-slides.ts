// Whether an audience has anything to see: neither a browser nor a printer makes something of no slides.
import { audienceEmpty } from "../diagnostics/catalog/audiences.ts";
import { deckEmpty } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Chapter, Deck, Variant } from "../model/deck.ts";

const isEmpty = (chapters: readonly Chapter[]) => chapters.every(({ slides }) => slides.length === 0);

/** Says nothing where a mistake was found before, such as a chapter that is not there: it tells more. */
export function checkSlides(deck: Deck, { chapters, audience }: Variant, report: Report): void {
  if (!isEmpty(chapters) || report.hasErrors) return;
  if (isEmpty(deck.chapters)) report.add(deckEmpty({ file: "content/deck.yaml", line: 1, column: 1 }));
  else report.add(audienceEmpty(audience.place(), audience.id));
}
