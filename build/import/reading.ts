// What all readers of one deck share: the list of what has no place here, the files it names, and what a comment means to its tool.
import type { Builder } from "./builder.ts";
import type { Block, Copied, Dialect, ImportOptions, Listed, Piece } from "./deck.ts";
import { nothingGiven } from "./deck.ts";

export interface Reading {
  readonly dialect: Dialect;
  readonly options: ImportOptions;
  readonly listed: Listed[];
  readonly copies: Map<string, string>; // from -> to
  readonly pending: string[]; // listed, and to stand in a comment at the end of this slide
  readonly references: Map<string, string>; // `[name]: address`
  incremental: boolean; // Pandoc: the items of all lists appear one by one
  readonly places: Map<string, number>; // how the tool calls a slide, "#/2/1" -> which it is, from 1
  comment: (text: string, line: number, builder: Builder) => void; // what the tool reads in a comment; it adds what is to stand here
}

/** Told once for a line, however often it is found there. */
export function tell(reading: Reading, line: number, what: string): void {
  const told = what.replace(/\s+/g, " ").trim();
  if (!reading.listed.some((one) => one.line === line && one.what === told)) reading.listed.push({ line, what: told });
}
/** `list(reading, 12, "theme: gaia")`: told, and left in a comment on its slide. */
export function list(reading: Reading, line: number, what: string): void {
  tell(reading, line, what);
  reading.pending.push(what);
}

/** A comment as a block of its own, and its entry in the list. */
export function aside(reading: Reading, line: number, text: string, what = `no counterpart: ${short(text)}`): Block {
  tell(reading, line, what);
  return { kind: "comment", line, given: nothingGiven(), text };
}
/** The same among words. */
export function asideInLine(
  reading: Reading,
  line: number,
  text: string,
  what = `no counterpart: ${short(text)}`,
): Piece {
  tell(reading, line, what);
  return { kind: "comment", text };
}
export const short = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

const pictures = new Set(["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]);
const clips = new Set(["mp4", "webm", "m4v", "ogv"]);
const sounds = new Set(["mp3", "m4a", "ogg", "oga", "flac", "wav"]);
export type FileKind = "image" | "video" | "audio" | "other";

export const isRemote = (path: string): boolean => /^(?:https?:)?\/\//i.test(path);

export function kindOf(path: string): FileKind {
  const ending = /\.([a-z\d]+)(?:[?#].*)?$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return pictures.has(ending) ? "image" : clips.has(ending) ? "video" : sounds.has(ending) ? "audio" : "other";
}

/** The name that a file gets in our talk, `images/harbour.jpg`; or why it gets none. */
export function takeFile(reading: Reading, written: string): { readonly path: string } | { readonly why: string } {
  const { copies, options } = reading;
  const from = written.replace(/^@\//, "/");
  if (/^(?:data|blob|file|javascript):/i.test(from)) return { why: "a picture that stands in its own address" };
  const kind = kindOf(from);
  if (isRemote(from)) {
    if (options.fetch !== true) return { why: "a file of the web" };
    if (kind === "other") return { why: "an address without the ending of a picture" };
  } else if (kind === "other" || from === "") return { why: "no kind of file that a deck shows" };
  const bare = decode(from.replace(/[?#].*$/, ""));
  if (!isRemote(from) && options.has?.(bare) === false) return { why: "a file that is not there" };
  const known = copies.get(isRemote(from) ? from : bare);
  if (known !== undefined) return { path: known.slice("content/".length) };
  const folder = kind === "image" ? "images" : "media";
  const name = (bare.split("/").at(-1) ?? "").normalize("NFC").replace(/[^\p{L}\p{N}\p{M}._-]+/gu, "-");
  const dot = name.lastIndexOf(".");
  const taken = new Set([...copies.values()].map((one) => one.toLowerCase()));
  let path = `content/${folder}/${name}`;
  for (let number = 2; taken.has(path.toLowerCase()); number++)
    path = `content/${folder}/${name.slice(0, dot)}-${number}${name.slice(dot)}`;
  copies.set(isRemote(from) ? from : bare, path);
  return { path: path.slice("content/".length) };
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
export const copiesOf = ({ copies }: Reading): Copied[] => [...copies].map(([from, to]) => ({ from, to }));
