// What an author can be told about images and drawings. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error, warning } from "./severity.ts";

const kinds = "PNG, JPEG, GIF, WebP, AVIF or SVG";
export const imageInvalid = (place: Place, path: string) =>
  error("image-invalid", place, `"${path}" is no image that a page can show.`, `Save it as ${kinds}.`);
export const imageKind = (place: Place, path: string, kind: string) =>
  error(
    "image-kind",
    place,
    kind === "Git LFS"
      ? `"${path}" is not the image but Git's note of where it is.`
      : `"${path}" is ${kind === "compressed" ? "a compressed file" : kind === "icon" ? "an icon file" : kind === "video" ? "a video" : `a file of the kind ${kind}`}, which no page can show.`,
    kind === "Git LFS" ? "Fetch it with `git lfs pull`." : `Save it as ${kinds}.`,
  );
export const drawingBroken = (place: Place, what: string) =>
  error("drawing-broken", place, `This drawing is broken here: ${what}.`, "Export it anew, or correct the SVG.");
export const drawingForeign = (place: Place, what: string) =>
  error(
    "svg-refused",
    place,
    `The words in this ${what} are not SVG, and paper cannot show them.`,
    "Export with text as text or as paths: draw.io, turn off Formatted Text of each label; Mermaid, `htmlLabels: false`; Inkscape, Text > Convert to Text.",
  );
export const drawingLoss = (place: Place, what: string) =>
  warning(
    "drawing-loss",
    place,
    `${what} is left out of this drawing.`,
    "A drawing may not run code or load anything: embed pictures in it, and turn letters of other fonts into paths.",
  );
export const imageMissing = (place: Place, path: string, known: readonly string[]) =>
  error("file-missing", place, `There is no file "${path}".`, didYouMean(path, known, "images"));
export const imageRemote = (place: Place, address: string) =>
  error(
    "image-remote",
    place,
    `The image "${address}" is not in this folder, and nothing is loaded from the network.`,
    "Save it to content/images/ and name the file.",
  );
