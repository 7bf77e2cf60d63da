// How each data file was read, in words, for `--verbose`:
//
//   content/data/kliniken.csv  214 rows × 6 columns
//     separator   semicolon, found
//     decimals    comma, said in content/data/formats.yaml
import type { DataColumn, DataFile, Known } from "../model/data-file.ts";

export function formatDataFile(data: DataFile): string {
  const { file, state, rows = 0, columns = [] } = data;
  if (state === "unnamed") return `${file}  not read: no chart, figure or table names it`;
  const size = `${count(rows, "row")} × ${count(columns.length, "column")}`;
  const lines = (Object.entries(linesOf(data)) as [string, string | undefined][]).flatMap(([name, line]) =>
    line === undefined ? [] : [`  ${name.padEnd(11)} ${line}`],
  );
  return [`${file}  ${state === "read" ? size : "not read: its mistakes are told"}`, ...lines].join("\n");
}

const count = (number: number, what: string) =>
  `${String(number).replace(/\B(?=(\d{3})+$)/g, ",")} ${what}${number === 1 ? "" : "s"}`;
const how = ({ saidIn }: Known<unknown>) => (saidIn === undefined ? "found" : `said in ${saidIn}`);
const told = <Value>(known: Known<Value> | undefined, words: (value: Value) => string): string | undefined =>
  known && `${words(known.value)}, ${how(known)}`;

const encodings: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, little-endian",
  "utf-16be": "UTF-16, big-endian",
  "windows-1252": "Windows-1252",
  shift_jis: "Shift_JIS",
};
const letters: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
  ".": "point",
};
const nameOf = (letter: string) => letters[letter] ?? (letter.trim() === "" ? "space" : `“${letter}”`);

function linesOf(data: DataFile): Record<string, string | undefined> {
  return {
    encoding: told(data.encoding, (name) => encodings[name] ?? name),
    separator: told(data.delimiter, nameOf),
    rows: data.list && told(data.list.at, (at) => `${data.list?.of}${at === "" ? "" : ` at ${at}`}`),
    head: headOf(data),
    pivot: told(data.pivot, ({ names, values, columns }) => `${columns} made rows of ${names} and ${values}`),
    columns: data.columns && columnsOf(data.columns),
    decimals: data.decimal?.value === "unclear" ? "comma or point: no cell tells" : told(data.decimal, nameOf),
    thousands: told(data.thousands, (marks) => [...new Set(marks.map(nameOf))].join(" and ")),
    dates: datesOf(data.dates ?? []),
    missing: missingOf(data),
  };
}

function headOf({ head, leftOut }: DataFile): string | undefined {
  if (!head) return undefined;
  const [from, to] = [head.line.value, head.line.value + head.lines.value - 1];
  const lines = from === to ? `line ${from}` : `lines ${from} to ${to}`;
  const { above = 0, below = 0, emptyColumn = false } = leftOut ?? {};
  const margins = [
    ...(above > 0 ? [`${count(above, "line")} above it`] : []),
    ...(below > 0 ? [`${count(below, "line")} below the rows`] : []),
    ...(emptyColumn ? ["an empty last column"] : []),
  ];
  const left = margins.length === 0 ? "" : `; left out: ${margins.join(", ")}`;
  return `${lines}, ${how(head.line.saidIn === undefined ? head.lines : head.line)}${left}`;
}

const mostColumns = 20; // of a table with a column for each day nobody reads all

function columnsOf(columns: readonly DataColumn[]): string {
  const shown = columns.slice(0, mostColumns).map(({ name, kind, sign, others }) => {
    const odd = others === undefined ? "" : `, but ${count(others, "cell")}`;
    return `${name} (${kind}${sign === undefined ? "" : ` in ${sign}`}${odd})`;
  });
  const more = columns.length > mostColumns ? ` and ${columns.length - mostColumns} more` : "";
  return `${shown.join(", ")}${more}`;
}

/** Columns that are written alike are told together, by the first of them. */
function datesOf(dates: NonNullable<DataFile["dates"]>): string | undefined {
  const forms = new Map<string, string[]>();
  for (const { value, example, iso, column, ...known } of dates) {
    const reading =
      value === "unclear"
        ? `${example} has the day or the month first: no cell tells`
        : `${example}${example === iso ? " as it stands" : ` is ${iso}`}, ${how({ ...known, value })}`;
    const key = `${value} ${known.saidIn ?? ""}`;
    const before = forms.get(key);
    if (before) before.push(column);
    else forms.set(key, [reading, column]);
  }
  const lines = [...forms.values()].map(([reading = "", ...columns]) => `${reading} (${columns.join(", ")})`);
  return lines.length === 0 ? undefined : lines.join("; ");
}

function missingOf({ missing, empty }: DataFile): string | undefined {
  const marks =
    missing &&
    `${missing.value.map((mark) => `“${mark}”`).join(", ")} in ${count(missing.cells, "cell")}, ${how(missing)}`;
  const nothing = empty === undefined ? undefined : `${count(empty, "cell")} without anything`;
  const lines = [marks, nothing].filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : lines.join("; ");
}
