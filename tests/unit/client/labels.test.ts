// Every type of chart on hostile data, at the sizes of stage, handout and phone, drawn without a browser: nothing that is written
// meets anything else that is written, stands out of its pane, or is cut.
import { describe, expect, it } from "vitest";
import { viewChart } from "../../../build/charts/view.ts";
import { drawChart, faultsOf, type Ground } from "../../support/drawn-chart.ts";
import { chart } from "../charts/chart.ts";
import { hostileCharts } from "../../support/hostile-charts.ts";

const grounds: Readonly<Record<string, Ground>> = {
  stage: { width: 1120, height: 470 },
  half: { width: 540, height: 430, dark: true },
  handout: { width: 1100, height: 600, zoom: 0.52, paper: true },
  thumbnail: { width: 1120, height: 470, zoom: 0.3, paper: true },
  phone: { width: 600, height: 570 },
};
describe("what is written on a chart", () => {
  for (const { name, yaml, lang, lost } of hostileCharts)
    it(`has room, or is left out: ${name}`, () => {
      const made = chart(yaml);
      expect(made.report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      const { client } = viewChart(made.chart, { lang: lang ?? "en" });
      for (const [where, ground] of Object.entries(grounds)) {
        const panes = client.panels.length;
        const each = { ...ground, width: ground.width / panes - (panes > 1 ? 20 : 0) };
        for (const drawn of drawChart(client, each)) {
          expect({ where, faults: faultsOf(drawn) }).toEqual({ where, faults: [] });
          const names = drawn.leftOut.filter(({ rank }) => rank === "name" || rank === "loud" || rank === "key");
          if (where === "stage" && !lost) expect(names.map(({ lines }) => lines.join(" "))).toEqual([]);
        }
      }
    });
});

it.each(["bar", "column", "doughnut", "waffle", "treemap"])("a %s of sixty names says how many it shows", (type) => {
  const { yaml } = hostileCharts.find(({ name }) => name === `${type}, many`)!;
  const { client } = viewChart(chart(yaml).chart, { lang: "en" });
  const [drawn] = drawChart(client, grounds["stage"]!);
  const said = drawn!.shown
    .map(({ label }) => label.lines.join(" "))
    .find((text) => /^\d+ of 60 names are shown\.$/.test(text));
  const names = drawn!.shown.filter(({ label }) => label.lines.join(" ").startsWith("Country number"));
  expect(Number(said?.split(" ")[0])).toBe(names.length);
});

it("every series of a scatter is seen: filled or outlined in its colour, and so is its patch in the key", () => {
  const rows = Array.from({ length: 8 }, (_, at) => `{ a: ${at}, b: ${at * 2}, who: S${at} }`).join(", ");
  const { client } = viewChart(chart(`type: scatter\ndata: { rows: [${rows}], x: a, y: b, series: who }`).chart, {
    lang: "en",
  });
  const [drawn] = drawChart(client, grounds["stage"]!);
  const looks = drawn!.pane.drawn!.data.datasets.map((dataset) => {
    const {
      pointBackgroundColor: fill,
      pointBorderColor: line,
      pointStyle,
    } = dataset as unknown as Record<string, string[]>;
    const colour = [fill, line].flat().find((each) => each !== undefined && !/255,255,255/.test(each));
    return `${String(pointStyle)} ${fill!.includes("rgb(255,255,255)") ? "ring" : "full"} ${colour !== undefined}`;
  });
  expect(new Set(looks).size).toBe(8);
  expect(looks.every((look) => look.endsWith("true"))).toBe(true);
});
