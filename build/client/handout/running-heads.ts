// A printed handout flows on from chapter to chapter, and the head of each page names the chapter that is open at its top.
// CSS names pages by what stands on them, and breaks the page where the name changes: so the name may change only where
// a page ends anyway.
//
//   the bill starts on page 1, the account halfway down page 2 -> pages 1, 2: the bill; page 3: the account
import { measure, type Piece } from "./pieces.ts";

/** Returns the height of a page; the pieces know where they stand. */
export function nameRunningHeads(main: HTMLElement, pieces: readonly Piece[]): number {
  let height = 0;
  // A piece that would carry the name of its page onto one with another name moves on as a whole; each round moves one.
  for (let round = 0; round < pieces.length; round++) {
    height = measure(main, pieces);
    const names = namesOf(pieces);
    const torn = pieces.find(
      ({ first, last, element }) => names[first] !== names[last] && element.style.breakInside === "",
    );
    if (!torn) {
      write(pieces, names);
      break;
    }
    torn.element.style.breakInside = "avoid";
  }
  return height;
}

/** The chapter at the top of each page; where none is open yet, the one that opens there. */
function namesOf(pieces: readonly Piece[]): string[] {
  const names: string[] = [];
  for (const { name, first, last } of pieces) for (let page = first; page <= last; page++) names[page] ||= name;
  return names;
}

/** What is longer than a page takes its name along; what a new name moves to the top of a page has no space above it. */
function write(pieces: readonly Piece[], names: string[]): void {
  let before = names[0] ?? "";
  for (const { element, first, last } of pieces) {
    const name = names[first] ?? "";
    element.style.page = name;
    if (name !== before) startPage(element);
    names[last] = before = name;
  }
}

function startPage(element: HTMLElement): void {
  const part = element.closest<HTMLElement>(".part");
  element.style.marginTop = "0";
  if (part?.firstElementChild === element && part) part.style.marginTop = "0";
}
