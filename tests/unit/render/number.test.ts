import { describe, expect, it } from "vitest";
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
  ] as const)("in %s read as they should: %o", (lang, given, expected) => {
    expect(formatFact(given, lang).replaceAll("\u00a0", " ")).toBe(expected);
  });
});
