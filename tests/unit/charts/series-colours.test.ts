// An author's accent in each theme, on each ground: charts must stay as readable as with the theme's own.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "../../../build/charts/colours.ts";
import { apart } from "../../../build/charts/series-colours.ts";
import { readTheme } from "../../../build/formats/custom-properties.ts";
import { accentRules } from "../../../build/render/theme.ts";

const accents = ["#b3282d", "#0b5cad", "#1f7a4d", "#a38200", "#6b2d8f", "#d63704", "#00687a", "#444444", "#c2185b"];
const names = Array.from({ length: 8 }, (_, at) => `series-${at + 1}`);
const cases = ["kamishibai", "ledger", "night"].flatMap((theme) =>
  [".light", ".dark"].flatMap((ground) => accents.map((accent) => ({ theme, ground, accent }))),
);

describe("charts beside an author's accent", () => {
  it.each(cases)("keep their series apart ($theme $ground $accent)", ({ theme, ground, accent }) => {
    const css = readFileSync(`templates/themes/${theme}.css`, "utf8");
    const colours = { ...readTheme(css)[ground], ...readTheme(accentRules(accent, css))[ground] };
    const series = names.map((name) => colours[name]!);
    expect(series[0]).toBe(colours["accent"]);
    for (const [at, one] of series.entries()) {
      for (const paper of ["paper", "wash"]) expect(contrast(one, colours[paper]!), one).toBeGreaterThanOrEqual(3);
      for (const other of series.slice(at + 1)) expect(apart(one, other), `${one} and ${other}`).toBeGreaterThan(0.85);
    }
    expect(apart(colours["accent"]!, colours["quiet"]!), "highlighted and quiet").toBeGreaterThan(0.85);
    expect(contrast(colours["quiet"]!, colours["paper"]!)).toBeGreaterThanOrEqual(3);
  });
  it("leave the theme's colours where they are apart from the accent", () => {
    const css = readFileSync("templates/themes/kamishibai.css", "utf8");
    const own = readTheme(css)[".light"]!;
    const changed = readTheme(accentRules("#b3282d", css))[".light"]!;
    expect(Object.keys(changed)).toEqual(["accent"]);
    expect(own["series-1"]).toBe("#b3282d");
  });
});
