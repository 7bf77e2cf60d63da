// One cell of data -> a number. What only looks like one is a mistake with its cure, never a gap in silence.
import { plainNumber, splitNumber } from "./data/number-forms.ts";
import { cellNotNumber, decimalUnclear, numberOutOfRange, numberUnsafe } from "../diagnostics/catalog/data.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Table } from "../model/files.ts";
import { cellOf, placeOfCell } from "./table.ts";

const plain = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const smallest = 1e-15;
const largest = 1e21; // above it, even a plain list of numbers is written with exponents
const cures: readonly (readonly [RegExp, (text: string) => string])[] = [
  [
    /^[-+]?\d{1,3}([,' \u00A0\u2009\u202F]\d{3})+(\.\d+)?$/,
    (text) => `Write ${text.replace(/[^\d.+-]/g, "")}, without separators.`,
  ],
  [/^[-+]?\d+,\d+$/, (text) => `Write ${text.replace(",", ".")}, with a point.`],
  [/^[-+]?[\d.]+\s*[%％]$/, (text) => `Write ${text.replace(/[\s%％]/g, "")}, and give the chart the unit "percent".`],
  [/^(n\/?a|nan|null|none|nil|unknown|tbd|\?|[-–—.…]+)$/i, () => "Leave the cell empty where there is no figure."],
  [/^[−–][\d.]+$/, (text) => `Write -${text.slice(1)}, with a hyphen.`],
  [/^[-+]?(inf|infinity|∞)$/i, () => "Only finite numbers can be drawn. Leave the cell empty."],
  [/^[０-９．，－]+$/, (text) => `Write ${text.normalize("NFKC")}, in plain digits.`],
  [
    /^[-+]?[¥$€£]\s*[\d.]+$|^[-+]?[\d.]+\s*[\p{L}¥$€£]+$/u,
    (text) => `Write ${text.replace(/[^\d.+-]/g, "")}, and give the chart the unit.`,
  ],
];

/** `readNumber(table, 3, 1, report)` is the number there, or null for an empty cell. */
export function readNumber(table: Table, row: number, column: number, report: Report): number | null {
  const cell = cellOf(table, row, column);
  if (cell === null) return null;
  const text = String(cell).trim();
  if (text === "") return null;
  if (typeof cell === "boolean" || (typeof cell !== "number" && !plain.test(text))) {
    const unclear = unclearReading(table, column, text);
    if (unclear) {
      report.add(decimalUnclear(placeOfCell(table, row, column), text, ...unclear));
      return null;
    }
    const cure = cures.find(([pattern]) => pattern.test(text));
    const hint = cure
      ? cure[1](text)
      : "Write 1234.5, without units or thousands separators; leave the cell empty for a gap.";
    report.add(cellNotNumber(placeOfCell(table, row, column), text, hint));
    return null;
  }
  const unclear = typeof cell === "string" ? unclearReading(table, column, text) : undefined;
  if (unclear) {
    report.add(decimalUnclear(placeOfCell(table, row, column), text, ...unclear));
    return null;
  }
  const value = Number(cell);
  if (Object.is(value, -0)) {
    // -0.000 is what programs write of a small number; a plain -0 is a slip.
    if (/^-0(\.0)?$/.test(text) || typeof cell === "number")
      report.add(numberUnsafe(placeOfCell(table, row, column), text, "is drawn as 0.", "Write 0."));
    return 0;
  }
  if (Math.abs(value) > largest || (value !== 0 && Math.abs(value) < smallest)) {
    report.add(numberOutOfRange(placeOfCell(table, row, column), text, Math.abs(value) < 1 ? "small" : "large"));
    return null;
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    const drawn = `has more digits than a number can hold, and is drawn as ${value.toLocaleString("en")}.`;
    report.add(numberUnsafe(placeOfCell(table, row, column), text, drawn, "Use a larger unit."));
  }
  return value;
}

/** What the figure would be with each mark, where the file does not tell which it has. */
function unclearReading({ cells }: Table, column: number, text: string): [string, string] | undefined {
  if (cells.form !== "csv") return undefined;
  const reading = cells.readings?.[column];
  if (reading?.kind !== "number" || reading.decimal !== undefined) return undefined;
  const number = splitNumber(text);
  if (!number || number.form === "none") return undefined;
  return [plainNumber(number, "."), plainNumber(number, ",")];
}
