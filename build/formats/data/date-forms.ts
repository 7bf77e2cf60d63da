// Dates as people write them -> as ISO 8601 has them.
import type { DateForm } from "../../model/files.ts";
import { monthOf } from "./month-names.ts";

const two = (text: string | undefined) => (text ?? "").padStart(2, "0");
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const kanji = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/;
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const slashed = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/;
const quarter = /^(?:(\d{4})[- ]?Q([1-4])|Q([1-4])[- /]?(\d{4})|([1-4])Q(\d{4}))$/i;
const short = /^(\d{4})\s?([MW])(\d{1,2})$/i;
const wordsDayFirst = /^(?:(\d{1,2})\.?\s+(?:de\s+)?)?(\p{L}{3,})\.?,?\s+(?:de\s+)?(\d{4})$/u;
const wordsMonthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})$/u;
const abbreviated = /^(?:(\d{1,2})-)?(\p{L}{3,})-(\d{4})$/u;

/** Which of the forms a text has; nothing for what is none, and for what is ISO already. */
export function dateFormOf(text: string): DateForm | undefined {
  if (slashed.test(text)) return "unclear";
  if (dotted.test(text)) return "day-first";
  if (kanji.test(text) || (yearFirst.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text))) return "year-first";
  if (quarter.test(text) ? !/^\d{4}-Q[1-4]$/.test(text) : short.test(text)) return "short";
  return isoOfWords(text) === undefined ? undefined : "words";
}

/** Whether a slashed date says itself what comes first: `13/02/2024`; "neither" where there is no such day. */
export function firstOf(text: string): "day-first" | "month-first" | "unclear" | "neither" {
  const [, one = "", , other = ""] = slashed.exec(text) ?? [];
  if (Number(one) > 12) return Number(other) > 12 ? "neither" : "day-first";
  return Number(other) > 12 ? "month-first" : "unclear";
}

/** `isoOf("01.07.2025", "day-first")` is `2025-07-01`; what has another form stays as it is. */
export function isoOf(text: string, form: DateForm): string {
  if (form === "year-first") {
    const match = yearFirst.exec(text);
    if (match) return `${match[1]}-${two(match[3])}-${two(match[4])}`;
    const [, year, month, day] = kanji.exec(text) ?? [];
    if (year !== undefined) return [year, ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])].join("-");
  }
  if (form === "day-first" || form === "month-first") {
    const match = dotted.exec(text);
    if (match) return `${match[3]}-${two(match[2])}-${two(match[1])}`;
    const [, one, , other, year] = slashed.exec(text) ?? [];
    if (year !== undefined)
      return form === "day-first" ? `${year}-${two(other)}-${two(one)}` : `${year}-${two(one)}-${two(other)}`;
  }
  if (form === "short") {
    const [, a, b, c, d, e, f] = quarter.exec(text) ?? [];
    if (a ?? c ?? e) return `${a ?? d ?? f}-Q${b ?? c ?? e}`;
    const [, year, letter = "", number] = short.exec(text) ?? [];
    if (year !== undefined) return letter.toUpperCase() === "M" ? `${year}-${two(number)}` : `${year}-W${two(number)}`;
  }
  return (form === "words" ? isoOfWords(text) : undefined) ?? text;
}

function isoOfWords(text: string): string | undefined {
  const [, day, name = "", year] = wordsDayFirst.exec(text) ?? abbreviated.exec(text) ?? [];
  const [, name2 = "", day2, year2] = year === undefined ? (wordsMonthFirst.exec(text) ?? []) : [];
  const month = monthOf(name || name2);
  const inYear = year ?? year2;
  if (month === undefined || inYear === undefined) return undefined;
  const onDay = day ?? day2;
  return `${inYear}-${two(String(month))}${onDay === undefined ? "" : `-${two(onDay)}`}`;
}
