// What a TrueType font program holds, as far as the rules ask: its glyphs, their widths, its character maps.

export interface FontProgram {
  readonly glyphs: number;
  readonly width: (glyph: number) => number; // thousandths of the size
  readonly glyphOf: (character: number) => number; // by the map for Unicode (format 4); 0 where there is none
  readonly maps: readonly { readonly platform: number; readonly encoding: number }[];
}

/** Null for what is no TrueType or OpenType program. */
export function readFontProgram(data: Uint8Array): FontProgram | null {
  const buffer = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (buffer.length < 12 || ![0x00010000, 0x74727565, 0x4f54544f].includes(buffer.readUInt32BE(0))) return null;
  const tables = new Map<string, { at: number; length: number }>();
  for (let index = 0; index < buffer.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    if (at + 16 > buffer.length) return null;
    tables.set(buffer.toString("latin1", at, at + 4), {
      at: buffer.readUInt32BE(at + 8),
      length: buffer.readUInt32BE(at + 12),
    });
  }
  const read = (table: string, offset: number, size = 2): number => {
    const at = (tables.get(table)?.at ?? buffer.length) + offset;
    return at + size > buffer.length ? 0 : buffer.readUIntBE(at, size);
  };
  const unitsPerEm = read("head", 18) || 1000;
  const metrics = read("hhea", 34) || 1;
  const maps = Array.from({ length: tables.has("cmap") ? read("cmap", 2) : 0 }, (_, index) => ({
    platform: read("cmap", 4 + index * 8),
    encoding: read("cmap", 6 + index * 8),
    at: read("cmap", 8 + index * 8, 4),
  }));
  const unicode = maps.find(({ platform, encoding, at }) => platform === 3 && encoding === 1 && read("cmap", at) === 4);
  return {
    glyphOf: (character) => (unicode ? lookUp(character, unicode.at, (offset) => read("cmap", offset)) : 0),
    glyphs: read("maxp", 4),
    width: (glyph) => (read("hmtx", Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm,
    maps,
  };
}

/** Format 4: segments of characters, each with a shift or a list of glyphs. */
function lookUp(character: number, at: number, read: (offset: number) => number): number {
  const size = read(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    if (character > read(at + 14 + segment)) continue;
    const start = read(at + 16 + size + segment);
    if (character < start) return 0;
    const shift = read(at + 16 + 2 * size + segment);
    const place = at + 16 + 3 * size + segment;
    const range = read(place);
    const glyph = range === 0 ? character : read(place + range + (character - start) * 2);
    return range !== 0 && glyph === 0 ? 0 : (glyph + shift) & 0xffff;
  }
  return 0;
}
