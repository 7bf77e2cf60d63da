// Dates on an axis and at a point, the same in every time zone: `dateText("2000-08", "en")` is "Aug 2000".
import { isEnglish } from "../numbers/notation.ts";
import { fill, wordsOf } from "../words/words.ts";
import type { DateUnit } from "../model/chart.ts";
import { formatTime, type TimeParts } from "./time-format.ts";
import { isoWeek } from "./data/dates.ts";
import { ticksBetween } from "./ticks.ts";

const day = 86_400_000;
const monthsIn = (ms: number) => ms / (30.44 * day);
const format = (ms: number, lang: string, options: TimeParts) =>
  formatTime(ms, isEnglish(lang) ? "en-GB" : lang, options);

export function dateText(ms: number, unit: DateUnit, lang: string): string {
  if (unit === "year") return String(new Date(ms).getUTCFullYear());
  if (unit === "quarter") {
    const quarter = Math.floor(new Date(ms).getUTCMonth() / 3) + 1;
    const year = new Date(ms).getUTCFullYear();
    return fill(wordsOf(lang).charts.quarter, { n: quarter, year });
  }
  if (unit === "week") {
    const { year, number } = isoWeek(ms);
    return fill(wordsOf(lang).charts.week, { n: number, year });
  }
  if (unit === "month") return format(ms, lang, { year: "numeric", month: "short" });
  if (unit === "day") return format(ms, lang, { year: "numeric", month: "short", day: "numeric" });
  return format(ms, lang, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });
}

/** Years where the span has several; else months, the first of a year with its year; else days. */
export function dateTicks(min: number, max: number, unit: DateUnit, lang: string): { at: number; text: string }[] {
  const months = monthsIn(max - min);
  const [from, to] = [new Date(min), new Date(max)];
  if (unit === "year" || months > 30) {
    const all: { at: number; text: string }[] = [];
    for (let year = from.getUTCFullYear(); year <= to.getUTCFullYear(); year++) {
      const at = Date.UTC(year, 0, 1);
      if (at >= min && at <= max) all.push({ at, text: String(year) });
    }
    return all;
  }
  if (months > 3) {
    const all: { at: number; text: string }[] = [];
    for (let at = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1), n = 0; at <= max; n++) {
      const month = new Date(at).getUTCMonth();
      const text =
        month === 0 || n === 0
          ? format(at, lang, { month: "short", year: "numeric" })
          : format(at, lang, { month: "short" });
      if (at >= min) all.push({ at, text });
      at = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + n + 1, 1);
    }
    return all;
  }
  if (unit === "week") {
    const apart = Math.max(1, Math.ceil((max - min) / (7 * day) / 7)); // eight ticks at most
    const all: { at: number; text: string }[] = [];
    for (let at = min; at <= max; at += apart * 7 * day) all.push({ at, text: dateText(at, "week", lang) });
    return all;
  }
  if (max - min < 4 * day && unit === "minute") return clockTicks(min, max, lang);
  return withYears(
    ticksBetween(Math.ceil(min / day), Math.floor(max / day), 8)
      .filter(Number.isInteger)
      .map((days) => days * day),
    (at, year) => format(at, lang, { ...(year ? { year: "numeric" } : {}), month: "short", day: "numeric" }),
  );
}

/** The year stands at the first tick and where it changes. */
function withYears(
  ticks: readonly number[],
  textOf: (at: number, withYear: boolean) => string,
): { at: number; text: string }[] {
  const yearOf = (at: number | undefined) => (at === undefined ? undefined : new Date(at).getUTCFullYear());
  return ticks.map((at, index) => ({ at, text: textOf(at, yearOf(at) !== yearOf(ticks[index - 1])) }));
}

const minute = 60_000;
const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440];
/** Hours and minutes at round times; the first of each day says which day it is. */
function clockTicks(min: number, max: number, lang: string): { at: number; text: string }[] {
  const step = (clockSteps.find((each) => (max - min) / (each * minute) <= 9) ?? 1440) * minute;
  const all: { at: number; text: string }[] = [];
  for (let at = Math.ceil(min / step) * step; at <= max; at += step) {
    const opens = all.length === 0 || at % day === 0;
    const clock = formatTime(at, isEnglish(lang) ? "en-GB" : lang, { hour: "2-digit", minute: "2-digit" });
    all.push({ at, text: opens ? `${clock}\n${format(at, lang, { month: "short", day: "numeric" })}` : clock });
  }
  return all;
}
