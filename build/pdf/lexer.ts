// Bytes -> PDF values: `<</Type /Page /Kids [4 0 R]>>`. Lenient, as readers are: what cannot be understood is null.
import { name, PdfString, Ref, type Dict, type Name, type Value } from "./objects.ts";

// 1: white space, 2: delimiter, 0: regular
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = 1;
for (const character of "()<>[]{}/%") kinds[character.charCodeAt(0)] = 2;

export const isSpace = (code: number | undefined): boolean => kinds[code ?? -1] === 1;
const isRegular = (code: number | undefined): boolean => kinds[code ?? -1] === 0;

/** An operator of a content stream, or a word like `obj`. */
export class Word {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
const words = new Map<string, Word>();
const namesByKey = new Map<string, Name>();

export class Lexer {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
  readonly #shift: number; // added to the number of each reference
  constructor(bytes: Uint8Array, at = 0, end = bytes.length, shift = 0) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
    this.#shift = shift;
  }

  skipSpace(): void {
    const { bytes, end } = this;
    let at = this.at;
    while (at < end) {
      const code = bytes[at] as number;
      if (kinds[code] === 1) at++;
      else if (code === 0x25) while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at++;
      else break;
    }
    this.at = at;
  }

  /** The next value or word; undefined at the end, and for a closing bracket that nothing opened. */
  next(references: boolean): Value | Word | undefined {
    this.skipSpace();
    const { bytes, at, end } = this;
    if (at >= end) return undefined;
    const code = bytes[at] as number;
    if (code === 0x2f) return this.#name();
    if ((code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e)
      return this.#number(references);
    if (code === 0x28) return this.#literal();
    if (code === 0x3c) return bytes[at + 1] === 0x3c ? this.#dict(references) : this.#hex();
    if (code === 0x5b) return this.#array(references);
    if (kinds[code] === 2) {
      this.at += code === 0x3e && bytes[at + 1] === 0x3e ? 2 : 1;
      return undefined;
    }
    let stop = at;
    while (stop < end && isRegular(bytes[stop])) stop++;
    const text = this.#latin(at, stop);
    this.at = stop;
    if (text === "null") return null;
    if (text === "true" || text === "false") return text === "true";
    let word = words.get(text);
    if (!word) {
      word = new Word(text);
      if (words.size < 500) words.set(text, word);
    }
    return word;
  }

  value(references = true): Value {
    const found = this.next(references);
    return found === undefined || found instanceof Word ? null : found;
  }

  #latin(from: number, to: number): string {
    const { bytes } = this;
    let text = "";
    for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
    return text;
  }

  #name(): Name {
    const { bytes, end } = this;
    const from = this.at + 1;
    let at = from;
    while (at < end && isRegular(bytes[at])) at++;
    this.at = at;
    const key = this.#latin(from, at);
    let known = namesByKey.get(key);
    if (!known) {
      const text = key.includes("#")
        ? Buffer.from(
            key.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            "latin1",
          ).toString("utf8")
        : key;
      known = name(text);
      namesByKey.set(key, known);
    }
    return known;
  }

  #number(references: boolean): Value {
    const { bytes, end } = this;
    let at = this.at;
    let sign = 1;
    let whole = 0;
    let scale = 0;
    let digits = 0;
    for (; at < end; at++) {
      const code = bytes[at] as number;
      if (code >= 0x30 && code <= 0x39) {
        whole = whole * 10 + code - 0x30;
        digits++;
        if (scale) scale *= 10;
      } else if (code === 0x2d) sign = -1;
      else if (code === 0x2e) scale ||= 1;
      else if (code !== 0x2b) break;
    }
    if (at === this.at || (at < end && isRegular(bytes[at]))) {
      // Not a number after all, as `1e5` or `0-1` in broken files.
      while (at < end && isRegular(bytes[at])) at++;
      this.at = Math.max(at, this.at + 1);
      return 0;
    }
    this.at = at;
    const number = (sign * whole) / (scale || 1);
    if (!references || scale || sign < 0 || digits > 10) return number;
    // Two integers and an R are a reference.
    let look = at;
    while (look < end && kinds[bytes[look] as number] === 1) look++;
    let generation = 0;
    const first = look;
    while (look < end && look - first < 5 && (bytes[look] as number) >= 0x30 && (bytes[look] as number) <= 0x39)
      generation = generation * 10 + (bytes[look++] as number) - 0x30;
    if (look === first || look === at) return number;
    const gap = look;
    while (look < end && kinds[bytes[look] as number] === 1) look++;
    if (look === gap || bytes[look] !== 0x52 || (look + 1 < end && isRegular(bytes[look + 1]))) return number;
    this.at = look + 1;
    return new Ref(number + this.#shift, generation);
  }

  #literal(): PdfString {
    const { bytes, end } = this;
    let at = this.at + 1;
    let depth = 1;
    let text = "";
    for (; at < end; at++) {
      let code = bytes[at] as number;
      if (code === 0x28) depth++;
      else if (code === 0x29 && --depth === 0) break;
      else if (code === 0x5c) {
        code = bytes[++at] ?? 0;
        const escaped = { 0x6e: "\n", 0x72: "\r", 0x74: "\t", 0x62: "\b", 0x66: "\f" }[code];
        if (escaped) {
          text += escaped;
          continue;
        }
        if (code === 13 || code === 10) {
          if (code === 13 && bytes[at + 1] === 10) at++;
          continue;
        }
        if (code >= 0x30 && code <= 0x37) {
          let octal = 0;
          let count = 0;
          while (count < 3 && (bytes[at] as number) >= 0x30 && (bytes[at] as number) <= 0x37) {
            octal = octal * 8 + (bytes[at++] as number) - 0x30;
            count++;
          }
          at--;
          code = octal & 0xff;
        }
      } else if (code === 13) {
        if (bytes[at + 1] === 10) at++;
        code = 10;
      }
      text += String.fromCharCode(code);
    }
    this.at = at + 1;
    return new PdfString(text);
  }

  #hex(): PdfString {
    const { bytes, end } = this;
    let at = this.at + 1;
    let text = "";
    let high = -1;
    for (; at < end && bytes[at] !== 0x3e; at++) {
      const code = bytes[at] as number;
      const digit = code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x57;
      if (digit < 0 || digit > 15) continue;
      if (high < 0) high = digit;
      else {
        text += String.fromCharCode(high * 16 + digit);
        high = -1;
      }
    }
    if (high >= 0) text += String.fromCharCode(high * 16);
    this.at = at + 1;
    return new PdfString(text);
  }

  #array(references: boolean): Value[] {
    this.at++;
    const items: Value[] = [];
    for (;;) {
      this.skipSpace();
      if (this.at >= this.end) return items;
      if (this.bytes[this.at] === 0x5d) {
        this.at++;
        return items;
      }
      const item = this.next(references);
      if (item !== undefined && !(item instanceof Word)) items.push(item);
    }
  }

  #dict(references: boolean): Dict {
    this.at += 2;
    const dict: Dict = new Map();
    for (;;) {
      this.skipSpace();
      const code = this.bytes[this.at];
      if (this.at >= this.end) return dict;
      if (code === 0x3e) {
        this.at += 2;
        return dict;
      }
      if (code !== 0x2f) {
        if (this.next(references) instanceof Word && this.#stuck()) return dict;
        continue;
      }
      const key = this.#name().text;
      this.skipSpace();
      dict.set(key, this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e ? null : this.value(references));
    }
  }

  /** A dictionary that was never closed must not swallow the file. */
  #stuck(): boolean {
    return this.#latin(this.at - 6, this.at) === "endobj";
  }
}
