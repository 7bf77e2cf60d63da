// The last touch to a printed handout of flowing text, when fonts and charts are in and its pages can be foreseen.
import { findPieces } from "./pieces.ts";
import { addRoom } from "./room.ts";
import { nameRunningHeads } from "./running-heads.ts";

/** Contents that run over their page by a few lines are set closer; those of several pages flow as any text does. */
function tightenContents(root: Document): void {
  const front = root.querySelector<HTMLElement>(".handout > .front");
  const runsOver = () => front && front.offsetHeight > Number.parseFloat(getComputedStyle(front).minHeight) + 1;
  if (runsOver()) front?.classList.add("is-tight");
  if (runsOver()) front?.classList.replace("is-tight", "is-flowing");
}

/** The margin of an article's entry is out of the flow; one with long notes may be higher than its text. */
function makeRoomForMargins(main: HTMLElement): void {
  for (const margin of main.querySelectorAll<HTMLElement>(".entry-text + .margin")) {
    const entry = margin.parentElement;
    if (!entry || margin.offsetHeight <= entry.offsetHeight) continue;
    entry.style.minHeight = `${margin.offsetHeight}px`;
    entry.style.breakInside = "avoid"; // or a page might hold nothing but the end of a margin
  }
}

/** A diagram that grows from slide to slide keeps room for what is still to come: above and below it, paper has none. */
function cropDiagrams(main: HTMLElement): void {
  for (const diagram of main.querySelectorAll<SVGSVGElement>(":is(.evidence-image, .lead-image) svg[viewBox]")) {
    const { x, y, width, height } = diagram.viewBox.baseVal;
    const drawn = diagram.getBBox();
    const edge = height / 100; // strokes reach out of the box
    const top = Math.max(y, drawn.y - edge);
    const bottom = Math.min(y + height, drawn.y + drawn.height + edge);
    if (drawn.height === 0 || bottom - top >= height) continue;
    // What the file says of its size gives its shape too.
    const proportion = Number.parseFloat(diagram.getAttribute("height") ?? "") / height;
    if (proportion > 0) diagram.setAttribute("height", String((bottom - top) * proportion));
    diagram.setAttribute("viewBox", `${x} ${top} ${width} ${bottom - top}`);
  }
}

export function finishPages(root: Document): void {
  tightenContents(root);
  const main = root.querySelector<HTMLElement>(".handout > main");
  const pieces = main ? findPieces(main) : [];
  if (!main || pieces.length === 0) return;
  cropDiagrams(main);
  makeRoomForMargins(main);
  const height = nameRunningHeads(main, pieces);
  addRoom(main, pieces, height);
}
