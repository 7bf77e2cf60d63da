// Files that were read for their shape: each value knows where it stands. Types only.
import type { Place } from "../diagnostics/report.ts";

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
export interface Table {
  readonly file: string; // "content/data/deficit.csv"
  readonly columns: readonly string[];
  readonly sound: boolean; // false: its form is broken, and was reported; of its cells nothing more is said
  readonly length: number; // rows, the head not counted
  readonly cell: (row: number, column: number) => Cell; // both from 0
  readonly place: (row: number, column: number) => Place; // worked out when it is asked for: most cells are right
}
