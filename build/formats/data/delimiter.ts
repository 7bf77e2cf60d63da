// What separates the columns of a text: the letter that cuts its lines into as many cells.
import { mostCommon } from "./most-common.ts";

const names: Readonly<Record<string, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };

/** The one letter that cuts all lines, or nearly all, into as many cells; two that do are told. A file of one column has none. */
export function delimiterOf(text: string, isTsv: boolean, skip: number): string | readonly [string, string] {
  const lines = outsideQuotes(text, skip);
  const found = Object.keys(names).flatMap((letter) => {
    const counts = lines.map((line) => line.split(letter).length);
    const most = mostCommon(counts.filter((count) => count > 1));
    if (most === undefined) return [];
    const share = counts.filter((count) => count === most).length / lines.length;
    return share >= 0.6 ? [{ letter, isWhole: counts[0] === most && share === 1, share, count: most }] : [];
  });
  if (isTsv && found.some(({ letter }) => letter === "\t")) return "\t";
  const whole = found.filter(({ isWhole }) => isWhole);
  const fitting = whole.length > 0 ? whole : found;
  const [first, second] = fitting.sort((one, other) => other.share - one.share || other.count - one.count);
  if (!first) return isTsv ? "\t" : ",";
  if (second && second.share === first.share) return [names[first.letter]!, names[second.letter]!];
  return first.letter;
}

/** The lines of the text without what stands in quotation marks, empty ones left out; of a long file the first thousands. */
function outsideQuotes(text: string, skip: number): string[] {
  const bare = text.slice(0, 2_000_000).replace(/"(?:[^"]|"")*"/g, "q");
  const lines = bare.split(/\r?\n|\r/).filter((line, at) => at >= skip && line !== "");
  return text.length > 2_000_000 ? lines.slice(0, -1) : lines;
}
