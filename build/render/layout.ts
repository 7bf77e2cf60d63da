// Which layout a slide gets when its author names none: it follows from what the slide holds.
import { containers } from "../directives/directives.ts";
import type { Block, Inline } from "../model/tree.ts";
import { childrenOf } from "../tree/walk.ts";

/** Pieces that are seen: a citation stands elsewhere, and space is nothing. */
const spoken = (content: readonly Inline[]): readonly Inline[] =>
  content.filter((piece) => piece.type !== "citation" && !(piece.type === "text" && piece.text.trim() === ""));

/** The lines of text in blocks, those of lists and containers too. */
function linesOf(blocks: readonly Block[]): (readonly Inline[])[] {
  const lines: (readonly Inline[])[] = [];
  const visit = (node: Parameters<typeof childrenOf>[0]): void => {
    if (!("type" in node)) return;
    if (node.type === "paragraph" || node.type === "heading" || node.type === "cell") {
      const line = spoken(node.content);
      if (line.length > 0) lines.push(line);
    } else for (const child of childrenOf(node)) visit(child);
  };
  for (const block of blocks) visit(block);
  return lines;
}

/** One chart and a heading is `chart`, a lone blockquote `quote`, a lone fact `number`, and so on; else `plain`. */
export function detectLayout(level: 0 | 1 | 2, body: readonly Block[], charts: number): string {
  if (level === 1) return "chapter";
  const lines = linesOf(body);
  if (charts > 0) return lines.length === 0 ? "chart" : "chart-and-text";
  for (const { name, layout } of Object.values(containers))
    if (layout !== undefined && body.some((block) => block.type === "container" && block.name === name)) return layout;
  const [opening] = body;
  if (opening?.type === "quote") return "quote";
  if (body.some(({ type }) => type === "table")) return "table";
  if (opening?.type === "code-block") return "code";
  const [first] = lines;
  if (lines.length === 1 && first?.some((piece) => piece.type === "image")) return "image";
  const [only] = first ?? [];
  if (first?.length === 1 && only?.type === "expression" && /^\{\{\s*fact\b/.test(only.source) && lines.length <= 2)
    return "number";
  return "plain";
}
