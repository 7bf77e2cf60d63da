// `::table[bills.csv]{columns="year as Year, bill" where="country=Japan" sort=-bill top=10}` -> a table of those rows. Numbers stay
// numbers: how they are written is for the language of each audience.
import { columnUnknown, tableEmpty, tableUnclear } from "../diagnostics/catalog/data.ts";
import { fileMissing } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";
import { inOrderOf } from "../formats/collation.ts";
import { cellOf } from "../formats/table.ts";
import type { Place } from "../model/diagnostic.ts";
import type { Chapter, Slide } from "../model/deck.ts";
import type { Table as Data } from "../model/files.ts";
import type { Block, Cell, Column, DataTable, Inline, Row } from "../model/tree.ts";

/** Chapters without any such table stay the same objects. */
export function makeTables(
  chapters: readonly Chapter[],
  tables: ReadonlyMap<string, Data>,
  known: readonly string[], // data files, "content/data/bills.csv"
  lang: string, // of the talk: whose letters the rows are sorted by
  report: Report,
): readonly Chapter[] {
  const make = (block: Block): Block => {
    if (block.type === "data-table") return tableOf(block, tables, known, inOrderOf(lang), report) ?? block;
    if (block.type !== "container") return block;
    const blocks = block.blocks.map(make);
    return blocks.some((one, at) => one !== block.blocks[at]) ? { ...block, blocks } : block;
  };
  const makeSlide = (slide: Slide): Slide => {
    const blocks = slide.blocks.map(make);
    return blocks.some((one, at) => one !== slide.blocks[at]) ? { ...slide, blocks } : slide;
  };
  return chapters.map((chapter) => {
    const slides = chapter.slides.map(makeSlide);
    return slides.some((one, at) => one !== chapter.slides[at]) ? { ...chapter, slides } : chapter;
  });
}

interface Shown {
  readonly index: number; // of the column in the file
  readonly head: string;
}
type Value = number | string;

function tableOf(
  block: DataTable,
  tables: ReadonlyMap<string, Data>,
  known: readonly string[],
  compareWords: (one: string, other: string) => number,
  report: Report,
): Block | undefined {
  const data = tables.get(block.file);
  if (!data) return void report.add(fileMissing(block.place, `content/data/${block.file}`, known));
  const { values = {}, places = {} } = block.attributes ?? {};
  const placeOf = (name: string): Place => places[name] ?? block.place;
  const find = (name: string, attribute: string): number | undefined => {
    const at = data.columns.indexOf(name);
    if (at < 0) report.add(columnUnknown(placeOf(attribute), name, data.columns));
    return at < 0 ? undefined : at;
  };
  const shown = (values["columns"] === undefined ? data.columns : values["columns"].split(",")).map(
    (written): Shown => {
      const [name = "", head] = written.trim().split(/\s+as\s+/);
      return { index: find(name, "columns") ?? -1, head: head ?? name };
    },
  );
  let rows = Array.from({ length: data.length }, (_, at) => at);
  let isWrong = shown.some(({ index }) => index < 0);
  if (values["where"] !== undefined) {
    const [name, wanted] = values["where"].split("=").map((part) => part.trim());
    if (!name || wanted === undefined)
      report.add(tableUnclear(placeOf("where"), 'Write the column and its value: where="country=Japan".'));
    const column = name && wanted !== undefined ? find(name, "where") : undefined;
    if (column === undefined) isWrong = true;
    else rows = rows.filter((row) => String(cellOf(data, row, column) ?? "") === wanted);
  }
  if (values["sort"] !== undefined) {
    const falls = values["sort"].startsWith("-");
    const column = find(falls ? values["sort"].slice(1) : values["sort"], "sort");
    if (column === undefined) isWrong = true;
    else rows = sorted(rows, (row) => valueOf(cellOf(data, row, column)), compareWords, falls);
  }
  if (values["top"] !== undefined) rows = rows.slice(0, Number(values["top"]));
  if (isWrong) return undefined;
  if (rows.length === 0) return void report.add(tableEmpty(block.place, block.file));
  return build(block, data, shown, rows);
}

function build(block: DataTable, data: Data, shown: readonly Shown[], rows: readonly number[]): Block {
  const node = { place: block.place, restriction: [] };
  const text = (words: string): Inline => ({ ...node, type: "text", text: words });
  const columns: Column[] = [];
  const writers = shown.map(({ index }): ((row: number) => Inline) => {
    const written = rows.map((row) => String(cellOf(data, row, index) ?? "").trim());
    const numeric = written.some((one) => one !== "") && written.every((one) => one === "" || isNumber.test(one));
    const grouped = !written.every((one) => one === "" || /^[12]\d{3}$/.test(one)); // else years, which are names
    columns.push({ align: numeric && grouped ? "right" : "", restriction: [] });
    if (!numeric) return (row) => text(String(cellOf(data, row, index) ?? ""));
    return (row) => {
      const one = String(cellOf(data, row, index) ?? "").trim();
      const places = one.split(".")[1]?.length ?? 0; // as precise as it is given
      return one === "" ? text("–") : { ...node, type: "number", value: Number(one), places, grouped };
    };
  });
  const cell = (content: Inline): Cell => ({ ...node, type: "cell", content: [content] });
  const { title, lang } = block.attributes?.values ?? {};
  const kept = { ...(title === undefined ? {} : { title }), ...(lang === undefined ? {} : { lang }) };
  return {
    type: "table",
    columns,
    head: shown.map(({ head, index }) => cell(text(withSign(head, data, index)))),
    rows: rows.map((row): Row => ({ ...node, type: "row", cells: writers.map((write) => cell(write(row))) })),
    place: block.place,
    restriction: block.restriction,
    ...(block.attributes ? { attributes: { ...block.attributes, values: kept } } : {}),
  };
}

/** `Share (%)`: the sign that all cells of a column carry is said once. */
function withSign(head: string, { cells }: Data, column: number): string {
  const reading = cells.form === "csv" ? cells.readings?.[column] : undefined;
  const sign = reading?.kind === "number" ? reading.sign : "";
  return sign === "" || head.includes(sign) ? head : `${head} (${sign})`;
}

const isNumber = /^-?\d+(?:\.\d+)?$/;
const valueOf = (cell: unknown): Value => {
  const written = String(cell ?? "").trim();
  return isNumber.test(written) ? Number(written) : written;
};

/** Numbers by size, before words by their letters; equal ones stay in their order, and empty cells come last. */
function sorted(
  rows: readonly number[],
  value: (row: number) => Value,
  compareWords: (one: string, other: string) => number,
  falls: boolean,
): number[] {
  const compare = (a: Value, b: Value): number => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "string" && typeof b === "string") return compareWords(a, b);
    return typeof a === "number" ? -1 : 1;
  };
  const isEmpty = (row: number) => Number(value(row) === "");
  return [...rows].sort(
    (one, other) => isEmpty(one) - isEmpty(other) || compare(value(one), value(other)) * (falls ? -1 : 1),
  );
}
