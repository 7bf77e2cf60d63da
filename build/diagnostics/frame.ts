// The code frame of a diagnostic: the line it is about, the one before it, and marks under the word.
import { cutTo, printable, widthOf } from "./display-width.ts";

const longest = 160; // columns shown of a line

/** `frame("type: barr", 1, 7)` marks `barr`; empty where the text has no such line. Columns count UTF-16 units, from 1. */
export function frame(text: string, line: number, column: number): string[] {
  const start = startOf(text, line);
  if (start === undefined) return [];
  const own = lineFrom(text, start);
  if (own.trim() === "") return [];
  const width = String(line).length;
  const show = (mark: string, number: number, content: string) =>
    `${mark} ${String(number).padStart(width)} | ${cutTo(printable(content), longest)}`.trimEnd();
  const before = lineBefore(text, start);
  const shown = before.trim() === "" ? [] : [show(" ", line - 1, before)];
  shown.push(show(">", line, own));
  const at = Math.max(0, column - 1);
  const indent = widthOf(printable(own.slice(0, at)));
  if (indent >= longest) return shown;
  const word = /^(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_.@:/-]+|\S)/u.exec(own.slice(at))?.[0] ?? "^";
  const marks = "^".repeat(Math.max(1, Math.min(widthOf(printable(word)), longest - indent)));
  return [...shown, `  ${" ".repeat(width)} | ${" ".repeat(indent)}${marks}`];
}

/** Where a line begins, without taking the whole text apart for each mistake. */
function startOf(text: string, line: number): number | undefined {
  if (!Number.isInteger(line) || line < 1) return undefined;
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  return start;
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end).replace(/\r$/, "");
}

function lineBefore(text: string, start: number): string {
  if (start === 0) return "";
  return lineFrom(text, start < 2 ? 0 : text.lastIndexOf("\n", start - 2) + 1);
}
