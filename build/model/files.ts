// Files that were read for their shape: each value knows where it stands. Types only.
import type { Place } from "../diagnostics/report.ts";

export type Path = readonly (string | number)[]; // ["data", "filter", "year"]
export interface YamlFile {
  readonly value: unknown; // undefined where the file cannot be read
  readonly place: (path?: Path) => Place; // of the value
  readonly keyPlace: (path: Path) => Place; // of its key
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
