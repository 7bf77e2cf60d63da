// Raw rows: one value made of several, stretches of a histogram, quartiles, ranks, the straight line.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregated, boxOf, quantile } from "../../../build/charts/data/aggregate.ts";
import { straightLine } from "../../../build/charts/trend.ts";
import { viewChart } from "../../../build/charts/view.ts";
import { chart } from "./chart.ts";

describe("several rows of one x", () => {
  const rows = "[{ x: a, v: 0.1 }, { x: a, v: 0.2 }, { x: b, v: 4 }, { x: a, v: 0.6 }, { x: b, v: null }]";
  it.each([
    ["sum", 0.9, 4],
    ["mean", 0.3, 4],
    ["median", 0.2, 4],
    ["count", 3, 1],
    ["min", 0.1, 4],
    ["max", 0.6, 4],
  ])("become one by %s", (how, a, b) => {
    const made = chart(`type: column\ndata: { rows: ${rows}, x: x, y: v, aggregate: ${how} }`);
    expect(made.codes).toEqual([]);
    const [first, second] = made.values["v"]!;
    expect([first, second]).toEqual([expect.closeTo(a, 12), expect.closeTo(b, 12)]);
  });
  it("are counted without a column of values", () => {
    const made = chart(`type: column\ndata: { rows: ${rows}, x: x, aggregate: count }`);
    expect(made.codes).toEqual([]);
    expect(Object.values(made.values)).toEqual([[3, 2]]);
  });
  it("are a mistake where nothing is said", () => {
    expect(chart(`type: column\ndata: { rows: ${rows}, x: x, y: v }`).codes).toContain("chart-value-twice");
  });
});

it("a sum keeps no residue, whatever the order", () => {
  const cents = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(cents, (values) => {
      const sum = values.reduce((total, value) => total + value, 0);
      expect(
        aggregated(
          "sum",
          values.map((value) => value / 100),
        ),
      ).toBe(sum / 100 === 0 ? expect.closeTo(0) : sum / 100);
    }),
  );
});

describe("a histogram", () => {
  const bins = (values: readonly number[], more = "") => {
    const made = chart(
      `type: histogram\ndata: { rows: [${values.map((v) => `{ v: ${v} }`).join(", ")}], x: v${more} }`,
    );
    expect(made.codes).toEqual([]);
    return made.data.series[0]!.points.map(({ x, y }) => [x, y]);
  };
  it("counts a value on an edge above it, and keeps stretches without one", () => {
    expect(bins([0, 9.99, 10, 39], ", bins: 4")).toEqual([
      [0, 2],
      [10, 1],
      [20, 0],
      [30, 1],
    ]);
  });
  it("counts every value once", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 60 }), (values) => {
        const counts = bins(values.map((value) => value / 10));
        expect(counts.reduce((sum, [, y]) => sum + Number(y), 0)).toBe(values.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("quartiles", () => {
  it("are those of a spreadsheet", () => {
    expect([0.25, 0.5, 0.75].map((part) => quantile([1, 2, 3, 4, 10], part))).toEqual([2, 3, 4]);
  });
  it("leave what lies far beyond as dots", () => {
    expect(boxOf([1, 2, 3, 4, 10])).toEqual({ box: [1, 2, 4, 4], median: 3, beyond: [10] });
  });
});

it("ranks begin with the largest", () => {
  const rows = "[{ x: 2014, w: a, v: 5 }, { x: 2014, w: b, v: 9 }, { x: 2015, w: a, v: 7 }, { x: 2015, w: b, v: 6 }]";
  const { client } = viewChart(chart(`type: bump\ndata: { rows: ${rows}, x: x, y: v, series: w }`).chart, {
    lang: "en",
  });
  expect(client.panels[0]!.series.map(({ points }) => points.map(({ y }) => y))).toEqual([
    [2, 1],
    [1, 2],
  ]);
});

describe("the straight line", () => {
  it("is found through points on one", () => {
    const line = straightLine([0, 1, 2, 5].map((x) => ({ x, y: 3 - 2 * x })))!;
    expect([line.slope, line.offset, line.fit]).toEqual([
      expect.closeTo(-2, 12),
      expect.closeTo(3, 12),
      expect.closeTo(1, 12),
    ]);
  });
  it("tells its formula in the words and digits of the language", () => {
    const rows = [0, 1, 2, 3].map((x) => `{ a: ${x}, b: ${[1, 3, 4, 7][x]} }`);
    const made = chart(`type: scatter\ntrend: linear\ndata: { rows: [${rows.join(", ")}], x: a, y: b }`);
    const note = (lang: string) => viewChart(made.chart, { lang }).notes.join("").replaceAll("\u00a0", " ");
    expect(note("en")).toBe("Trend: y = 1.9x + 0.9, R² = 0.96.");
    expect(note("ja")).toBe("近似直線：y = 1.9x + 0.9, R² = 0.96。");
  });
});

it("a line at the mean stands at the mean, in the axis", () => {
  const made = chart(
    "type: column\nannotations: [{ axis: y, at: mean, text: mean }]\ndata: { rows: [{ x: a, v: 2 }, { x: b, v: 7 }], x: x, y: v }",
  );
  expect(made.codes).toEqual([]);
  expect(viewChart(made.chart, { lang: "en" }).client.annotations[0]).toMatchObject({ axis: "y", at: 4.5 });
});

it("a date may stand in three columns", () => {
  const made = chart("type: line\ndata: { file: a.csv, x: [year, month, day], y: v }", {
    "a.csv": "year,month,day,v\n2020,2,8,3\n2020,2,9,4\n2020,12,31,5",
  });
  expect(made.codes).toEqual([]);
  expect(made.data.categories).toEqual(["2020-02-08", "2020-02-09", "2020-12-31"]);
});
