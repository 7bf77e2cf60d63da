import { describe, expect, it } from "vitest";
import { contrast, difference, oklab, seenWith, visions, withContrast } from "../../../build/charts/colours.ts";
import { groundsOf, papersOf } from "../../../build/charts/papers.ts";
import { chart } from "./chart.ts";

describe("colours", () => {
  it("have the contrast that WCAG gives them", () => {
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 9);
    expect(contrast("#666666", "#ffffff")).toBeCloseTo(5.74, 2);
    expect(contrast("#666666", "#191919")).toBeCloseTo(3.06, 2);
    expect(contrast("#123456", "#123456")).toBe(1);
  });
  it("differ as OKLab says", () => {
    expect(oklab("#ffffff")[0]).toBeCloseTo(1, 3);
    expect(difference("#000000", "#ffffff")).toBeCloseTo(1, 3);
    expect(difference("#b3282d", "#b3282d")).toBe(0);
  });
  it("are greys to those who see no colours apart where they are greys", () => {
    for (const vision of Object.keys(visions) as (keyof typeof visions)[])
      expect(difference(seenWith(vision, "#808080"), "#808080"), vision).toBeLessThan(0.01);
    expect(difference(seenWith("deuteranopia", "#c0392b"), seenWith("deuteranopia", "#6b7a1f"))).toBeLessThan(
      difference("#c0392b", "#6b7a1f") / 2,
    );
  });
  it("reach a contrast by getting darker on light paper, lighter on dark", () => {
    for (const paper of ["#ffffff", "#fbf8f2", "#101418"])
      expect(contrast(withContrast("#888888", [paper], 4.5)!, paper)).toBeGreaterThanOrEqual(4.5);
    expect(oklab(withContrast("#ffcc00", ["#ffffff"], 3)!)[0]).toBeLessThan(oklab("#ffcc00")[0]);
  });
  it("reach it on a light and on a dark paper at once, where both leave room", () => {
    const found = withContrast("#222244", ["#ffffff", "#10141c"], 3)!;
    for (const paper of ["#ffffff", "#10141c"]) expect(contrast(found, paper)).toBeGreaterThanOrEqual(3);
    expect(withContrast("#222244", ["#ffffff", "#777777", "#10141c"], 3)).toBeUndefined();
  });
  it("of paper are read from the themes", () => {
    const theme = ":root, .light { --paper: #FBF8F2; --ink: #000000 } .dark{--paper:#101418}";
    expect(papersOf(theme)).toEqual({ own: "#fbf8f2", light: "#fbf8f2", dark: "#101418" });
    expect(papersOf(":root {}")).toEqual({ own: "#ffffff", light: "#ffffff", dark: "#ffffff" });
  });
  it("of paper are those of the slides that show a chart, and of the handout", () => {
    const [day, night] = [
      { own: "#fbf8f2", light: "#fbf8f2", dark: "#1d1b19" },
      { own: "#10141c", light: "#f6f8fb", dark: "#10141c" },
    ];
    expect(groundsOf([day], [[]])).toEqual(["#fbf8f2", "#ffffff"]);
    expect(groundsOf([day], [["dark", "wide"]])).toEqual(["#1d1b19", "#fbf8f2", "#ffffff"]);
    expect(groundsOf([day, night], [[], ["light"]])).toEqual(["#fbf8f2", "#10141c", "#f6f8fb", "#ffffff"]);
    expect(groundsOf([night], [])).toEqual(["#10141c", "#f6f8fb", "#ffffff"]);
  });
});

describe("an author's palette", () => {
  const codes = (...palette: readonly string[]) =>
    chart(
      `type: line\npalette: ${JSON.stringify(palette)}\ndata: { columns: [x, a, b], x: x, y: [a, b], rows: [[2014, 1, 2], [2015, 2, 3]] }`,
    ).codes;
  it("may be of colours that everyone tells apart", () => expect(codes("#b3282d", "#1f2f5f", "#6f8fd0")).toEqual([]));
  it("is refused where a colour is lost on the paper", () => expect(codes("#ffd34d")).toEqual(["chart-colour-faint"]));
  it("is refused once where it is lost on one of several papers, with a colour that is seen on all", () => {
    const yaml = `type: column\npalette: ["#1f2f5f"]\ndata: { columns: [x, a], x: x, y: a, rows: [[q, 1], [r, 2]] }`;
    expect(chart(yaml).codes).toEqual([]);
    const { report } = chart(yaml, {}, ["#fbf8f2", "#1d1b19", "#ffffff"]);
    expect(report.diagnostics.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
      expect.stringMatching(/#1f2f5f has a contrast of 1\.\d+ to the background #1d1b19.* on all of #fbf8f2, #1d1b19/),
    ]);
  });
  it("is warned of where colours differ by hue alone, or to some eyes not at all", () => {
    expect(codes("#b3282d", "#b3282e")).toEqual(["chart-colours-alike"]);
    expect(codes("#8b6f00", "#00796b")).toEqual(["chart-colours-alike"]);
  });
  it("is written in six digits", () => expect(codes("red")).toEqual(["value-invalid"]));
});
