// Data twice as long takes about twice as long: no step goes through all of it for each of its rows.
import { describe, expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { viewChart } from "../../../build/charts/view.ts";
import { parseCsv } from "../../../build/formats/csv.ts";
import { parseJson } from "../../../build/formats/json.ts";
import { readYaml } from "../../../build/formats/yaml.ts";
import type { FactSpec } from "../../../build/model/deck.ts";
import { resolveFacts } from "../../../build/resolve/facts.ts";
import { chart } from "./chart.ts";

const times = (count: number, write: (at: number) => string, between = "\n") =>
  Array.from({ length: count }, (_, at) => write(at)).join(between);
const csv = (text: string) => () => void parseCsv({ path: "a.csv", text });
const json = (text: string) => () => void parseJson({ path: "a.json", text });
const drawn = (yaml: string, head: string, count: number, row: (at: number) => string) => () =>
  void viewChart(chart(yaml, { "a.csv": `${head}\n${times(count, row)}` }).chart, { lang: "en" });

const file = readYaml({ path: "content/facts.yaml", text: "{}" }, new Report());
const said = { digits: undefined, unit: "", label: "", status: "confirmed", asTold: "", why: "", source: [] } as const;
const fact = (year: string): FactSpec => ({
  ...said,
  id: year,
  value: undefined,
  from: { file: "a.csv", where: { year }, column: "value" },
  file,
});

/** Each with a count at which a step that is quadratic takes seconds. */
const inputs: readonly (readonly [string, number, (count: number) => () => void])[] = [
  ["empty lines inside a CSV", 40_000, (count) => csv(`a,b\n${"\n".repeat(count)}1,2\n`)],
  ["columns of a CSV", 40_000, (count) => csv(`${times(count, (at) => `c${at}`, ",")}\n${times(count, String, ",")}`)],
  ["ragged rows", 40_000, (count) => csv(`a,b\n${"1\n1,2,3\n".repeat(count)}`)],
  ["quotation marks inside cells", 40_000, (count) => csv(`a,b\n${'1"x,2\n'.repeat(count)}`)],
  ["columns of a record", 40_000, (count) => json(`[{${times(count, (at) => `"c${at}":1`, ",")}}]`)],
  [
    "records that lack every column",
    10_000,
    (count) => json(`[{${times(count, (at) => `"c${at}":1`, ",")}},${times(count, () => "{}", ",")}]`),
  ],
  [
    "facts from one file",
    10_000,
    (count) => {
      const { value } = parseCsv({ path: "a.csv", text: `year,value\n${times(count, (at) => `${at},${at}`)}` });
      const facts = Array.from({ length: count }, (_, at) => fact(String(at)));
      return () => void resolveFacts(facts, new Map([["a.csv", value]]), new Map());
    },
  ],
  [
    "names in a filter",
    20_000,
    (count) => {
      const filter = `filter: { x: [${times(count, (at) => `n${at}`, ",")}] }`;
      return drawn(`type: line\ndata: { file: a.csv, x: x, y: v, ${filter} }`, "x,v", count, (at) => `n${at},1`);
    },
  ],
  [
    "names to sort by",
    20_000,
    (count) => {
      const sort = `sort: [${times(count, (at) => `n${at}`, ",")}]`;
      return drawn(`type: column\ndata: { file: a.csv, x: x, y: v, ${sort} }`, "x,v", count, (at) => `n${at},1`);
    },
  ],
  [
    "series that are summed up",
    20_000,
    (count) =>
      drawn(
        "type: line\ndata: { file: a.csv, x: x, y: v, series: s, top: 3, other: Rest }",
        "x,s,v",
        count,
        (at) => `2000,k${at},1`,
      ),
  ],
  [
    "panels",
    20_000,
    (count) =>
      drawn("type: line\nmultiples: s\ndata: { file: a.csv, x: x, y: v }", "x,s,v", count, (at) => `2000,k${at},1`),
  ],
  [
    "a chain of flows",
    20_000,
    (count) =>
      drawn("type: sankey\ndata: { file: a.csv, from: a, to: b, y: v }", "a,b,v", count, (at) => `n${at},n${at + 1},1`),
  ],
  [
    "flows from one name",
    20_000,
    (count) => drawn("type: sankey\ndata: { file: a.csv, from: a, to: b, y: v }", "a,b,v", count, (at) => `n,n${at},1`),
  ],
  [
    "wholes that are zero",
    20_000,
    (count) =>
      drawn("type: stacked-100\ndata: { file: a.csv, x: x, y: v, series: s }", "x,s,v", count, (at) => `n${at},k,0`),
  ],
  [
    "series that a step shows or that are loud",
    1000,
    (count) => {
      const names = `[${times(count, (at) => `k${at}`, ",")}]`;
      return drawn(
        `type: line\nhighlight: ${names}\nsteps: [${times(20, () => `{ show: ${names} }`, ",")}]\ndata: { file: a.csv, x: x, y: v, series: s }`,
        "x,s,v",
        count,
        (at) => `2000,k${at},1`,
      );
    },
  ],
];

const quickest = (work: () => void): number =>
  Math.min(
    ...[1, 2].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

describe("twice as many", () => {
  it.each(inputs)("%s take about twice as long", { timeout: 60_000 }, (_, count, make) => {
    const once = quickest(make(count));
    const twice = quickest(make(count * 2));
    expect(twice).toBeLessThan(once * 3 + 150); // a machine that is busy is no mistake
    expect(once).toBeLessThan(2500);
  });
});
