import { wordsOf } from "../../../build/words/words.ts";
import { describe, expect, it } from "vitest";
import { convertChart } from "../../../build/charts/currency.ts";
import { noteText } from "../../../build/charts/note-text.ts";
import { parseUnit } from "../../../build/numbers/unit.ts";
import { viewChart } from "../../../build/charts/view.ts";
import { Report } from "../../../build/diagnostics/report.ts";
import { chart } from "./chart.ts";

describe("series", () => {
  const csv = { "a.csv": "year,who,in,out\n2014,Japan,1,2\n2014,China,3,4\n2015,Japan,5,\n2015,China,7,8\n" };
  it("are the columns of y, named as the author says", () => {
    const { values } = chart(
      "type: grouped\ndata: { file: a.csv, x: year, y: [in, out], filter: { who: Japan }, names: { in: Receipts } }",
      csv,
    );
    expect(values).toEqual({ Receipts: [1, 5], out: [2, null] });
  });
  it("are the values of a column, in the order of the file", () => {
    const { values, data } = chart("type: grouped\ndata: { file: a.csv, x: year, y: in, series: who }", csv);
    expect(values).toEqual({ Japan: [1, 5], China: [3, 7] });
    expect(data.xName).toBe("year");
  });
  it("are both at once", () => {
    const { values } = chart("type: grouped\ndata: { file: a.csv, x: year, y: [in, out], series: who }", csv);
    expect(Object.keys(values)).toEqual(["Japan, in", "Japan, out", "China, in", "China, out"]);
  });
  it("stand in panels of small multiples, each with its own", () => {
    const { data, codes } = chart("type: column\nmultiples: who\ndata: { file: a.csv, x: year, y: in }", csv);
    expect(codes).toEqual([]);
    expect(
      data.panels?.map(({ title, series }) => [title, series.map(({ points }) => points.map(({ y }) => y))]),
    ).toEqual([
      ["Japan", [[1, 5]]],
      ["China", [[3, 7]]],
    ]);
  });
  it("have one value for each x", () => {
    expect(chart("type: column\ndata: { file: a.csv, x: year, y: in }", csv).mistakes).toEqual([
      "content/data/a.csv:3:1 chart-value-twice",
      "content/data/a.csv:5:1 chart-value-twice",
    ]);
  });
  it("come from JSON and from the YAML as they do from CSV", () => {
    const json = { "a.json": '[{ "x": "a", "y": 1 }, { "x": "b", "y": null }]' };
    for (const data of [
      "{ file: a.json, x: x, y: y }",
      "{ x: x, y: y, rows: [{ x: a, y: 1 }, { x: b, y: null }] }",
      "{ x: x, y: y, columns: [x, y], rows: [[a, 1], [b, null]] }",
    ]) {
      const { values, codes } = chart(`type: bar\ndata: ${data}`, json);
      expect([values, codes]).toEqual([{ y: [1, null] }, []]);
    }
  });
});

describe("a chart's data", () => {
  it("survives being sent elsewhere", () => {
    const { data } = chart("type: line\ndata: { file: a.csv, x: year, y: v }", { "a.csv": "year,v\n2014,1\n2016,2\n" });
    expect(structuredClone(data)).toEqual(data);
  });
  it("is drawn in no chart that uses a wrong cell, and the cell is told once", () => {
    const files = { "a.csv": "year,v,w\n2014,1,2\n2015,x,3\n" };
    const made = ["line", "column"].map((type) => chart(`type: ${type}\ndata: { file: a.csv, x: year, y: v }`, files));
    expect(made.map(({ data }) => data.series)).toEqual([[], []]);
    const report = new Report();
    for (const one of made) report.take({ value: 0, diagnostics: one.report.diagnostics });
    expect(report.diagnostics.map(({ code }) => code)).toEqual(["cell-not-number"]);
  });
  it("is not read on where the file of its rates cannot be read", () => {
    const { codes } = chart(
      "type: line\nunit: trillion JPY\ndata: { file: a.csv, x: year, y: v }\ncurrency: { USD: { file: data/r.csv, x: year, divide: rate, source: kyodo, description: D } }",
      { "a.csv": "year,v\n2014,1\n2015,2\n", "r.csv": "year,rate\n2014\n" },
    );
    expect(codes).toEqual(["csv-row-ragged"]);
  });
});

describe("points", () => {
  it("of a range have their ends, of a bubble their size, of a flow their goal", () => {
    const rows = (type: string, columns: string, row: string) =>
      chart(`type: ${type}\ndata: { ${columns}, rows: [${row}] }`).data.series[0]?.points[0];
    expect(rows("dot", "x: n, low: a, high: b", "{ n: x, a: 1, b: 2 }")).toEqual({ x: "x", y: null, low: 1, high: 2 });
    expect(rows("bubble", "x: a, y: b, size: c, label: n", "{ a: 1, b: 2, c: 3, n: me }")).toEqual({
      x: 1,
      y: 2,
      size: 3,
      label: "me",
    });
    expect(rows("sankey", "from: a, to: b, y: c", "{ a: oil, b: heat, c: 3 }")).toEqual({ x: "oil", y: 3, to: "heat" });
  });
  it("of a waterfall may be totals, which must be what their steps add up to", () => {
    const fall = (total: number) =>
      chart(
        `type: waterfall\ndata: { x: n, y: v, totals: [Start, End], rows: [{ n: Start, v: 5 }, { n: Up, v: 2 }, { n: Down, v: -4 }, { n: End, v: ${total} }] }`,
      );
    expect(fall(3).codes).toEqual([]);
    expect(fall(3).data.series[0]?.points.map(({ kind }) => kind)).toEqual(["total", undefined, undefined, "total"]);
    expect(fall(4).codes).toEqual(["chart-total-differs"]);
  });
});

describe("another currency", () => {
  const rates = "year,yen_per_usd\n2014,100\n2015,125\n";
  const make = (file: string, more = "", unit = "trillion JPY a year") =>
    chart(
      `type: line\nunit: ${unit}\n${more}data: { file: a.csv, x: year, y: v }\ncurrency:\n  USD: { file: rates.csv, x: year, divide: yen_per_usd, description: In dollars., subtitle: dollars }`,
      { "a.csv": `year,v\n${file}`, "rates.csv": rates },
    );
  it("takes each year's value at that year's rate, and the scale that fits", () => {
    const { chart: own, codes } = make("2014,2\n2015,5\n");
    const usd = convertChart(own, "USD");
    expect(codes).toEqual([]);
    expect(usd.data.series[0]?.points.map(({ y }) => Number(y?.toFixed(9)))).toEqual([20, 40]);
    expect(usd.spec.unit).toEqual({ text: "billion USD a year", scale: 1e9, currency: "USD", rest: "a year" });
    expect([usd.spec.description, usd.spec.subtitle, usd.spec.title]).toEqual(["In dollars.", "dollars", "T"]);
    expect(convertChart(own, "EUR")).toBe(own);
    expect(convertChart(own, undefined)).toBe(own);
    expect(convertChart(own, "constructor")).toBe(own);
  });
  it("leaves no trace in what another audience gets, nor the rate", () => {
    const { chart: own } = make("2014,2\n2015,5\n");
    const yen = JSON.stringify(viewChart(own, { lang: "en", currency: "JPY" }));
    const usd = JSON.stringify(viewChart(own, { lang: "en", currency: "USD" }));
    expect(yen).not.toMatch(/dollars|USD|rates|"y":(20|40)\b/);
    expect(usd).toMatch(/In dollars\./);
    expect(usd).not.toMatch(/trillion|JPY|rates/);
  });
  it("has its own digits, and the source of the rates beside the chart's own", () => {
    const { chart: own, codes } = chart(
      `type: line\nunit: trillion JPY\nsource: kyodo\naxes: { y: { digits: 2 } }\ndata: { file: a.csv, x: year, y: v }\ncurrency:\n  USD: { file: rates.csv, x: year, divide: yen_per_usd, digits: 1, source: [kyodo, fed], description: D }`,
      { "a.csv": "year,v\n2014,2\n2015,5\n", "rates.csv": rates },
      ["#ffffff"],
      ["kyodo", "fed"],
    );
    expect(codes).toEqual([]);
    expect(convertChart(own, "USD").spec).toMatchObject({ source: ["kyodo", "fed"], axes: { y: { digits: 1 } } });
    expect(own.spec).toMatchObject({ source: ["kyodo"], axes: { y: { digits: 2 } } });
    expect(make("2014,2\n2015,5\n", "", "trillion JPY").chart.spec.source).toEqual([]);
    const misspelt = `type: line\nunit: trillion JPY\ndata: { file: a.csv, x: year, y: v }\ncurrency:\n  USD: { file: rates.csv, x: year, divide: yen_per_usd, source: fedd, description: D }`;
    expect(chart(misspelt, { "a.csv": "year,v\n2014,2\n", "rates.csv": rates }).mistakes).toEqual([
      "content/charts/c.yaml:5:65 source-unknown",
    ]);
  });
  it("takes a month's value at the year's rate, where months have none", () => {
    const { chart: own } = make("2014-03,2\n2015-04,5\n");
    expect(convertChart(own, "USD").data.series[0]?.points.map(({ y }) => Number(y?.toFixed(9)))).toEqual([20, 40]);
  });
  it("is a mistake where a year has no rate, but not where it has no value", () => {
    expect(make("2014,2\n2016,5\n").codes).toEqual(["rate-missing"]);
    expect(make("2014,2\n2016,\n").codes).toEqual([]);
  });
  it("moves what is set upon the values too, and refuses what has no year", () => {
    const { chart: own } = make("2014,2\n2015,5\n", "annotations: [{ x: 2015, y: 4, text: a }]\n");
    expect(convertChart(own, "USD").spec.annotations).toMatchObject([{ y: 32 }]);
    expect(make("2014,2\n2015,5\n", "annotations: [{ at: 4, axis: y, text: a }]\n").codes).toEqual([
      "currency-unclear",
    ]);
    expect(make("2014,2\n2015,5\n", "axes: { y: { max: 6 } }\n").codes).toEqual(["currency-unclear"]);
  });
  it("takes one year for all, where x are no dates", () => {
    const { chart: own, codes } = chart(
      "type: bar\nunit: trillion JPY\ndata: { x: n, y: v, rows: [{ n: a, v: 2 }] }\ncurrency:\n  USD: { file: r.csv, x: year, multiply: usd_per_yen, at: 2014, description: In dollars. }",
      { "r.csv": "year,usd_per_yen\n2014,0.01\n" },
    );
    expect(codes).toEqual([]);
    expect(convertChart(own, "USD").data.series[0]?.points[0]?.y).toBeCloseTo(20, 9);
  });
  it("needs a unit with a currency", () => {
    expect(make("2014,2\n", "", "percent").codes).toEqual(["currency-unclear"]);
    expect(make("2014,2\n", "", "billion USD").codes).toEqual(["currency-unclear"]);
  });
});

describe("a unit", () => {
  it.each([
    ["trillion JPY a year", { scale: 1e12, currency: "JPY", rest: "a year" }],
    ["million subscribers", { scale: 1e6, rest: "subscribers" }],
    ["percent of shipments", { scale: 1, rest: "percent of shipments" }],
    ["USD", { scale: 1, currency: "USD", rest: "" }],
  ])("%s", (text, unit) => {
    expect(parseUnit(text)).toEqual({ text, ...unit });
  });
});

describe("a note", () => {
  it("is in the reader's language", () => {
    expect(noteText({ kind: "thinned", drawn: 2000, of: 100_000 }, "en", wordsOf("en").charts)).toBe(
      "2,000 of 100,000 points are drawn.",
    );
    expect(noteText({ kind: "left-out", count: 3 }, "ja", wordsOf("ja").charts)).toBe("ほか3件は省略。");
  });
});

describe("a hundred thousand rows", () => {
  it("take no more time than a build can spare", () => {
    const day = (at: number) => new Date(Date.UTC(1750, 0, 1 + at)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 100_000 }, (_, at) => `${day(at)},${Math.sin(at / 900)},${at % 4}`);
    const csv = `day,value,group\n${rows.join("\n")}`;
    const before = process.cpuUsage();
    const { data, codes } = chart("type: line\ndata: { file: a.csv, x: day, y: value, series: group }", {
      "a.csv": csv,
    });
    const { user, system } = process.cpuUsage(before);
    expect(codes).toEqual([]);
    expect(data.notes).toMatchObject([{ kind: "thinned", of: 100_000 }]);
    // Half a second where it was written; the limit leaves room for slow machines, none for what grows with the square.
    expect((user + system) / 1e6).toBeLessThan(4);
  });
});
