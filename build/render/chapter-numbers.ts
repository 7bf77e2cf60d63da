// Chapters -> the number each shows, and the row of marks on its opening: `{ chapterNumber: 2, chapterMarks: ["past", "now", "next"] }`.
import type { Chapter } from "../model/deck.ts";

export interface ChapterNumber {
  readonly chapterNumber: number; // from 1; 0: not counted
  readonly chapterMarks: readonly ("past" | "now" | "next")[];
}

/** The chapter that opens with the title of the talk is no part of the count, nor is an appendix. */
export function numberChapters(chapters: readonly Chapter[]): ChapterNumber[] {
  const isCounted = ({ slides: [first], isAppendix }: Chapter) =>
    !isAppendix && first?.level === 1 && first.attributes.values["layout"] !== "title";
  const count = chapters.filter(isCounted).length;
  let number = 0;
  return chapters.map((chapter) => {
    const chapterNumber = isCounted(chapter) ? ++number : 0;
    const chapterMarks = Array.from({ length: count }, (_, at) =>
      chapter.isAppendix || at + 1 < chapterNumber ? "past" : at + 1 === chapterNumber ? "now" : "next",
    );
    return { chapterNumber, chapterMarks };
  });
}
