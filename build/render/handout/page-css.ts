// Geometry and running heads -> the @page rules and sizes of one handout. Chromium has no named strings: each chapter is a
// named page, whose margin boxes hold its title.
import type { Geometry } from "./geometry.ts";
import { cssString } from "./css-string.ts";
import type { HandoutWords } from "../../model/words.ts";

export interface RunningHead {
  readonly pageName: string; // "part-3"
  readonly text: string; // "The phone"
}

export function pageCss(
  geometry: Geometry,
  book: boolean,
  heads: readonly RunningHead[],
  title: string,
  label: string,
  words: HandoutWords,
  isRtl = false,
): string {
  const { width, height, top, bottom, inner, outer } = geometry;
  // "{page} of {pages}" with the browser's counters in its places.
  const page = words.pageOf
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== "")
    .map((piece) => (/^\{pages?\}$/.test(piece) ? `counter(${piece.slice(1, -1)})` : cssString(piece)))
    .join(" ");
  const type = `font: 7.5pt/1.2 var(--font-text, sans-serif); color: #55514a; vertical-align: bottom; padding-bottom: 5mm`;
  const foot = `font: 7.5pt/1.2 var(--font-text, sans-serif); color: #55514a; vertical-align: top; padding-top: 5mm`;
  const box = (where: string, content: string) =>
    `@${where} { content: ${content}; ${where.startsWith("top") ? type : foot}; white-space: nowrap }`;
  /** On one side of the paper: title and chapter, label and number; the number of a book stands at the outer edge. */
  const right = (head: string) =>
    [
      box("top-left", cssString(title)),
      box("top-right", cssString(head)),
      box("bottom-left", cssString(label)),
      box("bottom-right", page),
    ].join(" ");
  const left = (head: string) =>
    [
      box("top-left", cssString(head)),
      box("top-right", cssString(title)),
      box("bottom-left", page),
      box("bottom-right", cssString(label)),
    ].join(" ");
  const [front, back] = isRtl ? [left, right] : [right, left];
  const rules = [
    `@page { size: ${width}mm ${height}mm; margin: ${top}mm ${outer}mm ${bottom}mm ${inner}mm; ${front("")} }`,
    ...(book ? [`@page :left { margin-left: ${outer}mm; margin-right: ${inner}mm; ${back("")} }`] : []),
    ...heads.flatMap(({ pageName, text }) => [
      `@page ${pageName} { ${front(text)} }`,
      ...(book ? [`@page ${pageName}:left { ${back(text)} }`] : []),
    ]),
    `@page cover { ${["top-right", "bottom-left", "bottom-right"].map((where) => `@${where} { content: none }`).join(" ")} @top-left { content: ""; width: 26mm; height: 7mm; background: var(--accent, #000); vertical-align: top; padding: 0 } }`,
    ...heads.map(({ pageName }) => `.page-${pageName} { page: ${pageName} }`),
    `:root { --page-width: ${width}mm; --page-height: ${height}mm; --block: ${geometry.block}mm; --block-height: ${geometry.blockHeight}mm; --frame: ${geometry.frame}mm; --frame-height: ${Math.round(geometry.frame * 56.25) / 100}mm; --zoom: ${geometry.zoom} }`,
  ];
  return rules.join("\n");
}
