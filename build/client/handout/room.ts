// A slide and its text stay together, so a page of the layout `notes` may end early: what is left of it gets lines to write on.
import type { Piece } from "./pieces.ts";

const millimetre = 96 / 25.4;
const least = 45 * millimetre; // below that it is white space, not room
const gap = 10 * millimetre; // above the lines

export function addRoom(main: HTMLElement, pieces: readonly Piece[], height: number): void {
  const model = main.querySelector<HTMLTemplateElement>(":scope > template.room-model");
  if (!model) return;
  for (const [at, piece] of pieces.entries()) {
    const left = height - piece.end;
    if (pieces[at + 1]?.first === piece.last || left < least) continue;
    const room = model.content.firstElementChild?.cloneNode(true) as HTMLElement;
    room.style.page = piece.element.style.page;
    room.style.height = `${left - gap}px`;
    const ruled = room.querySelector(".ruled");
    const lines = Math.floor((left - gap) / (8 * millimetre));
    while (ruled && ruled.childElementCount < lines) ruled.append(document.createElement("span"));
    piece.element.after(room);
  }
}
