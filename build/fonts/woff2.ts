// An sfnt -> WOFF2, through the Brotli that Node has built in. The tables go in as they are: the format's own rearrangement of
// outlines would save a tenth, and its encoder, in WebAssembly, takes twenty times as long as everything else here.
import { brotliCompressSync, constants } from "node:zlib";

// The format numbers the common tables; others are spelt out.
const known = (
  "cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX " +
  "vhea vmtx BASE GDEF GPOS GSUB"
)
  .split(" ")
  .map((name) => name.replace("_", " "));
const untransformed = 3 << 6; // said of glyf and loca only; the others never are transformed

/** A number in groups of seven bits, the highest first. */
function base128(value: number): number[] {
  const groups = [value & 127];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) groups.unshift((rest & 127) | 128);
  return groups;
}

export function toWoff2(sfnt: Uint8Array, quality = 5): Uint8Array {
  const font = Buffer.from(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const record = 12 + index * 16;
    const offset = font.readUInt32BE(record + 8);
    return {
      name: font.toString("latin1", record, record + 4),
      data: font.subarray(offset, offset + font.readUInt32BE(record + 12)),
    };
  });
  // loca has to stand right behind glyf.
  const order = (name: string) => (name === "loca" ? "glyf+" : name);
  tables.sort((a, b) => (order(a.name) < order(b.name) ? -1 : 1));
  const directory = tables.flatMap(({ name, data }) => {
    const index = known.indexOf(name);
    const flags = (index < 0 ? 63 : index) | (name === "glyf" || name === "loca" ? untransformed : 0);
    return [flags, ...(index < 0 ? Buffer.from(name, "latin1") : []), ...base128(data.length)];
  });
  const data = Buffer.concat(tables.map((table) => table.data));
  // Two milliseconds; handed to another thread it waits for a quarter of a second behind the compiler of WebAssembly.
  const packed = brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: quality, // 11 makes it a tenth smaller, in thirty times as long
      [constants.BROTLI_PARAM_LGWIN]: 18,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });
  const header = Buffer.alloc(48);
  const length = Math.ceil((48 + directory.length + packed.length) / 4) * 4;
  header.write("wOF2", "latin1");
  header.writeUInt32BE(font.readUInt32BE(0), 4);
  header.writeUInt32BE(length, 8);
  header.writeUInt16BE(tables.length, 12);
  header.writeUInt32BE(
    tables.reduce((sum, table) => sum + Math.ceil(table.data.length / 4) * 4, 12 + 16 * tables.length),
    16,
  );
  header.writeUInt32BE(packed.length, 20);
  return Buffer.concat([header, Buffer.from(directory), packed], length);
}
