// A fact as the reader of one language sees it: its own rounding, the language's words for thousands of millions.
import type { Fact } from "../model/deck.ts";
import { currencyNames, isCurrency } from "../numbers/currencies.ts";
import { type Decimal, decimalOf, roundToDigits, shift, sureDigits } from "../numbers/decimal.ts";
import { isEnglish, notationOf } from "../numbers/notation.ts";
import { figureOf, formatNumber } from "../numbers/number.ts";
import { inWords } from "../numbers/scale-words.ts";
import { parseUnit } from "../numbers/unit.ts";

const percents = /^(percent|per cent|[%％]|パーセント)$/i;

/** `formatFact({ value: 6.4622, digits: 3, unit: "trillion JPY" }, "en")` is `¥6.46 trillion`; in `ja` `6兆4600億円`. */
export function formatFact(fact: Pick<Fact, "value" | "digits" | "unit">, lang: string): string {
  const { value, unit } = fact;
  if (!Number.isFinite(value)) return formatNumber(value, lang);
  const { negative, ...decimal } = roundToDigits(decimalOf(value), fact.digits ?? sureDigits);
  const size: Decimal = { ...decimal, negative: false };
  const digits = size.digits === "" ? undefined : fact.digits; // 0 has no digits that could be asked for
  const { scale, currency, rest } = parseUnit(unit);
  const notation = notationOf(lang);
  if (unit === "year") return notation.signed(figureOf(size, lang, 0, false), negative);
  const zeros = Math.max(0, (digits ?? 0) - size.point);
  const figure = scale === 1 ? figureOf(size, lang, zeros) : inWords(shift(size, Math.log10(scale)), digits, lang);
  if (percents.test(rest) && scale === 1) return notation.percent(figure, negative);
  const rate = /^([A-Z]{3})\/([A-Z]{3})$/.exec(rest);
  const [, paid = "", per = ""] = rate ?? [];
  if (isCurrency(paid) && isCurrency(per)) return ratePerUnit(figure, negative, paid, per, lang);
  const counted =
    currency === undefined ? notation.signed(figure, negative) : notation.money(figure, negative, currency);
  return rest === "" ? counted : `${counted} ${rest}`;
}

function ratePerUnit(figure: string, negative: boolean, paid: string, per: string, lang: string): string {
  const amount = notationOf(lang).money(figure, negative, paid);
  const table = currencyNames(lang);
  if (table) return table.rate.replace("{per}", table.names[per] ?? per).replace("{amount}", amount);
  return isEnglish(lang) && per === "USD" ? `${amount} per dollar` : `${amount}/${per}`;
}
