// A fact as the reader of one language sees it.
import type { Fact } from "../model/deck.ts";

const currency: Record<string, string> = { JPY: "¥", USD: "$", EUR: "€" };

/** `formatFact({ value: 6.4622, digits: 3, unit: "trillion JPY" }, "en")` is `¥6.46 trillion`; in `ja` `6兆4600億円`. */
export function formatFact(fact: Fact, lang: string): string {
  const rounded = fact.digits === undefined ? fact.value : Number(fact.value.toPrecision(fact.digits));
  const number = (value: number) =>
    new Intl.NumberFormat(lang, {
      maximumFractionDigits: 6,
      ...(fact.digits !== undefined && value === rounded && value !== 0
        ? { minimumSignificantDigits: Math.min(fact.digits, 21), maximumSignificantDigits: 21 }
        : {}),
    }).format(value);
  const [scale = "", code = ""] = fact.unit.split(" ");
  if (lang.startsWith("ja") && code === "JPY") {
    const hundredMillions = rounded * (scale === "trillion" ? 10_000 : scale === "billion" ? 10 : 0.01);
    const trillions = Math.floor(hundredMillions / 10_000 + 1e-9);
    const rest = Math.round(hundredMillions - trillions * 10_000);
    return `${trillions > 0 ? `${trillions}兆` : ""}${rest > 0 ? `${rest}億` : ""}円`;
  }
  if (code in currency && /^(trillion|billion|million)$/.test(scale))
    return `${currency[code]}${number(rounded)} ${scale}`;
  if (fact.unit in currency) return `${currency[fact.unit]}${number(rounded)}`;
  if (fact.unit === "percent") return `${number(rounded)}%`;
  if (fact.unit === "JPY/USD") return `¥${number(rounded)} per dollar`;
  return fact.unit === "" || fact.unit === "year"
    ? String(fact.unit === "year" ? rounded : number(rounded))
    : `${number(rounded)} ${fact.unit}`;
}
