// On a phone held upright the talk is read, not shown: the slides one below the other, in type that fits the hand. reveal.js's
// own scroll view shrinks the slides instead, and what was 28 pixels is then 9.

const narrow = "(max-width: 600px) and (orientation: portrait)";

export const wantsScroll = (): boolean => matchMedia(narrow).matches;

export function showAsScroll(): void {
  document.documentElement.classList.add("scroll");
  for (const table of document.querySelectorAll<HTMLElement>(".slide table:not(.data)")) makeScrollable(table);
  const go = () => document.getElementById(location.hash.replace(/^#\/?/, ""))?.scrollIntoView();
  addEventListener("hashchange", go);
  go();
  // Turned on its side it is a stage again.
  matchMedia(narrow).addEventListener("change", () => location.reload());
}

/** A table wider than the phone scrolls within itself, also by keyboard. */
function makeScrollable(table: HTMLElement): void {
  const frame = document.createElement("div");
  frame.className = "scrollable";
  frame.tabIndex = 0;
  table.replaceWith(frame);
  frame.append(table);
}
