// Chapters of entries -> the parts of the handout, each with its opening; and, for fixed layouts, the sheets of paper.
import type { Entry } from "./entry.ts";
import type { HandoutWords } from "../../model/words.ts";
import { fill } from "../../words/words.ts";

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly hasTitle: boolean;
  readonly number: number;
  readonly numberText: string; // "Chapter 2"
  readonly hasNumber: boolean;
  readonly hasHead: boolean; // its title runs at the top of its pages
  readonly pageName: string; // of CSS: each part has its own running head
  readonly standfirstHtml: string;
  readonly hasStandfirst: boolean;
  readonly readerHtml: string;
  readonly hasReader: boolean;
  readonly opening: Entry | undefined;
  readonly slides: readonly Entry[];
}
export interface Sheet {
  readonly pageName: string;
  readonly head: string; // "The bill", or "The bill – The phone"
  readonly slides: readonly Entry[];
}

/**
 * The title slide is the cover; a chapter's slide opens its part. A chapter whose slide is not shown joins the one before:
 * its title is not this audience's to see, and then no running head can be right.
 */
export function partsOf(
  chapters: readonly { readonly slides: readonly Entry[] }[],
  words: HandoutWords,
): {
  readonly cover: Entry | undefined;
  readonly parts: readonly Part[];
} {
  const all = chapters.map(({ slides }) => slides);
  const first = all[0]?.[0];
  const cover = first?.layout === "title" ? first : undefined;
  const rest = all.map((slides) => slides.filter((slide) => slide !== cover)).filter((slides) => slides.length > 0);
  const groups: Entry[][] = [];
  for (const slides of rest) {
    const last = groups.at(-1);
    if (slides[0]?.isChapter || !last) groups.push([...slides]);
    else last.push(...slides);
  }
  // What stands before the first chapter is the talk's prologue.
  const everyNamed = rest.every((slides, index) => index === 0 || slides[0]?.isChapter);
  const prologues = groups[0]?.[0]?.isChapter ? 0 : 1;
  const parts = groups.map((slides, index): Part => {
    const opening = slides[0]?.isChapter ? slides[0] : undefined;
    const inside = opening ? slides.slice(1) : slides;
    return {
      id: opening?.id ?? `k-part-${index + 1}`,
      title: opening?.title ?? "",
      hasTitle: opening !== undefined,
      number: index + 1 - prologues,
      numberText: fill(words.chapter, { n: index + 1 - prologues }),
      hasHead: opening !== undefined && everyNamed && groups.length > 1,
      hasNumber: opening !== undefined && everyNamed && groups.length > 1 && !opening.isAppendix,
      pageName: everyNamed ? `part-${index + 1}` : "text",
      standfirstHtml: opening?.forReader(true).bodyHtml ?? "",
      hasStandfirst: (opening?.bodyHtml ?? "") !== "",
      readerHtml: opening?.readerHtml ?? "",
      hasReader: opening?.hasReader ?? false,
      opening,
      slides: inside,
    };
  });
  return { cover, parts };
}

/** Sheets of `perPage` slides; a part's running head names what stands on the sheet. */
export function sheetsOf(parts: readonly Part[], perPage: number): readonly Sheet[] {
  const slides = parts.flatMap((part) =>
    [...(part.opening ? [part.opening] : []), ...part.slides].map((slide) => ({ slide, title: part.title })),
  );
  const sheets: Sheet[] = [];
  for (let at = 0; perPage > 0 && at < slides.length; at += perPage) {
    const here = slides.slice(at, at + perPage);
    const titles = [...new Set(here.map(({ title }) => title))].filter(Boolean);
    const head = titles.length > 2 ? `${titles[0]} – ${titles.at(-1)}` : titles.join(" – ");
    sheets.push({ pageName: `sheet-${sheets.length + 1}`, head, slides: here.map(({ slide }) => slide) });
  }
  return sheets;
}

/** What runs at the top of each named page: the title of its part, none where not every chapter shows its own. */
export const headsOf = (parts: readonly Part[]): { readonly pageName: string; readonly text: string }[] =>
  parts.flatMap(({ pageName, title, hasHead }) => (hasHead ? [{ pageName, text: title }] : []));
