// YAML that js-yaml refuses -> every mistake in it, and what can be read all the same, so that one slip does not look like ten.
//
//   "subtitle: Yes: no" -> one mistake that asks for quotes, and { subtitle: "Yes: no" }
import { createRequire } from "node:module";
import type { WellRead } from "./yaml.ts";

/** A few short files can make billions of values by naming each other. */
export const mostAliases = 20;

interface Mistake {
  readonly line: number; // counts from 1
  readonly column: number;
  readonly reason: string;
  readonly quoted?: string; // where quotes cure it, what to write: `subtitle: "Yes: no"`
}
interface Mended {
  readonly text: string; // with what was mended: js-yaml may read it now
  readonly value: unknown; // what "yaml" found, if it does not
  readonly mistakes: readonly Mistake[];
}

const mostRounds = 8; // each quotes all the lines that want it

/** `read` refuses the text as it was written. */
export function mend(written: string, read: (text: string) => WellRead): Mended {
  let text = closersIndented(written);
  const quotes: Mistake[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const { mistakes, value, readable } = mistakesIn(text, read);
    if (readable) return { text, value: undefined, mistakes: quotes };
    const lines = text.split("\n");
    const wanting = mistakes.flatMap(({ line, reason }) => {
      if (reason.includes("maxAliases")) return []; // a text would hide it
      const quoted = quotedLine(lines[line - 1] ?? "");
      return quoted ? [{ ...quoted, line }] : [];
    });
    const tried = [...lines];
    for (const { line, whole } of wanting) tried[line - 1] = whole;
    // Quotes are the cure where they take the mistake away.
    const left = wanting.length === 0 ? [] : mistakesIn(tried.join("\n"), read).mistakes.map(({ line }) => line);
    const cured = wanting.filter(({ line }) => !left.includes(line));
    if (cured.length === 0) return { text, value, mistakes: [...quotes, ...mistakes] };
    for (const { whole, ...quote } of cured) {
      lines[quote.line - 1] = whole;
      if (!quotes.some(({ line }) => line === quote.line)) quotes.push({ ...quote, reason: "" });
    }
    text = lines.join("\n");
  }
  return { text, value: undefined, mistakes: quotes };
}

/** None where js-yaml reads it. What only js-yaml finds, as an alias of nothing, is one mistake. */
function mistakesIn(
  text: string,
  read: (text: string) => WellRead,
): { readonly mistakes: readonly Mistake[]; readonly value: unknown; readonly readable: boolean } {
  const well = read(text);
  if ("value" in well) return { mistakes: [], value: undefined, readable: true };
  const told: Mistake = { ...positionOf(text, well.offset), reason: sentence(well.reason) };
  const { mistakes, value } = isDeep(text) ? { mistakes: [], value: undefined } : recover(text);
  return { mistakes: mistakes.length > 0 ? mistakes : [told], value, readable: false };
}

/** People close a list or a map under its key, at the margin; YAML wants it further in. */
const closersIndented = (text: string): string => text.replace(/^([\]}][\]},\t ]*)$/gm, " $1");

function recover(text: string): { mistakes: readonly Mistake[]; value: unknown } {
  const { parseDocument } = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, logLevel: "error" }); // it warns on the terminal
  const mistakes = document.errors.map(({ message, pos }) => ({
    ...positionOf(text, pos[0]),
    reason: sentence(message.split("\n")[0] ?? ""),
  }));
  try {
    return { mistakes, value: document.toJS({ maxAliasCount: mostAliases }) };
  } catch {
    return { mistakes, value: undefined }; // an alias of nothing, or of too much
  }
}

/** Thousands of levels exhaust "yaml", and V8 with it. */
function isDeep(text: string): boolean {
  let [depth, deepest] = [0, 0];
  for (const sign of text) {
    if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++depth);
    else if (sign === "]" || sign === "}") depth = Math.max(0, depth - 1);
  }
  return deepest > 100 || /^[ \t]{400}/m.test(text) || /^[ \t]*([-?][ \t]+){100}/m.test(text);
}

/** `subtitle: Yes: no` is `subtitle: "Yes: no"`; nothing of a line that quotes would not help. */
function quotedLine(line: string): { whole: string; column: number; quoted: string } | undefined {
  const head = /^([ \t]*(?:- +)?)([^\s:#"'[\]{},&*!|>%@`-][^\s:]*):[ \t]+/.exec(line);
  if (!head) return undefined;
  const [all, indent = "", key = ""] = head;
  const text = line.slice(all.length).trimEnd();
  if (text === "" || /^[|>][-+\d]*$/.test(text)) return undefined;
  const quoted = `${key}: ${JSON.stringify(text)}`;
  return { whole: `${indent}${quoted}`, column: all.length + 1, quoted };
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

const sentence = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
