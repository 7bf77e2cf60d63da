import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftSeries } from "../../../../build/charts/data/drafts.ts";
import { change, index, movingAverage, share } from "../../../../build/charts/data/transforms.ts";
import { Report } from "../../../../build/diagnostics/report.ts";

const place = { file: "c.yaml", line: 1, column: 1 };
const value = fc.double({ min: 0.01, max: 1e9, noNaN: true });
const gappy = fc.option(value, { nil: null, freq: 4 });
/** Several series over the same x, the first value of each a figure. */
const table = (cell: fc.Arbitrary<number | null> = gappy) =>
  fc
    .nat({ max: 12 })
    .chain((width) =>
      fc.array(fc.tuple(value, fc.array(cell, { minLength: width, maxLength: width })), { minLength: 1, maxLength: 5 }),
    );
const seriesOf = (rows: readonly (readonly [number, readonly (number | null)[]])[]): DraftSeries[] =>
  rows.map(([first, rest], at) => ({
    name: `s${at}`,
    panel: "",
    column: 1,
    points: [first, ...rest].map((y, row) => ({ x: `x${row}`, y, row })),
  }));
const valuesOf = (series: readonly DraftSeries[]) => series.map(({ points }) => points.map(({ y }) => y));
const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, y) => total + (y ?? 0), 0);
const gaps = (series: readonly DraftSeries[]) => valuesOf(series).map((values) => values.map((y) => y === null));

describe("shares", () => {
  it("add up to 100 within what they are of, and leave gaps alone", () => {
    fc.assert(
      fc.property(table(), (rows) => {
        const series = seriesOf(rows);
        const report = new Report();
        const [total, byX, bySeries] = (["total", "x", "series"] as const).map((of) =>
          share(series, of, place, report),
        );
        expect(sum(valuesOf(total!).flat())).toBeCloseTo(100, 6);
        for (const values of valuesOf(bySeries!)) expect(sum(values)).toBeCloseTo(100, 6);
        for (let at = 0; at < series[0]!.points.length; at++) {
          const column = valuesOf(byX!).map((values) => values[at] ?? null);
          if (column.some((y) => y !== null)) expect(sum(column)).toBeCloseTo(100, 6);
        }
        for (const made of [total!, byX!, bySeries!]) expect(gaps(made)).toEqual(gaps(series));
        expect(report.diagnostics).toEqual([]);
      }),
    );
  });
  it("are refused of negative values and of nothing", () => {
    const report = new Report();
    share(seriesOf([[1, [-2]]]), "total", place, report);
    share(seriesOf([[0, [0]]]), "total", place, report);
    expect(report.diagnostics.map(({ message }) => message)).toEqual([
      "-2 cannot be a share of a total.",
      "The values add up to nothing.",
    ]);
  });
});

describe("an index", () => {
  it("starts at 100 and keeps the ratios", () => {
    fc.assert(
      fc.property(table(), (rows) => {
        const series = seriesOf(rows);
        const made = index(series, "first", place, new Report());
        for (const [at, { points }] of made.entries()) {
          expect(points[0]?.y).toBeCloseTo(100, 9);
          const [first, own] = [series[at]!.points[0]!.y!, series[at]!.points];
          for (const [row, { y }] of points.entries())
            if (y !== null) expect(((y / 100) * first) / own[row]!.y!).toBeCloseTo(1, 9);
        }
        expect(gaps(made)).toEqual(gaps(series));
      }),
    );
  });
  it("may start at a named x, where every series must have a figure", () => {
    const report = new Report();
    expect(valuesOf(index(seriesOf([[4, [2, 1]]]), "x1", place, report))).toEqual([[200, 100, 50]]);
    index(seriesOf([[4, [null, 1]]]), "x1", place, report);
    expect(report.diagnostics.map(({ message }) => message)).toEqual(['"s0" has no figure at x1.']);
  });
});

describe("change", () => {
  it("as a difference adds up to the way from the first to the last", () => {
    fc.assert(
      fc.property(table(value), (rows) => {
        const series = seriesOf(rows);
        const made = valuesOf(change(series, "difference", place, new Report()));
        for (const [at, { points }] of series.entries()) {
          expect(made[at]?.[0]).toBeNull();
          expect(sum(made[at]!) / 1e9).toBeCloseTo((points.at(-1)!.y! - points[0]!.y!) / 1e9, 6);
        }
      }),
    );
  });
  it("in percent is 100 for what doubled, and nothing beside a gap", () => {
    expect(valuesOf(change(seriesOf([[2, [4, null, 8, 6]]]), "percent", place, new Report()))).toEqual([
      [null, 100, null, null, -25],
    ]);
  });
  it("in percent is refused from zero", () => {
    const report = new Report();
    change(seriesOf([[0, [4]]]), "percent", place, report);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(["chart-transform-impossible"]);
  });
});

describe("a moving average", () => {
  it("lies between the least and the most of its values, and is missing where one of them is", () => {
    fc.assert(
      fc.property(table(), fc.integer({ min: 2, max: 5 }), (rows, count) => {
        const series = seriesOf(rows);
        for (const [at, values] of valuesOf(movingAverage(series, count)).entries()) {
          const own = series[at]!.points.map(({ y }) => y);
          for (const [row, mean] of values.entries()) {
            const window = own.slice(Math.max(0, row - count + 1), row + 1);
            if (window.length < count || window.includes(null)) expect(mean).toBeNull();
            else {
              const known = window as number[];
              expect(mean).toBeGreaterThanOrEqual(Math.min(...known) - 1);
              expect(mean).toBeLessThanOrEqual(Math.max(...known) + 1);
              expect(mean! / 1e9).toBeCloseTo(sum(known) / count / 1e9, 6);
            }
          }
        }
      }),
    );
  });
});
