// Every theme, by computation: contrast of what is read and of what is drawn, series that every eye tells apart, sizes, and
// the same set of custom properties in each.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultFamilies, families } from "../../../build/fonts/faces.ts";
import { contrast, mixed } from "../../../build/formats/colour.ts";
import { readTheme } from "../../../build/formats/custom-properties.ts";
import { accentRules, familiesOf } from "../../../build/render/theme.ts";

const sheet = (name: string) => readFileSync(`templates/themes/${name}.css`, "utf8");
const shared = ["base", "charts", "code", "layouts", "maths", "speaker", "stage", "tokens"];
const themes = readdirSync("templates/themes")
  .map((file) => file.replace(/\.css$/, ""))
  .filter((name) => !shared.includes(name));
const grounds = themes.flatMap((theme) =>
  ([".light", ".dark"] as const).map((ground) => {
    const rules = readTheme(sheet(theme));
    return { theme, ground, colours: { ...rules[":root"], ...rules[ground] } as Record<string, string> };
  }),
);
const ratio = (colours: Record<string, string>, text: string, paper: string) =>
  contrast(colours[text] ?? "", colours[paper] ?? "");

describe("themes", () => {
  it("are three: light, dark and strict", () => {
    expect(themes).toEqual(["kamishibai", "ledger", "night"]);
  });

  it("declare the same custom properties on each ground", () => {
    const [first] = themes.map((theme) => readTheme(sheet(theme)));
    for (const theme of themes.map((name) => readTheme(sheet(name))))
      for (const ground of [".light", ".dark"])
        expect(Object.keys(theme[ground] ?? {})).toEqual(Object.keys(first?.[".light"] ?? {}));
  });

  it.each(grounds)("set text of $theme $ground at 4.5 to 1 or more", ({ colours }) => {
    for (const text of ["ink", "muted", "accent"])
      for (const paper of ["paper", "wash"])
        expect(ratio(colours, text, paper), `${text} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    for (const part of ["title", "question"])
      for (const text of ["ink", "muted", "accent"])
        expect(ratio(colours, `${part}-${text}`, `${part}-paper`), `${part} ${text}`).toBeGreaterThanOrEqual(4.5);
    expect(ratio(colours, "chapter-ink", "chapter-paper")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)("draw series of $theme $ground at 3 to 1 or more", ({ colours }) => {
    for (const series of ["quiet", ...Array.from({ length: 8 }, (_, at) => `series-${at + 1}`)])
      expect(ratio(colours, series, "paper"), series).toBeGreaterThanOrEqual(3);
  });

  it.each(grounds)("set code of $theme $ground at 4.5 to 1 or more", ({ colours }) => {
    const tokens = [...sheet("code").matchAll(/--code-([\w-]+): ([^;}]+)/g)].filter(
      ([, name]) => name !== "background",
    );
    expect(tokens.length).toBeGreaterThan(9);
    for (const [, name, value = ""] of tokens) {
      const [, one = "", share] =
        /^(?:color-mix\(in srgb, )?var\(--([\w-]+)(?:, var\(--ink\))?\)(?: (\d+)%, var\(--ink\)\))?\s*$/.exec(value)!;
      const [colour = "", ink = ""] = [colours[one], colours["ink"]];
      const written = share === undefined ? colour : mixed(colour, ink, 1 - Number(share) / 100);
      for (const paper of ["paper", "wash"])
        expect(contrast(written, colours[paper] ?? ""), `${name} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("name families that are carried", () => {
    for (const theme of themes)
      for (const family of Object.values(familiesOf({ name: theme, accent: "", logo: "", fonts: {} }, sheet(theme))))
        expect(Object.keys(families)).toContain(family);
    const own = { name: "night", accent: "", logo: "", fonts: { display: "Source Serif 4" } };
    expect(familiesOf(own, sheet("night"))).toEqual({
      ...defaultFamilies,
      "display-japanese": "IBM Plex Sans JP",
      display: "Source Serif 4",
    });
  });
});

describe("an accent of the author's", () => {
  it.each(["#b3282d", "#ffe04a", "#10141c", "#1f7a4d", "#ffffff"])("%s can be read on every ground", (accent) => {
    for (const theme of themes) {
      const css = sheet(theme);
      const own = readTheme(accentRules(accent, css));
      const declared = readTheme(css);
      for (const ground of [".light", ".dark"])
        expect(contrast(own[ground]?.["accent"] ?? "", declared[ground]?.["paper"] ?? "")).toBeGreaterThanOrEqual(4.5);
      const chapter = { ...declared[":root"], ...own[":root"] };
      expect(contrast(chapter["chapter-ink"] ?? "", chapter["chapter-paper"] ?? "")).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("stays as it is where it can be read already", () => {
    expect(readTheme(accentRules("#1f7a4d", sheet("kamishibai")))[".light"]?.["accent"]).toBe("#1f7a4d");
  });
});

describe("sizes", () => {
  const styles = ["tokens", "base", "layouts", "charts"].map(sheet).join("\n");
  it("in the styles of a slide never fall below 18 pixels", () => {
    const sizes = [...styles.matchAll(/font(?:-size)?:[^;}]*?(?<!\d)(\d+)px/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(40);
    expect(sizes.filter((size) => size < 18)).toEqual([]);
    const tokens = readTheme(sheet("tokens"))[":root"] ?? {};
    const scale = ["foot", "small", "text", "lead", "heading", "statement", "display"].map((name) =>
      Number.parseInt(tokens[`size-${name}`] ?? "", 10),
    );
    expect(scale).toEqual([...scale].sort((one, other) => one - other));
  });

  it("and spaces use custom properties that are declared", () => {
    const declared = new Set(
      [
        ...styles.matchAll(/--([\w-]+)\s*:/g),
        ...themes.flatMap((theme) => [...sheet(theme).matchAll(/--([\w-]+)\s*:/g)]),
      ].map(([, name]) => name),
    );
    const written = ["characters", "columns"]; // by the build, on the element itself
    const used = [...styles.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name ?? "");
    expect(used.filter((name) => !declared.has(name) && !written.includes(name))).toEqual([]);
  });
});

describe("colour", () => {
  it("is counted as WCAG counts it", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(mixed("#000000", "#ffffff", 0.5)).toBe("#808080");
  });
});
