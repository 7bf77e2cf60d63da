// The chapters of a talk as a list that leads to them, `::toc`; in a chapter it says which are over, which is on and which come.
import { escapeHtml } from "../formats/escape-html.ts";
import { curlText } from "./typography.ts";
import type { Chapter } from "../model/deck.ts";
import type { ChapterNumber } from "./chapter-numbers.ts";

export interface ContentsLine {
  readonly chapter: string; // its id
  readonly slide: string; // the id of its first slide in the page
  readonly title: string;
}

/** Counted chapters; where none opens with a slide of its own, all but an appendix. */
export function contentsOf(
  chapters: readonly Chapter[],
  numbers: readonly ChapterNumber[],
  title: (chapter: Chapter) => string,
  lang: string,
): ContentsLine[] {
  const anyCounted = numbers.some(({ chapterNumber }) => chapterNumber > 0);
  return chapters.flatMap((chapter, at) => {
    const isListed = anyCounted ? numbers[at]!.chapterNumber > 0 : !chapter.isAppendix;
    const [first] = chapter.slides;
    if (!isListed || !first) return [];
    return [{ chapter: chapter.id, slide: first.id, title: curlText(title(chapter), lang) }];
  });
}

/** `here` is the id of the chapter that it stands in; `given` the attributes of the list. */
export function contentsHtml(lines: readonly ContentsLine[], here: string, label: string, given: string): string {
  const current = lines.findIndex(({ chapter }) => chapter === here);
  const items = lines.map(({ slide, title }, at) => {
    const state = current < 0 ? "" : at < current ? "past" : at === current ? "now" : "next";
    const mark = `${state === "" ? "" : ` class="${state}"`}${state === "now" ? ' aria-current="step"' : ""}`;
    return `<li${mark}><a href="#${escapeHtml(encodeURIComponent(slide))}">${escapeHtml(title)}</a></li>\n`;
  });
  return `<nav${given} aria-label="${escapeHtml(label)}">\n<ol>\n${items.join("")}</ol>\n</nav>\n`;
}
