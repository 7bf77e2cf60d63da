// CSS as tokens, and the parts that stand between braces, commas and semicolons. `a{b:c}` is one rule: `a` before `b:c`.
import { createRequire } from "node:module";
import type { CSSToken } from "@csstools/css-tokenizer";

export interface StyleScope {
  readonly rootId: string; // of the drawing's own root, which gives both up for the page's
  readonly rootClasses: ReadonlySet<string>;
  readonly tell: (what: string) => void; // what was left out and could have been seen
  readonly embed: (address: string) => string | undefined; // a clean data: address, if it is a picture
}

const require = createRequire(import.meta.url);

export function tokenize(css: string): CSSToken[] {
  const tokenizer = require("@csstools/css-tokenizer") as typeof import("@csstools/css-tokenizer");
  return tokenizer
    .tokenize({ css })
    .filter(([type]) => type !== "comment" && type !== "EOF-token" && !type.startsWith("CD"));
}

/** The rules of a sheet: what stands before the braces, and what between them; `@import` has no braces. */
export function rulesOf(tokens: readonly CSSToken[]): { prelude: CSSToken[]; block: CSSToken[] | undefined }[] {
  const rules: { prelude: CSSToken[]; block: CSSToken[] | undefined }[] = [];
  let prelude: CSSToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token[0] === "{-token") {
      const end = closing(tokens, at);
      rules.push({ prelude, block: tokens.slice(at + 1, end) });
      prelude = [];
      at = end;
    } else if (token[0] === "semicolon-token" && prelude[0]?.[0] === "at-keyword-token") {
      rules.push({ prelude, block: undefined });
      prelude = [];
    } else if (prelude.length > 0 || (token[0] !== "whitespace-token" && token[0] !== "}-token")) prelude.push(token);
  }
  if (prelude[0]?.[0] === "at-keyword-token") rules.push({ prelude, block: undefined });
  return rules;
}

function closing(tokens: readonly CSSToken[], start: number): number {
  for (let at = start, depth = 0; at < tokens.length; at++) {
    if (tokens[at]![0] === "{-token") depth++;
    if (tokens[at]![0] === "}-token" && --depth === 0) return at;
  }
  return tokens.length;
}

/** Parts between separators that stand in no bracket. */
export function split(tokens: readonly CSSToken[], ...separators: string[]): CSSToken[][] {
  const parts: CSSToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    const [type] = token;
    if (type === "function-token" || type === "(-token" || type === "[-token" || type === "{-token") depth++;
    else if (type === ")-token" || type === "]-token" || type === "}-token") depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.includes(type)) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}

/** Whether each bracket is closed, and nothing escapes what we write behind it. */
export function isBalanced(tokens: readonly CSSToken[]): boolean {
  const open: string[] = [];
  for (const [type, raw] of tokens) {
    if (type === "delim-token" && raw === "\\") return false;
    if (type === "function-token" || type === "(-token") open.push(")-token");
    else if (type === "[-token") open.push("]-token");
    else if ((type === ")-token" || type === "]-token") && open.pop() !== type) return false;
  }
  return open.length === 0;
}
