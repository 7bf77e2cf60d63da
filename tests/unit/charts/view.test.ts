// What every type makes of little or nothing: a chart with a mistake in it must not stop the others from being told.
import { describe, expect, it } from "vitest";
import { chartTypeNames } from "../../../build/charts/roles.ts";
import { chartTypes } from "../../../build/charts/types/types.ts";
import { viewChart } from "../../../build/charts/view.ts";
import type { Chart, ChartSpec } from "../../../build/model/chart.ts";

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
    annotations: [{ kind: "point", x: 1, text: "n", arrow: true }],
    start: { show: "all", highlight: [], annotations: [] },
    steps: [],
    labels: "auto",
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
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity|:null,"ticks"/);
  });
});
