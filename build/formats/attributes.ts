// `{#id .class key="value with space"}` at the end of a line of Markdown.
import type { Attributes } from "../model/deck.ts";

const tail = /\s*\{((?:[#.]?[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s}"']+))?\s*)+)\}\s*$/;
const part = /([#.]?)([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s}"']+)))?/g;
export const noAttributes: Attributes = { id: "", classes: [], values: {} };

export function parseAttributes(inside: string): Attributes {
  let id = "";
  const classes: string[] = [];
  const values: Record<string, string> = {};
  for (const [, mark, name = "", double, single, bare] of inside.matchAll(part)) {
    if (mark === "#") id = name;
    else if (mark === ".") classes.push(name);
    else values[name] = double ?? single ?? bare ?? "";
  }
  return { id, classes, values };
}

/** `splitAttributes("One bill {#bill}")` is `{ text: "One bill", attributes: { id: "bill", … }, column: 10 }`; 0: none. */
export function splitAttributes(line: string): { text: string; attributes: Attributes; column: number } {
  const match = /(?<!\\)\{(?!\{)/.test(line) ? tail.exec(line) : null;
  if (!match) return { text: line.trim(), attributes: noAttributes, column: 0 };
  return {
    text: line.slice(0, match.index),
    attributes: parseAttributes(match[1] ?? ""),
    column: line.indexOf("{", match.index) + 1,
  };
}
