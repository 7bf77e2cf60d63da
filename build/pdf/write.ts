// A PdfFile -> bytes: streams as they are, everything else packed in object streams, no clock and no identifier.
// Objects that nothing refers to are left out. Same file, same bytes.
import { deflateSync } from "node:zlib";
import type { PdfFile } from "./file.ts";
import { name, Name, PdfString, Ref, Stream, type Dict, type Value } from "./objects.ts";

const perStream = 200;

export function writePdf(file: PdfFile): Uint8Array {
  const chunks: Buffer[] = [];
  let length = 0;
  const put = (chunk: Buffer | string) => {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, "latin1") : chunk;
    chunks.push(bytes);
    length += bytes.length;
  };
  put("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
  const reached = reach(file);
  const numberOf = renumber(file, reached);
  const last = (reached.length === 0 ? 0 : numberOf(reached.at(-1)!)) + 1;
  const rows: [number, number, number, number][] = []; // number, kind, offset or stream, index
  const packed: { number: number; text: Buffer }[] = [];
  for (const number of reached) {
    const value = file.object(number);
    if (value instanceof Stream) {
      rows.push([numberOf(number), 1, length, 0]);
      put(`${numberOf(number)} 0 obj\n`);
      writeStream(value, put, numberOf);
      put("\nendobj\n");
    } else {
      const text = trim(file.source(number)) ?? Buffer.from(format(value, numberOf), "latin1");
      packed.push({ number: numberOf(number), text });
    }
  }
  let next = last;
  for (let from = 0; from < packed.length; from += perStream) {
    const items = packed.slice(from, from + perStream);
    let offset = 0;
    const head: string[] = [];
    for (const [index, item] of items.entries()) {
      rows.push([item.number, 2, next, index]);
      head.push(`${item.number} ${offset}`);
      offset += item.text.length + 1;
    }
    const first = `${head.join(" ")}\n`;
    const body = Buffer.concat([Buffer.from(first), ...items.flatMap(({ text }) => [text, Buffer.from("\n")])]);
    const dict: Dict = new Map<string, Value>([
      ["Type", name("ObjStm")],
      ["N", items.length],
      ["First", first.length],
    ]);
    rows.push([next, 1, length, 0]);
    put(`${next} 0 obj\n`);
    writeStream(compress(dict, body), put, numberOf);
    put("\nendobj\n");
    next++;
  }
  rows.push([next, 1, length, 0]);
  const at = length;
  put(`${next} 0 obj\n`);
  writeStream(crossReferences(file, rows, next + 1), put, numberOf);
  put(`\nendobj\nstartxref\n${at}\n%%EOF\n`);
  return Buffer.concat(chunks);
}

/** A stream that is smaller than its bytes. */
export function compress(dict: Dict, bytes: Uint8Array): Stream {
  dict.set("Filter", name("FlateDecode"));
  return new Stream(dict, deflateSync(bytes, { level: 6 }), bytes);
}

function crossReferences(file: PdfFile, rows: readonly [number, number, number, number][], size: number): Stream {
  const table = Buffer.alloc(size * 7);
  table.writeUInt16BE(0xffff, 5); // object 0 is the head of the free list
  for (const [number, kind, place, index] of rows) {
    table[number * 7] = kind;
    table.writeUInt32BE(place, number * 7 + 1);
    table.writeUInt16BE(index, number * 7 + 5);
  }
  const dict: Dict = new Map<string, Value>([
    ["Type", name("XRef")],
    ["Size", size],
    ["W", [1, 4, 2]],
    ["Root", file.trailer.get("Root") ?? null],
  ]);
  const info = file.trailer.get("Info");
  if (info) dict.set("Info", info);
  return compress(dict, table);
}

/** The numbers of the objects that the catalogue and the information dictionary lead to, in order. */
function reach(file: PdfFile): number[] {
  const reached = new Set<number>();
  const queue: Value[] = [file.trailer.get("Root") ?? null, file.trailer.get("Info") ?? null];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (value instanceof Ref) {
      if (reached.has(value.number)) continue;
      const target = file.object(value.number);
      // A reference to nothing means null, so nothing has to be written.
      if (target === null) continue;
      reached.add(value.number);
      queue.push(target);
    } else if (value instanceof Stream) queue.push(value.dict);
    else if (value instanceof Map || Array.isArray(value)) {
      for (const item of value.values())
        if (item instanceof Ref || item instanceof Map || Array.isArray(item)) queue.push(item);
    }
  }
  return [...reached].sort((a, b) => a - b);
}

/** The file's own objects keep their numbers; those of the files that it took in follow them without gaps, 0 for none. */
function renumber(file: PdfFile, reached: readonly number[]): (number: number) => number {
  const [, start = Infinity] = file.starts;
  const guests = reached.filter((number) => number >= start);
  const first = (reached.findLast((number) => number < start) ?? 0) + 1;
  const renumbered = new Map(guests.map((number, at) => [number, first + at]));
  return (number) => (number < start ? number : (renumbered.get(number) ?? 0));
}

function trim(text: Buffer | undefined): Buffer | undefined {
  if (!text) return undefined;
  let [from, to] = [0, text.length];
  while (from < to && (text[from] as number) <= 32) from++;
  while (to > from && (text[to - 1] as number) <= 32) to--;
  return text.subarray(from, to);
}

function writeStream(
  stream: Stream,
  put: (chunk: Buffer | string) => void,
  numberOf: (number: number) => number,
): void {
  const dict = new Map(stream.dict).set("Length", stream.raw.length);
  put(`${format(dict, numberOf)}\nstream\n`);
  put(Buffer.from(stream.raw.buffer, stream.raw.byteOffset, stream.raw.byteLength));
  put("\nendstream");
}

/** `format(new Map([["S", name("H1")]]))` is `<</S/H1>>`. */
function format(value: Value, numberOf: (number: number) => number): string {
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return formatNumber(value);
  if (value instanceof Name) return formatName(value.text);
  if (value instanceof Ref) {
    const number = numberOf(value.number);
    return number === 0 ? "null" : `${number} ${value.generation} R`;
  }
  if (value instanceof PdfString) return formatString(value.bytes);
  if (Array.isArray(value)) return `[${value.map((item) => format(item, numberOf)).join(" ")}]`;
  if (value instanceof Stream) throw new TypeError("A stream is always an object of its own.");
  let text = "<<";
  for (const [key, item] of value) {
    const written = format(item, numberOf);
    text += `${formatName(key)}${/^[/<([]/.test(written) ? "" : " "}${written}`;
  }
  return `${text}>>`;
}

export const formatNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toFixed(7))).replace(/^(-?)0\./, "$1.");
const formatName = (text: string) =>
  `/${/^[\w.+-]*$/.test(text) ? text : [...Buffer.from(text)].map((byte) => (/[\w.+-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `#${byte.toString(16).padStart(2, "0")}`)).join("")}`;
const formatString = (bytes: string) =>
  /^[\x20-\x7e]*$/.test(bytes)
    ? `(${bytes.replace(/[\\()]/g, "\\$&")})`
    : `<${Buffer.from(bytes, "latin1").toString("hex")}>`;
