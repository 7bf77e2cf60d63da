// What was made of each data file, for `check --verbose`: every thing that was found from it, or said. Types only.
import type { DateForm, JsonShape } from "./files.ts";

/** `{ value: ";", saidIn: "content/data/formats.yaml" }`; found from the file where nobody says it. */
export interface Known<Value> {
  readonly value: Value;
  readonly saidIn?: string;
}
export interface DataFile {
  readonly file: string; // "content/data/bills.csv"
  readonly state: "read" | "wrong" | "unnamed"; // wrong: its mistakes are told; unnamed: no chart, figure or table asks for it
  readonly rows?: number;
  readonly columns?: readonly DataColumn[];
  readonly encoding?: Known<string>; // "utf-8"
  readonly delimiter?: Known<string>; // ";"; of one column nothing
  readonly head?: {
    readonly line: Known<number>; // the first one
    readonly lines: Known<number>;
  };
  readonly leftOut?: {
    readonly above: number; // lines
    readonly below: number;
    readonly emptyColumn: boolean; // each line ends with a separator
  };
  readonly list?: { readonly of: JsonShape["rows"]; readonly at: Known<string> }; // of JSON
  readonly decimal?: Known<"." | "," | "unclear">; // nothing where no figure has any
  readonly thousands?: Known<readonly string[]>; // nothing where no figure has a mark
  readonly dates?: readonly DateColumn[];
  readonly missing?: Known<readonly string[]> & { readonly cells: number }; // the marks that stand there
  readonly empty?: number; // cells without anything
  readonly pivot?: Known<{ readonly names: string; readonly values: string; readonly columns: string }>;
}
export interface DataColumn {
  readonly name: string;
  readonly kind: "numbers" | "dates" | "words" | "empty";
  readonly sign?: string; // that each cell carries: "%"
  readonly others?: number; // cells that are no numbers, and no marks for missing ones
}
interface DateColumn extends Known<DateForm | "iso"> {
  readonly column: string;
  readonly example: string; // "01.07.2025"
  readonly iso: string; // "2025-07-01"; of one that is unclear as it stands
}
