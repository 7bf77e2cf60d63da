// Which layout a slide gets when its author names none: it follows from what the slide holds.
import { textOf } from "../tree/text-of.ts";
import { containers } from "../directives/directives.ts";
import type { AnyNode, Block, Inline } from "../model/tree.ts";
import { pictureCount, picturesIn } from "../tree/pictures.ts";
import { childrenOf } from "../tree/walk.ts";

/** Pieces that are seen: a citation stands elsewhere, and space is nothing. */
const spoken = (content: readonly Inline[]): readonly Inline[] =>
  content.filter((piece) => piece.type !== "citation" && !(piece.type === "text" && piece.text.trim() === ""));

/** The first lines of text in blocks, those of lists and containers too: no more than `most` are looked for. */
function linesOf(blocks: readonly AnyNode[], most: number, lines: (readonly Inline[])[] = []): (readonly Inline[])[] {
  for (const node of blocks) {
    if (lines.length >= most) break;
    if (!("type" in node)) continue;
    if (node.type === "paragraph" || node.type === "heading" || node.type === "cell") {
      const line = spoken(node.content);
      if (line.length > 0) lines.push(line);
    } else linesOf(childrenOf(node), most, lines);
  }
  return lines;
}

/** Pictures alone, or with a line below them, fill the slide; one beside text stands at its side. */
function ofPictures(body: readonly Block[], pictures: readonly Block[]): string {
  const covers = pictures.some(
    (block) =>
      block.type === "paragraph" &&
      picturesIn(block.content).some(({ attributes }) => attributes?.classes.includes("cover")),
  );
  const rest = body.filter((block) => !pictures.includes(block));
  if (covers || rest.length === 0) return "image";
  const [only] = rest;
  const isCaption =
    rest.length === 1 && only === body.at(-1) && only?.type === "paragraph" && textOf(only.content).length < 90;
  if (isCaption) return "image";
  return pictures.length === 1 && pictureCount(pictures[0]!) === 1 ? "image-and-text" : "plain";
}

/** One chart and a heading is `chart`, a lone blockquote `quote`, a lone fact `number`, and so on; else `plain`. */
export function detectLayout(level: 0 | 1 | 2, body: readonly Block[], charts: number): string {
  if (level === 1) return "chapter";
  if (charts > 0) return linesOf(body, 1).length === 0 ? "chart" : "chart-and-text";
  if (body.some(({ type }) => type === "container"))
    for (const { name, layout } of Object.values(containers))
      if (layout !== undefined && body.some((block) => block.type === "container" && block.name === name))
        return layout;
  const [opening] = body;
  if (opening?.type === "quote") return "quote";
  const pictures = body.filter((block) => pictureCount(block) > 0);
  if (pictures.length > 0) return ofPictures(body, pictures);
  const media = body.filter(({ type }) => type === "media").length;
  if (media > 0) return media === 1 && body.length > 1 ? "image-and-text" : "plain";
  if (body.some(({ type }) => type === "table")) return "table";
  if (opening?.type === "code-block") return "code";
  const lines = linesOf(body, 3);
  const [first] = lines;
  const [only] = first ?? [];
  if (first?.length === 1 && only?.type === "expression" && /^\{\{\s*fact\b/.test(only.source) && lines.length <= 2)
    return "number";
  return "plain";
}
