// Where the pages of a printed handout will end, before it is printed: columns as high as a page tell, since the browser
// breaks both by the same rules.

export interface Piece {
  readonly element: HTMLElement;
  readonly name: string; // of the page that its part would like: "part-2"; before the first chapter none
  first: number; // page on which it begins, from 0
  last: number;
  end: number; // where it ends on its last page, in pixels from the top
}

/** What may stand on either side of a page's end, in the order of the text. */
const selector = ".opening, .entry-text > *, .notes .entry";

export const findPieces = (main: HTMLElement): Piece[] =>
  [...main.querySelectorAll<HTMLElement>(":scope > .part")].flatMap((part) =>
    [...part.querySelectorAll<HTMLElement>(selector)].map((element) => ({
      element,
      name: part.querySelector(":scope > .opening") ? (part.dataset["page"] ?? "") : "",
      first: 0,
      last: 0,
      end: 0,
    })),
  );

/** Returns the height of a page. */
export function measure(main: HTMLElement, pieces: readonly Piece[]): number {
  main.classList.add("is-measured");
  const { left, top, height } = main.getBoundingClientRect();
  const width = main.clientWidth;
  for (const piece of pieces) {
    const boxes = [...piece.element.getClientRects()];
    const pages = boxes.map((box) => Math.round((box.left - left) / width));
    piece.first = Math.min(...pages);
    piece.last = Math.max(...pages);
    piece.end = (boxes.at(-1)?.bottom ?? top) - top;
  }
  main.classList.remove("is-measured");
  return height;
}
