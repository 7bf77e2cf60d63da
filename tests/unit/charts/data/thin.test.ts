import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftPoint } from "../../../../build/charts/data/drafts.ts";
import { budget, thinCloud, thinLine } from "../../../../build/charts/data/thin.ts";
import { chart } from "../chart.ts";

const points = (values: readonly (number | null)[]): DraftPoint[] =>
  values.map((y, at) => ({ x: String(at), y, row: at }));
const position = ({ x }: DraftPoint) => Number(x);
const csv = (count: number, row: (at: number) => string) =>
  `x,y\n${Array.from({ length: count }, (_, at) => row(at)).join("\n")}`;
const day = (at: number) => new Date(Date.UTC(1900, 0, 1 + at)).toISOString().slice(0, 10);

describe("a line with too many points", () => {
  it("keeps its ends and points of its own, within the count", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 300 }),
        fc.integer({ min: 3, max: 50 }),
        (values, count) => {
          const all = points(values);
          const kept = thinLine(all, position, count);
          expect(kept.length).toBeLessThanOrEqual(Math.max(count, 2));
          expect([kept[0], kept.at(-1)]).toEqual([all[0], all.at(-1)]);
          expect(kept.map(position)).toEqual([...new Set(kept.map(position))].sort((a, b) => a - b));
        },
      ),
    );
  });
  it("keeps a single peak among thousands", () => {
    const values = Array.from({ length: 5000 }, (_, at) => (at === 3333 ? 100 : Math.sin(at / 50)));
    expect(thinLine(points(values), position, 100).map(({ y }) => y)).toContain(100);
  });
  it("keeps its gaps, one for each", () => {
    const values = Array.from({ length: 900 }, (_, at) => (at % 300 < 20 && at > 20 ? null : at));
    expect(thinLine(points(values), position, 60).filter(({ y }) => y === null)).toHaveLength(2);
  });
});

describe("a cloud with too many points", () => {
  it("keeps one of each cell, and every outlier", () => {
    const all = points(Array.from({ length: 5000 }, (_, at) => (at === 4999 ? 1e6 : (at * 7919) % 1000)));
    const [kept] = thinCloud([{ name: "s", panel: "", column: 1, points: all }], position, 500);
    expect(kept!.points.length).toBeLessThanOrEqual(500);
    expect(kept!.points).toContain(all[4999]);
  });
});

describe("the budget", () => {
  it("is kept, and what was left out is said", () => {
    const { data, codes } = chart("type: line\ndata: { file: a.csv, x: x, y: y }", {
      "a.csv": csv(10_000, (at) => `${day(at)},${Math.sin(at / 100)}`),
    });
    const drawn = data.series[0]!.points.length;
    expect(codes).toEqual([]);
    expect(drawn).toBeGreaterThan(budget * 0.95);
    expect(drawn).toBeLessThanOrEqual(budget);
    expect(data.notes).toEqual([{ kind: "thinned", drawn, of: 10_000 }]);
  });
  it("keeps the layers of stacked areas at the same dates", () => {
    const { data } = chart("type: stacked-area\ndata: { file: a.csv, x: x, y: y, series: s }", {
      "a.csv": `x,y,s\n${Array.from({ length: 6000 }, (_, at) => `${day(at >> 1)},${at % 97},${at % 2 ? "a" : "b"}`).join("\n")}`,
    });
    const [a, b] = data.series.map(({ points }) => points.map(({ x }) => x));
    expect(a).toEqual(b);
    expect(a!.length * 2).toBeLessThanOrEqual(budget);
  });
  it("refuses bars that no screen could hold, and more points than memory should", () => {
    const bars = chart("type: column\ndata: { file: a.csv, x: x, y: y }", { "a.csv": csv(2001, (at) => `n${at},1`) });
    expect(bars.codes).toEqual(["data-too-much"]);
    const line = chart("type: line\ndata: { file: a.csv, x: x, y: y }", { "a.csv": csv(200_001, (at) => `${at},1`) });
    expect([line.codes, line.data.series]).toEqual([["data-too-much"], []]);
  });
});
