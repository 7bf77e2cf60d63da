// The date of the data as a reader writes it.
import { isJapanese } from "../../numbers/notation.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** `2025-02-10` as a reader of the language writes it; what is no date of the calendar stays as it is. */
export function formatDate(date: string, lang: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (!match) return date;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const day = new Date(0);
  day.setUTCFullYear(year, month - 1, dayOfMonth); // Date.UTC takes 0099 for 1999
  if (day.getUTCMonth() !== month - 1 || day.getUTCDate() !== dayOfMonth) return date;
  // In these two without Intl, whose first use costs as much as twenty slides.
  if (lang === "en" || lang === "en-GB") return `${match[3] ? `${dayOfMonth} ` : ""}${months[month - 1]} ${year}`;
  if (isJapanese(lang)) return `${year}年${month}月${match[3] ? `${dayOfMonth}日` : ""}`;
  const options: Intl.DateTimeFormatOptions = match[3]
    ? { day: "numeric", month: "long", year: "numeric" }
    : { month: "long", year: "numeric" };
  return new Intl.DateTimeFormat(lang, { ...options, timeZone: "UTC" }).format(day);
}
