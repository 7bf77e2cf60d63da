// What an author can be told about files and includes. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error, warning } from "./severity.ts";

export const fileMissing = (place: Place, path: string, known: readonly string[] = []) =>
  error(
    "file-missing",
    place,
    `There is no file "${path}".`,
    known.length === 0 ? "Write the file or correct its name." : didYouMean(path, known, "files"),
  );
export const deckMissing = (place: Place) =>
  error(
    "deck-missing",
    place,
    `There is no file "${place.file}", so there is no talk here.`,
    "A talk is a folder with content/deck.yaml, which holds at least `title: …`, and chapters in content/chapters/, such as 01-opening.md that opens with `# Title`.",
  );
export const chaptersMissing = (place: Place) =>
  error(
    "chapters-missing",
    place,
    "This talk has no chapters.",
    "Write content/chapters/01-opening.md: `# Title` opens the chapter, each `## Heading` begins a slide.",
  );
export const filesTwice = (place: Place, kind: string, name: string, other: string) =>
  error(
    "file-twice",
    place,
    `This file and "${other}" are both the ${kind} "${name}".`,
    "Delete or rename one of them: their names must differ before the ending, and not by capitals alone.",
  );
export const deckEmpty = (place: Place) =>
  error(
    "deck-empty",
    place,
    "This talk has no slides.",
    "Write content/chapters/01-opening.md: `# Title` opens the chapter, each `## Heading` begins a slide.",
  );
export const includeMissing = (place: Place, path: string, known: readonly string[]) =>
  error(
    "include-missing",
    place,
    `There is no file "${path}" to include.`,
    path.startsWith("content/") ? didYouMean(path, known, "files") : "Includes stay inside the content folder.",
  );
export const includeCycle = (place: Place, chain: readonly string[]) =>
  error("include-cycle", place, "This include includes itself.", chain.join(" -> "));
export const themeUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("theme-unknown", place, `There is no theme "${name}".`, didYouMean(name, known, "themes"));
export const fontInvalid = (place: Place, what: string) =>
  error(
    "font-invalid",
    place,
    `This file cannot be used as a font. ${what}`,
    "Put a TTF, OTF, WOFF or WOFF2 file here.",
  );
export const fontRestricted = (place: Place, family: string) =>
  error(
    "font-restricted",
    place,
    `The licence of "${family}" says that it may not be embedded, or not in part (fsType).`,
    "Use another font, or ask its maker for a file that may be embedded.",
  );
export const fontFaceStray = (place: Place) =>
  error(
    "font-face-stray",
    place,
    "A deck loads no files, so this rule brings no font.",
    'Put the file into content/fonts/ and name its family: --face-text: "…". Take this rule out.',
  );
export const fontUnknown = (place: Place, name: string, known: readonly string[]) =>
  error(
    "font-unknown",
    place,
    `The font "${name}" is neither among those that we carry nor in content/fonts/.`,
    didYouMean(name, known, "fonts"),
  );
export const encodingInvalid = (place: Place) =>
  error("encoding-invalid", place, "This file is not text in UTF-8.", "Save it as UTF-8.");
export const encodingUnclear = (place: Place, readings: readonly string[]) =>
  error(
    "encoding-unclear",
    place,
    readings.length === 0
      ? "This file is not text in UTF-8, UTF-16, Windows-1252 or Shift_JIS."
      : `This file reads as ${readings.join(" and as ")}, and nothing in it tells which it is.`,
    `Say it in content/data/formats.yaml: { "${place.file.split("/").at(-1)}": { encoding: windows-1252 } }, or save it as UTF-8.`,
  );
export const dataFormatUnused = (place: Place, glob: string, names: readonly string[]) =>
  error("data-format-unused", place, `No data file is named "${glob}".`, didYouMean(glob, names, "data files"));
export const dataFormatDiffers = (place: Place, name: string, chart: string) =>
  error(
    "data-format-differs",
    place,
    `The chart "${chart}" says otherwise how ${name} is written.`,
    "Say it once, in content/data/formats.yaml.",
  );
export const characterHidden = (place: Place, codePoint: string) =>
  warning(
    "character-hidden",
    place,
    `Here stands the invisible character ${codePoint}, which can make text read otherwise than it is written.`,
    "Delete it.",
  );
export const characterControl = (place: Place, codePoint: string) =>
  error(
    "character-control",
    place,
    `Here stands the control character ${codePoint}, which no page can hold.`,
    "Delete it.",
  );
