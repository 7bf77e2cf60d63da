import { describe, expect, it } from "vitest";
import { formatTime } from "../../../build/charts/time-format.ts";

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
