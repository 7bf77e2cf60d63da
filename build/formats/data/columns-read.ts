// The cells of a file -> how each column is written, found from the whole file. A column of plain numbers, ISO dates or words needs none.
import type { ColumnReading, DateForm } from "../../model/files.ts";
import { dateFormOf, firstOf } from "./date-forms.ts";
import type { DataFormat } from "../../model/files.ts";
import { formOf, splitNumber, usualMissing } from "./number-forms.ts";

const plain = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** `cell(row, column)` is the text of a cell, without its quotation marks. */
export function readingsOf(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => string,
  format: DataFormat,
): (ColumnReading | undefined)[] {
  const missing = format.missing?.map((one) => one.toLowerCase()) ?? usualMissing;
  const decimals = new Set<"." | ",">();
  const found = Array.from({ length: columns }, (_, column) =>
    readColumn(rows, (row) => cell(row, column), missing, decimals),
  );
  const decimal = format.decimal ?? (decimals.size === 1 ? [...decimals][0] : undefined);
  return found.map((one) => {
    if (one?.kind === "number")
      return one.isPlain && decimal !== "," ? undefined : { kind: "number", decimal, sign: one.sign, missing };
    if (one?.kind === "date") {
      const asked = format.dates === undefined ? undefined : asForm(format.dates);
      return { kind: "date", form: one.form === "unclear" && asked ? asked : one.form, missing };
    }
    return undefined;
  });
}

const asForm = (dates: string): DateForm =>
  dates.startsWith("m") ? "month-first" : dates.startsWith("y") ? "year-first" : "day-first";

type Found = { kind: "number"; isPlain: boolean; sign: string } | { kind: "date"; form: DateForm } | undefined;

function readColumn(
  rows: number,
  cell: (row: number) => string,
  missing: readonly string[],
  decimals: Set<"." | ",">,
): Found {
  let [numbers, others, gaps, isPlain] = [0, 0, 0, true];
  const signs = new Map<string, number>();
  const own = new Set<"." | ",">();
  const forms = new Map<string, number>();
  let first: DateForm = "unclear";
  for (let row = 0; row < rows; row++) {
    const text = cell(row).trim();
    if (text === "") continue;
    if (plain.test(text)) {
      numbers++;
      if (text.includes(".")) {
        const form = formOf(text.replace(/^[-+]/, ""));
        if (form === "either") isPlain = false;
        else if (form === ".") own.add(".");
      }
      signs.set("", (signs.get("") ?? 0) + 1);
      continue;
    }
    if (missing.includes(text.toLowerCase())) {
      gaps++;
      continue;
    }
    const number = splitNumber(text);
    if (number) {
      numbers++;
      isPlain = false;
      signs.set(number.sign, (signs.get(number.sign) ?? 0) + 1);
      const { form } = number;
      if (form === "." || form === ",") own.add(form);
      continue;
    }
    const form = dateFormOf(text);
    if (form === undefined) others++;
    else {
      forms.set(form, (forms.get(form) ?? 0) + 1);
      if (form === "unclear") {
        const says = firstOf(text);
        if (says === "neither") others++;
        else if (says !== "unclear") first = first === "unclear" || first === says ? says : "unclear";
      }
    }
    // Words from the first row on: no need to look at a million of them.
    if (others > 20 && numbers + forms.size === 0) return undefined;
  }
  const dates = [...forms.values()].reduce((sum, count) => sum + count, 0);
  if (dates > 0 && forms.size === 1 && others === 0 && numbers === 0) {
    const [form] = forms.keys() as Iterable<DateForm>;
    return { kind: "date", form: form === "unclear" ? first : form! };
  }
  if (numbers === 0 || dates > 0 || others > numbers / 4) return undefined;
  for (const one of own) decimals.add(one);
  const [sign = ""] = signs.size === 1 ? [...signs.keys()] : [];
  return { kind: "number", isPlain: isPlain && gaps === 0, sign };
}
