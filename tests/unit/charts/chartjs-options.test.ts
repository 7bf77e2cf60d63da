import { describe, expect, it } from "vitest";
import { chartjsNames, type Names } from "../../../build/charts/chartjs-options.ts";
import { viewChart } from "../../../build/charts/view.ts";
import { drawChart } from "../../support/drawn-chart.ts";
import { chart } from "./chart.ts";

const data =
  "data: { rows: [{ year: 2014, yen: 2 }, { year: 2015, yen: 6 }, { year: 2016, yen: 5 }], x: year, y: yen }";
const numbers = "data: { rows: [{ a: 1, b: 2 }, { a: 3, b: 7 }, { a: 9, b: 4 }], x: a, y: b }";

/** Each name with a type of chart and a value with which it is seen. */
const seen: Readonly<Record<string, readonly [type: string, value: unknown]>> = {
  cutout: ["doughnut", "20%"],
  rotation: ["doughnut", 90],
  circumference: ["doughnut", 180],
  spacing: ["doughnut", 20],
  "layout.padding": ["column", 40],
  "elements.arc.borderRadius": ["doughnut", 20],
  "elements.arc.offset": ["doughnut", 30],
  "elements.bar.borderRadius": ["column", 12],
  "elements.bar.inflateAmount": ["column", 6],
  "elements.line.tension": ["line", 0.4],
  "elements.line.stepped": ["line", true],
  "elements.line.borderDash": ["line", [6, 4]],
  "elements.line.cubicInterpolationMode": ["line", "monotone"],
  "elements.point.pointStyle": ["line", "rect"],
};
const drawn = (type: string, options?: object) => {
  const made = chart(`type: ${type}\n${type === "scatter" ? numbers : data}`);
  const { client } = viewChart(made.chart, { lang: "en" });
  const [pane] = drawChart(options ? { ...client, chartjs: { options } } : client, { width: 900, height: 420 });
  return pane!.calls.join("\n");
};
const nested = (path: readonly string[], value: unknown): object =>
  Object.fromEntries([[path[0]!, path.length === 1 ? value : nested(path.slice(1), value)]]);
function namesIn(names: Names, before = ""): string[] {
  return Object.entries(names).flatMap(([name, below]) => {
    const own = before + name;
    return below === true ? [own] : namesIn(below, `${own}.`);
  });
}

describe("chartjs", () => {
  it("knows the names that are tried here, and no other", () => {
    expect(namesIn(chartjsNames["options"] as Names).toSorted()).toEqual(Object.keys(seen).toSorted());
  });
  it.each(Object.entries(seen))("%s changes what is drawn", (path, [type, value]) => {
    expect(drawn(type, nested(path.split("."), value)) === drawn(type)).toBe(false);
  });
  it("refuses names that would be ignored, and says what was meant", () => {
    const { report, mistakes } = chart(`type: column\nchartjs: { options: { layouts: { padding: 4 } } }\n${data}`);
    expect(mistakes).toEqual(["content/charts/c.yaml:2:23 chartjs-unknown"]);
    expect(report.diagnostics[0]?.hint).toEqual(expect.stringContaining('Did you mean "layout"?'));
  });
  it("leaves axes to the grammar", () => {
    for (const scales of ["{ y: { min: 1 } }", "{ y2: { position: right } }", "{ y: { type: logarithmic } }"])
      expect(chart(`type: line\nchartjs: { options: { scales: ${scales} } }\n${data}`).codes).toEqual([
        "chartjs-unknown",
      ]);
  });
});
