// Files that were read for their shape: each value knows where it stands. Types only.
import type { Place } from "../diagnostics/report.ts";

export type Path = readonly (string | number)[]; // ["data", "filter", "year"]
export interface YamlFile {
  readonly value: unknown; // undefined where the file cannot be read
  readonly place: (path?: Path) => Place; // of the value
  readonly keyPlace: (path: Path) => Place; // of its key
}
export interface Table {
  readonly file: string; // "content/data/deficit.csv"
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}
export interface TableRow {
  readonly line: number; // from 1
  readonly cells: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, number>; // where each cell starts in its line, from 1
}
