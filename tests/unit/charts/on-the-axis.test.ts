// Where dates and numbers stand: notes, domains and ticks, by the pixel at which they are drawn.
import { describe, expect, it } from "vitest";
import { viewChart } from "../../../build/charts/view.ts";
import { drawChart } from "../../support/drawn-chart.ts";
import { chart } from "./chart.ts";

const months = Array.from({ length: 12 }, (_, at) => `{ x: 2024-${String(at + 1).padStart(2, "0")}, v: ${at + 1} }`);
const byMonth = `data: { rows: [${months.join(", ")}], x: x, y: v }`;
function drawn(yaml: string) {
  const made = chart(yaml);
  expect(made.codes).toEqual([]);
  const { client } = viewChart(made.chart, { lang: "en" });
  const [pane] = drawChart(client, { width: 1120, height: 470 });
  const scale = pane!.pane.drawn!.scales["x"]!;
  return { client, pixel: (value: number) => scale.getPixelForValue(value), scale, pane: pane! };
}
const noteAt = (yaml: string): number => (drawn(yaml).client.annotations[0] as { at: number }).at;

describe("a note on columns by month", () => {
  it("at a day stands within the column of its month", () => {
    const { client, pixel } = drawn(`type: column\nannotations: [{ at: 2024-02-15, text: n }]\n${byMonth}`);
    const { at } = client.annotations[0] as { at: number };
    expect(Math.abs(pixel(at) - pixel(1))).toBeLessThan((pixel(1) - pixel(0)) * 0.03);
  });
  it("at a year or a quarter stands where it begins", () => {
    expect(noteAt(`type: column\nannotations: [{ at: 2024-Q3, text: n }]\n${byMonth}`)).toBeCloseTo(5.5, 3);
    expect(noteAt(`type: column\nannotations: [{ at: 2024, text: n }]\n${byMonth}`)).toBeCloseTo(-0.5, 3);
  });
  it("over a range of quarters covers their months", () => {
    const { client } = drawn(`type: column\nannotations: [{ from: 2024-Q1, to: 2024-Q2, text: n }]\n${byMonth}`);
    const { from, to } = client.annotations[0] as { from: number; to: number };
    expect(from).toBeCloseTo(-0.5, 3);
    expect(to).toBeCloseTo(5.5, 3);
  });
});

it("a note on a line by month over a year ends with that year", () => {
  const { client } = drawn(`type: line\nannotations: [{ from: 2024-02, to: 2024, text: n }]\n${byMonth}`);
  expect(client.annotations[0]).toMatchObject({ from: Date.UTC(2024, 1), to: Date.UTC(2025, 0) });
});

it("a note on a field of cells stands in the row of its series", () => {
  const rows = "[{ x: a, s: One, v: 1 }, { x: a, s: Two, v: 9 }, { x: b, s: One, v: 3 }, { x: b, s: Two, v: 4 }]";
  const { client } = drawn(
    `type: heatmap\nannotations: [{ x: b, series: Two, text: n }]\ndata: { rows: ${rows}, x: x, y: v, series: s }`,
  );
  expect(client.annotations[0]).toMatchObject({ x: 1, y: 1 });
});

describe("the ends of an axis", () => {
  it("are obeyed where x are days", () => {
    const { scale } = drawn(
      "type: line\ndomain: [2024-01-01, 2024-03-01]\ndata: { rows: [{ x: 2024-01-10, v: 1 }, { x: 2024-02-03, v: 2 }], x: x, y: v }",
    );
    expect([scale.min, scale.max]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 2, 1)]);
  });
  it("are obeyed where x are numbers", () => {
    const { scale } = drawn(
      "type: line\naxes: { x: { min: 0, max: 50 } }\ndata: { rows: [{ x: 10, v: 1 }, { x: 20.5, v: 2 }], x: x, y: v }",
    );
    expect([scale.min, scale.max]).toEqual([0, 50]);
  });
  it("are obeyed on columns by year, whose years without figures keep their place", () => {
    const { client } = drawn(
      "type: column\naxes: { x: { min: 2012 } }\ndata: { rows: [{ x: 2014, v: 1 }, { x: 2015, v: 2 }], x: x, y: v }",
    );
    expect(client.x.ticks.map(({ text }) => text)).toEqual(["2012", "2013", "2014", "2015"]);
  });
  it("hold what a note says of the values", () => {
    const { client } = drawn(`type: column\nannotations: [{ axis: y, at: 30, text: target }]\n${byMonth}`);
    expect(client.y.max).toBeGreaterThanOrEqual(30);
  });
  it("mean nothing where x are names", () => {
    const made = chart(
      "type: column\naxes: { x: { min: 2 } }\ndata: { rows: [{ x: a, v: 1 }, { x: b, v: 2 }], x: x, y: v }",
    );
    expect(made.codes).toEqual(["chart-domain-invalid"]);
  });
});

describe("ticks", () => {
  const texts = (rows: string) =>
    drawn(`type: line\ndata: { rows: [${rows}], x: x, y: v }`).client.x.ticks.map(({ text }) => text);
  it("of days say the year first and where it changes, before 1970 too", () => {
    const days = ["1969-12-28", "1969-12-30", "1970-01-02", "1970-01-05"].map((x) => `{ x: ${x}, v: 1 }`);
    const shown = texts(days.join(", "));
    expect(shown[0]).toBe("28 Dec 1969");
    expect(shown.filter((text) => text.includes("1970"))).toHaveLength(1);
  });
  it("of minutes stand at round times", () => {
    const clock = ["09:05", "10:40", "13:20"].map((time) => `{ x: "2024-05-01T${time}", v: 1 }`);
    expect(texts(clock.join(", "))).toEqual([
      "09:30\n1 May",
      "10:00",
      "10:30",
      "11:00",
      "11:30",
      "12:00",
      "12:30",
      "13:00",
    ]);
  });
});

describe("what stands under an axis", () => {
  const under = (rows: readonly string[], width: number): readonly string[][] => {
    const made = chart(`type: line\nlabels: none\ndata: { rows: [${rows.join(", ")}], x: x, y: v }`);
    const [pane] = drawChart(viewChart(made.chart, { lang: "en" }).client, { width, height: 400 });
    return pane!.shown.filter(({ label }) => label.rank === "name").map(({ label }) => [...label.lines]);
  };
  it("has a day below its clock time, which takes no room beside it", () => {
    const clock = ["09:05", "13:20"].map((time) => `{ x: "2024-05-01T${time}", v: 1 }`);
    const shown = under(clock, 760);
    expect(shown).toHaveLength(8);
    expect(shown[0]).toEqual(["09:30", "1 May"]);
  });
  it("counts years by twos, fives and tens", () => {
    const years = Array.from({ length: 29 }, (_, at) => `{ x: ${1996 + at}, v: ${at} }`);
    const first = (width: number) =>
      under(years, width)
        .slice(0, 3)
        .map(([year]) => Number(year));
    expect([first(1120), first(750), first(300)]).toEqual([
      [1996, 1998, 2000],
      [2000, 2005, 2010],
      [2000, 2010, 2020],
    ]);
  });
});

it("one point alone on a line stands in the middle", () => {
  const { pixel, client, scale } = drawn("type: line\ndata: { rows: [{ x: a, v: 1 }], x: x, y: v }");
  expect(pixel(client.panels[0]!.series[0]!.points[0]!.x)).toBeCloseTo((scale.left + scale.right) / 2, 0);
});

describe("values that only look right", () => {
  it("a moving average keeps nothing of what is gone", () => {
    const rows = [0.1, 0.2, 0.3, 0, 0, 0, 0].map((v, at) => `{ x: ${2010 + at}, v: ${v} }`);
    const made = chart(`type: line\ndata: { rows: [${rows.join(", ")}], x: x, y: v, movingAverage: 3 }`);
    expect(made.values["v"]!.slice(-2)).toEqual([0, 0]);
  });
  it("numbers that are names are sorted as numbers", () => {
    const rows = [10, 2, 1].map((x) => `{ x: "${x}", v: 1 }`);
    const made = chart(
      `type: bar\naxes: { x: { as: category } }\ndata: { rows: [${rows.join(", ")}], x: x, y: v, sort: x }`,
    );
    expect(made.data.categories).toEqual(["1", "2", "10"]);
  });
  it.each([
    ["a tie at the end of the top", "top: 2", "[{ x: a, v: 3 }, { x: b, v: 2 }, { x: c, v: 2 }]"],
    [
      "a rest that is called as a row is",
      "top: 2, other: c",
      "[{ x: a, v: 4 }, { x: b, v: 3 }, { x: c, v: 2 }, { x: d, v: 1 }]",
    ],
  ])("%s is refused", (_, key, rows) => {
    expect(chart(`type: bar\ndata: { rows: ${rows}, x: x, y: v, ${key} }`).codes).toEqual([
      "chart-transform-impossible",
    ]);
  });
});
