// Pictures as files: small enough for the repository, and compared with a tolerance that no reader would notice.
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Sixty-four shades a colour: a fraction of the bytes, and the difference is far below the tolerance. */
export function posterize(png: Uint8Array): Buffer {
  const picture = PNG.sync.read(Buffer.from(png));
  for (let at = 0; at < picture.data.length; at++)
    picture.data[at] = at % 4 === 3 ? 255 : Math.round((Math.round((picture.data[at]! * 63) / 255) * 255) / 63);
  return PNG.sync.write(picture, {
    colorType: 2,
    inputHasAlpha: true,
    deflateLevel: 9,
    deflateStrategy: 0,
    filterType: 0,
  });
}

export interface Compared {
  readonly different: number; // pixels
  readonly picture: Buffer; // what differs, in red on the faded new one
}

export const tolerated = 40; // pixels of 129,600: an edge drawn half a pixel further, not a letter

export function compare(before: Uint8Array, after: Uint8Array): Compared {
  const [one, other] = [PNG.sync.read(Buffer.from(before)), PNG.sync.read(Buffer.from(after))];
  if (one.width !== other.width || one.height !== other.height)
    return { different: other.width * other.height, picture: Buffer.from(after) };
  const { width, height } = one;
  const difference = new PNG({ width, height });
  const different = pixelmatch(one.data, other.data, difference.data, width, height, { threshold: 0.12 });
  return { different, picture: PNG.sync.write(difference) };
}
