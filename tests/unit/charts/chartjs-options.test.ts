import { Chart, defaults, registerables } from "chart.js";
import { beforeAll, describe, expect, it } from "vitest";
import { chartjsNames, type Names } from "../../../build/charts/chartjs-options.ts";
import { chart } from "./chart.ts";

const data = "data: { rows: [{ year: 2014, yen: 2 }, { year: 2015, yen: 6 }], x: year, y: yen }";
const below = (names: Names | true, key: string) => (names === true ? true : (names[key] ?? names["*"]));
/** The keys of Chart.js that our table lacks. */
function missing(value: unknown, names: Names | true, path: string): string[] {
  if (names === true || typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (
      key.startsWith("_") ||
      typeof inner === "function" ||
      (typeof inner === "object" && inner && Object.keys(inner).length === 0)
    )
      return [];
    const own = below(names, key);
    return own === undefined ? [`${path}.${key}`] : missing(inner, own, `${path}.${key}`);
  });
}

describe("chartjs", () => {
  beforeAll(() => Chart.register(...registerables));
  it("knows every option that Chart.js has a default for", () => {
    const { datasets, scale, scales, ...options } = defaults as unknown as Record<string, unknown>;
    const own = chartjsNames["options"] as Names;
    const names = (own["scales"] as Names)["*"] as Names;
    expect(missing(options, own, "options")).toEqual([]);
    expect(missing(datasets, own["datasets"]!, "datasets")).toEqual([]);
    expect(missing(scale, names, "scale")).toEqual([]);
    const { time: _time, timeseries: _series, ...drawn } = scales as Record<string, unknown>;
    expect(missing(drawn, { "*": names }, "scales")).toEqual([]);
  });
  it("refuses names that Chart.js would ignore, and says what was meant", () => {
    const { report, mistakes } = chart(`type: column\nchartjs: { options: { scale: { y: {} } } }\n${data}`);
    expect(mistakes).toEqual(["content/charts/c.yaml:2:23 chartjs-unknown"]);
    expect(report.diagnostics[0]?.hint).toBe('Did you mean "scales"?');
  });
  it("warns of a second axis of values, and of bars that do not start at zero", () => {
    const scales = (text: string, type = "line") =>
      chart(`type: ${type}\nchartjs: { options: { scales: ${text} } }\n${data}`).codes;
    expect(scales("{ x: {}, y: {}, y2: { position: right } }")).toEqual(["chart-axes-two"]);
    expect(scales("{ x: {}, y: {} }")).toEqual([]);
    expect(scales("{ y: { min: 1 } }")).toEqual([]);
    expect(scales("{ y: { min: 1 } }", "column")).toEqual(["chart-not-from-zero"]);
    expect(scales("{ x: { beginAtZero: false } }", "bar")).toEqual(["chart-not-from-zero"]);
  });
});
