// A date as ISO 8601 writes it -> milliseconds in UTC. Years, quarters, months, days and minutes; no time zones.
import type { DateUnit } from "../../model/chart.ts";

const week = /^(\d{4})-W(\d{2})$/;
const iso = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?)?)?))?$/;
export const dateUnits: readonly DateUnit[] = ["year", "quarter", "month", "week", "day", "minute"];
const step: Partial<Record<DateUnit, number>> = { year: 12, quarter: 3, month: 1 };
export interface ReadDate {
  readonly time: number;
  readonly unit: DateUnit;
}

/** `readDate("2024-02")` is `{ time: Date.UTC(2024, 1), unit: "month" }`; of "2024-02-30" nothing. */
export function readDate(text: string): ReadDate | undefined {
  const inWeek = week.exec(text);
  if (inWeek) return mondayOf(Number(inWeek[1]), Number(inWeek[2]));
  const match = iso.exec(text);
  if (!match) return undefined;
  const [, year, quarter, month, day, hour, minute] = match;
  const monthAt = quarter ? (Number(quarter) - 1) * 3 : Number(month ?? 1) - 1;
  const time = Date.UTC(Number(year), monthAt, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0));
  const back = new Date(time);
  if (
    back.getUTCMonth() !== monthAt ||
    back.getUTCDate() !== Number(day ?? 1) ||
    Number(hour ?? 0) > 23 ||
    Number(minute ?? 0) > 59
  )
    return undefined;
  return { time, unit: hour ? "minute" : day ? "day" : month ? "month" : quarter ? "quarter" : "year" };
}

/** Where the next year, quarter, month, week, day or minute begins. */
export function endOf({ time, unit }: ReadDate): number {
  const date = new Date(time);
  const months = step[unit];
  if (months) return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  return time + (unit === "week" ? 7 * day : unit === "day" ? day : 60_000);
}

const day = 86_400_000;
/** The first week of a year is the one with its fourth of January; nothing for a week 53 that a year does not have. */
function mondayOf(year: number, number: number): ReadDate | undefined {
  const monday = (of: number) => {
    const fourth = Date.UTC(of, 0, 4);
    return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day;
  };
  const time = monday(year) + (number - 1) * 7 * day;
  return number >= 1 && time < monday(year + 1) ? { time, unit: "week" } : undefined;
}

/** Why a text is no date here, for those that people write as dates. Nothing for other texts. */
export function dateMistake(text: string): string | undefined {
  if (/^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(text))
    return "The day or the month may come first. Say it in content/data/formats.yaml, dates: dd/mm/yyyy or mm/dd/yyyy, or write 2024-02-10.";
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text) || /^\d{4}[/.]\d{1,2}[/.]\d{1,2}$/.test(text))
    return "Write 2024-02-10: year, month, day.";
  if (/^\d{4}-\d{2}-\d{2}[T ][\d:.]+\s*(Z|[+-]\d{2}:?\d{2})$/i.test(text))
    return "Write the time of the place that the chart is about, without a time zone: 2024-02-10T09:30.";
  const [, year = "", month = "", day] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? [];
  const whole = [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-");
  if (whole !== text && readDate(whole)) return `Month and day have two digits: write ${whole}.`;
  if (year !== "" && !readDate(text))
    return "There is no such day or month. Write 2024-02-10, or 2020/21 for a year that begins in one and ends in the next.";
  return undefined;
}

/** The dates between the first and the last at even steps, as ISO writes them; nothing where steps are not even. */
export function fillDates(times: readonly number[], unit: DateUnit, ends?: readonly [number, number]): string[] {
  if (unit === "week") return fillWeeks(ends ?? times, ends ? undefined : times);
  const size = step[unit];
  if (!size) return [];
  const months = (time: number) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();
  const at = [...(ends ?? times)].map(months).sort((a, b) => a - b);
  const first = at[0] ?? 0;
  const between = ends ? size : at.reduce((divisor, month) => greatestDivisor(divisor, month - first), 0) || size;
  const filled: string[] = [];
  for (let month = first; month <= (at.at(-1) ?? first); month += between) filled.push(writeMonth(month, unit));
  return filled;
}

function fillWeeks(span: readonly number[], times: readonly number[] | undefined): string[] {
  const weeks = (time: number) => Math.round((time - firstMonday) / (7 * day));
  const at = span.map(weeks).sort((a, b) => a - b);
  const first = at[0] ?? 0;
  const between = times ? at.reduce((divisor, one) => greatestDivisor(divisor, one - first), 0) || 1 : 1;
  const filled: string[] = [];
  for (let one = first; one <= (at.at(-1) ?? first); one += between)
    filled.push(isoWeek(firstMonday + one * 7 * day).text);
  return filled;
}
const firstMonday = Date.UTC(1970, 0, 5);
/** Of a Monday: `{ year: 2024, number: 7, text: "2024-W07" }`. A week belongs to the year of its Thursday. */
export function isoWeek(monday: number): { readonly year: number; readonly number: number; readonly text: string } {
  const thursday = monday + 3 * day;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return { year, number, text: `${year}-W${String(number).padStart(2, "0")}` };
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
const writeMonth = (month: number, unit: DateUnit): string => {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  if (unit === "year") return year;
  if (unit === "quarter") return `${year}-Q${Math.floor((month % 12) / 3) + 1}`;
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
};
