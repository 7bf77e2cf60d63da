// Pieces of a line -> our Markdown.
import type { Piece } from "./deck.ts";
import { commentText, escapeAll, escapeText } from "./escape.ts";
import { braces } from "./write-given.ts";

export interface InlineWriter {
  readonly inCell: boolean; // of a table: one line, its bars behind backslashes
  readonly oneLine: boolean; // a heading
  readonly escapesAll: boolean;
  readonly address: (link: Extract<Piece, { kind: "link" }>) => string | undefined; // undefined: it leads nowhere
  readonly draws: (tex: string, display: boolean) => boolean; // whether a formula can be set
}
const apart = "<!-- -->"; // between two marks that would be read as one

export function writeInline(pieces: readonly Piece[], writer: InlineWriter): string {
  const lines = new Lines(writer);
  for (const piece of pieces) write(piece, lines, writer);
  return lines.text();
}

/** Lines of a paragraph; one that holds nothing but comments would end it, so it joins its neighbour. */
class Lines {
  readonly #done: { text: string; hard: boolean }[] = [];
  current = "";
  endsInSign = false; // behind a mark: a letter straight after it would undo it
  readonly isOne: boolean;
  readonly isCell: boolean;
  constructor({ oneLine, inCell }: InlineWriter) {
    this.isOne = oneLine;
    this.isCell = inCell;
  }
  break(hard: boolean): void {
    if (this.isCell && hard) {
      this.current = `${this.current.trimEnd()}<br>`;
      return;
    }
    if (this.isOne || this.isCell) {
      if (this.current !== "" && !this.current.endsWith(" ")) this.current += " ";
      return;
    }
    this.#done.push({ text: this.current.trim(), hard });
    this.current = "";
  }
  text(): string {
    const all = [...this.#done, { text: this.current.trim(), hard: false }];
    const kept: { text: string; hard: boolean }[] = [];
    let waiting = "";
    for (const line of all) {
      const isSilent = line.text.replace(/<!--.*?-->/g, "").trim() === "";
      if (isSilent) {
        if (line.text !== "") waiting += (waiting === "" ? "" : " ") + line.text;
        continue;
      }
      kept.push({ text: waiting === "" ? line.text : `${waiting} ${line.text}`, hard: line.hard });
      waiting = "";
    }
    if (waiting !== "" && kept.length > 0) kept.at(-1)!.text += ` ${waiting}`;
    else if (waiting !== "") return waiting;
    return kept.map(({ text, hard }, at) => (at < kept.length - 1 ? text + (hard ? "\\\n" : "\n") : text)).join("");
  }
}

function write(piece: Piece, lines: Lines, writer: InlineWriter): void {
  const put = (text: string) => {
    lines.current += text;
  };
  const nested = (content: readonly Piece[]): string => writeInline(content, { ...writer, oneLine: true });
  switch (piece.kind) {
    case "text": {
      const words = piece.text.replace(/[\s\p{Cc}]+/gu, " ");
      const own = lines.current === "" ? words.trimStart() : words;
      const undoes = lines.endsInSign && /[*~]$/.test(lines.current) && /^[\p{L}\p{N}]/u.test(own);
      if (undoes || (/^\d/.test(own) && lines.current.endsWith("$"))) put(apart);
      put(opened(own, lines.current, writer));
      break;
    }
    case "code":
      if (lines.current.endsWith("`")) put(apart);
      put(code(piece.text, writer.inCell));
      break;
    case "maths": {
      const tex = piece.tex.replace(/\s+/g, " ").trim();
      if (writer.draws(tex, false) && !/(?<!\\)\$/.test(tex)) put(`$${writer.inCell ? bars(tex) : tex}$`);
      else put(code(tex, writer.inCell));
      break;
    }
    case "ours":
      put(piece.text);
      break;
    case "styled":
      styled(nested(piece.content), piece.mark, lines);
      break;
    case "span": {
      const inner = nested(piece.content);
      const given = braces(piece.given);
      if (given !== "" && inner !== "") unbang(lines);
      put(given === "" || inner === "" ? inner : `[${inner}]${given}`);
      break;
    }
    case "link":
      link(piece, lines, writer, nested);
      break;
    case "image":
      put(`![${escapeText(piece.alt.replace(/\s+/g, " "), "x")}](${destination(piece.file)})${braces(piece.given)}`);
      break;
    case "break":
      lines.break(piece.hard);
      break;
    case "comment":
      put(`<!-- ${commentText(piece.text).replace(/\s+/g, " ")} -->`);
      break;
    case "mark":
      put(`[^${piece.label}]`);
      break;
    case "note":
      put(`^[${nested(piece.content)}]`);
  }
}

/** At the start of its line "Note:" would be reveal-md's speaker notes, even behind a backslash. */
function opened(text: string, before: string, { escapesAll }: InlineWriter): string {
  if (before.trim() === "") {
    const mark = /^(?:\?\?\?(?=\s*$)|notes?:(?=\s|$))/i.exec(text)?.[0];
    if (mark !== undefined)
      return `*${escapeAll(mark)}*${escapesAll ? escapeAll(text.slice(mark.length)) : escapeText(text.slice(mark.length), "x")}`;
  }
  return escapesAll ? escapeAll(text) : escapeText(text, before);
}

function styled(inner: string, mark: string, lines: Lines): void {
  const words = inner.trim();
  if (words === "") {
    lines.current += inner;
    return;
  }
  if (/^\s/.test(inner) && lines.current !== "" && !lines.current.endsWith(" ")) lines.current += " ";
  const touches = (text: string, at: 0 | -1) => /[\p{P}\p{S}]/u.test([...text].at(at) ?? "");
  const before = lines.current.at(-1) ?? " ";
  // A mark between a letter and a sign opens nothing; two marks of one kind are read as one.
  if ((touches(words, 0) && /[\p{L}\p{N}]/u.test(before)) || before === mark[0]) lines.current += apart;
  lines.current += `${mark}${words.startsWith(mark[0]!) ? apart : ""}${words}${words.endsWith(mark[0]!) ? apart : ""}${mark}`;
  lines.endsInSign = touches(words, -1);
  if (/\s$/.test(inner)) lines.current += " ";
}

function link(
  piece: Extract<Piece, { kind: "link" }>,
  lines: Lines,
  writer: InlineWriter,
  nested: (content: readonly Piece[]) => string,
): void {
  const address = writer.address(piece);
  const inner = nested(piece.content);
  const isSilent = inner.replace(/<!--.*?-->/g, "").trim() === "";
  const own = piece.content.length === 1 && piece.content[0]?.kind === "text" ? piece.content[0].text : "";
  if (address === undefined) lines.current += `${inner}<!-- ${commentText(piece.address).replace(/\s+/g, " ")} -->`;
  else if (/^(?:https?:\/\/|mailto:)[^\s<>{}|]+$/.test(address) && (own === address || isSilent))
    lines.current += `${isSilent ? inner : ""}<${address}>`;
  else if (isSilent) lines.current += inner;
  else {
    unbang(lines);
    lines.current += `[${inner}](${destination(address)})`;
  }
}
/** An exclamation mark before a link would make a picture of it. */
function unbang(lines: Lines): void {
  if (/(?<!\\)!$/.test(lines.current)) lines.current = `${lines.current.slice(0, -1)}\\!`;
}

const destination = (address: string): string =>
  address.replace(/[\s<>(){}"\\|]/g, (sign) =>
    sign === "(" ? "%28" : sign === ")" ? "%29" : encodeURIComponent(sign),
  );
const bars = (text: string): string => text.replaceAll("|", "\\|");

function code(text: string, inCell: boolean): string {
  const told = text.replace(/\s*\n\s*/g, " ");
  if (told.trim() === "") return "";
  const longest = Math.max(0, ...[...told.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(told) ? " " : "";
  const made = `${fence}${pad}${told}${pad}${fence}`;
  return inCell ? bars(made) : made;
}
