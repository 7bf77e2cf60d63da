import { describe, expect, it } from "vitest";
import { chart } from "./chart.ts";

const rows = (type: string, columns: string, list: string, more = "") =>
  chart(`type: ${type}\ndata: { ${columns}, rows: [${list}] }\n${more}`);
const flow = (...pairs: readonly string[]) =>
  rows("sankey", "from: a, to: b, y: v", pairs.map(([a, b]) => `{ a: ${a}, b: ${b}, v: 1 }`).join(", ")).codes;
const many = Array.from(
  { length: 9 },
  (_, at) => `{ x: 2014, s: s${at}, v: ${at + 1} }, { x: 2015, s: s${at}, v: 2 }`,
).join(", ");

describe("values that a type can draw", () => {
  it("are flows that part and meet again, but do not come back", () => {
    expect(flow("ab", "ac", "bd", "cd")).toEqual([]);
    expect(flow("ab", "bc", "ca")).toEqual(["chart-flow-cycle"]);
    expect(flow("aa")).toEqual(["chart-flow-cycle"]);
  });
  it("are parts of a whole that is there, also beside a year without figures", () => {
    const parts = (list: string) => rows("stacked-100", "x: x, y: [a, b]", list).codes;
    expect(parts("{ x: 2014, a: 1, b: 2 }, { x: 2016, a: 1, b: 0 }")).toEqual([]);
    expect(parts("{ x: 2014, a: 0, b: 0 }, { x: 2015, a: 1, b: 0 }")).toEqual(["chart-whole-zero"]);
    expect(parts("{ x: 2014, a: -1, b: 2 }")).toEqual(["chart-part-negative"]);
    expect(rows("bubble", "x: x, y: y, size: s", "{ x: 1, y: 1, s: -1 }").codes).toEqual(["chart-part-negative"]);
  });
  it("are two ends for each line of a slope", () => {
    expect(rows("slope", "x: x, y: v, series: s", many).codes).toEqual([]);
    expect(rows("slope", "x: x, y: v", "{ x: 2014, v: 1 }").codes).toEqual(["chart-slope-ends"]);
  });
  it("are above zero on a log axis, of either kind", () => {
    const list = "{ x: 0, y: 1 }, { x: 10, y: 2 }";
    expect(rows("scatter", "x: x, y: y", list, "axes: { y: { scale: log } }").codes).toEqual([]);
    expect(rows("scatter", "x: x, y: y", list, "axes: { x: { scale: log } }").codes).toEqual([
      "chart-log-not-positive",
    ]);
    expect(rows("column", "x: x, y: y", list, "axes: { y: { scale: log } }").codes).toEqual(["chart-log-not-positive"]);
  });
  it("lie within the ends of their axes", () => {
    const within = (axes: string) =>
      rows("line", "x: x, y: y", "{ x: 2014, y: 1 }, { x: 2016, y: 5 }", `axes: ${axes}`).codes;
    expect(within("{ y: { min: 0, max: 5 }, x: { min: 2014, max: 2016-06 } }")).toEqual([]);
    expect(within("{ y: { max: 4 } }")).toEqual(["chart-axis-cuts"]);
    expect(within("{ x: { min: 2015 } }")).toEqual(["chart-axis-cuts"]);
    expect(within("{ y: { min: 6, max: 5 } }")).toEqual(["chart-axis-backwards"]);
    expect(within("{ y: { min: low } }")).toEqual(["value-invalid"]);
  });
});

describe("a warning of too many series", () => {
  it("is given where each has a colour of its own, and only there", () => {
    const line = (more: string) => rows("line", "x: x, y: v, series: s", many, more).codes;
    expect(line("")).toEqual(["chart-series-many"]);
    expect(line("highlight: s3")).toEqual([]);
    expect(line("multiples: s")).toEqual([]);
    expect(rows("heatmap", "x: x, y: v, series: s", many).codes).toEqual([]);
    expect(rows("line", "x: x, y: v, series: s, top: 3, other: Others", many).codes).toEqual([]);
  });
});
