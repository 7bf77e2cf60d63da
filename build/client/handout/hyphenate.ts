// Words are parted in the prose of a printed document where the language does so: Chromium brings no dictionaries of its own when it
// prints. Soft hyphens are put in before the page is measured; those at which no line ends go again, so that what is found and copied
// from the PDF are whole words.

declare global {
  /** In the pages of languages that part words: `kamishibaiHyphenate("Regierung")` has soft hyphens in it. */
  var kamishibaiHyphenate: ((text: string) => string) | undefined;
}
const soft = "\u00ad";
const prose = ":is(.reader, .lead, .evidence) :is(p, li)";

function textsOf(root: Document): Text[] {
  const texts: Text[] = [];
  for (const block of root.querySelectorAll(prose)) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      // What stands in another language, in code or in a formula is left as it is.
      if (parentElement?.closest("code, math, svg, h1, h2, h3, h4, [data-drawing]")) continue;
      if (parentElement?.closest("[lang]") === document.documentElement) texts.push(node as Text);
    }
  }
  return [...new Set(texts)];
}

export function insertHyphens(root: Document): void {
  const part = globalThis.kamishibaiHyphenate;
  if (!part) return;
  for (const text of textsOf(root)) text.data = part(text.data);
}

/** Those at which a line ends stay: there the letters on both sides stand on different lines. */
export function dropUnusedHyphens(root: Document): void {
  if (!globalThis.kamishibaiHyphenate) return;
  const range = document.createRange();
  const topOf = (text: Text, at: number): number => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return [...range.getClientRects()].at(-1)?.top ?? 0; // the first of a line has a rectangle at the end of the line before, too
  };
  // All are measured before any is changed: each change would be a new layout.
  const kept = textsOf(root).map((text) => {
    const ends = new Set<number>();
    for (let at = text.data.indexOf(soft); at >= 0; at = text.data.indexOf(soft, at + 1))
      if (topOf(text, at - 1) < topOf(text, at + 1) - 1) ends.add(at);
    return [text, ends] as const;
  });
  for (const [text, ends] of kept)
    text.data = [...text.data].filter((letter, at) => letter !== soft || ends.has(at)).join("");
}
