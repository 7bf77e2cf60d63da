// A table as it was read -> what was made of its file: each thing found from it, or said. `check --verbose` shows it.
import type { DataFile, Known } from "../../model/data-file.ts";
import type { CsvShape, DataFormat, JsonShape, Table } from "../../model/files.ts";
import { createLocator } from "../locate.ts";
import { writtenCell } from "../table.ts";
import { tellColumn, type ColumnTold } from "./column-told.ts";
import { isoOf } from "./date-forms.ts";

/** `table`: nothing of a file that no chart, figure or table asks for. */
export function tellFile(file: string, table: Table | undefined): DataFile {
  if (!table) return { file, state: "unnamed" };
  const { shape, cells } = table;
  if (!shape || cells.form === "yaml") return { file, state: "wrong" };
  const { source } = cells;
  const form = shape.form === "csv" ? tellCsv(shape, source.text, table.columns) : tellJson(shape);
  const encoding = known(shape.format, source.encoding === undefined ? [] : ["encoding"], source.encoding ?? "utf-8");
  if (!table.sound) return { file, state: "wrong", encoding, ...form };
  const columns = table.columns.map((name, column) => {
    const reading = cells.readings?.[column];
    return tellColumn(name, table.length, (row) => writtenCell(table, row, column), reading);
  });
  return {
    file,
    state: "read",
    rows: table.length,
    columns: columns.map(({ column }) => column),
    encoding,
    ...form,
    ...tellMarks(columns, shape.format),
  };
}

/** Said where the format says the first of the keys that it has. */
function known<Value>({ saidIn = {} }: DataFormat, keys: readonly (keyof DataFormat)[], value: Value): Known<Value> {
  const by = keys.map((key) => saidIn[key]).find((one) => one !== undefined);
  return by === undefined ? { value } : { value, saidIn: by };
}

function tellCsv(
  { format, delimiter, head, end, hasEmptyColumn }: CsvShape,
  text: string,
  columns: readonly string[],
): Partial<DataFile> {
  const locate = createLocator({ path: "", text });
  const { line } = locate(head);
  const below = text
    .slice(end)
    .split(/\r?\n|\r/)
    .slice(1);
  const { pivot } = format;
  return {
    ...(columns.length > 1 ? { delimiter: known(format, ["delimiter"], delimiter) } : {}),
    head: { line: known(format, ["skip"], line), lines: known(format, ["header"], Math.max(1, format.header ?? 1)) },
    leftOut: {
      above: line - 1,
      below: below.filter((one) => one.trim() !== "").length,
      emptyColumn: hasEmptyColumn,
    },
    ...(pivot ? { pivot: known(format, ["pivot"], pivot) } : {}),
  };
}

const tellJson = ({ format, rows, at }: JsonShape): Partial<DataFile> => ({
  list: { of: rows, at: known(format, ["at"], at) },
});

function tellMarks(columns: readonly ColumnTold[], format: DataFormat): Partial<DataFile> {
  const decimals = new Set(columns.flatMap((one) => [...one.decimals]));
  const thousands = [...new Set(columns.flatMap((one) => [...one.thousands]))].sort();
  const missing = new Map<string, number>();
  for (const [mark, count] of columns.flatMap((one) => [...one.missing]))
    missing.set(mark, (missing.get(mark) ?? 0) + count);
  const marks = [...missing.keys()].sort();
  const cells = [...missing.values()].reduce((sum, count) => sum + count, 0);
  const empty = columns.reduce((sum, one) => sum + one.empty, 0);
  const decimal = (["unclear", ",", "."] as const).find((one) => decimals.has(one));
  const dates = tellDates(columns, format);
  return {
    ...(decimal === undefined ? {} : { decimal: known(format, ["decimal"], decimal) }),
    ...(thousands.length === 0 ? {} : { thousands: known(format, ["decimal"], thousands) }),
    ...(dates.length === 0 ? {} : { dates }),
    ...(marks.length === 0 ? {} : { missing: { ...known(format, ["missing"], marks), cells } }),
    ...(empty === 0 ? {} : { empty }),
  };
}

/** What formats.yaml says of dates counts only where the dates do not tell it themselves. */
function tellDates(columns: readonly ColumnTold[], format: DataFormat): NonNullable<DataFile["dates"]> {
  return columns.flatMap(({ date, column: { name } }) => {
    if (!date) return [];
    const { form, example, isClear } = date;
    const iso = form === "iso" || form === "unclear" ? example : isoOf(example, form);
    const isSaid = !isClear && (form === "day-first" || form === "month-first");
    return [{ ...known(format, isSaid ? ["dates"] : [], form), column: name, example, iso }];
  });
}
