// The cells of a table and where they stand. A table is data only; a place is worked out when it is asked for, for most cells are right.
//
//   const { value: table } = parseCsv({ path: "a.csv", text: "year,value\n2014,2.0" });
//   cellOf(table, 0, 1) is "2.0", placeOfCell(table, 0, 1) is { file: "a.csv", line: 2, column: 6 }
import type { Place } from "../model/diagnostic.ts";
import type { Source } from "../model/deck.ts";
import { placeOf } from "./yaml-places.ts";
import { isoOf } from "./data/date-forms.ts";
import { plainNumber, splitNumber } from "./data/number-forms.ts";
import type { Cell, ColumnReading, FileShape, Table, TextCells, YamlCells } from "../model/files.ts";
import { createLocator, type Locate } from "./locate.ts";

/** Rows and columns count from 0. Null where there is nothing. */
export function cellOf({ cells, columns }: Table, row: number, column: number): Cell {
  if (cells.form === "yaml") return yamlCell(cells, row, columns[column] ?? "", column);
  const raw = rangeOf(cells, row * columns.length + column);
  if (cells.form === "csv") {
    const reading = cells.readings?.[column];
    return reading ? readAs(unquoted(raw), reading) : unquoted(raw);
  }
  return raw === "" ? null : (JSON.parse(raw) as Cell);
}

/** What stands in the file itself: `1.240,5 €`. */
export function writtenCell(table: Table, row: number, column: number): Cell {
  const { cells, columns } = table;
  return cells.form === "csv" ? unquoted(rangeOf(cells, row * columns.length + column)) : cellOf(table, row, column);
}

export function placeOfCell({ cells, columns }: Table, row: number, column: number): Place {
  if (cells.form !== "yaml") return locatorOf(cells.source)(cells.starts[row * columns.length + column] ?? 0);
  const values = cells.rows[row];
  const key = Array.isArray(values) ? column : (columns[column] ?? "");
  const missing = Array.isArray(values) ? column >= values.length : !Object.hasOwn(values ?? {}, key);
  return placeOf(cells.file, ["data", "rows", row, ...(missing ? [] : [key])]);
}

/** `tableOf(source, "csv", columns, starts, ends)`: without ranges the table of a file whose form is broken. */
export function tableOf(
  source: Source,
  form: TextCells["form"],
  columns: readonly string[],
  ranges?: { readonly starts: Uint32Array; readonly ends: Uint32Array },
  shape?: FileShape,
  readings: readonly (ColumnReading | undefined)[] = [],
): Table {
  const { starts, ends } = ranges ?? nothing;
  return {
    columns,
    sound: ranges !== undefined,
    length: columns.length === 0 ? 0 : starts.length / columns.length,
    cells: {
      form,
      source,
      starts,
      ends,
      ...(readings.some(Boolean) ? { readings } : {}),
    },
    ...(shape ? { shape } : {}),
  };
}

const nothing = { starts: new Uint32Array(), ends: new Uint32Array() };

/** The cell as all others have it: `1.240,5 €` is `1240.5`, `01.07.2025` is `2025-07-01`; what cannot be read stays as it is. */
function readAs(text: string, reading: ColumnReading): string {
  const cell = text.trim();
  if (reading.missing.includes(cell.toLowerCase())) return "";
  if (reading.kind === "date") return isoOf(cell, reading.form);
  const number = splitNumber(cell);
  if (!number) return text;
  const { form } = number;
  if (reading.decimal === undefined && form !== "none") return text;
  const decimal = reading.decimal ?? ".";
  return form === "none" || form === "either" || form === decimal ? plainNumber(number, decimal) : text;
}

/** `"say ""yes"""` is `say "yes"`; without quotation marks the text as it is. */
export function unquoted(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  const closed = raw.length > 1 && raw.endsWith('"');
  return raw.slice(1, closed ? -1 : undefined).replaceAll('""', '"');
}

const rangeOf = ({ source, starts, ends }: TextCells, index: number): string =>
  source.text.slice(starts[index] ?? 0, ends[index] ?? 0);

function yamlCell({ rows }: YamlCells, row: number, name: string, column: number): Cell {
  const values = rows[row];
  if (Array.isArray(values)) return (values as readonly Cell[])[column] ?? null;
  return values && Object.hasOwn(values, name) ? ((values as Readonly<Record<string, Cell>>)[name] ?? null) : null;
}

// Lines are counted once a file, and kept beside the table, not in it.
const locators = new WeakMap<Source, Locate>();
function locatorOf(source: Source): Locate {
  const known = locators.get(source) ?? createLocator(source);
  locators.set(source, known);
  return known;
}
