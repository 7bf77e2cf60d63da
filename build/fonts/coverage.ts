// Which characters a font has, read from its cmap table: ranges such as [[32, 126], [160, 255]].
export type Ranges = readonly (readonly [from: number, to: number])[];

export function coverage(sfnt: Buffer): Ranges {
  const points: number[] = [];
  for (let index = 0; index < sfnt.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    if (sfnt.toString("latin1", record, record + 4) !== "cmap") continue;
    const cmap = sfnt.subarray(sfnt.readUInt32BE(record + 8));
    for (let at = 0; at < cmap.readUInt16BE(2); at++)
      points.push(...charactersOf(cmap.subarray(cmap.readUInt32BE(8 + at * 8))));
  }
  const ranges: [number, number][] = [];
  for (const point of [...new Set(points)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

/** Formats 4 and 12 are the ones that map Unicode; a character that is mapped to glyph 0 is not there. */
function charactersOf(table: Buffer): number[] {
  const points: number[] = [];
  if (table.readUInt16BE(0) === 12)
    for (let group = 0; group < table.readUInt32BE(12); group++) {
      const [from, to] = [table.readUInt32BE(16 + group * 12), table.readUInt32BE(20 + group * 12)];
      for (let point = from; point <= to; point++) points.push(point);
    }
  if (table.readUInt16BE(0) !== 4) return points;
  const double = table.readUInt16BE(6); // twice the number of segments
  for (let at = 0; at < double; at += 2) {
    const [to, from] = [table.readUInt16BE(14 + at), table.readUInt16BE(16 + double + at)];
    const delta = table.readUInt16BE(16 + double * 2 + at);
    const place = 16 + double * 3 + at;
    const offset = table.readUInt16BE(place);
    for (let point = from; point <= to && point < 0xffff; point++) {
      const glyph = offset === 0 ? point + delta : table.readUInt16BE(place + offset + (point - from) * 2);
      if ((glyph & 0xffff) !== 0) points.push(point);
    }
  }
  return points;
}

/** By halves: the Japanese face has two thousand ranges. */
export function covers(ranges: Ranges, point: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (point > ranges[middle]![1]) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && point >= ranges[low]![0];
}
