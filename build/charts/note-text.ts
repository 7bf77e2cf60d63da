// What the reader must know of how the data was cut down, in words.
import type { ChartNote } from "../model/chart.ts";
import { isJapanese } from "../numbers/notation.ts";
import { formatNumber } from "../numbers/number.ts";

/** `noteText({ kind: "thinned", drawn: 2000, of: 100000 }, "en")` is `2,000 of 100,000 points are drawn.` */
export function noteText(note: ChartNote, lang: string): string {
  const number = (value: number) => formatNumber(value, lang);
  const japanese = isJapanese(lang);
  if (note.kind === "thinned")
    return japanese
      ? `${number(note.of)}点のうち${number(note.drawn)}点を描画。`
      : `${number(note.drawn)} of ${number(note.of)} points are drawn.`;
  return japanese ? `ほか${number(note.count)}件は省略。` : `${number(note.count)} more are not shown.`;
}
