// A line that begins with `::` -> what it opens or closes, or the column at which it cannot be understood.
//
//   readDirectiveLine(':::only{audience="board"}') is { kind: "container", colons: 3, name: "only", attributes: … }
import { type AttributeFault, scanAttributes, type WrittenAttribute } from "../attributes.ts";

export type DirectiveLine =
  | { readonly kind: "close"; readonly colons: number }
  | {
      readonly kind: "container";
      readonly colons: number;
      readonly name: string;
      readonly nameAt: number;
      readonly items: readonly WrittenAttribute[];
      readonly bracesAt: number;
    }
  | {
      readonly kind: "leaf";
      readonly name: string;
      readonly nameAt: number;
      readonly argument: string | undefined; // none without brackets
      readonly argumentAt: number;
      readonly items: readonly WrittenAttribute[];
      readonly bracesAt: number;
    }
  | {
      readonly kind: "wrong";
      readonly colons: number;
      readonly at: number;
      readonly name: string; // as far as it was read
      readonly reason: "name" | "brackets" | "no-brackets" | "rest" | AttributeFault;
    };

const nameCharacter = /[\p{L}\p{N}_-]/u;

export function readDirectiveLine(line: string): DirectiveLine {
  let colons = 0;
  while (line[colons] === ":") colons++;
  let at = colons;
  const skip = () => {
    while (line[at] === " " || line[at] === "\t") at++;
  };
  skip();
  if (at === line.length) return colons > 2 ? { kind: "close", colons } : wrong(at, "", "name");
  const nameAt = at;
  while (at < line.length && nameCharacter.test(line[at]!)) at++;
  const name = line.slice(nameAt, at);
  function wrong(where: number, read: string, reason: Extract<DirectiveLine, { kind: "wrong" }>["reason"]) {
    return { kind: "wrong", colons, at: where, name: read, reason } as const;
  }
  if (name === "") return wrong(nameAt, "", "name");
  let argument: string | undefined;
  let argumentAt = at;
  if (colons === 2) {
    if (line[at] === "[") {
      const close = line.indexOf("]", at);
      if (close < 0) return wrong(at, name, "brackets");
      argument = line.slice(at + 1, close);
      argumentAt = at + 1;
      at = close + 1;
    } else if (at < line.length && line[at] !== "{") return wrong(at, name, "no-brackets");
  }
  skip();
  const bracesAt = at;
  let items: readonly WrittenAttribute[] = [];
  if (line[at] === "{") {
    const scanned = scanAttributes(line, at);
    if (!scanned.ok) return wrong(scanned.at, name, scanned.reason);
    items = scanned.items;
    at = scanned.end;
    skip();
  }
  if (at < line.length) return wrong(at, name, "rest");
  return colons === 2
    ? { kind: "leaf", name, nameAt, argument, argumentAt, items, bracesAt }
    : { kind: "container", colons, name, nameAt, items, bracesAt };
}
