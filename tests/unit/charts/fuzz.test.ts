// Whatever stands in a chart's YAML and data: it is drawn or refused with a place, and never an exception.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { chartTypeNames, type Role, roles } from "../../../build/charts/roles.ts";
import { viewChart } from "../../../build/charts/view.ts";
import type { ChartTypeName } from "../../../build/model/chart.ts";
import { drawChart, faultsOf } from "../../support/drawn-chart.ts";
import { chart } from "./chart.ts";
import { oddValues } from "./odd-values.ts";

const word = fc.constantFrom(
  "year",
  "value",
  "who",
  "Japan",
  "2014",
  "2015-06",
  "all",
  "none",
  "first",
  "x",
  "__proto__",
  "",
);
const scalar = fc.oneof(word, fc.integer({ min: -3, max: 2030 }), fc.double(), fc.boolean(), fc.constant(null));
const anything = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(word, scalar, { maxKeys: 3 }),
  fc.array(fc.dictionary(word, scalar, { maxKeys: 3 }), { maxLength: 2 }),
);
const seldom = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: value });
const columns: Readonly<Record<Role, string>> = {
  x: "year",
  y: "value",
  series: "who",
  size: "size",
  low: "value",
  high: "size",
  label: "who",
  from: "who",
  to: "year",
};
const year = fc.integer({ min: 2012, max: 2018 });
/** Mostly years; now and then something finer, or nothing that is a date. */
const x = fc.oneof(
  { weight: 12, arbitrary: year.map(String) },
  { weight: 2, arbitrary: fc.constantFrom("2014-02", "2014-Q3", "2015-06-30", "2016-01-01T09:30") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("0", "-3.5", "1e5", "0001", "9999-12-31", "2014-5-1", "soon", "constructor"),
  },
);

/** What `type` needs, some of what it may have, and what else the grammar knows. */
const rightData = (type: ChartTypeName) => {
  const { needs, may } = roles[type];
  const role = (name: Role) =>
    needs.includes(name)
      ? fc.constant(columns[name])
      : may.includes(name)
        ? fc.option(fc.constant(columns[name]), { nil: undefined })
        : fc.constant(undefined);
  return fc.record({
    ...Object.fromEntries((Object.keys(columns) as Role[]).map((name) => [name, role(name)])),
    file: fc.constantFrom("a.csv", "a.json"),
    filter: seldom(fc.constantFrom({ year: { from: 2014 } }, { who: "Japan" }, { who: { not: "China" } })),
    sort: seldom(fc.constantFrom("ascending", "descending", "x")),
    top: seldom(fc.integer({ min: 2, max: 4 })),
    share: seldom(fc.constantFrom("total", "x", "series")),
    index: seldom(fc.constant("first")),
    change: seldom(fc.constantFrom("difference", "percent")),
    movingAverage: seldom(fc.integer({ min: 2, max: 3 })),
  });
};
const rightSpec = fc.constantFrom(...chartTypeNames).chain((type) =>
  fc.record({
    type: fc.constant(type),
    data: rightData(type),
    domain: seldom(fc.oneof(fc.constant("listed"), fc.tuple(year, year))),
    highlight: seldom(fc.constantFrom(["Japan"], 2014, "value")),
    annotations: seldom(
      fc.array(
        fc.constantFrom<object>(
          { text: "a", from: 2013, to: 2014 },
          { text: "b", at: 3, axis: "y" },
          { text: "c", x: 2014 },
          { text: "d", x: "2014-07", y: 3 },
          { text: "e", at: "2013-Q2" },
          { text: "f", x: "Japan", series: "value" },
          { text: "g", from: 2014, to: "2013-05-20", panel: "Japan" },
          { text: "h", from: -1e20, to: 1e20, axis: "y" },
        ),
        { maxLength: 2 },
      ),
    ),
    steps: seldom(
      fc.array(fc.constantFrom({ show: [2014] }, { show: "all" }, { highlight: "none" }), { maxLength: 3 }),
    ),
    labels: seldom(fc.constantFrom("auto", "ends", "values", "legend", "none")),
    horizontal: seldom(fc.boolean()),
    multiples: seldom(fc.constant("who")),
    axes: seldom(
      fc.constantFrom<object>(
        { x: { as: "category" } },
        { y: { scale: "log" } },
        { x: { as: "number" }, y: { min: 0 } },
        { x: { as: "number", scale: "log" } },
        { y: { max: 1e300 } },
        { y: { min: -1e20, max: 1e20, reverse: true } },
        { x: { min: 2010, max: 2030 }, y: { scale: "log", min: 1e-14 } },
        { y: { format: "percent", digits: 20 } },
      ),
    ),
    palette: seldom(fc.constant(["#1f4e79"])),
  }),
);
/** The same, with anything at all somewhere in it. */
const spec = fc.oneof(
  { weight: 3, arbitrary: rightSpec },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        rightSpec,
        fc.constantFrom("data", "data", "type", "domain", "steps", "annotations", "axes", "chartjs"),
        fc.constantFrom(...Object.keys(columns), "filter", "sort", "top", "names", "rows"),
        anything,
      )
      .map(([right, key, inner, odd]) => ({
        ...right,
        [key]: key === "data" ? { ...right.data, [inner]: odd } : odd,
      })),
  },
);
const cell = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 1, max: 50 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "0", "-4", "1e-14", "1e20", "1,5", "n/a", "1e308", "-0", '"', "\r", "é"),
  },
);
const rows = fc.uniqueArray(fc.tuple(x, fc.constantFrom("Japan", "China"), cell, cell), {
  selector: ([year, who]) => `${year} ${who}`,
  maxLength: 9,
});
const csv = rows.map((list) =>
  ["year,value,who,size", ...list.map(([year, who, value, size]) => `${year},${value},${who},${size}`)].join("\n"),
);
const json = rows.map((list) =>
  JSON.stringify(
    list.map(([year, who, value, size]) => ({ year, value: Number(value) || null, who, size: Number(size) || 1 })),
  ),
);

describe("a chart of whatever", () => {
  it("is drawn, or refused with a place in one of its files", () => {
    let drawn = 0; // else this test would only try mistakes
    fc.assert(
      fc.property(spec, csv, json, fc.constantFrom("en", "ja"), (yaml, table, records, lang) => {
        const files = { "a.csv": table, "a.json": records };
        const text = stringify(JSON.parse(JSON.stringify(yaml)));
        const made = chart(text, files);
        const sources: Readonly<Record<string, string>> = {
          "content/charts/c.yaml": `${text}\ntitle\nunit\ndescription\n`,
          "content/data/a.csv": table,
          "content/data/a.json": records,
        };
        for (const { place, message, code } of made.report.diagnostics) {
          const lines = (sources[place.file] ?? "").split("\n");
          expect(place.line, `${code} ${message}`).toBeLessThanOrEqual(lines.length);
          expect(place.column, `${code} ${message}`).toBeLessThanOrEqual((lines[place.line - 1] ?? "").length + 1);
        }
        const view = viewChart(made.chart, { lang });
        if (made.report.hasErrors) return;
        expect(oddValues(view)).toEqual([]);
        for (const row of view.table.rows) expect(row).toHaveLength(view.table.head.length);
        for (const pane of drawChart(view.client, { width: 900 / view.client.panels.length, height: 420 }))
          expect(faultsOf(pane)).toEqual([]);
        drawn++;
      }),
      { numRuns: 600 },
    );
    expect(drawn).toBeGreaterThan(50);
  });
});
