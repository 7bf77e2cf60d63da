// The name of an image in a text -> its file, or what is wrong with the name. `images/a.svg` is the file content/images/a.svg.
import { imageKind, imageMissing, imageRemote } from "../diagnostics/catalog/images.ts";
import type { Outcome, Place } from "../model/diagnostic.ts";
import { imagePath } from "../formats/image-path.ts";
import type { Binary } from "../model/deck.ts";

/** Endings of what no page can show: such files are not even read. */
const others: Record<string, string> = {
  tif: "TIFF",
  tiff: "TIFF",
  bmp: "BMP",
  pdf: "PDF",
  heic: "HEIC",
  heif: "HEIC",
  mp4: "video",
  mov: "video",
  webm: "video",
  ico: "icon",
  psd: "Photoshop",
  ai: "Illustrator",
  eps: "PostScript",
  emf: "EMF",
  wmf: "WMF",
  jxl: "JPEG XL",
  svgz: "compressed",
};

export function findImage(
  images: ReadonlyMap<string, Binary>,
  name: string,
  place: Place,
): Outcome<Binary | undefined> {
  const path = imagePath(name);
  const value = images.get(path);
  if (value) return { value, diagnostics: [] };
  const kind = others[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];
  const mistake =
    name.startsWith("//") || /^[a-z][a-z\d+.-]+:/i.test(name)
      ? imageRemote(place, name)
      : kind === undefined
        ? imageMissing(place, path, [...images.keys()])
        : imageKind(place, path, kind);
  return { value, diagnostics: [mistake] };
}
