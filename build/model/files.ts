// Files that were read for their shape: each value knows where it stands. Types only.

import type { Source } from "./deck.ts";

export type Path = readonly (string | number)[]; // ["data", "filter", "year"]
/** A YAML file, or the YAML at the head of a chapter. Where a value stands is worked out when asked: see placeOf. */
export interface YamlFile {
  readonly path: string; // "content/deck.yaml"
  readonly text: string;
  readonly firstLine: number; // of the text in its file: 1; of front matter 2
  readonly value: unknown; // undefined where nothing of it can be read
  readonly broken: boolean; // was reported as no YAML: what is in it is of use, what is not proves nothing
  /** Plain numbers that JavaScript would write otherwise: `1.10`, `007`. */
  readonly written: readonly { readonly path: Path; readonly text: string }[];
}
export type Cell = string | number | boolean | null; // of a CSV file always a text
/** Rows and columns, read by `cellOf` and `placeOfCell`. Plain data: it may be kept, and sent to a worker. */
export interface Table {
  readonly columns: readonly string[];
  readonly sound: boolean; // false: its form is broken, and was reported; it has no rows then
  readonly length: number; // rows, the head not counted
  readonly cells: TextCells | YamlCells;
  readonly shape?: FileShape; // of a data file
}
/** How a data file was cut into rows and columns: who asks is told what of it was found, and what was said. */
export type FileShape = CsvShape | JsonShape;
export interface CsvShape {
  readonly form: "csv";
  readonly format: DataFormat;
  readonly delimiter: string;
  readonly head: number; // where its head begins in the text
  readonly end: number; // where its last row ends
  readonly hasEmptyColumn: boolean; // each line ends with a separator
}
export interface JsonShape {
  readonly form: "json";
  readonly format: DataFormat;
  readonly rows: "records" | "lists" | "columns" | "records by name"; // what its rows are made of
  readonly at: string; // the path to them: "results.items"; "" is the whole file
}
/** How the cells of a column are written: found from the whole file, or said in formats.yaml. */
export type ColumnReading =
  | {
      readonly kind: "number";
      readonly decimal: "." | "," | undefined; // undefined: both can be meant, see numbers.ts
      readonly sign: string; // that each cell carries: "%", "€"; empty: none
      readonly missing: readonly string[];
    }
  | { readonly kind: "date"; readonly form: DateForm; readonly missing: readonly string[] };
export type DateForm = "year-first" | "day-first" | "month-first" | "unclear" | "words" | "short";
/** Cells of a data file, row after row, as the ranges of its text that they stand in: a million take a few megabytes. */
export interface TextCells {
  readonly form: "csv" | "json";
  readonly source: Source;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly readings?: readonly (ColumnReading | undefined)[]; // of columns that are not plain
}
/** Cells of the rows in a chart's own YAML. */
export interface YamlCells {
  readonly form: "yaml";
  readonly rows: readonly (Readonly<Record<string, Cell>> | readonly Cell[])[];
  readonly file: YamlFile; // they stand under data, rows
}
/** What formats.yaml, or a chart, may say of a data file. */
export interface DataFormat {
  readonly delimiter?: string; // one letter
  readonly decimal?: "." | ",";
  readonly missing?: readonly string[];
  readonly dates?: string; // "dd/mm/yyyy"
  readonly skip?: number; // lines before the head
  readonly header?: number; // lines of the head
  readonly encoding?: string;
  readonly at?: string; // of JSON: the path to its rows, "results.items"
  readonly saidIn?: Readonly<Record<string, string>>; // by key, the file that says it: "content/data/formats.yaml"
  readonly pivot?: { readonly names: string; readonly values: string; readonly columns: string }; // columns: "1990:2024"
}
