// An image of the content folder -> HTML that needs no file beside it, and what is wrong with the image, told where it stands.
import type { Report } from "../diagnostics/report.ts";
import type { Outcome, Place } from "../model/diagnostic.ts";
import { pictureHtml, pictureUri } from "../images/picture-html.ts";
import { readImage } from "../images/read-image.ts";
import type { Binary } from "../model/deck.ts";
import type { Picture } from "../model/picture.ts";

const pictures = new WeakMap<Binary, Outcome<Picture | undefined>>(); // one file is on many slides, for many audiences

/** `prefix` keeps the ids of two drawings apart: "bill-body". */
export function imageHtml(
  alt: string, // plain text
  attributes: string, // ` class="wide"`
  image: Binary | undefined,
  prefix: string,
  place: Place,
  report: Report,
): string {
  if (!image) return "";
  const { value, diagnostics } = pictureOf(image);
  const use = `Used at ${place.file}:${place.line}:${place.column}.`;
  for (const one of diagnostics) report.add({ ...one, hint: `${one.hint} ${use}` });
  return value ? pictureHtml(value, { alt, attributes, prefix }) : "";
}

/** The image in the address itself; empty where no page can show it. */
export function dataUri(image: Binary): string {
  const { value } = pictureOf(image);
  return value ? pictureUri(value) : "";
}

function pictureOf(image: Binary): Outcome<Picture | undefined> {
  const known = pictures.get(image) ?? readImage(image);
  pictures.set(image, known);
  return known;
}

/** Width by height; 0 where it is not known. */
export function ratioOf(image: Binary | undefined): number {
  const picture = image && pictureOf(image).value;
  if (!picture || !picture.width || !picture.height) return 0;
  return picture.width / picture.height;
}
