// A picture -> HTML that needs no file beside it. Drawings are put into the page itself, so that they use the page's fonts and
// colours, and print as vectors with their words as text.
import { escapeHtml } from "../formats/escape-html.ts";
import type { Picture } from "../model/picture.ts";
import { joinPieces, plainName } from "./pieces.ts";
import { drawingUri } from "./read-image.ts";

export interface PictureUse {
  readonly alt: string; // plain text; empty for what need not be read aloud
  readonly attributes: string; // ` class="wide"`
  readonly prefix: string; // keeps the names of two uses apart: "bill-body"
}

export function pictureHtml(picture: Picture, { alt, attributes, prefix }: PictureUse): string {
  const words = escapeHtml(alt);
  if (picture.kind === "bitmap") {
    const label = alt === "" ? 'alt="" role="presentation"' : `alt="${words}"`;
    return `<img ${label}${attributes} src="${pictureUri(picture)}">`;
  }
  const label = alt === "" ? 'aria-hidden="true"' : `role="img" aria-label="${words}"`;
  const place = `${plainName(prefix)}-${picture.name}`;
  return `<svg ${label}${attributes} data-drawing="${place}-"${joinPieces(picture.pieces, place)}`;
}

/** The picture in the address itself. */
export const pictureUri = (picture: Picture): string =>
  picture.kind === "drawing" ? drawingUri(picture) : `data:${picture.type};base64,${picture.base64}`;
