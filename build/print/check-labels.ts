// What was written on the charts must stand in the text of their page: `lacking("Japan 2014 5.4", ["Japan", "6.5"])` is `["6.5"]`.
// Letters are compared as a PDF can tell them: without accents and signs, and those of two scripts that look alike as one, for a
// font may have one glyph for both.
import type { PaintedChart } from "../model/output.ts";

/** One of Latin for each letter of Greek and Cyrillic that has its shape, small or large, and one of the forms of a letter. */
const alike = new Map(
  [
    ..."аa вb еe кk мm нh оo рp сc тt уy хx іi ѕs јj".split(" "),
    ..."αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx".split(" "),
    ..."ヘへ ىي یي کك".split(" "),
  ].map((pair) => [...pair] as [string, string]),
);
const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}]/u;

/** `fold("Ünïted ﬁgures 5.4")` is `unitedfigures54`. */
const fold = (text: string): string =>
  [...text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")]
    .map((letter) => alike.get(letter) ?? letter)
    .join("")
    .replace(/[^a-z0-9\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Hebrew}\p{sc=Arabic}]/gu, "");

/** Labels that stand in the text less often than they were written. From right to left letters may stand in any order. */
export function lacking(text: string, labels: readonly string[]): string[] {
  if (labels.length === 0) return [];
  const all = fold(text);
  let lines: Map<string, number>[] | undefined;
  const written = new Map<string, number>();
  return labels.filter((label) => {
    const wanted = fold(label);
    if (wanted === "") return false;
    const times = (written.get(wanted) ?? 0) + 1;
    written.set(wanted, times);
    if (rightToLeft.test(wanted)) {
      lines ??= text.split("\n").map((line) => countsOf(fold(line)));
      return !lines.some((line) => [...countsOf(wanted)].every(([letter, count]) => (line.get(letter) ?? 0) >= count));
    }
    return !stands(all, wanted, times);
  });
}

/** Labels stand side by side, so that one may be found across two others: more is no mistake. */
function stands(text: string, wanted: string, times: number): boolean {
  let from = -1;
  for (let found = 0; found < times; found++) {
    from = text.indexOf(wanted, from + 1);
    if (from < 0) return false;
  }
  return true;
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

interface PageText {
  readonly text: string;
  readonly isKnown: boolean; // no glyph is a riddle
}

/** What the charts of one slide lack on the pages that it may stand on, from `first`, counted from 1. */
export function checkLabels(charts: readonly PaintedChart[], pages: readonly PageText[], first: number): string[] {
  if (charts.length === 0 || pages.some(({ isKnown }) => !isKnown)) return [];
  const text = pages.map((page) => page.text).join("\n");
  const missing = new Set(
    lacking(
      text,
      charts.flatMap(({ labels }) => labels),
    ),
  );
  if (missing.size === 0) return [];
  return charts.flatMap(({ chart, labels }) => {
    const own = [...new Set(labels)].filter((label) => missing.has(label));
    const [one] = own;
    if (one === undefined) return [];
    const more =
      own.length === 1 ? "" : own.length === 2 ? " and another label" : ` and ${own.length - 1} other labels`;
    return [`Page ${first} lacks “${one}”${more} of the chart of content/charts/${chart}.yaml.`];
  });
}
