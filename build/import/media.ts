// Pictures, clips and frames, however they are named -> a picture of our images, a leaf, or a comment with what it would have shown.
import { isMarpImage } from "../formats/markdown/foreign.ts";
import { type Block, type Given, nothingGiven, type Piece } from "./deck.ts";
import { aside, asideInLine, isRemote, kindOf, type Reading, takeFile, tell } from "./reading.ts";
import { attributeValue } from "./write-given.ts";

/** A picture among words. `raw` is how its author wrote it. */
export function picture(reading: Reading, line: number, file: string, alt: string, given: Given, raw: string): Piece {
  const taken = kindOf(file) === "image" || kindOf(file) === "other" ? takeFile(reading, file) : { why: "no picture" };
  if ("why" in taken) return asideInLine(reading, line, raw, `picture ${file}: ${taken.why}`);
  const words = isMarpImage(alt) ? `(${alt.trim().replace(/(^|\s)(w|h|width|height):(?=\d)/g, "$1$2 ")})` : alt.trim();
  if (words === "" && !given.classes.includes("decorative")) {
    tell(reading, line, `picture ${file}: no words for those who do not see it; {.decorative} until you write them`);
    given.classes.push("decorative");
  }
  return { kind: "image", file: taken.path, alt: words, given };
}

export function clip(
  reading: Reading,
  line: number,
  kind: "video" | "audio",
  file: string,
  alt: string,
  flags: readonly string[],
  raw: string,
): Block {
  const found = kindOf(file);
  const fits = found === kind || (found === "audio" && kind === "audio");
  const taken = !fits
    ? { why: "no clip that every browser plays" }
    : isRemote(file)
      ? { why: "a file of the web" }
      : takeFile(reading, file);
  if ("why" in taken) return aside(reading, line, raw, `${kind} ${file}: ${taken.why}`);
  const words = alt.trim() || nameIn(file);
  if (alt.trim() === "") tell(reading, line, `${kind} ${file}: no words for what it shows; its name stands for them`);
  return leaf(
    line,
    `::${kind}[${taken.path}]{alt=${attributeValue(words)}${flags.map((flag) => ` ${flag}`).join("")}}`,
  );
}

/** A page in a frame: the deck has to allow its address. */
export function frameOf(reading: Reading, line: number, address: string, alt: string, raw: string): Block {
  const whole = address.startsWith("//") ? `https:${address}` : address;
  if (!/^https?:\/\/[^\s{}"<>[\]]+$/.test(whole) || !URL.canParse(whole))
    return aside(reading, line, raw, `frame ${address}: no address of a page`);
  tell(reading, line, `frame ${whole}: a link, until deck.yaml allows its site in frames:`);
  return leaf(line, `::web[${whole}]{alt=${attributeValue(alt.trim() || new URL(whole).hostname)}}`);
}

const leaf = (line: number, text: string): Block => ({ kind: "leaf", line, given: nothingGiven(), text });
const nameIn = (file: string): string =>
  (file.split("/").at(-1) ?? "")
    .replace(/\.\w+$/, "")
    .replace(/[-_]+/g, " ")
    .trim() || "clip";
