// Where links of the deck lead: to a slide by its number, its id or its heading, or out of the deck. A slide that is led to gets an id.
import type { Block, Given, Piece, Slide } from "./deck.ts";
import { words } from "./chapters.ts";
import { type Reading, tell } from "./reading.ts";

type Link = Extract<Piece, { kind: "link" }>;

export function createLinks(
  slides: readonly Slide[],
  reading: Reading,
): (link: Link, line: number) => string | undefined {
  const taken = new Set<string>();
  const owned = new Map<string, Given>();
  for (const slide of slides) own(slide.given);
  for (const slide of slides)
    eachBlock(
      slide.blocks,
      (block) => own(block.given),
      (piece) => "given" in piece && own(piece.given),
    );
  /** The first has the id; another one of the name has none. */
  function own(given: Given): void {
    if (given.id === "") return;
    if (taken.has(given.id) && owned.get(given.id) !== given) given.id = "";
    else {
      taken.add(given.id);
      owned.set(given.id, given);
    }
  }
  const bySlug = new Map<string, number>();
  for (const [at, slide] of slides.entries()) {
    const name = slug(words(slide.heading));
    if (name !== "" && !bySlug.has(name)) bySlug.set(name, at + 1);
    eachBlock(slide.blocks, (block) => {
      if (block.kind !== "heading") return;
      const inner = slug(words(block.content));
      if (inner !== "" && !bySlug.has(inner)) bySlug.set(inner, at + 1);
    });
  }
  const addressOf = (number: number): string | undefined => {
    const slide = slides[number - 1];
    if (!slide) return undefined;
    if (slide.given.id === "") {
      let id = `slide-${number}`;
      while (taken.has(id)) id += "-link";
      taken.add(id);
      slide.given.id = id;
    }
    return `#${slide.given.id}`;
  };
  // Ids are given before anything is written.
  for (const slide of slides)
    eachBlock(
      slide.blocks,
      () => undefined,
      (piece) => piece.kind === "link" && resolve(piece),
    );
  for (const { heading } of slides) eachPiece(heading, (piece) => piece.kind === "link" && resolve(piece));

  function resolve({ address, slide }: Link): string | undefined {
    const bare = address.trim();
    if (slide > 0) return addressOf(slide);
    if (/^(?:https?:|mailto:|tel:)/i.test(bare) || bare.startsWith("//"))
      return /[\s<>]|\{\{/.test(bare) ? undefined : bare;
    const place = reading.places.get(bare.replace(/^#(?=\d)/, "#/"));
    if (reading.dialect === "reveal-md" && place !== undefined) return addressOf(place);
    const number = /^(?:#|#?\/)(\d+)$/.exec(bare)?.[1];
    if (number !== undefined && Number(number) > 0) return addressOf(Number(number));
    if (!bare.startsWith("#")) return undefined;
    const name = decode(bare.replace(/^#\/?/, ""));
    if (taken.has(name)) return `#${name}`;
    const found = bySlug.get(slug(name));
    return found === undefined ? undefined : addressOf(found);
  }
  return (link, line) => {
    const address = resolve(link);
    if (address === undefined) tell(reading, line, `a link that leads nowhere here: ${link.address}`);
    return address;
  };
}
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");

function eachPiece(pieces: readonly Piece[], visit: (piece: Piece) => unknown): void {
  for (const piece of pieces) {
    visit(piece);
    if ("content" in piece) eachPiece(piece.content, visit);
  }
}
function eachBlock(
  blocks: readonly Block[],
  visit: (block: Block) => unknown,
  piece: (piece: Piece) => unknown = () => undefined,
): void {
  for (const block of blocks) {
    visit(block);
    if (block.kind === "heading" || block.kind === "paragraph") eachPiece(block.content, piece);
    else if (block.kind === "callout") eachPiece(block.title, piece);
    else if (block.kind === "table") for (const row of block.rows) for (const cell of row) eachPiece(cell, piece);
    if (block.kind === "list") {
      for (const item of block.items) eachBlock(item.blocks, visit, piece);
    } else if (block.kind === "columns") {
      for (const column of block.columns) eachBlock(column.blocks, visit, piece);
    } else if ("blocks" in block) eachBlock(block.blocks, visit, piece);
  }
}
