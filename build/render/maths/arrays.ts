// Arrays, matrices, cases and aligned lines: KaTeX's MathML says of them only what MathML has words for, and a browser draws less
// than that. So each array is noted before the MathML is made, and its cells get their lines, sides and gaps as styles.
//
//   notesOf(group).cell(0, 1) -> "padding:.24em 0 .24em .5em;text-align:left;border-left:.05em solid"
import type { TexNode } from "./katex.ts";

/** What KaTeX read of an array. Lines before a row are dashed where `true`. */
interface ArrayGroup extends TexNode {
  body: TexNode[][];
  cols?: (
    | { type: "align"; align: string; pregap?: number; postgap?: number }
    | { type: "separator"; separator: string }
  )[];
  hLinesBeforeRow: boolean[][];
  rowGaps: ({ number: number; unit: string } | null)[];
  arraystretch: number;
  addJot?: boolean;
  hskipBeforeAndAfter?: boolean;
  colSeparationType?: string;
  tags?: (boolean | TexNode[])[];
}
export interface ArrayNotes {
  readonly columns: number;
  readonly cell: (row: number, column: number) => string; // CSS
  readonly tags: readonly (readonly TexNode[] | undefined)[]; // of each row; empty without any
}

export const isArray = (node: TexNode): node is ArrayGroup => node.type === "array";

/** Why an array cannot be drawn. */
export function whyNot(array: ArrayGroup): "diagram" | "numbers" | "lines" | undefined {
  if (array.colSeparationType === "CD") return "diagram";
  if (array.tags?.some((tag) => tag === true)) return "numbers";
  const drawn = (lines: readonly unknown[]) =>
    lines.length < 2 || (lines.length === 2 && lines.every((line) => line === false || line === "|"));
  const upright = separatorsOf(array);
  return array.hLinesBeforeRow.every(drawn) && upright.every(drawn) ? undefined : "lines";
}

/** The lines before each column, and those behind the last. */
function separatorsOf({ cols = [] }: ArrayGroup): string[][] {
  const lines: string[][] = [[]];
  for (const column of cols)
    if (column.type === "separator") lines.at(-1)!.push(column.separator);
    else lines.push([]);
  return lines;
}

const inEm: Readonly<Record<string, number>> = {
  em: 1, ex: 0.431, mu: 1 / 18, pt: 0.1, bp: 0.1004, pc: 1.2, px: 0.1004,
  mm: 0.2845, cm: 2.845, in: 7.227, dd: 0.107, cc: 1.284, nd: 0.1067, nc: 1.281, sp: 0,
}; // prettier-ignore

const number = (value: number) => String(Math.round(value * 1000) / 1000).replace(/^(-?)0\./, "$1.");
const em = (value: number) => (Math.abs(value) < 0.0005 ? "0" : `${number(value)}em`);
// Chromium moves what is in a cell by its own words for sides only.
const sides: Readonly<Record<string, string>> = {
  l: "text-align:left",
  r: "text-align:right;text-align:-webkit-right",
};

/** Two lines are drawn as one that is double. */
function border(side: string, lines: readonly unknown[], dashed: unknown): string[] {
  if (lines.length === 0) return [];
  return [`border-${side}:${lines.length > 1 ? ".2em double" : `.05em ${lines[0] === dashed ? "dashed" : "solid"}`}`];
}

export function notesOf(array: ArrayGroup): ArrayNotes {
  const aligned = (array.cols ?? []).filter((column) => column.type === "align");
  const columns = Math.max(0, ...array.body.map((row) => row.length));
  const separators = separatorsOf(array);
  const gap = array.colSeparationType === "small" ? 0.2778 : 0.5;
  const outside = array.hskipBeforeAndAfter === true;
  const small = array.arraystretch < 1;
  const above = Math.max(
    0,
    (small ? 0.05 : 0.22) + Math.max(0, array.arraystretch - 1) * 0.6 + (array.addJot ? 0.15 : 0),
  );
  const last = array.body.length - 1;
  const tagged = array.tags?.some((tag) => Array.isArray(tag)) ?? false;
  return {
    columns,
    cell(row, column) {
      const { align = "c", pregap = gap, postgap = gap } = aligned[column] ?? {};
      const extra = array.rowGaps[row];
      const gaps = [
        above,
        column < columns - 1 || outside ? postgap : 0,
        Math.max(0, above + (extra ? extra.number * (inEm[extra.unit] ?? 0) : 0)),
        column > 0 || outside ? pregap : 0,
      ];
      return [
        `padding:${gaps.map(em).join(" ")}`,
        ...(sides[align] ? [sides[align]] : []),
        ...border("top", array.hLinesBeforeRow[row] ?? [], true),
        ...(row === last ? border("bottom", array.hLinesBeforeRow[row + 1] ?? [], true) : []),
        ...border("left", separators[column] ?? [], ":"),
        ...(column === columns - 1 ? border("right", separators.slice(columns).flat(), ":") : []),
      ].join(";");
    },
    tags: tagged ? array.body.map((_, row) => (Array.isArray(array.tags![row]) ? array.tags![row] : undefined)) : [],
  };
}
