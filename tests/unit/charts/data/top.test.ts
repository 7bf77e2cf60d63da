import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chart } from "../chart.ts";

const rows = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z]{1,6}$/), value: fc.integer({ min: 1, max: 1e6 }) }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 20 },
);
/** Without ties, which `top` refuses. */
const unlike = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z]{1,6}$/), value: fc.integer({ min: 1, max: 1e6 }) }),
  { comparator: (one, other) => one.name === other.name || one.value === other.value, minLength: 1, maxLength: 20 },
);
const bars = (list: readonly { name: string; value: number }[], more: string) =>
  chart(`type: bar\ndata: { x: name, y: value, rows: ${JSON.stringify(list)}${more} }`);
const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, y) => sum + (y ?? 0), 0);

describe("sort", () => {
  it("is a permutation in order", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("ascending", "descending"), (list, way) => {
        const { data, values } = bars(list, `, sort: ${way}`);
        const sorted = values["value"]!.map(Number);
        expect(sorted).toEqual(list.map(({ value }) => value).sort((a, b) => (way === "ascending" ? a - b : b - a)));
        expect([...data.categories].sort()).toEqual(list.map(({ name }) => name).sort());
        expect(data.series[0]?.points.map(({ x }) => x)).toEqual(data.categories);
      }),
      { numRuns: 50 },
    );
  });
  it("takes a list of names, and then the others as they come", () => {
    const list = ["a", "b", "c"].map((name, at) => ({ name, value: at + 1 }));
    expect(bars(list, ", sort: [c, a]").data.categories).toEqual(["c", "a", "b"]);
    expect(bars(list, ", sort: [c, d]").codes).toEqual(["chart-name-unknown"]);
  });
});

describe("top", () => {
  it("keeps the largest and sums up the rest, so that the whole stays the same", () => {
    fc.assert(
      fc.property(unlike, fc.integer({ min: 2, max: 8 }), (list, top) => {
        const { data, values } = bars(list, `, top: ${top}, other: The rest`);
        const kept = values["value"]!;
        expect(total(kept)).toBe(total(list.map(({ value }) => value)));
        expect(kept.length).toBe(Math.min(list.length, top + 1));
        if (list.length > top) expect(data.categories.at(-1)).toBe("The rest");
        expect(data.notes).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
  it("says how many it left out where no name sums them up", () => {
    const list = ["a", "b", "c", "d"].map((name, at) => ({ name, value: at + 1 }));
    const { data } = bars(list, ", top: 2, sort: descending");
    expect([data.categories, data.notes]).toEqual([["d", "c"], [{ kind: "left-out", count: 2 }]]);
  });
  it("is of series where x are dates", () => {
    const { values } = chart("type: line\ndata: { file: a.csv, x: year, y: v, series: who, top: 2, other: Others }", {
      "a.csv": "year,who,v\n2014,a,1\n2014,b,2\n2014,c,9\n2014,d,4\n2015,a,1\n2015,b,2\n2015,c,9\n2015,d,4\n",
    });
    expect(values).toEqual({ c: [9, 9], d: [4, 4], Others: [3, 3] });
  });
  it("leaves the rest last, however x are sorted", () => {
    const list = ["a", "b", "c", "d"].map((name, at) => ({ name, value: at + 1 }));
    expect(bars(list, ", top: 2, other: Rest, sort: descending").data.categories).toEqual(["d", "c", "Rest"]);
    expect(bars(list, ", top: 2, other: Rest, sort: ascending").data.categories).toEqual(["c", "d", "Rest"]);
  });
});
