// An image of the content folder -> HTML that needs no file beside it. Drawings (SVG) are put into the page itself, so that
// they use the page's fonts and colours, and print as vectors with their words as text.
import { imageInvalid, svgRefused } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import type { Binary } from "../model/deck.ts";
import { stripMetadata } from "./image-metadata.ts";
import { escapeHtml } from "./text.ts";

const types: Record<string, { readonly mime: string; readonly starts: readonly string[] }> = {
  png: { mime: "image/png", starts: ["89504e47"] },
  jpg: { mime: "image/jpeg", starts: ["ffd8ff"] },
  jpeg: { mime: "image/jpeg", starts: ["ffd8ff"] },
  gif: { mime: "image/gif", starts: ["47494638"] },
  webp: { mime: "image/webp", starts: ["52494646"] },
};
const refused =
  /<(script|foreignObject|iframe|style|animate|set)\b|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#)|<!ENTITY/i;

/** `prefix` keeps the ids of two drawings apart: "bill-body". */
export function imageHtml(
  alt: string,
  attributes: string, // ` class="wide"`
  image: Binary | undefined,
  prefix: string,
  place: Place,
  report: Report,
): string {
  if (!image) return "";
  const name = image.path.split("/").at(-1) ?? "";
  const label = alt === "" ? 'alt="" role="presentation"' : `alt="${escapeHtml(alt)}"`;
  if (name.endsWith(".svg"))
    return drawing(image, alt, attributes, `${prefix}-${name.replace(/\W+/g, "-")}`, place, report);
  const source = dataUri(image);
  if (source === "") report.add(imageInvalid(place, image.path));
  return source === "" ? "" : `<img ${label}${attributes} src="${source}">`;
}

/** The image in the address itself; empty where the file is not what its name says. */
export function dataUri(image: Binary): string {
  const bytes = stripMetadata(Buffer.from(image.bytes));
  const type = types[image.path.split(".").at(-1)?.toLowerCase() ?? ""];
  const fits = type?.starts.some((start) => bytes.toString("hex", 0, 8).startsWith(start)) === true;
  return fits ? `data:${type?.mime};base64,${bytes.toString("base64")}` : "";
}

function drawing(image: Binary, alt: string, attributes: string, prefix: string, place: Place, report: Report): string {
  const source = Buffer.from(image.bytes).toString("utf8");
  const start = source.search(/<svg\b/);
  const end = source.lastIndexOf("</svg>");
  const unsafe = refused.exec(source);
  if (unsafe) report.add(svgRefused(place, image.path, unsafe[0].trim()));
  else if (start < 0 || end < start) report.add(imageInvalid(place, image.path));
  if (unsafe || start < 0 || end < start) return "";
  // Comments, editors' data, titles and descriptions would be read out beside the alternative text, or tell of the author.
  const clean = source
    .slice(start, end + 6)
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(metadata|title|desc)\b[\s\S]*?<\/\1>/g, "")
    .replace(/(?<![\w-])id="([^"]+)"/g, `id="${prefix}-$1"`)
    .replace(/url\(\s*["']?#([^)"']+)["']?\s*\)/g, `url(#${prefix}-$1)`)
    .replace(/((?:xlink:)?href)="#([^"]+)"/g, `$1="#${prefix}-$2"`);
  const label = alt === "" ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(alt)}"`;
  return clean.replace(/^<svg\b/, `<svg ${label}${attributes}`);
}
