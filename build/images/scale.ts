// Photographs come with four times the pixels that a slide can show. What is larger than twice the stage in both directions is made
// that large when the talk is built; all else keeps its bytes. Colours become sRGB, the way up is turned into the pixels.
//
//   await scaleImages(images, used)   // the same map, with smaller files for those that were too large
import type { Binary } from "../model/deck.ts";
import type { Size } from "../model/picture.ts";
import { kindOf } from "./kinds.ts";
import { sizeOf } from "./sizes.ts";

/** Twice the stage: what the sharpest screens show of a picture that fills it. */
const enough = { width: 2560, height: 1440 };
const scaled = ["image/jpeg", "image/png", "image/webp", "image/avif"];

/** How much of its width and height is needed to fill the stage, whatever is cut off; 1 where it is not too large. */
export const shareNeeded = ({ width, height }: Size): number =>
  width === 0 || height === 0 ? 1 : Math.min(1, Math.max(enough.width / width, enough.height / height));

/** Only `used` ones: paths, "content/images/harbour.jpg". Sharp is loaded when there is something to do. */
export async function scaleImages(
  images: ReadonlyMap<string, Binary>,
  used: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Binary>> {
  const large = [...images.values()].filter((image) => used.has(image.path) && isTooLarge(image));
  if (large.length === 0) return images;
  const all = new Map(images);
  for (const { path, bytes } of await Promise.all(large.map(scale))) all.set(path, { path, bytes });
  return all;
}

function isTooLarge({ bytes }: Binary): boolean {
  const buffer = bufferOf(bytes);
  const kind = kindOf(buffer) ?? "";
  return scaled.includes(kind) && shareNeeded(sizeOf(kind, buffer)) < 1;
}

/** What cannot be read here, or moves, stays as it is: the browser may know better. */
async function scale(image: Binary): Promise<Binary> {
  try {
    const { default: sharp } = await import("sharp");
    const source = sharp(image.bytes, { limitInputPixels: 500_000_000 });
    const { width = 0, height = 0, pages = 1, format, orientation = 1 } = await source.metadata();
    if (pages > 1) return image;
    const turned = orientation >= 5;
    const size = turned ? { width: height, height: width } : { width, height };
    const share = shareNeeded(size);
    const smaller = source
      .autoOrient()
      .resize(Math.round(size.width * share), Math.round(size.height * share), { fit: "fill" });
    const bytes = await (
      format === "png"
        ? smaller.png({ compressionLevel: 9 })
        : format === "webp"
          ? smaller.webp({ quality: 88 })
          : format === "heif"
            ? smaller.avif({ quality: 70 })
            : smaller.jpeg({ quality: 88, mozjpeg: true })
    ).toBuffer();
    return bytes.length < image.bytes.length ? { path: image.path, bytes } : image;
  } catch {
    return image;
  }
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
