// A font file of the talk's own -> what it is called, which characters it has, and whether it may be put into a deck.
//
//   (await readFont(bytes)).family is "Barlow Condensed"; a file that is no font throws NotAFont
import type { OwnFace } from "../model/font.ts";
import { coverage } from "./coverage.ts";

export class NotAFont extends Error {}

const kinds = ["wOF2", "wOFF", "\0\x01\0\0", "OTTO", "true"];

export async function readFont(path: string, bytes: Uint8Array): Promise<OwnFace> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.byteLength)).toString("latin1");
  if (!kinds.includes(head)) throw new NotAFont("It is no font.");
  try {
    const { convert } = await import("fontverter");
    const sfnt = Buffer.from(await convert(Buffer.from(bytes), "truetype"));
    const tables = tablesOf(sfnt);
    const os2 = tables.get("OS/2");
    const name = tables.get("name");
    const family = name ? nameOf(name, 16) || nameOf(name, 1) : "";
    if (!os2 || family === "") throw new NotAFont("It has no name.");
    const selection = os2.readUInt16BE(62);
    const type = os2.readUInt16BE(8);
    return {
      path,
      family,
      weight: os2.readUInt16BE(4),
      style: (selection & 1) !== 0 ? "italic" : "normal",
      isRestricted: (type & 0x0f) === 2 || (type & 0x0300) !== 0, // not at all, not as a subset, only as bitmaps
      ranges: coverage(sfnt),
      sfnt,
    };
  } catch (error) {
    throw error instanceof NotAFont ? error : new NotAFont("It is damaged.");
  }
}

function tablesOf(sfnt: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < sfnt.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    const from = sfnt.readUInt32BE(record + 8);
    tables.set(sfnt.toString("latin1", record, record + 4), sfnt.subarray(from, from + sfnt.readUInt32BE(record + 12)));
  }
  return tables;
}

/** 1 is the family, 16 the family of all its weights. In English where it is said in several languages. */
function nameOf(table: Buffer, wanted: number): string {
  const strings = table.readUInt16BE(4);
  let found = "";
  for (let at = 0; at < table.readUInt16BE(2); at++) {
    const record = 6 + at * 12;
    const [platform, language, id, length, offset] = [0, 4, 6, 8, 10].map((part) => table.readUInt16BE(record + part)) as [
      number, number, number, number, number,
    ]; // prettier-ignore
    if (id !== wanted) continue;
    const bytes = Buffer.from(table.subarray(strings + offset, strings + offset + length));
    if (platform === 1) found ||= bytes.toString("latin1");
    else if (platform === 3 && (language === 0x409 || found === "")) found = bytes.swap16().toString("utf16le");
  }
  return found.trim();
}

/** Of a family the face that stands for a weight and a style: the nearest; none for an italic that it does not have. */
export function nearestFace(faces: readonly OwnFace[], weight: number, style: OwnFace["style"]): OwnFace | undefined {
  return [...faces]
    .filter((face) => face.style === style)
    .sort(
      (one, other) => Math.abs(one.weight - weight) - Math.abs(other.weight - weight) || one.weight - other.weight,
    )[0];
}
