// The code frame of a diagnostic: the line it is about, the one before it, and marks under the word.

const longest = 160; // columns shown of a line

/** `frame("type: barr", 1, 7)` marks `barr`; empty where the text has no such line. */
export function frame(text: string, line: number, column: number): string[] {
  const lines = text.split(/\r?\n/);
  const own = lines[line - 1];
  if (own === undefined || own.trim() === "") return [];
  const width = String(line).length;
  const show = (mark: string, number: number, content: string) =>
    `${mark} ${String(number).padStart(width)} | ${content.slice(0, longest)}`.trimEnd();
  const before = lines[line - 2];
  const shown = before?.trim() ? [show(" ", line - 1, before)] : [];
  shown.push(show(">", line, own));
  if (column > longest) return shown;
  const word = /^(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_.@:/-]+|\S)/u.exec(own.slice(column - 1))?.[0] ?? "^";
  const marks = "^".repeat(Math.min(word.length, longest - column + 1));
  return [...shown, `  ${" ".repeat(width)} | ${" ".repeat(column - 1)}${marks}`];
}
