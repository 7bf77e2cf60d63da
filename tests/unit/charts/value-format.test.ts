import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notationOf } from "../../../build/numbers/notation.ts";
import { shortScales } from "../../../build/numbers/scale-words.ts";
import { spokenLanguages } from "../../../build/words/words.ts";
import { dateText, dateTicks } from "../../../build/charts/date-format.ts";
import { spanOf, ticksBetween } from "../../../build/charts/ticks.ts";
import { parseUnit } from "../../../build/numbers/unit.ts";
import { digitsOf, tableUnit, unitText, valueFormat } from "../../../build/charts/value-format.ts";

const auto = { format: "auto" } as const;
const told = (values: readonly number[], unit: string, lang: string) => {
  const format = valueFormat(values, parseUnit(unit), auto, lang);
  return values.map((value) => [format.axis(value), format.short(value), format.full(value)]);
};

describe("values", () => {
  it("are short at marks and whole where they are told", () => {
    expect(told([2.0225, 6.4622], "trillion JPY a year", "en")).toEqual([
      ["2.0225", "2.0", "¥2.02 trillion"],
      ["6.4622", "6.5", "¥6.46 trillion"],
    ]);
    expect(told([-18, 45], "million USD", "en")[0]).toEqual(["−18", "−18", "−$18 million"]);
  });
  it("are counted in 万, 億 and 兆 in Japanese", () => {
    expect(told([0.9372, 6.4622], "trillion JPY a year", "ja")).toEqual([
      ["9,372億", "9,372億", "9372億円"],
      ["6.46兆", "6.5兆", "6兆4622億円"],
    ]);
    expect(told([8, 45], "trillion JPY", "ja").map(([, short]) => short)).toEqual(["8兆", "45兆"]);
    expect(told([2, 6.46], "trillion JPY", "ja").map(([, short]) => short)).toEqual(["2.0兆", "6.5兆"]);
    expect(told([6, 6.25, 6.75], "trillion JPY", "ja").map(([axis]) => axis)).toEqual(["6兆", "6.25兆", "6.75兆"]);
  });
  it("are thousands, millions and billions where they are counts", () => {
    expect(told([830, 1_045_200, 4_195_110], "people", "en").map(([, short]) => short)).toEqual([
      "830",
      "1.0M",
      "4.2M",
    ]);
  });
  it("have a percent sign each, and are not nothing because they are small", () => {
    expect(told([57, 46.8], "percent of shipments", "en").map(([, short]) => short)).toEqual(["57.0%", "46.8%"]);
    expect(told([31.7, 0.04], "trillion JPY", "en")[1]![1]).toBe("0.04");
  });
  it("are rounded as facts are, and never told as nothing or as less than nothing", () => {
    const cents = valueFormat([2.675, -2.675, -0.0004], parseUnit("JPY"), { format: "auto", digits: 2 }, "en");
    expect([2.675, -2.675].map(cents.full)).toEqual(["¥2.68", "−¥2.68"]);
    expect(cents.full(-0.0004)).toBe("−¥0.0004");
    expect(cents.full(-0)).toBe("¥0");
    expect(told([500_000, 0.3], "people", "en")[1]![1]).toBe("0.3");
  });
  it("are told in the words and with the signs of other languages", () => {
    const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
    const german = valueFormat([2.0225, -6.4622], parseUnit("trillion JPY a year"), auto, "de");
    expect(spaces(german.full(-6.4622))).toBe("−6,46 Billionen ¥");
    expect(spaces(unitText(parseUnit("trillion JPY a year"), "de"))).toBe("Billionen ¥ a year");
    expect(unitText(parseUnit("billion EUR"), "es")).toBe("mil millones €");
    const percent = valueFormat([43.25], parseUnit("percent"), auto, "fr");
    expect(spaces(percent.short(43.25))).toBe("43,3 %");
    const count = valueFormat([1_045_200, 450_000_000], parseUnit("people"), auto, "de");
    expect([1_045_200, 450_000_000].map((value) => spaces(count.short(value)))).toEqual(["1,0 Mio.", "450 Mio."]);
    const francs = valueFormat([6.5], parseUnit("million CHF"), auto, "en");
    expect(spaces(francs.full(6.5))).toBe("CHF 6.5 million");
  });
  it("name their unit in the audience's words", () => {
    expect(unitText(parseUnit("trillion JPY a year"), "en")).toBe("trillion yen a year");
    expect(unitText(parseUnit("trillion JPY a year"), "ja")).toBe("円");
    // The numbers have taken the million: 6,000万.
    expect(unitText(parseUnit("million people"), "ja")).toBe("people");
    expect(tableUnit(parseUnit("million people"), "ja")).toBe("million people");
  });
});

describe("ticks", () => {
  it("of one axis have as many digits each, and zero has none", () => {
    const ticks = [0, 0.5, 1, 1.5];
    expect(digitsOf(ticks)).toBe(1);
    const { axis } = valueFormat(ticks, parseUnit("trillion JPY"), auto, "en");
    expect(ticks.map((tick) => axis(tick, 1))).toEqual(["0", "0.5", "1.0", "1.5"]);
    expect(digitsOf([0, 2e-7, 1e21])).toBe(0);
  });
  it("of one axis have one scale, and stand for themselves", () => {
    const of = (ticks: readonly number[], lang = "en", unit = "people") =>
      valueFormat(ticks, parseUnit(unit), auto, lang)
        .ticks(ticks)
        .map((text) => text.replace(/[\u00a0\u202f]/g, " "));
    expect(of([0, 250_000, 500_000, 750_000, 1_000_000, 1_250_000])).toEqual([
      "0",
      "0.25M",
      "0.50M",
      "0.75M",
      "1.00M",
      "1.25M",
    ]);
    expect(of([0, 500_000, 1_000_000, 1_500_000], "de")).toEqual(["0", "0,5 Mio.", "1,0 Mio.", "1,5 Mio."]);
    expect(of([0, 50_000_000, 100_000_000, 150_000_000], "ja")).toEqual(["0", "0.5億", "1.0億", "1.5億"]);
    expect(of([1_000_001, 1_000_002, 1_000_003])).toEqual(["1,000,001", "1,000,002", "1,000,003"]);
    expect(of([0, 2, 4, 6], "en", "trillion JPY")).toEqual(["0", "2", "4", "6"]);
    expect(of([0, 2, 4, 6], "ja", "trillion JPY")).toEqual(["0", "2兆", "4兆", "6兆"]);
    expect(of([0, 40_000, 80_000, 120_000], "ko")).toEqual(["0", "4만", "8만", "12만"]);
  });
  it.each(spokenLanguages)("all differ, and read back as what they stand for, in one scale: %s", (lang) => {
    const point = notationOf(lang).point;
    const powers = new Map(
      shortScales(lang).map(({ power, text }) => [text("0").replace(/[\u200e\u200f]/g, ""), power]),
    );
    const read = (text: string): [number, string] => {
      const bare = text.replace(/[\u200e\u200f]/g, "").replace("−", "-");
      const figure = [...bare.matchAll(/[-\d.,'’\u00a0\u202f]+/g)]
        .map(([one]) => one)
        .find((one) => /\d/.test(one))!
        .trim();
      const digits = figure.replace(/[\u00a0\u202f]+$/, "");
      const word = bare.replace("-", "").replace(digits.replace("-", ""), "0");
      const plain = digits
        .split(point)
        .map((part) => part.replace(/[^-\d]/g, ""))
        .join(".");
      return [Number(plain) * 10 ** (powers.get(word) ?? 0), powers.has(word) ? word : "0"];
    };
    fc.assert(
      fc.property(
        fc.integer({ min: -12, max: 15 }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.constantFrom(0, 0.5, 0.9, 0.99, 0.999),
        fc.boolean(),
        (power, lead, share, below) => {
          const high = lead * 10 ** power;
          const ticks = ticksBetween(below ? -high : high * share, high, 5);
          if (ticks.length < 2) return;
          const texts = valueFormat(ticks, parseUnit("people"), auto, lang).ticks(ticks);
          expect(new Set(texts).size).toBe(ticks.length);
          const words = new Set<string>();
          for (const [at, text] of texts.entries()) {
            const [value, word] = read(text);
            expect(Math.abs(value - ticks[at]!), text).toBeLessThanOrEqual(1e-9 * Math.max(high, 1e-300));
            if (ticks[at] !== 0) words.add(word);
          }
          expect(words.size).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
  it("are round and few", () => {
    expect(ticksBetween(0, 6.46, 5)).toEqual([0, 2, 4, 6]);
    expect(ticksBetween(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  });
  it("start at zero under lengths, and near the values under lines", () => {
    expect(spanOf([80, 150], { zero: true }).min).toBe(0);
    expect(spanOf([140, 150], {}).min).toBeGreaterThan(100);
    expect(spanOf([-3, 5], { zero: true })).toMatchObject({ min: -4, max: 6 });
    expect(spanOf([], {}).ticks.length).toBeGreaterThan(0);
  });
  it("of dates are years, months or days, the same in every time zone", () => {
    const [from, to] = [Date.UTC(2018, 5, 1), Date.UTC(2021, 7, 1)];
    expect(dateTicks(from, to, "month", "en").map(({ text }) => text)).toEqual(["2019", "2020", "2021"]);
    expect(dateTicks(Date.UTC(2024, 0, 1), Date.UTC(2024, 5, 1), "day", "en").map(({ text }) => text)).toEqual([
      "Jan 2024",
      "Feb",
      "Mar",
      "Apr",
      "May",
      "Jun",
    ]);
    expect(dateText(Date.UTC(2024, 6, 1), "quarter", "ja")).toBe("2024年第3四半期");
  });
});
