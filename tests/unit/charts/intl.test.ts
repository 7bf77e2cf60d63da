import { describe, expect, it } from "vitest";
import { formatNumber, formatTime } from "../../../build/charts/intl.ts";

// A row of numbers that looks like chance and is the same each time.
function* chance(count: number): Generator<number> {
  let state = 7;
  for (let at = 0; at < count; at++) yield (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe("numbers in the languages that need no tables", () => {
  it.each(["en", "ja"])("are written as Intl writes them: %s", (lang) => {
    const values = [...chance(1000)].flatMap((x, at) => {
      const value = (x - 0.3) * 10 ** ((at % 17) - 6);
      return [value, Number(value.toFixed(at % 6)), Math.round(value * 200) / 200, Math.trunc(value)];
    });
    const odd = [0, -0, 1.005, 0.5, 1.5, -2.5, 45.324999999999996, 999.9995, 1e20, 1e21, 1e-7, 123456789.125];
    for (const options of [{}, { maximumFractionDigits: 0 }, { maximumFractionDigits: 6 }])
      for (const useGrouping of [true, false])
        for (const minimumFractionDigits of [0, 2]) {
          const most = "maximumFractionDigits" in options ? options.maximumFractionDigits : undefined;
          if (most !== undefined && most < minimumFractionDigits) continue;
          const all = { ...options, useGrouping, minimumFractionDigits };
          const theirs = new Intl.NumberFormat(lang, all);
          for (const value of [...values, ...odd, NaN, Infinity])
            expect(formatNumber(value, lang, all), `${value} ${JSON.stringify(all)}`).toBe(theirs.format(value));
        }
  });

  it("and the others as their readers expect", () => {
    expect(formatNumber(1234.5, "de", {})).toBe("1.234,5");
    expect(formatNumber(1234567.5, "en-IN", {})).toBe("12,34,567.5");
  });
});

describe("dates", () => {
  it.each(["en-GB", "ja"])("are written as Intl writes them: %s", (lang) => {
    for (let month = 0; month < 12; month++) {
      const time = Date.UTC(2024, month, month + 5, month * 2, month * 5);
      for (const parts of [
        { year: "numeric", month: "short" },
        { year: "numeric", month: "short", day: "numeric" },
        { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" },
        { month: "short" },
        { month: "short", day: "numeric" },
      ] as const)
        expect(formatTime(time, lang, parts)).toBe(
          new Intl.DateTimeFormat(lang, { timeZone: "UTC", ...parts }).format(time),
        );
    }
  });
});
