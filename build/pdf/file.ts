// A PDF in memory: objects are parsed when asked for, changed ones are remembered, the rest stays as it stands.
import { decode } from "./filters.ts";
import { isSpace, Lexer, Word } from "./lexer.ts";
import { Name, PdfString, readText, Ref, Stream, type Dict, type Value } from "./objects.ts";
import { readCrossReferences, type CrossReferences } from "./xref.ts";

export class PdfFile {
  readonly bytes: Buffer;
  readonly trailer: Dict;
  readonly changed = new Set<number>();
  readonly #entries: CrossReferences["entries"];
  readonly #values = new Map<number, Value>();
  readonly #streams = new Map<number, Value[]>();
  readonly #shift: number; // of every number, when the file is read behind another one
  readonly #guests: PdfFile[] = [];
  #next: number;

  /** `new PdfFile(bytes, 100)`: its object 4 is number 104, wherever it is named. */
  constructor(bytes: Uint8Array, shift = 0) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#shift = shift;
    const { entries, trailer } = readCrossReferences(this.bytes, (at) => this.#readIndirect(at), shift);
    this.#entries = entries;
    this.trailer = trailer;
    this.#next = Math.max(0, ...[trailer.get("Size")].filter((size) => typeof size === "number"));
    for (const number of entries.keys()) if (number >= this.#next) this.#next = number + 1;
    this.#next += shift;
  }

  get catalog(): Dict {
    return this.dict(this.trailer.get("Root")) ?? new Map();
  }
  /** The numbers of all objects, in order. */
  get numbers(): number[] {
    const own = [...this.#entries.keys()].map((number) => number + this.#shift);
    const others = this.#guests.flatMap((guest) => guest.numbers);
    return [...new Set([...own, ...others, ...this.changed])].sort((a, b) => a - b);
  }

  /** Takes in the objects of another file, whose numbers are greater; what they are to this one is the caller's to say. */
  adopt(guest: PdfFile): void {
    if (guest.#shift < this.#next) throw new RangeError("The numbers of two files overlap.");
    this.#guests.push(guest);
    this.#next = guest.#next;
  }

  /** The least number of each part: of the file itself, and of those that it took in. */
  get starts(): number[] {
    return [this.#shift, ...this.#guests.map((guest) => guest.#shift)];
  }

  /** A value itself, never a reference to it. */
  resolve(value: Value | undefined): Value {
    for (let depth = 0; value instanceof Ref && depth < 20; depth++) value = this.object(value.number);
    return value === undefined || value instanceof Ref ? null : value;
  }
  get(dict: Dict | null | undefined, key: string): Value {
    return this.resolve(dict?.get(key));
  }
  /** The dictionary, also that of a stream. */
  dict(value: Value | undefined): Dict | null {
    const found = this.resolve(value);
    return found instanceof Map ? found : found instanceof Stream ? found.dict : null;
  }
  array(value: Value | undefined): Value[] | null {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : null;
  }
  name(value: Value | undefined): string | null {
    const found = this.resolve(value);
    return found instanceof Name ? found.text : null;
  }
  text(value: Value | undefined): string | null {
    const found = this.resolve(value);
    return found instanceof PdfString ? readText(found) : null;
  }
  number(value: Value | undefined): number | null {
    const found = this.resolve(value);
    return typeof found === "number" ? found : null;
  }
  /** What a stream holds, unfiltered; null where it is no stream or cannot be read. */
  data(value: Value | undefined): Uint8Array | null {
    const found = this.resolve(value);
    return found instanceof Stream
      ? (found.plain ?? decode(found.raw, found.dict, (item) => this.resolve(item)))
      : null;
  }

  set(number: number, value: Value): void {
    this.#values.set(number, value);
    this.changed.add(number);
  }
  /** Says that the object was changed in place. */
  touch(ref: Value | undefined): void {
    if (ref instanceof Ref) this.changed.add(ref.number);
  }
  add(value: Value): Ref {
    const number = this.#next++;
    this.set(number, value);
    return new Ref(number);
  }

  object(number: number): Value {
    let value = this.#values.get(number);
    if (value === undefined) {
      const guest = this.#guests.findLast((one) => number >= one.#shift);
      const entry = this.#entries.get(number - this.#shift);
      value = null;
      if (guest) value = guest.object(number);
      else if (entry && "at" in entry) {
        const found = this.#readIndirect(entry.at);
        if (found?.number === number - this.#shift) value = found.value;
      } else if (entry) value = this.#fromStream(entry.stream)[entry.index] ?? null;
      this.#values.set(number, value);
    }
    return value;
  }

  /** The text of an unchanged object that is no stream, to be copied as it is; undefined for all others. */
  source(number: number): Buffer | undefined {
    const entry = this.#entries.get(number); // none of a file that was taken in: its references say something else
    if (!entry || !("at" in entry) || this.changed.has(number)) return undefined;
    const from = this.bytes.indexOf("obj", entry.at) + 3;
    const end = this.bytes.indexOf("endobj", from);
    if (end < 0) return undefined;
    const text = this.bytes.subarray(from, end);
    if (!text.includes(0x28)) return text;
    // A text in it may say "endobj" as well: where the object ends is read, not looked for.
    const lexer = new Lexer(this.bytes, from, this.bytes.length, 0);
    lexer.value();
    return this.bytes.subarray(from, lexer.at);
  }

  #readIndirect(at: number): { number: number; value: Value } | undefined {
    const { bytes } = this;
    const lexer = new Lexer(bytes, at, bytes.length, this.#shift);
    const number = lexer.value(false);
    const generation = lexer.value(false);
    const word = lexer.next(false);
    if (typeof number !== "number" || typeof generation !== "number" || !(word instanceof Word) || word.text !== "obj")
      return undefined;
    const value = lexer.value();
    if (!(value instanceof Map)) return { number, value };
    lexer.skipSpace();
    if (bytes.toString("latin1", lexer.at, lexer.at + 6) !== "stream") return { number, value };
    let from = lexer.at + 6;
    if (bytes[from] === 13) from++;
    if (bytes[from] === 10) from++;
    // Before the cross-references are read a length that is a reference cannot be followed.
    const length = value.get("Length");
    const stated = length instanceof Ref ? (this.#entries ? this.number(length) : null) : length;
    let to = typeof stated === "number" ? from + stated : -1;
    let look = to;
    while (look >= from && isSpace(bytes[look])) look++;
    if (to < from || bytes.toString("latin1", look, look + 9) !== "endstream") {
      to = bytes.indexOf("endstream", from);
      if (to < 0) to = bytes.length;
      else if (bytes[to - 1] === 10 || bytes[to - 1] === 13) to -= bytes[to - 2] === 13 && bytes[to - 1] === 10 ? 2 : 1;
    }
    return { number, value: new Stream(value, bytes.subarray(from, to)) };
  }

  #fromStream(number: number): Value[] {
    let values = this.#streams.get(number);
    if (!values) {
      values = [];
      this.#streams.set(number, values);
      const stream = this.object(number + this.#shift);
      const data = this.data(stream);
      if (stream instanceof Stream && data) {
        const head = new Lexer(data);
        const first = this.number(stream.dict.get("First")) ?? 0;
        for (let count = this.number(stream.dict.get("N")) ?? 0; count > 0; count--) {
          head.value(false);
          const at = head.value(false);
          values.push(new Lexer(data, first + (typeof at === "number" ? at : 0), data.length, this.#shift).value());
        }
      }
    }
    return values;
  }
}
