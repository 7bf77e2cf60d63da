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
  readonly follows: boolean; // on the page where the part before it ends
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
  mayFollow: boolean,
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
  // What stands before the first chapter is the talk's prologue.
  const everyNamed = rest.every((slides, index) => index === 0 || slides[0]?.isChapter);
  const prologues = groups[0]?.[0]?.isChapter ? 0 : 1;
  const parts = groups.map((slides, index): Part => {
    const opening = slides[0]?.isChapter ? slides[0] : undefined;
    const inside = opening ? slides.slice(1) : slides;
    return {
      id: opening?.id ?? `part-${index + 1}`,
      title: opening?.title ?? "",
      hasTitle: opening !== undefined,
      number: index + 1 - prologues,
      hasNumber: opening !== undefined && everyNamed && groups.length > 1,
      pageName: everyNamed ? `part-${index + 1}` : "text",
      follows: false,
      standfirstHtml: lowerHeadings(opening?.bodyHtml ?? ""),
      hasStandfirst: (opening?.bodyHtml ?? "") !== "",
      readerHtml: opening?.readerHtml ?? "",
      hasReader: opening?.hasReader ?? false,
      opening,
      slides: inside,
    };
  });
  return { cover, parts: mayFollow ? join(parts) : parts };
}

/** Where a part ends early on a page, the next follows on; the running head then names both. Three at most share one. */
function join(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  let filled = 0;
  let sharing = 0;
  for (const part of parts) {
    const before = joined.at(-1);
    const follows = before !== undefined && filled % 1 < 0.6 && sharing < 3;
    filled = (follows ? filled : 0) + pagesOf(part);
    sharing = (follows ? sharing : 0) + (part.hasTitle ? 1 : 0);
    joined.push(follows ? { ...part, follows, pageName: before.pageName } : part);
  }
  return joined;
}

/** Roughly how much of a page: 66 letters make a line and 55 lines a page; a figure takes as much as 15 of them. */
function pagesOf(part: Part): number {
  const lines = (html: string): number => Math.ceil(html.replace(/<[^>]*>/g, "").length / 66);
  const figures = ({ figuresHtml, evidenceHtml }: Entry): number =>
    (figuresHtml.match(/<figure/g)?.length ?? 0) * 15 + (/<svg|<img/.test(evidenceHtml) ? 17 : 0);
  const entries = part.slides.map(
    (entry) => 4 + lines(entry.readerHtml + entry.leadHtml) + figures(entry) + (entry.hasEvidence ? 5 : 0),
  );
  const opening = part.hasTitle ? 8 + lines(part.readerHtml) : 0;
  return entries.reduce((sum, count) => sum + count, opening) / 55;
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

/** What runs at the top of each named page: the titles of the parts on it, none where not every chapter shows its own. */
export function headsOf(parts: readonly Part[]): { readonly pageName: string; readonly text: string }[] {
  const names = [...new Set(parts.map(({ pageName }) => pageName))];
  return names.map((pageName) => {
    const titles = parts.filter((part) => part.pageName === pageName && part.hasNumber).map(({ title }) => title);
    return { pageName, text: titles.length > 2 ? `${titles[0]} – ${titles.at(-1)}` : titles.join(" – ") };
  });
}
