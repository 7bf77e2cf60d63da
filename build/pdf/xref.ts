// Where each object stands in a file: cross-reference tables and streams, or, where those are broken, a search.
import { decode } from "./filters.ts";
import { Lexer } from "./lexer.ts";
import { Stream, type Dict, type Value } from "./objects.ts";

/** An object at a byte, or the nth of an object stream. */
type Entry = { readonly at: number } | { readonly stream: number; readonly index: number };
export interface CrossReferences {
  readonly entries: Map<number, Entry>;
  readonly trailer: Dict;
}
type ReadIndirect = (at: number) => { number: number; value: Value } | undefined;

const direct = (value: Value | undefined): Value => value ?? null;

/** Follows the chain of cross-reference sections, newest first. */
export function readCrossReferences(bytes: Buffer, readIndirect: ReadIndirect, shift = 0): CrossReferences {
  const start = bytes.lastIndexOf("startxref");
  const entries = new Map<number, Entry>();
  const trailer: Dict = new Map();
  const seen = new Set<number>();
  const queue: number[] = [];
  if (start >= 0) {
    const at = new Lexer(bytes, start + 9).value(false);
    if (typeof at === "number") queue.push(at);
  }
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at) || at >= bytes.length) continue;
    seen.add(at);
    const lexer = new Lexer(bytes, at);
    lexer.skipSpace();
    const part =
      bytes.toString("latin1", lexer.at, lexer.at + 4) === "xref"
        ? readTable(bytes, lexer, entries, shift)
        : readStream(at, readIndirect, entries);
    if (!part) return search(bytes, readIndirect, shift);
    for (const [key, value] of part) if (!trailer.has(key)) trailer.set(key, value);
    for (const key of ["XRefStm", "Prev"]) {
      const next = part.get(key);
      if (typeof next === "number") queue.push(next);
    }
  }
  return trailer.has("Root") ? { entries, trailer } : search(bytes, readIndirect, shift);
}

function readTable(bytes: Buffer, lexer: Lexer, entries: Map<number, Entry>, shift: number): Dict | undefined {
  lexer.at += 4;
  for (;;) {
    lexer.skipSpace();
    if (bytes.toString("latin1", lexer.at, lexer.at + 7) === "trailer") break;
    const first = lexer.value(false);
    const count = lexer.value(false);
    if (typeof first !== "number" || typeof count !== "number") return undefined;
    for (let number = first; number < first + count; number++) {
      const at = lexer.value(false);
      const generation = lexer.value(false);
      lexer.skipSpace();
      const kind = bytes[lexer.at++];
      if (typeof at !== "number" || typeof generation !== "number") return undefined;
      if (kind === 0x6e && !entries.has(number)) entries.set(number, { at });
      else if (kind !== 0x6e && kind !== 0x66) return undefined;
    }
  }
  const trailer = new Lexer(bytes, lexer.at + 7, bytes.length, shift).value();
  return trailer instanceof Map ? trailer : undefined;
}

function readStream(at: number, readIndirect: ReadIndirect, entries: Map<number, Entry>): Dict | undefined {
  const found = readIndirect(at)?.value;
  if (!(found instanceof Stream)) return undefined;
  const { dict } = found;
  const data = decode(found.raw, dict, direct);
  const widths = dict.get("W");
  if (!data || !Array.isArray(widths)) return undefined;
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths as number[];
  const index = dict.get("Index");
  const sections = (Array.isArray(index) ? index : [0, dict.get("Size") ?? 0]) as number[];
  let offset = 0;
  const field = (width: number, otherwise: number) => {
    if (width === 0) return otherwise;
    let value = 0;
    for (let byte = 0; byte < width; byte++) value = value * 256 + (data[offset++] ?? 0);
    return value;
  };
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const first = sections[section] as number;
    for (let number = first; number < first + (sections[section + 1] as number); number++) {
      const [kind, second, third] = [field(kindWidth, 1), field(secondWidth, 0), field(thirdWidth, 0)];
      if (entries.has(number)) continue;
      if (kind === 1) entries.set(number, { at: second });
      else if (kind === 2) entries.set(number, { stream: second, index: third });
    }
  }
  return dict;
}

/** The last object of each number that a search finds. */
function search(bytes: Buffer, readIndirect: ReadIndirect, shift: number): CrossReferences {
  const entries = new Map<number, Entry>();
  const trailer: Dict = new Map();
  const text = bytes.toString("latin1");
  for (const match of text.matchAll(/(\d+)\s+\d+\s+obj\b/g)) entries.set(Number(match[1]), { at: match.index });
  for (const match of text.matchAll(/\btrailer\b/g)) {
    const found = new Lexer(bytes, match.index + 7, bytes.length, shift).value();
    if (found instanceof Map) for (const [key, value] of found) trailer.set(key, value);
  }
  if (!trailer.has("Root"))
    for (const entry of entries.values()) {
      const found = "at" in entry ? readIndirect(entry.at)?.value : undefined;
      if (found instanceof Stream && found.dict.has("Root"))
        for (const [key, value] of found.dict) trailer.set(key, value);
    }
  return { entries, trailer };
}
