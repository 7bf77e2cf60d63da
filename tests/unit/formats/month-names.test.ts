// Our own names of months are those of Intl, which the build does not wait for.
import { expect, it } from "vitest";
import { monthOf } from "../../../build/formats/data/month-names.ts";

it.each(["en", "de", "fr", "es", "it", "pt", "nl"])("knows the months of %s, long and short", (lang) => {
  for (const month of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(lang, { month, timeZone: "UTC" });
    for (let at = 0; at < 12; at++) {
      const name = format.format(Date.UTC(2024, at));
      expect([name, monthOf(name), monthOf(name.toUpperCase())]).toEqual([name, at + 1, at + 1]);
    }
  }
});
