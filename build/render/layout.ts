// Which layout a slide gets when its author names none: it follows from what the slide holds.
import type { Token } from "markdown-it";
import type { Slide } from "../model/deck.ts";

const spoken = (token: Token): Token[] =>
  (token.children ?? []).filter(
    ({ type, content }) => type !== "citation" && !(type === "text" && content.trim() === ""),
  );

/** One chart and a heading is `chart`, a lone blockquote `quote`, a lone fact `number`, and so on; else `plain`. */
export function detectLayout(slide: Slide, body: readonly Token[], charts: number): string {
  if (slide.level === 1) return "chapter";
  const top = body.filter((token) => token.level === 0 && token.nesting >= 0).map((token) => token.type);
  const lines = body.filter((token) => token.type === "inline" && spoken(token).length > 0);
  if (charts > 0) return lines.length === 0 ? "chart" : "chart-and-text";
  if (top.includes("container_columns_open")) return "two-columns";
  if (top.includes("container_timeline_open")) return "timeline";
  if (top.includes("container_question_open")) return "question";
  if (top.includes("container_definition_open")) return "definition";
  if (top[0] === "blockquote_open") return "quote";
  if (top.includes("table_open")) return "table";
  if (top[0] === "fence") return "code";
  const [first] = lines.map(spoken);
  if (lines.length === 1 && first?.some((piece) => piece.type === "image")) return "image";
  if (first?.length === 1 && /^\{\{\s*fact\b/.test(first[0]?.content ?? "") && lines.length <= 2) return "number";
  return "plain";
}
