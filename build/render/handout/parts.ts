// Chapters of entries -> the parts of the handout, each with its opening; and, for fixed layouts, the sheets of paper.
import { lowerHeadings } from "./html.ts";
import type { Entry } from "./entry.ts";

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly hasTitle: boolean;
  readonly number: number;
  readonly hasNumber: boolean;
  readonly pageName: string; // of CSS: each part has its own running head
  readonly isAlone: boolean; // the opening fills a page, so that the slides after it stand two and two
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

/** The title slide is the cover; a chapter's slide opens its part. A chapter whose slide is not shown joins the one before. */
export function partsOf(
  chapters: readonly { readonly slides: readonly Entry[] }[],
  pairs: boolean,
): { readonly cover: Entry | undefined; readonly parts: readonly Part[] } {
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
  const everyNamed = rest.every((slides) => slides[0]?.isChapter);
  const parts = groups.map((slides, index): Part => {
    const opening = slides[0]?.isChapter ? slides[0] : undefined;
    const inside = opening ? slides.slice(1) : slides;
    return {
      id: opening?.id ?? `part-${index + 1}`,
      title: opening?.title ?? "",
      hasTitle: opening !== undefined,
      number: index + 1,
      hasNumber: everyNamed && groups.length > 1,
      pageName: everyNamed ? `part-${index + 1}` : "text",
      isAlone: pairs && everyNamed && inside.length > 0 && inside.length % 2 === 0,
      standfirstHtml: lowerHeadings(opening?.bodyHtml ?? ""),
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
