// What the reader must know of how the data was cut down, in words.
import type { ChartNote } from "../model/chart.ts";
import type { ChartWords } from "../model/words.ts";
import { fill } from "../words/words.ts";
import { formatNumber } from "../numbers/number.ts";

/** `noteText({ kind: "thinned", drawn: 2000, of: 100000 }, "en", words)` is `2,000 of 100,000 points are drawn.` */
export function noteText(note: ChartNote, lang: string, words: ChartWords): string {
  const number = (value: number) => formatNumber(value, lang);
  return note.kind === "thinned"
    ? fill(words.thinned, { drawn: number(note.drawn), all: number(note.of) })
    : fill(words.left, { n: number(note.count) });
}
