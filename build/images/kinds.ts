// What an image is, by its content: an ending may say anything. `kindOf(bytes)` is "image/png", or "PDF", which no page shows.

/** Those that a page can show. */
const shown = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/svg+xml"] as const;
type Shown = (typeof shown)[number];
const signs: readonly (readonly [start: number, sign: string, kind: string])[] = [
  [0, "\x89PNG", "image/png"],
  [0, "\xff\xd8\xff", "image/jpeg"],
  [0, "GIF8", "image/gif"],
  [8, "WEBP", "image/webp"],
  [4, "ftypavif", "image/avif"],
  [4, "ftypavis", "image/avif"],
  [4, "ftyphei", "HEIC"],
  [4, "ftyphev", "HEIC"],
  [4, "ftypmif1", "HEIC"],
  [4, "ftyp", "video"],
  [0, "II*\0", "TIFF"],
  [0, "MM\0*", "TIFF"],
  [0, "BM", "BMP"],
  [0, "%PDF", "PDF"],
  [0, "8BPS", "Photoshop"],
  [0, "\0\0\x01\0", "icon"],
  [0, "%!PS", "PostScript"],
  [0, "\xff\x0a", "JPEG XL"],
  [4, "JXL ", "JPEG XL"],
  [0, "\x1f\x8b", "compressed"],
  [0, "version https://git-lfs", "Git LFS"],
];

export function kindOf(bytes: Buffer): string | undefined {
  const head = bytes.toString("latin1", 0, 64);
  // A HEIF file says first what it is most of all, then what else it can be read as.
  if (head.startsWith("ftypmif1", 4) && head.includes("avif")) return "image/avif";
  const kind = signs.find(([start, sign]) => head.startsWith(sign, start))?.[2];
  return kind ?? (isXml(bytes) ? "image/svg+xml" : undefined);
}

export const isShown = (kind: string | undefined): kind is Shown => shown.some((one) => one === kind);

function isXml(bytes: Buffer): boolean {
  const head = textOf(bytes.subarray(0, 400)).trimStart();
  return head.startsWith("<");
}

/** The letters of a drawing: UTF-8, or UTF-16 with the mark that says so. */
export function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
