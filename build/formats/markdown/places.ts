// Where a token stands: the line of its block, and inside the block the line and column of the piece.
import type { Token } from "markdown-it";
import type { Place } from "../../diagnostics/report.ts";
import type { ChapterText } from "../../model/deck.ts";

/** The origin of line `line`, counted from 0; beyond the text, its last line. */
export const placeOfLine = ({ origins }: ChapterText, line: number): Place =>
  origins[Math.min(Math.max(0, line), origins.length - 1)] ?? { file: "content", line: 1, column: 1 };

/** `placeOfToken(text, paragraph, expression)` is `{ file, line, column }` of the expression. */
export function placeOfToken(text: ChapterText, block: Token | undefined, piece?: Pick<Token, "meta">): Place {
  const [from] = block?.map ?? [0];
  const offset = (piece?.meta as { offset?: number } | null | undefined)?.offset;
  if (!block || offset === undefined) return placeOfLine(text, from);
  const before = block.content.slice(0, offset).split("\n");
  const line = from + before.length - 1;
  const own = block.content.split("\n")[before.length - 1] ?? "";
  // A block's text has lost its list marks, quotes and indentation.
  const shift = Math.max(0, text.lines[line]?.indexOf(own) ?? 0);
  return { ...placeOfLine(text, line), column: shift + (before.at(-1)?.length ?? 0) + 1 };
}

/** The column of `word` in the line of `place`, if it stands there: `audience="studnets"` rather than the line's begin. */
export function placeOfWord(text: ChapterText, place: Place, word: string): Place {
  const index = text.origins.findIndex(({ file, line }) => file === place.file && line === place.line);
  const column = text.lines[index]?.indexOf(word, place.column - 1) ?? -1;
  return column < 0 || word === "" ? place : { ...place, column: column + 1 };
}
