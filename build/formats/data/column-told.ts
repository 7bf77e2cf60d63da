// The cells of one column -> what stands in them, and the marks that tell how they are written; walked only when somebody asks.
import type { DataColumn } from "../../model/data-file.ts";
import type { Cell, ColumnReading, DateForm } from "../../model/files.ts";
import { dateFormOf, firstOf } from "./date-forms.ts";
import { splitNumber } from "./number-forms.ts";

export interface ColumnTold {
  readonly column: DataColumn;
  readonly empty: number; // cells without anything
  readonly missing: ReadonlyMap<string, number>; // marks as they are written, and how often
  readonly decimals: ReadonlySet<"." | "," | "unclear">;
  readonly thousands: ReadonlySet<string>;
  readonly date: { readonly form: DateForm | "iso"; readonly example: string; readonly isClear: boolean } | undefined;
}

const plain = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?$/i;
const iso = /^\d{4}-(?:\d{2}(?:-\d{2})?|W\d{2}|Q[1-4])$/;
const grouped = /\d([ \u00a0\u2007\u2009\u202f'’.,])(?=\d{3}(?!\d))/g;

/** `cell(row)` is what stands in the file: text of CSV, a value of JSON. */
export function tellColumn(
  name: string,
  rows: number,
  cell: (row: number) => Cell,
  reading: ColumnReading | undefined,
): ColumnTold {
  const missing = new Map<string, number>();
  const decimals = new Set<"." | "," | "unclear">();
  const thousands = new Set<string>();
  let [numbers, dates, others, empty, example, isClear] = [0, 0, 0, 0, "", false];
  const readNumber = (text: string, decimal: "." | "," | undefined): boolean => {
    const form = splitNumber(text)?.form;
    if (form === undefined) return false;
    for (const [, mark = ""] of text.matchAll(grouped))
      if (mark !== decimal && (decimal !== undefined || !".,".includes(mark))) thousands.add(mark);
    if (form !== "none") {
      if (decimal === undefined) decimals.add("unclear");
      else if (text.includes(decimal)) decimals.add(decimal);
    }
    return true;
  };
  for (let row = 0; row < rows; row++) {
    const text = String(cell(row) ?? "").trim();
    if (text === "") empty++;
    else if (reading?.missing.includes(text.toLowerCase())) missing.set(text, (missing.get(text) ?? 0) + 1);
    else if (reading?.kind === "date") {
      dates++;
      if (example === "") example = text;
      isClear ||= dateFormOf(text) !== "unclear" || firstOf(text) !== "unclear";
    } else if (reading?.kind === "number") {
      if (readNumber(text, reading.decimal)) numbers++;
      else others++;
    } else if (plain.test(text)) {
      numbers++;
      if (text.includes(".")) decimals.add(".");
    } else if (iso.test(text)) {
      dates++;
      if (example === "") example = text;
    } else others++;
  }
  const sign = reading?.kind === "number" ? reading.sign : "";
  const kind = kindOf(numbers, dates, others);
  return {
    column: {
      name,
      kind,
      ...(sign === "" ? {} : { sign }),
      ...(kind === "numbers" && others > 0 ? { others } : {}),
    },
    empty,
    missing,
    decimals: kind === "numbers" ? decimals : new Set(),
    thousands,
    date: kind === "dates" ? { form: reading?.kind === "date" ? reading.form : "iso", example, isClear } : undefined,
  };
}

/** As the reader sees it: a few words do not make words of a column of numbers. */
function kindOf(numbers: number, dates: number, others: number): DataColumn["kind"] {
  if (numbers > 0 && dates === 0 && others <= numbers / 4) return "numbers";
  if (dates > 0 && numbers + others === 0) return "dates";
  return numbers + dates + others === 0 ? "empty" : "words";
}
