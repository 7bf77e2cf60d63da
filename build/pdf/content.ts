// The operations of a content stream, one after the other: `<0028> Tj` is visited as ("Tj", [string], from, to).
import { isSpace, Lexer, Word } from "./lexer.ts";
import type { Value } from "./objects.ts";

/** `from` is the byte where the first operand stands, `to` the byte after the operator. `operands` is used again. */
type Visit = (operator: string, operands: readonly Value[], from: number, to: number) => void;

export function eachOperation(data: Uint8Array, visit: Visit): void {
  const lexer = new Lexer(data);
  const operands: Value[] = [];
  let from = -1;
  for (;;) {
    lexer.skipSpace();
    if (lexer.at >= lexer.end) return;
    const at = lexer.at;
    const token = lexer.next(false);
    if (from < 0) from = at;
    if (token === undefined) continue;
    if (!(token instanceof Word)) {
      operands.push(token);
      continue;
    }
    if (token.text === "ID") skipImage(lexer);
    visit(token.text === "ID" ? "EI" : token.text, operands, from, lexer.at);
    operands.length = 0;
    from = -1;
  }
}

/** An inline image ends at an EI that stands alone. */
function skipImage(lexer: Lexer): void {
  const { bytes } = lexer;
  for (let at = lexer.at + 1; at < lexer.end; at++)
    if (
      bytes[at] === 0x45 &&
      bytes[at + 1] === 0x49 &&
      isSpace(bytes[at - 1]) &&
      (at + 2 >= lexer.end || isSpace(bytes[at + 2]))
    ) {
      lexer.at = at + 2;
      return;
    }
  lexer.at = lexer.end;
}

export const pathStarts: ReadonlySet<string> = new Set(["m", "re"]);
export const pathPaints: ReadonlySet<string> = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"]);
export const textPaints: ReadonlySet<string> = new Set(["Tj", "TJ", "'", '"']);
