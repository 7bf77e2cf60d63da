// A chart's data as a table with scoped headers: for the annex of a printed handout, and under each chart of the web page.
import { escapeHtml } from "../../formats/escape-html.ts";
import { curlText } from "../typography.ts";

export interface DataTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
const most = 400; // rows; a reader of more wants the file

const isNumber = (cell: string): boolean => /^[-+−–]?[¥$€£]?[\d.,\s\u00a0\u202f]+%?$/.test(cell.trim());
/** A column of figures may have gaps, which say so in words. */
const isNumeric = (cells: readonly string[]): boolean => {
  const words = new Set(cells.filter((cell) => !isNumber(cell)));
  return words.size < 2 && words.size < cells.length;
};

/** Decimals of `2.5` and of `2.5%`: one. */
const decimals = (cell: string): number => /\.(\d+)%?$/.exec(cell)?.[1]?.length ?? 0;
/** What a number lacks to the longest of its column, kept free but never printed: so the points stand under each other. */
function pad(cell: string, most: number): string {
  const own = decimals(cell);
  if (own === most || !isNumber(cell)) return "";
  return `<span class="pad" aria-hidden="true">${own === 0 ? "." : ""}${"0".repeat(most - own)}</span>`;
}
/** "United States": two short words look torn on two lines. */
const isName = (cell: string): boolean => /\s/.test(cell) && cell.length < 16;
const capital = (head: string): string => head.charAt(0).toUpperCase() + head.slice(1);

/** `tableHtml(table, "Deficit")` is a `<table>` whose head is repeated on each page; columns of numbers stand right. */
export function tableHtml(table: DataTable, caption: string, lang: string): string {
  const words = (text: string) => escapeHtml(curlText(text, lang));
  const rows = table.rows.slice(0, most);
  const numeric = table.head.map((_, column) => column > 0 && isNumeric(rows.map((row) => row[column] ?? "")));
  const longest = table.head.map((_, column) => Math.max(0, ...rows.map((row) => decimals(row[column] ?? ""))));
  const kind = (column: number) => (numeric[column] ? ' class="figures"' : "");
  const head = table.head.map((cell, column) => `<th scope="col"${kind(column)}>${words(capital(cell))}</th>`).join("");
  const body = rows
    .map(
      ([first = "", ...rest]) =>
        `<tr><th scope="row"${isName(first) ? ' class="name"' : ""}>${words(first)}</th>${rest
          .map(
            (cell, column) =>
              `<td${kind(column + 1)}>${words(cell)}${numeric[column + 1] ? pad(cell, longest[column + 1] ?? 0) : ""}</td>`,
          )
          .join("")}</tr>`,
    )
    .join("");
  const left = table.rows.length - rows.length;
  return `<table class="data"><caption>${words(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${left > 0 ? `<p class="rest">+ ${left}</p>` : ""}`;
}
