import { describe, expect, it } from "vitest";
import { englishSigns } from "../../../build/numbers/currencies.ts";
import { formatFact } from "../../../build/render/number.ts";

const fact = (value: number, unit: string, digits?: number) => ({ value, unit, digits });

describe("facts", () => {
  it.each([
    ["en", fact(6.4622, "trillion JPY", 3), "¥6.46 trillion"],
    ["de", fact(6.4622, "trillion JPY", 3), "6,46 Billionen ¥"],
    ["ja", fact(6.4622, "trillion JPY", 3), "6兆4600億円"],
    ["en", fact(42.7, "billion USD", 3), "$42.7 billion"],
    ["ja", fact(42.7, "billion USD", 3), "427億ドル"],
    ["en", fact(10, "trillion JPY"), "¥10 trillion"],
    ["en", fact(2.02, "trillion JPY", 4), "¥2.020 trillion"],
    ["en", fact(833, "million USD"), "$833 million"],
    ["en", fact(7.63, "million people"), "7.63 million people"],
    ["ja", fact(7.63, "million people"), "763万 people"],
    ["en", fact(73.6, "percent"), "73.6%"],
    ["de", fact(35, "percent", 2), "35 %"],
    ["en", fact(151.46, "JPY/USD", 5), "¥151.46 per dollar"],
    ["ja", fact(151.46, "JPY/USD", 5), "1ドル151.46円"],
    ["en", fact(3.2, "times", 2), "3.2 times"],
    ["en", fact(2024, "year"), "2024"],
    ["en", fact(40000, "sites"), "40,000 sites"],
    ["en", fact(625000, "USD"), "$625,000"],
    ["en", fact(22, ""), "22"],
    ["en", fact(-6.46, "trillion JPY", 3), "−¥6.46 trillion"],
    ["de", fact(-6.46, "trillion JPY", 3), "−6,46 Billionen ¥"],
    ["fr", fact(-6.46, "trillion JPY", 3), "−6,46 billions ¥"],
    ["nl", fact(-6.46, "trillion EUR", 3), "€ −6,46 biljoen"],
    ["ja", fact(-6.46, "trillion JPY", 3), "−6兆4600億円"],
    ["ja", fact(-1234.5, "people"), "−1,234.5 people"],
    ["ja", fact(1.2345, "thousand people"), "1234.5 people"],
    ["ja", fact(1.25e4, "trillion JPY"), "1京2500兆円"],
    ["en", fact(6.5, "million"), "6.5 million"],
    ["en", fact(1e-7, ""), "0.0000001"],
    ["en", fact(-1e-7, ""), "−0.0000001"],
    ["en", fact(-0, "percent"), "0%"],
    ["en", fact(2.675, "percent", 3), "2.68%"],
    ["en", fact(-2.5, "%"), "−2.5%"],
    ["en", fact(6.4622, "trillion JPY a year", 3), "¥6.46 trillion a year"],
    ["en", fact(2.5, "million TEU"), "2.5 million TEU"],
    ["en", fact(12, "CHF"), "CHF 12"],
    ["en", fact(12, "UAH"), "₴12"],
    ["en", fact(999.96, "million USD", 4), "$1.000 billion"],
    ["de", fact(151.46, "JPY/USD", 5), "151,46 ¥/USD"],
  ] as const)("in %s read as they should: %o", (lang, given, expected) => {
    expect(formatFact(given, lang).replace(/[\u00a0\u202f]/g, " ")).toBe(expected);
  });
});

describe("the signs of currencies in English", () => {
  it.each(Object.keys(englishSigns))("are Intl's: %s", (currency) => {
    const options = { style: "currency", currency, currencyDisplay: "symbol", maximumFractionDigits: 0 } as const;
    expect(formatFact(fact(5, currency), "en")).toBe(new Intl.NumberFormat("en", options).format(5));
  });
});

describe("in English and Japanese", () => {
  it("no tables of other languages are loaded, whatever the unit", () => {
    const Real = Intl.NumberFormat;
    let asked = 0;
    class Counted extends Real {
      constructor(...all: ConstructorParameters<typeof Real>) {
        super(...all);
        asked++;
      }
    }
    Object.assign(Intl, { NumberFormat: Counted });
    const units = [
      "",
      "percent",
      "year",
      "JPY",
      "CHF",
      "billion USD",
      "million people",
      "JPY/USD",
      "trillion JPY a year",
    ];
    for (const lang of ["en", "en-GB", "ja", "ja-JP"])
      for (const unit of units) for (const value of [0, -12.5, 1234567.89]) formatFact(fact(value, unit, 3), lang);
    expect(asked).toBe(0);
    formatFact(fact(1, ""), "it");
    expect(asked).toBeGreaterThan(0);
    Object.assign(Intl, { NumberFormat: Real });
  });
});
