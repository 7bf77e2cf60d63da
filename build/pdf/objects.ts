// What a PDF is made of. Numbers, booleans, null, arrays and dictionaries (Map) are JavaScript's own; the rest is here.
// `<</S /H1 /P 4 0 R>>` is `new Map([["S", name("H1")], ["P", new Ref(4)]])`.

export type Dict = Map<string, Value>;
export type Value = null | boolean | number | Name | PdfString | Ref | Stream | Dict | Value[];

/** `/H1`. Equal names are the same object, so `===` compares them. */
export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
const names = new Map<string, Name>();
export function name(text: string): Name {
  let known = names.get(text);
  if (!known) names.set(text, (known = new Name(text)));
  return known;
}

/** The bytes of a string, one character a byte. What they mean depends on where the string stands. */
export class PdfString {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** `4 0 R`. The generation is kept for reading old files only; what we write has generation 0. */
export class Ref {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation = 0) {
    this.number = number;
    this.generation = generation;
  }
}

/** A dictionary with bytes as they stand in the file, still filtered. */
export class Stream {
  readonly dict: Dict;
  readonly raw: Uint8Array;
  readonly plain: Uint8Array | undefined; // before filtering, where that is at hand
  constructor(dict: Dict, raw: Uint8Array, plain?: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
    this.plain = plain;
  }
}

// PDFDocEncoding where it differs from Latin-1: 0x18 to 0x1f, then 0x80 to 0xa0.
const pdfDoc =
  "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc" +
  "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac";

/** What a text string says: UTF-16 or UTF-8 by its mark, else PDFDocEncoding. */
export function readText(string: PdfString): string {
  const bytes = string.bytes;
  if (bytes.startsWith("\xfe\xff") || bytes.startsWith("\xff\xfe")) {
    const buffer = Buffer.from(bytes.slice(2), "latin1");
    if (buffer.length % 2 === 1) return "";
    return (bytes.startsWith("\xfe\xff") ? buffer.swap16() : buffer).toString("utf16le");
  }
  if (bytes.startsWith("\xef\xbb\xbf")) return Buffer.from(bytes.slice(3), "latin1").toString("utf8");
  return Array.from(bytes, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0x18 && code < 0x20) return pdfDoc[code - 0x18];
    return code >= 0x80 && code <= 0xa0 ? (pdfDoc[code - 0x80 + 8] ?? character) : character;
  }).join("");
}

/** A text string that says this, in the plainest encoding that can. */
export function writeText(text: string): PdfString {
  if (/^[\x20-\x7e\n]*$/.test(text)) return new PdfString(text);
  return new PdfString(`\xfe\xff${Buffer.from(text, "utf16le").swap16().toString("latin1")}`);
}
