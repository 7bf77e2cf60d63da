// The sites of the pages that slides show with `::web`: ["https://example.org"].
import type { Chapter } from "../model/deck.ts";
import { inventoryOf } from "./inventory.ts";

export const framesIn = (chapters: readonly Chapter[]): string[] => [
  ...new Set(
    chapters.flatMap(({ slides }) =>
      slides.flatMap((slide) =>
        inventoryOf(slide).media.flatMap(({ kind, source }) =>
          kind === "web" && URL.canParse(source) ? [new URL(source).origin] : [],
        ),
      ),
    ),
  ),
];
