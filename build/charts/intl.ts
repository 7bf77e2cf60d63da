// Formatters made once: making one costs a hundred times what using it does, and the very first one loads the tables of all
// languages. English and Japanese write numbers alike, and both so plainly that they do without.
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** Rounded half away from zero, as written: 1.005 to two digits is 1.01. */
export function formatNumber(value: number, lang: string, options: Intl.NumberFormatOptions): string {
  if (plainLanguages.has(lang)) {
    const written = writeNumber(value, options);
    if (written !== undefined) return written;
  }
  const key = `${lang} ${options.minimumFractionDigits} ${options.maximumFractionDigits} ${options.useGrouping}`;
  const format = numbers.get(key) ?? new Intl.NumberFormat(lang, options);
  numbers.set(key, format);
  return format.format(value);
}

const plainLanguages = new Set(["en", "en-US", "en-GB", "ja", "ja-JP"]);

/** Nothing where JavaScript itself writes an exponent, or a word. */
function writeNumber(
  value: number,
  {
    minimumFractionDigits: least = 0,
    maximumFractionDigits: most = Math.max(3, least),
    useGrouping,
  }: Intl.NumberFormatOptions,
): string | undefined {
  if (least === 0 && Number.isInteger(value) && value >= 1 && value < 1000) return String(value);
  const written = String(Math.abs(value));
  if (!/^[\d.]+$/.test(written)) return undefined;
  let [whole = "", digits = ""] = written.split(".");
  if (digits.length > most) {
    // In whole numbers: 45.324999999999996 times a hundred would be 4532.5.
    const up = (digits[most] ?? "0") < "5" ? 0n : 1n;
    const all = (BigInt(whole + digits.slice(0, most)) + up).toString().padStart(most + 1, "0");
    [whole, digits] = [all.slice(0, all.length - most), all.slice(all.length - most)];
  }
  const grouped = useGrouping === false ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const kept = digits.slice(0, least).padEnd(least, "0") + digits.slice(least).replace(/0+$/, "");
  return `${value < 0 || Object.is(value, -0) ? "-" : ""}${grouped}${kept === "" ? "" : `.${kept}`}`;
}

export interface TimeParts {
  readonly year?: "numeric";
  readonly month: "short";
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
  if (lang === "en-GB")
    return [[day, months[month], year].filter((part) => part !== undefined).join(" "), clock]
      .filter((part) => part !== undefined)
      .join(", ");
  if (lang === "ja")
    return `${year === undefined ? "" : `${year}年`}${month + 1}月${day === undefined ? "" : `${day}日`}${clock ? ` ${clock}` : ""}`;
  const key = `${lang} ${JSON.stringify(options)}`;
  const format = dates.get(key) ?? new Intl.DateTimeFormat(lang, { timeZone: "UTC", ...options });
  dates.set(key, format);
  return format.format(date);
}
