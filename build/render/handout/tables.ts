// A chart's data as a table with scoped headers: for the annex of a printed handout, and under each chart of the web page.
import { escapeHtml } from "../text.ts";

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

/** `tableHtml(table, "Deficit")` is a `<table>` whose head is repeated on each page; columns of numbers stand right. */
export function tableHtml(table: DataTable, caption: string): string {
  const rows = table.rows.slice(0, most);
  const numeric = table.head.map((_, column) => column > 0 && isNumeric(rows.map((row) => row[column] ?? "")));
  const kind = (column: number) => (numeric[column] ? ' class="figures"' : "");
  const head = table.head.map((cell, column) => `<th scope="col"${kind(column)}>${escapeHtml(cell)}</th>`).join("");
  const body = rows
    .map(
      ([first = "", ...rest]) =>
        `<tr><th scope="row">${escapeHtml(first)}</th>${rest
          .map((cell, column) => `<td${kind(column + 1)}>${escapeHtml(cell)}</td>`)
          .join("")}</tr>`,
    )
    .join("");
  const left = table.rows.length - rows.length;
  return `<table class="data"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${left > 0 ? `<p class="rest">+ ${left}</p>` : ""}`;
}
