// Which slides are title slides: the first, if it is one, and those of sections, where the deck has any. Each slide without a heading gets
// a title, since every slide here has one.
import type { Block, DeckMatter, Dialect, Piece, Slide } from "./deck.ts";

const sectionClasses = /^(?:lead|section|chapter|divider|part|section-title|segue)$/;

export function settleLevels(slides: readonly Slide[], dialect: Dialect): void {
  const [first, ...others] = slides;
  if (first && first.level > 0 && first.was === 1) {
    const isOrdinary =
      dialect === "pandoc"
        ? first.level === 2
        : others.length > 0 && bodyOf(first).length > 2 && others.some(({ was }) => was === 1);
    if (!isOrdinary && !(dialect === "pandoc" && first.given.values["layout"] !== "title")) {
      first.level = 1;
      if (first.given.values["layout"] === undefined) first.given.values["layout"] = "title";
    }
  }
  if (dialect === "pandoc" || dialect === "slidev") return;
  const high = others.filter(({ was }) => was === 1);
  const low = others.filter(({ was }) => was > 1);
  for (const slide of high) {
    const isMarked = slide.given.classes.some((name) => sectionClasses.test(name));
    const isAlone =
      bodyOf(slide).length <= 1 && bodyOf(slide).every(({ kind }) => kind === "paragraph" || kind === "heading");
    if (isAlone && (isMarked || high.length * 2 <= low.length)) slide.level = 1;
  }
  // The last one says thank you.
  const last = slides.at(-1);
  if (last && last !== first && last.level === 1) last.level = 2;
}

/** What is seen below the heading. */
export const bodyOf = ({ blocks }: Slide): Block[] =>
  blocks.filter(({ kind }) => !["notes", "comment", "footnote"].includes(kind));

export function settleTitles(slides: readonly Slide[], matter: DeckMatter): void {
  for (const [at, slide] of slides.entries())
    if (slide.level === 0 && slide.title === "")
      slide.title = shortened(firstWords(slide.blocks)) || `${matter.title} ${at + 1}`;
}

function firstWords(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const found = wordsOfBlock(block).replace(/\s+/g, " ").trim();
    if (/[\p{L}\p{N}]/u.test(found)) return found;
  }
  return "";
}
function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return words(block.content);
    case "list":
      return firstWords(block.items[0]?.blocks ?? []);
    case "quote":
    case "callout":
      return firstWords(block.blocks);
    case "columns":
      return firstWords(block.columns.flatMap(({ blocks }) => blocks));
    case "table":
      return words(block.rows[0]?.[0] ?? []);
    default:
      return "";
  }
}
export const words = (content: readonly Piece[]): string =>
  content
    .map((piece): string => {
      if (piece.kind === "text" || piece.kind === "code") return piece.text;
      if (piece.kind === "image") return piece.alt;
      if (piece.kind === "break") return " ";
      return "content" in piece && piece.kind !== "note" ? words(piece.content) : "";
    })
    .join("");

const longest = 60;
export function shortened(text: string): string {
  if ([...text].length <= longest) return text;
  const cut = [...text].slice(0, longest).join("");
  return `${/\s/.test(cut) ? cut.replace(/\s+\S*$/, "") : cut}…`;
}
