// Points in time as the axis of a chart tells them. Formatters are made once: making one costs a hundred times what using it
// does, and the very first one loads the tables of all languages. English and Japanese do without.
import { isJapanese } from "../numbers/notation.ts";

const dates = new Map<string, Intl.DateTimeFormat>();

export interface TimeParts {
  readonly year?: "numeric";
  readonly month?: "short";
  readonly day?: "numeric";
  readonly hour?: "2-digit";
  readonly minute?: "2-digit"; // with the hour
}
const months = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(" ");

/** In UTC: the same text in every time zone. British for "en". */
export function formatTime(ms: number, lang: string, options: TimeParts): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, "0");
  const [year, month] = [options.year ? date.getUTCFullYear() : undefined, date.getUTCMonth()];
  const day = options.day ? date.getUTCDate() : undefined;
  const clock = options.hour ? `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}` : undefined;
  if (clock && !options.month && (lang === "en-GB" || isJapanese(lang))) return clock;
  if (lang === "en-GB")
    return [[day, months[month], year].filter((part) => part !== undefined).join(" "), clock]
      .filter((part) => part !== undefined)
      .join(", ");
  if (isJapanese(lang))
    return `${year === undefined ? "" : `${year}年`}${month + 1}月${day === undefined ? "" : `${day}日`}${clock ? ` ${clock}` : ""}`;
  const key = `${lang} ${JSON.stringify(options)}`;
  const format = dates.get(key) ?? new Intl.DateTimeFormat(lang, { timeZone: "UTC", ...options });
  dates.set(key, format);
  return format.format(date);
}
