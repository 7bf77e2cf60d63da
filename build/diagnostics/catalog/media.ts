// What an author can be told about clips, recordings, captions and frames. Codes are permanent.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error, warning } from "./severity.ts";

export const mediaMissing = (place: Place, path: string, known: readonly string[]) =>
  error("file-missing", place, `There is no file "${path}".`, didYouMean(path, known, "files in content/media/"));
export const mediaRemote = (place: Place, name: string) =>
  error(
    "media-remote",
    place,
    `"${name}" is not in this folder, and nothing is loaded from the network.`,
    "Save the file to content/media/ and name it, or show the page with ::web[…].",
  );
export const mediaKindWrong = (place: Place, path: string, wanted: string) =>
  error(
    "media-kind",
    place,
    `"${path}" is ${wanted}.`,
    "Save a clip as MP4 or WebM, a recording as MP3, M4A, Ogg, FLAC or WAV, captions as WebVTT.",
  );
export const mediaAltMissing = (place: Place, name: string) =>
  error(
    "media-alt-missing",
    place,
    `Nobody who cannot see or hear this learns what it is.`,
    `Say it in a sentence: ::${name}[…]{alt="The harbour at dawn"}.`,
  );
export const captionsMissing = (place: Place) =>
  warning(
    "captions-missing",
    place,
    "What is spoken in this clip can be read nowhere.",
    "Add captions, {captions=media/clip.vtt}, or say that it plays without sound: {muted}.",
  );
export const mediaStartUnclear = (place: Place, value: string) =>
  error(
    "media-start",
    place,
    `"${value}" is no moment to start at.`,
    "Write start=slide, with its slide, or start=key, at the key K; from=12 is where in it to begin, in seconds.",
  );
export const webAddressUnclear = (place: Place, value: string) =>
  error(
    "web-address",
    place,
    `"${value}" is no address of a page.`,
    "Write it in full, without values in braces: ::web[https://example.org/map].",
  );
