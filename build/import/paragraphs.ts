// What a paragraph, a quotation or an item of Markdown turns out to be when it closes.
import { type Block, nothingGiven, type Piece } from "./deck.ts";
import { isBlock, trimmed } from "./frames.ts";
import { clip, frameOf } from "./media.ts";
import { aside, kindOf, list, type Reading } from "./reading.ts";

/** Blocks that elements made inside of a paragraph stand between its lines. */
export function lines(
  held: readonly (Block | Piece)[],
  line: number,
  make: (content: Piece[]) => Block,
): (Block | Piece)[] {
  const found: (Block | Piece)[] = [];
  let run: Piece[] = [];
  const close = () => {
    const content = trimmed(run);
    if (content.some(({ kind }) => kind !== "comment")) found.push(hoisted(make(content)));
    else
      for (const piece of content)
        if (piece.kind === "comment") found.push({ kind: "comment", line, given: nothingGiven(), text: piece.text });
    run = [];
  };
  for (const one of held) {
    if (isBlock(one)) {
      close();
      found.push(one);
    } else run.push(one);
  }
  close();
  return found;
}

/** A span around the whole of a paragraph is the paragraph's. */
function hoisted(block: Block): Block {
  if (block.kind !== "paragraph") return block;
  const [only, ...rest] = block.content;
  if (only?.kind !== "span" || rest.length > 0 || only.given.id !== "") return block;
  return { ...block, given: only.given, content: only.content };
}

export const isDots = (held: readonly (Block | Piece)[]): boolean => {
  const [only, ...rest] = held;
  return (
    rest.length === 0 &&
    only !== undefined &&
    !isBlock(only) &&
    only.kind === "text" &&
    /^\. \. \.$/.test(only.text.trim())
  );
};

/** `{{< video harbour.mp4 >}}` */
export function loneShortcode(held: readonly (Block | Piece)[], line: number, reading: Reading): Block | undefined {
  const [only, ...rest] = held;
  if (rest.length > 0 || only === undefined || isBlock(only) || only.kind !== "comment") return undefined;
  const file = /^\{\{<\s*video\s+"?([^\s">]+)/.exec(only.text)?.[1];
  if (file === undefined) return undefined;
  const at = reading.listed.findIndex((one) => one.line === line && one.what.startsWith("shortcode"));
  if (at >= 0) reading.listed.splice(at, 1);
  const title = /title=["']([^"']*)["']/.exec(only.text)?.[1] ?? "";
  return kindOf(file) === "video"
    ? clip(reading, line, "video", file, title, [], only.text)
    : frameOf(reading, line, file, title, only.text);
}

/** Slidev's `<<< @/snippets/a.ts` is code of another file. */
export function loneSnippet(held: readonly (Block | Piece)[], line: number, reading: Reading): Block | undefined {
  const words = held.map((one) => (!isBlock(one) && one.kind === "text" ? one.text : "")).join("");
  const isAll = held.every((one) => !isBlock(one) && one.kind === "text");
  if (reading.dialect !== "slidev" || !isAll || !/^\s*<<<\s/.test(words)) return undefined;
  return aside(reading, line, words.trim(), `code of another file: ${words.trim()}`);
}

/** Slidev's `$$ {1|3|all}` shows a formula line by line, ours is shown whole. */
export function withoutSteps(tex: string, line: number, reading: Reading): string {
  const steps =
    reading.dialect === "slidev" ? /^\{[\d|,*\s-]*(?:all)?[\d|,*\s-]*\}(?:\{[^}]*\})?(?=\n)/.exec(tex)?.[0] : undefined;
  if (steps === undefined) return tex;
  list(reading, line, `steps of a formula: ${steps}`);
  return tex.slice(steps.length).trim();
}

/** `> [!NOTE]` is a callout on GitHub and in Slidev; in Pandoc a quotation around a list is shown item by item. */
export function quoteOf(blocks: Block[], line: number, reading: Reading): Block {
  const [first, ...rest] = blocks;
  if (reading.dialect === "pandoc" && first?.kind === "list" && rest.length === 0)
    return { ...first, steps: !reading.incremental };
  const opening = first?.kind === "paragraph" ? first.content[0] : undefined;
  const found = opening?.kind === "text" ? /^\[!(note|tip|important|warning|caution)\]\s*/i.exec(opening.text) : null;
  if (first?.kind !== "paragraph" || opening?.kind !== "text" || !found)
    return { kind: "quote", line, given: nothingGiven(), blocks };
  const remainder: Piece[] = [{ kind: "text", text: opening.text.slice(found[0].length) }, ...first.content.slice(1)];
  const at = remainder.findIndex(({ kind }) => kind === "break");
  const title = trimmed(at < 0 ? remainder : remainder.slice(0, at));
  const body = at < 0 ? [] : trimmed(remainder.slice(at + 1));
  const inner: Block[] = body.length === 0 ? rest : [{ ...first, content: body }, ...rest];
  return { kind: "callout", line, given: nothingGiven(), name: found[1]!.toUpperCase(), title, blocks: inner };
}

/** `[ ]` at the head of an item is a box to tick. */
export function withBox(blocks: Block[]): Block[] {
  const [first, ...rest] = blocks;
  const [opening, ...others] = first?.kind === "paragraph" ? first.content : [];
  const box = opening?.kind === "text" ? /^\[[ xX]\]\s+/.exec(opening.text)?.[0] : undefined;
  if (first?.kind !== "paragraph" || opening?.kind !== "text" || box === undefined) return blocks;
  const text = opening.text.slice(box.length);
  return [{ ...first, content: [{ kind: "ours", text: box }, { kind: "text", text }, ...others] }, ...rest];
}
