// Figures that a chart's words name: what follows from its data is let be, what does not is told.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../build/charts/check-told.ts";
import { chart } from "./chart.ts";

const rows = "[{ x: 2014, v: 2.02 }, { x: 2016, v: 2.5 }, { x: 2024, v: 6.46 }]";
const codes = (description: string, lang = "en") =>
  chart(
    `type: column\ntitle: ${JSON.stringify(lang === "en" ? "T" : { en: "T", [lang]: "T" })}\nunit: ${JSON.stringify(lang === "en" ? "things" : { en: "things", [lang]: "things" })}\ndescription: ${JSON.stringify(lang === "en" ? description : { en: "D", [lang]: description })}\ndata: { rows: ${rows}, x: x, y: v }`,
  ).codes;

describe("a figure in a description", () => {
  it.each([
    "It rose from 2.0 to 6.5.",
    "It rose by 4.44 trillion, or 220 percent, to 3.2 times what it was.",
    "The three add up to 10.98; the last is 59 percent of them.",
    "6,460 billion yen in 2024-06, on page PC-98 of the 3 items.",
  ])("follows from the data: %s", (text) => expect(codes(text)).toEqual([]));
  it.each(["It rose to 6.64.", "It rose by 4.54.", "It is 17.3 times what it was."])("does not: %s", (text) =>
    expect(codes(text)).toEqual(["chart-figure-unfounded"]),
  );
  it.each([
    ["de", "Es stieg um 4,44 auf 6,46 Billionen."],
    ["ja", "2014年の2.02兆円から6兆4600億円へ。"],
    ["fr", "De 2,02 à 6 460 milliards."],
  ])("follows in %s", (lang, text) => expect(codes(text, lang)).toEqual([]));
  it("of a note is told at the note, unless it says where it stands", () => {
    const made = (note: string) =>
      chart(`type: column\nannotations: [${note}]\ndata: { rows: ${rows}, x: x, y: v }`).mistakes;
    expect(made("{ axis: y, at: 17, text: target 17 }")).toEqual([]);
    expect(made("{ axis: y, at: 17, text: it was 6.64 }")).toEqual([
      "content/charts/c.yaml:2:40 chart-figure-unfounded",
    ]);
  });
  it("does not in German", () =>
    expect(codes("Es stieg auf 6,64 Billionen.", "de")).toEqual(["chart-figure-unfounded"]));
});

it("figures are read as each language writes them", () => {
  expect(figuresOf("1,204.5 and 12 of System/360, 2014, Q3 and 5th")).toEqual(["1204.5", "12"]);
  expect(figuresOf("1.204,5 und 12", "de")).toEqual(["1204.5", "12"]);
  expect(figuresOf("1\u202f204,5", "fr")).toEqual(["1204.5"]);
});

it("a value of the data is never told, however it is rounded", () => {
  fc.assert(
    fc.property(fc.double({ min: 13.1, max: 99999, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, places) => {
      const y = Number(value.toFixed(4));
      const text = y.toFixed(places);
      const made = chart(
        `type: column\ntitle: T\ndescription: It is ${text} here.\ndata: { rows: [{ x: a, v: ${y} }, { x: b, v: 1 }], x: x, y: v }`,
      );
      expect(made.codes).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
