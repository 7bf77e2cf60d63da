// The slides of the deck as a list, for menus and searches.

export interface ListedSlide {
  readonly index: number; // as reveal.js counts, from 0
  readonly title: string;
  readonly chapter: string; // its title
  readonly element: HTMLElement;
}

export const listSlides = (): ListedSlide[] =>
  [...document.querySelectorAll<HTMLElement>(".slides > section")].map((element, index) => ({
    index,
    title: element.getAttribute("aria-label") ?? "",
    chapter: element.dataset["chapterTitle"] ?? "",
    element,
  }));

/** What can be read on a slide; its number and its chapter's name are on many. */
export function wordsOf({ element }: ListedSlide): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const extra of copy.querySelectorAll("template, [aria-hidden=true]")) extra.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").toLowerCase();
}
