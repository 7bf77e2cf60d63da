// The bytes of a stream as they were before filtering. Image filters are left alone: nobody here looks at pixels.
import { inflateSync, constants } from "node:zlib";
import { Name, type Dict, type Value } from "./objects.ts";

type Resolve = (value: Value | undefined) => Value;

/** `null` when a filter is unknown or its data are broken beyond reading. */
export function decode(raw: Uint8Array, dict: Dict, resolve: Resolve): Uint8Array | null {
  const filter = resolve(dict.get("Filter") ?? dict.get("F"));
  const parameters = resolve(dict.get("DecodeParms") ?? dict.get("DP"));
  const filters = Array.isArray(filter) ? filter.map(resolve) : filter === null ? [] : [filter];
  const all = Array.isArray(parameters) ? parameters.map(resolve) : [parameters];
  let bytes: Uint8Array | null = raw;
  for (const [at, item] of filters.entries()) {
    const options = all[at] instanceof Map ? (all[at] as Dict) : undefined;
    const kind = item instanceof Name ? item.text : "";
    if (bytes === null) return null;
    if (kind === "FlateDecode" || kind === "Fl") bytes = unpredict(inflate(bytes), options, resolve);
    else if (kind === "LZWDecode" || kind === "LZW") bytes = unpredict(lzw(bytes, options), options, resolve);
    else if (kind === "ASCIIHexDecode" || kind === "AHx") bytes = hex(bytes);
    else if (kind === "ASCII85Decode" || kind === "A85") bytes = ascii85(bytes);
    else if (kind === "RunLengthDecode" || kind === "RL") bytes = runLength(bytes);
    else if (kind !== "Crypt") return null;
  }
  return bytes;
}

/** What can be inflated of it, where the end is missing. */
function inflate(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

function unpredict(bytes: Uint8Array | null, options: Dict | undefined, resolve: Resolve): Uint8Array | null {
  const number = (key: string, otherwise: number) => {
    const value = resolve(options?.get(key));
    return typeof value === "number" ? value : otherwise;
  };
  const predictor = number("Predictor", 1);
  if (bytes === null || predictor < 10) return bytes;
  const pixel = Math.max(1, Math.ceil((number("Colors", 1) * number("BitsPerComponent", 8)) / 8));
  const row = Math.ceil((number("Colors", 1) * number("BitsPerComponent", 8) * number("Columns", 1)) / 8);
  const rows = Math.ceil(bytes.length / (row + 1));
  const result = new Uint8Array(rows * row);
  for (let line = 0; line < rows; line++) {
    const kind = bytes[line * (row + 1)] as number;
    const to = line * row;
    for (let column = 0; column < row; column++) {
      const left = column >= pixel ? (result[to + column - pixel] as number) : 0;
      const up = line > 0 ? (result[to - row + column] as number) : 0;
      const corner = line > 0 && column >= pixel ? (result[to - row + column - pixel] as number) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0;
      result[to + column] = (bytes[line * (row + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return result;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function lzw(bytes: Uint8Array, options: Dict | undefined): Uint8Array {
  const early = options?.get("EarlyChange") === 0 ? 0 : 1;
  const result: number[] = [];
  let table: number[][] = [];
  const reset = () => {
    table = Array.from({ length: 258 }, (_, code) => (code < 256 ? [code] : []));
  };
  reset();
  let [held, bits, width] = [0, 0, 9];
  let previous: number[] | undefined;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      reset();
      [width, previous] = [9, undefined];
      continue;
    }
    const entry: number[] = table[code] ?? [...(previous ?? []), previous?.[0] ?? 0];
    if (previous) table.push([...previous, entry[0] ?? 0]);
    for (const item of entry) result.push(item);
    previous = entry;
    width = Math.min(12, Math.max(9, Math.floor(Math.log2(table.length + early)) + 1));
  }
  return Uint8Array.from(result);
}

function hex(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes)
    .toString("latin1")
    .replace(/>.*$/s, "")
    .replace(/[^0-9a-f]/gi, "");
  return Buffer.from(text.length % 2 ? `${text}0` : text, "hex");
}

function ascii85(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes)
    .toString("latin1")
    .replace(/^\s*<~/, "")
    .replace(/~>.*$/s, "")
    .replace(/\s+/g, "");
  const result: number[] = [];
  for (const [group] of text.replaceAll("z", "!!!!!").matchAll(/.{1,5}/gs)) {
    let value = 0;
    for (const character of group.padEnd(5, "u")) value = value * 85 + character.charCodeAt(0) - 33;
    for (let at = 0; at < group.length - 1; at++) result.push(Math.floor(value / 256 ** (3 - at)) % 256);
  }
  return Uint8Array.from(result);
}

function runLength(bytes: Uint8Array): Uint8Array {
  const result: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at++] as number;
    if (length === 128) break;
    if (length < 128) {
      for (let copy = 0; copy <= length; copy++) result.push(bytes[at++] ?? 0);
    } else {
      for (let copy = 0; copy < 257 - length; copy++) result.push(bytes[at] ?? 0);
      at++;
    }
  }
  return Uint8Array.from(result);
}
