// What every type makes of little or nothing: a chart with a mistake in it must not stop the others from being told.
import { describe, expect, it } from "vitest";
import { chartTypeNames } from "../../../build/charts/roles.ts";
import { chartTypes } from "../../../build/charts/types/types.ts";
import { viewChart } from "../../../build/charts/view.ts";
import type { Chart, ChartSpec } from "../../../build/model/chart.ts";
import { chart } from "./chart.ts";
import { oddValues } from "./odd-values.ts";

const axis = { scale: "linear", title: "", format: "auto", reverse: false } as const;
const spec = (type: ChartSpec["type"]) =>
  ({
    id: "x",
    sound: false,
    type,
    title: "T",
    subtitle: "",
    description: "D",
    languages: {},
    source: [],
    highlight: [],
    annotations: [{ kind: "point", x: 1, text: "n", number: 1, panels: [], arrow: true }],
    start: { show: "all", highlight: [], annotations: [] },
    steps: [],
    labels: "auto",
    data: {},
    horizontal: type === "bar",
    axes: { x: axis, y: axis },
    palette: [],
    chartjs: {},
  }) as unknown as ChartSpec;

describe("a chart without data", () => {
  it.each(chartTypeNames)("of type %s is still a view, and JSON", (type) => {
    const chart: Chart = {
      spec: spec(type),
      data: { categories: [], xKind: "category", xName: "x", series: [], notes: [] } as unknown as Chart["data"],
      currencies: {},
    };
    const view = viewChart(chart, { lang: "en" });
    expect(JSON.parse(JSON.stringify(view.client))).toMatchObject({ family: chartTypes[type].family });
    expect(oddValues(view)).toEqual([]);
  });
});

describe("annotations over dates", () => {
  const rows = "rows: [{ x: 2013, v: 1 }, { x: 2014, v: 2 }, { x: 2015, v: 3 }]";
  const at = (type: string, x: string) => {
    const made = chart(`type: ${type}\nannotations: [{ at: ${x}, text: n }]\ndata: { ${rows}, x: x, y: v }`);
    expect(made.codes).toEqual([]);
    const { annotations } = viewChart(made.chart, { lang: "en" }).client;
    return (annotations[0] as { at: number }).at;
  };
  it("stand between categories in proportion to time", () => {
    expect(at("grouped", "2014")).toBe(1);
    expect(at("grouped", "2014-07")).toBeCloseTo(0.996, 3); // 181 of 365 days
    expect(at("grouped", "2015-12-31")).toBeCloseTo(2.497, 3);
  });
  it("stand at the day, month or quarter that they name", () => {
    expect(at("line", "2014-Q3")).toBe(Date.UTC(2014, 6, 1));
    expect(at("line", "2014-07-15")).toBe(Date.UTC(2014, 6, 15));
  });
});

describe("annotations of small multiples", () => {
  const rows =
    "rows: [{ who: A, year: 2014, v: 1 }, { who: A, year: 2015, v: 2 }, { who: B, year: 2015, v: 3 }, { who: B, year: 2016, v: 4 }, { who: C, year: 2016, v: 5 }]";
  const placed = (annotations: string) => {
    const made = chart(`type: column\nmultiples: who\nannotations: [${annotations}]\ndata: { ${rows}, x: year, y: v }`);
    return { ...made, client: viewChart(made.chart, { lang: "en" }).client["annotations"] };
  };
  it("of a point stand in the first panel that has a figure there, or in the one that is named", () => {
    expect(placed("{ x: 2016, text: n }").client).toEqual([
      { kind: "point", x: 2, y: 4, arrow: true, text: "n", panels: [1] },
    ]);
    expect(placed("{ x: 2016, panel: C, text: n }").client).toMatchObject([{ y: 5, panels: [2] }]);
  });
  it("of a range and a line stand in all, or in those that are named", () => {
    expect(placed("{ from: 2014, to: 2015, text: n }, { at: 3, axis: y, panel: [C, A], text: m }").client).toEqual([
      { kind: "range", axis: "x", from: -0.5, to: 1.5, text: "n" },
      { kind: "line", axis: "y", at: 3, text: "m", panels: [0, 2] },
    ]);
  });
  it("name panels that there are, and one for a point", () => {
    expect(placed("{ at: 3, axis: y, panel: [A, D], text: m }").mistakes).toEqual([
      "content/charts/c.yaml:3:44 chart-name-unknown",
    ]);
    expect(placed("{ x: 2015, panel: [A, B], text: n }").mistakes).toEqual([
      "content/charts/c.yaml:3:33 annotation-unclear",
    ]);
    const alone = chart(
      "type: column\nannotations: [{ x: 2015, panel: A, text: n }]\ndata: { rows: [[2015, 2]], columns: [x, y], x: x, y: y }",
    );
    expect(alone.mistakes).toEqual(["content/charts/c.yaml:2:26 annotation-unclear"]);
  });
});

describe("an axis", () => {
  const axes = (yaml: string) => {
    const { client } = viewChart(chart(`type: line\n${yaml}`).chart, { lang: "en" });
    return client;
  };
  it.each([
    ["date", "2014-05", "May 2014"],
    ["number", 12, "12.0"],
  ])("of one %s alone has it inside, and says it", (_, value, text) => {
    const { x } = axes(`data: { rows: [[${value}, 3]], columns: [x, y], x: x, y: y }\naxes: { x: { as: ${_} } }`);
    const tick = x.ticks.find((one) => one.text === text)!;
    expect(x.min).toBeLessThan(tick.at);
    expect(x.max).toBeGreaterThan(tick.at);
  });
  it("tells small values apart", () => {
    const { y } = axes("data: { rows: [[2000, 1.2e-7], [2001, 1.9e-7]], columns: [x, y], x: x, y: y }");
    expect(new Set(y.ticks.map(({ text }) => text)).size).toBe(y.ticks.length);
    expect(y.ticks.map(({ text }) => Number(text))).toEqual(y.ticks.map(({ at }) => at));
  });
});

describe("the table of a chart", () => {
  const table = (yaml: string, lang: string, currency?: string) =>
    viewChart(
      chart(yaml, { "a.csv": "year,v\n2014,3.1234\n2015,9.98", "r.csv": "year,r\n2014,99.7\n2015,121.3" }).chart,
      {
        lang,
        currency,
      },
    ).table;
  const line = (more = "", unit = "trillion JPY a year") =>
    `type: line\ntitle: T\nunit: ${unit}\ndata: { file: a.csv, x: year, y: v${more} }`;
  it("says the scale of its bare numbers, in Japanese too", () => {
    expect(table(line(), "en").caption).toBe("T (trillion yen a year)");
    expect(table(line(), "ja").caption).toBe("T（兆円）");
    expect(table(line("", "million JPY"), "ja").caption).toBe("T（100万円）");
    expect(table(line("", "JPY"), "ja").caption).toBe("T（円）");
    expect(table(line("", "percent of all"), "ja").caption).toBe("T（%）");
  });
  it("gives figures as they are in the data, and those that were computed with the digits they have", () => {
    expect(table(line(), "en").rows).toEqual([
      ["2014", "3.1234"],
      ["2015", "9.98"],
    ]);
    expect(table(line(", index: first"), "en").rows).toEqual([
      ["2014", "100"],
      ["2015", "319.5"],
    ]);
    const currency = "\ncurrency: { USD: { file: r.csv, x: year, divide: r, description: D } }";
    expect(table(`${line()}${currency}`, "en", "USD").rows).toEqual([
      ["2014", "31.33"],
      ["2015", "82.28"],
    ]);
  });
});
