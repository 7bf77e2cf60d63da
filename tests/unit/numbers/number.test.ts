import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf, roundToDigits, roundToPlaces, textOf } from "../../../build/numbers/decimal.ts";
import { formatNumber, formatPercent } from "../../../build/numbers/number.ts";
import { inWords } from "../../../build/numbers/scale-words.ts";
import { parseUnit } from "../../../build/numbers/unit.ts";
import { formatFact } from "../../../build/render/number.ts";

const languages = ["en", "ja", "de", "fr"] as const;
const marks: Readonly<Record<string, string>> = { en: ".", ja: ".", de: ",", fr: "," };
/** What a reader of the language takes the digits for. */
const read = (text: string, lang: string): number =>
  Number(
    [...text.replace("−", "-")]
      .map((character) => (character === marks[lang] ? "." : /[-\d]/.test(character) ? character : ""))
      .join(""),
  );
const powers: Readonly<Record<(typeof languages)[number], Readonly<Record<string, number>>>> = {
  en: { thousand: 3, million: 6, billion: 9, trillion: 12 },
  ja: { 万: 4, 億: 8, 兆: 12, 京: 16 },
  de: { Tausend: 3, Million: 6, Millionen: 6, Milliarde: 9, Milliarden: 9, Billion: 12, Billionen: 12 },
  fr: {
    mille: 3,
    millier: 3,
    milliers: 3,
    million: 6,
    millions: 6,
    milliard: 9,
    milliards: 9,
    billion: 12,
    billions: 12,
  },
};
// From 1e-12 to 1e15, either sign, with as many digits as chance gives, or few.
const amounts = fc
  .tuple(
    fc.boolean(),
    fc.integer({ min: 1, max: 10 ** 15 - 1 }),
    fc.integer({ min: 1, max: 15 }),
    fc.integer({ min: -12, max: 14 }),
  )
  .map(([negative, mantissa, count, power]) => {
    const digits = String(mantissa).slice(0, count);
    return Number(`${negative ? "-" : ""}${digits[0]}.${digits.slice(1) || "0"}e${power}`);
  });
const runs = { numRuns: 3000 };

describe("a number", () => {
  it.each(languages)("reads back as what it was rounded to, with its sign and the digits asked for: %s", (lang) => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 15 }), fc.boolean(), (value, most, filled) => {
        const written = formatNumber(value, lang, { most, ...(filled ? { least: most } : {}) });
        const rounded = Number(textOf(roundToPlaces(decimalOf(value), most)));
        expect(read(written, lang)).toBe(rounded);
        const step = 10 ** -most;
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * step + 1e-15 * Math.max(1, Math.abs(value)));
        expect(written.startsWith("−")).toBe(rounded < 0);
        if (filled && most > 0) expect(written.split(marks[lang]!)[1]).toHaveLength(most);
      }),
      runs,
    );
  });
  it.each(languages)("has all its digits where none are asked for: %s", (lang) => {
    fc.assert(
      fc.property(amounts, (value) => {
        expect(read(formatNumber(value, lang), lang)).toBe(value);
      }),
      runs,
    );
  });
  it("is rounded on the digits as they are written", () => {
    const twoPlaces = { least: 2, most: 2 };
    expect([2.675, 1.005, -2.675, 45.324999999999996].map((value) => formatNumber(value, "en", twoPlaces))).toEqual([
      "2.68",
      "1.01",
      "−2.68",
      "45.32",
    ]);
    expect(formatNumber(0.1 + 0.2, "en")).toBe("0.3");
    expect(formatNumber(0.00042, "en")).toBe("0.00042");
    expect(formatNumber(9.9996, "en", { most: 3 })).toBe("10");
    expect(formatNumber(1e21, "en")).toBe("1,000,000,000,000,000,000,000");
  });
  it("is never a negative nothing", () => {
    for (const lang of languages)
      for (const value of [-0, -1e-7, -0.004]) expect(formatNumber(value, lang, { most: 2 })).toBe("0");
  });
  it("is written as Intl writes it, where its tables are not asked", () => {
    for (const lang of ["en", "ja"])
      for (const places of [0, 2, 6])
        fc.assert(
          fc.property(amounts, fc.boolean(), (value, useGrouping) => {
            const all = { minimumFractionDigits: Math.min(places, 2), maximumFractionDigits: places, useGrouping };
            const theirs = new Intl.NumberFormat(lang, all).format(value).replace("-", "−");
            const given = { least: all.minimumFractionDigits, most: places, grouped: useGrouping };
            expect(formatNumber(value, lang, given)).toBe(/^−0(\.0+)?$/.test(theirs) ? theirs.slice(1) : theirs);
          }),
        );
  });
  it("is grouped, parted and signed as its readers expect", () => {
    expect(formatNumber(-1234.5, "de")).toBe("−1.234,5");
    expect(formatNumber(1234567.5, "en-IN")).toBe("12,34,567.5");
    expect(formatNumber(1234, "es")).toBe("1234");
    expect(formatNumber(12.5, "ar-EG")).toBe("١٢٫٥");
    expect(formatPercent(-43.25, "de", { most: 1 })).toBe("−43,3\u00a0%");
    expect(formatPercent(35, "tr")).toBe("%35");
    expect([NaN, Infinity, -Infinity].map((value) => formatNumber(value, "en"))).toEqual(["NaN", "∞", "−∞"]);
  });
});

describe("large numbers in words", () => {
  it("are those of Intl in English", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 15 }), (value, digits) => {
        const rounded = roundToDigits(decimalOf(Math.abs(value)), digits);
        const options = { minimumSignificantDigits: digits, maximumSignificantDigits: 15 } as const;
        const theirs = new Intl.NumberFormat("en", { notation: "compact", compactDisplay: "long", ...options });
        expect(inWords(rounded, digits, "en")).toBe(theirs.format(Number(textOf(rounded))));
      }),
      runs,
    );
  });
  it.each(languages)("read back as what they were rounded to: %s", (lang) => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 15 }), (value, digits) => {
        // A thousand of something has no figure in French.
        const text = formatFact({ value, digits, unit: "million" }, lang).replace(/^(−?)mille/, "$11 mille");
        const pieces = [...text.matchAll(/([\d.,\u202f\u00a0]*\d)[\u202f\u00a0 ]?(\p{L}*)/gu)];
        const parts = pieces.map(
          ([, figure = "", word = ""]) =>
            `${textOf(decimalOf(Math.abs(read(figure, lang))))}e${powers[lang][word] ?? 0}`,
        );
        const sum = parts.reduce((all, part) => all + Number(part), 0);
        const rounded = Number(`${textOf(roundToDigits(decimalOf(Math.abs(value)), digits))}e6`);
        expect(Math.abs(sum - rounded), `${value} to ${digits}: ${text}`).toBeLessThanOrEqual(rounded * 1e-14);
        expect(text.startsWith("−")).toBe(value < 0);
      }),
      runs,
    );
  });
});

describe("a unit", () => {
  it("is a scale, a currency and the rest; capitals that are no currency are words", () => {
    expect(parseUnit("trillion JPY a year")).toMatchObject({ scale: 1e12, currency: "JPY", rest: "a year" });
    expect(parseUnit("million TEU")).toEqual({ text: "million TEU", scale: 1e6, rest: "TEU" });
    expect(parseUnit("constructor")).toEqual({ text: "constructor", scale: 1, rest: "constructor" });
  });
});
