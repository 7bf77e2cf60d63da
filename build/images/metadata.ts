// An image without what its camera or editor wrote into it: place, author, comments, previews. The pixels stay as they are,
// and so do colour profiles and the way up.

/** Chunks of PNG that say how the pixels look. */
const pngKept = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs acTL fcTL fdAT".split(" "));
const webpKept = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);

/** `stripMetadata(bytes)` of a JPEG, PNG or WebP; anything else comes back as it is. */
export function stripMetadata(bytes: Buffer): Buffer {
  if (bytes.subarray(0, 4).toString("hex") === "89504e47") return stripPng(bytes);
  if (bytes.subarray(0, 3).toString("hex") === "ffd8ff") return stripJpeg(bytes);
  if (bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP") return stripWebp(bytes);
  return bytes;
}

function stripPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (pngKept.has(bytes.toString("latin1", at + 4, at + 8))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

function stripJpeg(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    // Of the application's segments only JFIF (0), the colour profile (2) and Adobe's transform (14) say how pixels look.
    const isNote = marker === 0xfe || (marker > 0xe0 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);
    const turned = marker === 0xe1 ? orientationOf(segment) : 1;
    if (!isNote) kept.push(segment);
    else if (turned !== 1) kept.push(orientationSegment(turned));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

/** The way up, from 1 to 8, that an Exif segment tells. */
function orientationOf(segment: Buffer): number {
  if (segment.toString("latin1", 4, 10) !== "Exif\0\0") return 1;
  const tiff = segment.subarray(10);
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (short(at) === 0x0112) return short(at + 8);
  }
  return 1;
}

/** An Exif segment that holds the way up and nothing else. */
const orientationSegment = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from("ffe10022", "hex"),
    Buffer.from("Exif\0\0", "latin1"),
    Buffer.from(
      `4d4d002a000000080001011200030000000100${orientation.toString(16).padStart(2, "0")}000000000000`,
      "hex",
    ),
  ]);

function stripWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const name = bytes.toString("latin1", at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, end));
    // The head of an extended file says which notes follow: none do.
    if (name === "VP8X") chunk[8] = (chunk[8] ?? 0) & ~0b1100;
    if (webpKept.has(name)) kept.push(chunk);
    at = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}
