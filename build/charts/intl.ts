// Formatters made once: making one costs a hundred times what using it does.
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

export function formatNumber(value: number, lang: string, options: Intl.NumberFormatOptions): string {
  const key = `${lang} ${options.minimumFractionDigits} ${options.maximumFractionDigits} ${options.useGrouping}`;
  const format = numbers.get(key) ?? new Intl.NumberFormat(lang, options);
  numbers.set(key, format);
  return format.format(value);
}

/** In UTC: the same text in every time zone. */
export function formatTime(ms: number, lang: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${lang} ${JSON.stringify(options)}`;
  const format = dates.get(key) ?? new Intl.DateTimeFormat(lang, { timeZone: "UTC", ...options });
  dates.set(key, format);
  return format.format(ms);
}
