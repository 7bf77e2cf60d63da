// A figure that a chart's title, description or notes name is checked against what the chart draws: a value, an x, or what
// follows from the values (a sum, a difference, a ratio, a share, a change in percent, a count), rounded as it is written.
//
//   "falls from 57 to 46.8 percent" is right where the data has 57.0 and 46.8; "57.4" is not
import { figureUnfounded } from "../diagnostics/catalog/chart-crimes.ts";
import type { Report } from "../diagnostics/report.ts";
import type { ChartAnnotation, ChartData, ChartSpec } from "../model/chart.ts";
import { notationOf } from "../numbers/notation.ts";
import { placeIn } from "./places.ts";
import { valuesOf } from "./told.ts";

const mostValues = 160; // of pairs there are then 25,600
const counted = 12; // whole numbers up to here count things: "three items", "the 5 largest"

/** `inFile`: all figures of the columns that it draws from, those of rows that a filter leaves out as well. */
export function checkTold(spec: ChartSpec, data: ChartData, inFile: () => readonly number[], report: Report): void {
  if (spec.type === "histogram") return; // it speaks of the ends of stretches
  const values = data.series.flatMap(({ points }) => valuesOf(points).concat(points.flatMap(({ size }) => size ?? [])));
  if (values.length === 0 || values.length > mostValues) return;
  // Most figures are values as they stand; what stands elsewhere or follows from pairs of them is worked out when one is not.
  const plain = [...values, ...spec.annotations.flatMap(positionsOf)].map(Math.abs);
  let derived: readonly number[] | undefined;
  const isFounded = (figure: string) =>
    isKnown(figure, plain) || isKnown(figure, (derived ??= inFile().map(Math.abs).concat(digitsKnown(values, data))));
  const inLabels = new Set(
    [...data.categories, ...data.series.map(({ name }) => name), spec.unit?.text ?? "", spec.subtitle].flatMap((text) =>
      figuresOf(text),
    ),
  );
  const own = { ...spec, annotations: spec.annotations.map(({ text }) => text) };
  for (const [lang, texts] of [[spec.lang, own] as const, ...Object.entries(spec.languages)]) {
    const map = lang === spec.lang ? [] : [lang];
    const said = [
      { key: "title", text: texts.title, path: ["title", ...map] },
      { key: "description", text: texts.description, path: ["description", ...map] },
      ...texts.annotations.map((text, at) => ({
        key: "note",
        text,
        path: ["annotations", (spec.annotations[at]?.number ?? at + 1) - 1, "text", ...map],
      })),
    ];
    for (const { key, text, path } of said)
      for (const figure of figuresOf(text, lang)) {
        if (isSmallCount(figure) || inLabels.has(figure) || isFounded(figure)) continue;
        report.add(figureUnfounded(placeIn(spec, path), figure, key));
      }
  }
}

/** A note may say where it stands: "target: 9". */
const positionsOf = (annotation: ChartAnnotation): number[] => {
  const ends =
    annotation.kind === "line"
      ? [annotation.at]
      : annotation.kind === "range"
        ? [annotation.from, annotation.to]
        : [annotation.x, annotation.y ?? 0];
  return ends.map(Number).filter(Number.isFinite);
};

const isSmallCount = (figure: string) => /^\d+$/.test(figure) && Number(figure) <= counted;

interface Patterns {
  readonly figure: RegExp;
  readonly group: RegExp;
}
const patterns = new Map<boolean, Patterns>(); // by whether decimals stand behind a comma
function patternsOf(comma: boolean): Patterns {
  const spaced = comma ? "\\d{1,3}(?: \\d{3})+(?:,\\d+)?(?!\\d)|" : "";
  const made = patterns.get(comma) ?? {
    figure: new RegExp(
      `(?<![\\p{L}\\p{N}.,/:-])(${spaced}\\d[\\d.,\\u00a0\\u202f\\u2019']*)(?![\\p{Script=Latin}\\p{N}-])`,
      "gu",
    ),
    group: new RegExp(`(?<=\\d)[${comma ? "." : ","} \\u00a0\\u202f\\u2019'](?=\\d{3})`, "gu"),
  };
  patterns.set(comma, made);
  return made;
}

/** Figures as plain numbers: "1,204.5" and "1.204,5" are "1204.5" in their languages. Not years, dates, or parts of names. */
export function figuresOf(text: string, lang = "en"): string[] {
  if (!/\d|[\uff10-\uff19]/.test(text)) return [];
  const { figure, group } = patternsOf(notationOf(lang).point === ",");
  return [...ascii(text).matchAll(figure)].flatMap(([, found = ""]) => {
    const plain = found
      .replace(/[.,\u00a0\u202f\u2019']+$/u, "")
      .replace(group, "")
      .replace(",", ".");
    // A year is no figure.
    return /^\d+(\.\d+)?$/.test(plain) && !/^(1[5-9]|20|21)\d\d$/.test(plain) ? [plain] : [];
  });
}

/** Digits of full width as others, and 6兆4600億 as one figure: 64600. */
const ascii = (text: string): string =>
  text
    .replace(/[\uff10-\uff19\uff0c\uff0e]/g, (wide) => String.fromCodePoint(wide.codePointAt(0)! - 0xfee0))
    .replace(
      /(\d+)[兆億조억亿](\d{1,4})(?=[億万억만亿])/g,
      (_, high: string, low: string) => high + low.padStart(4, "0"),
    );

/** What follows from the values, as numbers without their sign; scales may be told in other words, so powers of ten do not count. */
function digitsKnown(values: readonly number[], data: ChartData): number[] {
  const all = values.map(Math.abs);
  const add = (value: number) => {
    if (Number.isFinite(value)) all.push(Math.abs(value));
  };
  for (const x of data.categories) add(Number(x));
  const sum = values.reduce((total, value) => total + value, 0);
  add(sum);
  add(sum / values.length);
  add(values.length);
  add(data.series.length);
  add(data.categories.length);
  for (const a of values) {
    add((a / sum) * 100);
    for (const b of values) {
      add(a + b);
      add(a - b);
      add(a / b);
      add((a / b) * 100);
      add(((a - b) / b) * 100);
    }
  }
  for (const { points } of data.series) {
    const total = points.reduce((part, { y }) => part + (y ?? 0), 0);
    add(total);
    add(total / points.length);
    for (const { y } of points) add(((y ?? 0) / total) * 100);
  }
  for (const at of data.categories.keys()) {
    const column = data.series.map(({ points }) => points[at]?.y ?? 0);
    const total = column.reduce((part, value) => part + value, 0);
    add(total);
    for (const value of column) add((value / total) * 100);
  }
  return all;
}

/** Whether some known number, at some power of ten, is this figure as far as its digits go. */
function isKnown(figure: string, known: readonly number[]): boolean {
  const value = Number(figure);
  if (value === 0) return true;
  const places = figure.split(".")[1]?.length ?? 0;
  const zeros = places > 0 ? 0 : (/0+$/.exec(figure)?.[0].length ?? 0);
  const half = 0.5 * 10 ** (zeros - places) * 1.02;
  const size = Math.log10(value);
  const power = Math.floor(size);
  // How far apart the two may be, apart from powers of ten: of thousands of numbers this alone leaves few.
  const apart = half < value ? 1e-9 - Math.log10(1 - half / value) : 1;
  return known.some((one) => {
    if (one === 0) return false;
    const distance = Math.log10(one) - size;
    if (Math.abs(distance - Math.round(distance)) > apart) return false;
    const own = Math.floor(Math.log10(one));
    return [-1, 0, 1].some((shift) => Math.abs(one * 10 ** (power - own + shift) - value) <= half);
  });
}
