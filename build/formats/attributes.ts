// `{#id .class key="value with space"}` -> what it says, each part with its offset; or the offset at which it says nothing.
// One pass over the text, no pattern that could turn back.

export interface WrittenAttribute {
  readonly kind: "id" | "class" | "pair" | "word";
  readonly name: string;
  readonly value: string; // of a pair
  readonly from: number; // offset of the name
  readonly valueFrom: number;
}
export type Scanned =
  | { readonly ok: true; readonly end: number; readonly items: readonly WrittenAttribute[] } // `end`: behind the brace
  | { readonly ok: false; readonly at: number; readonly reason: AttributeFault };
export type AttributeFault =
  | "open" // never closed
  | "comma"
  | "spaces" // around the equals sign
  | "quote" // opened and never closed, or none that is straight
  | "apart" // two things without a space between them
  | "name" // nothing that could be a name
  | "value"; // none behind the equals sign

const isSpace = (character: string | undefined): boolean =>
  character === " " || character === "\t" || character === "\n";
const nameCharacter = /[\p{L}\p{N}\p{M}_:-]/u;
const quotes: Readonly<Record<string, string>> = { '"': '"', "'": "'" };

/** `scanAttributes("{#bill}", 0)` is `{ ok: true, end: 7, items: [{ kind: "id", name: "bill", … }] }`. */
export function scanAttributes(text: string, start: number): Scanned {
  const items: WrittenAttribute[] = [];
  const fault = (at: number, reason: AttributeFault): Scanned => ({ ok: false, at, reason });
  const nameEnd = (from: number): number => {
    let at = from;
    for (;;) {
      const point = text.codePointAt(at);
      if (point === undefined) return at;
      const character = String.fromCodePoint(point);
      if (!nameCharacter.test(character)) return at;
      at += character.length;
    }
  };
  let at = start + 1;
  for (;;) {
    const before = at;
    while (isSpace(text[at])) at++;
    const sign = text[at];
    if (sign === undefined) return fault(start, "open");
    if (sign === "}") return { ok: true, end: at + 1, items };
    if (items.length > 0 && at === before) return fault(at, sign === "," ? "comma" : "apart");
    if (sign === ",") return fault(at, "comma");
    if (sign === "=") return fault(at, "spaces");
    const marked = sign === "#" || sign === ".";
    const from = marked ? at + 1 : at;
    const end = nameEnd(from);
    if (end === from) return fault(at, sign === '"' || sign === "'" ? "quote" : "name");
    const name = text.slice(from, end);
    at = end;
    if (marked) {
      items.push({ kind: sign === "#" ? "id" : "class", name, value: "", from, valueFrom: from });
      continue;
    }
    if (text[at] !== "=") {
      items.push({ kind: "word", name, value: "", from, valueFrom: from });
      continue;
    }
    const first = text[++at];
    if (first === undefined || first === "}") return fault(at - 1, "value");
    if (isSpace(first)) return fault(at, "spaces");
    const quote = quotes[first];
    if (quote !== undefined) {
      const close = text.indexOf(quote, at + 1);
      if (close < 0) return fault(at, "quote");
      items.push({ kind: "pair", name, value: text.slice(at + 1, close), from, valueFrom: at + 1 });
      at = close + 1;
      continue;
    }
    if ("“”„‘’‚«»".includes(first)) return fault(at, "quote");
    const valueFrom = at;
    while (at < text.length && !isSpace(text[at]) && text[at] !== "}") {
      if ("\"'{=<>`".includes(text[at]!)) return fault(at, text[at] === "=" ? "apart" : "quote");
      if (text[at] === ",") return fault(at, "comma");
      at++;
    }
    items.push({ kind: "pair", name, value: text.slice(valueFrom, at), from, valueFrom });
  }
}

/** Where braces that are opened at `start` are closed, in the same line or the next: -1 if nowhere. Quotes may hold braces. */
export function closingBrace(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === "}") return at;
    if (sign === "{") return -1;
    if (sign === '"' || sign === "'") {
      const close = text.indexOf(sign, at + 1);
      if (close > 0 && text.indexOf("}", at) > close) at = close;
    }
  }
  return -1;
}
