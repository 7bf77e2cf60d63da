import { describe, expect, it } from "vitest";
import { stripMetadata } from "../../../build/images/metadata.ts";

const chunk = (name: string, data: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};
const segment = (marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};
const riff = (name: string, data: Buffer) => {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};
/** Exif with a way up and an author's name, in the byte order of `order`. */
const exif = (orientation: number, order: "II" | "MM") => {
  const tiff = Buffer.alloc(8 + 2 + 12);
  tiff.write(order, "latin1");
  const [short, long] =
    order === "II"
      ? [
          (value: number, at: number) => tiff.writeUInt16LE(value, at),
          (value: number, at: number) => tiff.writeUInt32LE(value, at),
        ]
      : [
          (value: number, at: number) => tiff.writeUInt16BE(value, at),
          (value: number, at: number) => tiff.writeUInt32BE(value, at),
        ];
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, Buffer.from("Secret Author")]);
};
const scan = Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
const jpeg = (...segments: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, scan]);

describe("an image's metadata", () => {
  it("leaves a PNG with its pixels and its colour profile", () => {
    const signature = Buffer.from("89504e470d0a1a0a", "hex");
    const [head, profile, data, end] = [
      chunk("IHDR", Buffer.alloc(13)),
      chunk("iCCP", Buffer.from("p")),
      chunk("IDAT", Buffer.from("x")),
      chunk("IEND", Buffer.alloc(0)),
    ];
    const notes = [
      chunk("tEXt", Buffer.from("Author\0Secret")),
      chunk("eXIf", Buffer.from("Secret")),
      chunk("tIME", Buffer.alloc(7)),
    ];
    expect(stripMetadata(Buffer.concat([signature, head, profile, ...notes, data, end]))).toEqual(
      Buffer.concat([signature, head, profile, data, end]),
    );
  });
  it.each(["II", "MM"] as const)("leaves a JPEG with the way up alone (%s)", (order) => {
    const [jfif, profile] = [segment(0xe0, Buffer.from("JFIF\0")), segment(0xe2, Buffer.from("ICC_PROFILE\0"))];
    const notes = [segment(0xfe, Buffer.from("Secret")), segment(0xed, Buffer.from("Photoshop Secret"))];
    expect(stripMetadata(jpeg(jfif, segment(0xe1, exif(1, order)), profile, ...notes))).toEqual(jpeg(jfif, profile));
    const turned = stripMetadata(jpeg(segment(0xe1, exif(6, order))));
    expect(turned.toString("latin1")).not.toContain("Secret");
    expect(stripMetadata(turned)).toEqual(turned);
    expect(turned.indexOf(Buffer.from("011200030000000100060000", "hex"))).toBeGreaterThan(0);
    expect(turned.subarray(-scan.length)).toEqual(scan);
    expect(turned.readUInt16BE(4)).toBe(turned.length - scan.length - 4);
  });
  it("leaves a WebP that says that it has none", () => {
    const file = (...chunks: Buffer[]) => {
      const body = Buffer.concat([Buffer.from("WEBP"), ...chunks]);
      const head = Buffer.alloc(8);
      head.write("RIFF", "latin1");
      head.writeUInt32LE(body.length, 4);
      return Buffer.concat([head, body]);
    };
    const flags = (bits: number) => riff("VP8X", Buffer.from([bits, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    const pixels = riff("VP8 ", Buffer.from("abc"));
    expect(
      stripMetadata(
        file(flags(0b11100), pixels, riff("EXIF", Buffer.from("Secret")), riff("XMP ", Buffer.from("Secret"))),
      ),
    ).toEqual(file(flags(0b10000), pixels));
  });
});
