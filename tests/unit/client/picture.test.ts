import { expect, it } from "vitest";
import type { Colours, Rgb } from "../../../build/client/charts/colours.ts";
import { pictureOf } from "../../../build/client/charts/picture.ts";
import { valuePlace } from "../../../build/client/charts/families/line-labels.ts";
import type { ClientChart } from "../../../build/model/chart-client.ts";

const roles: Readonly<Record<string, Rgb>> = {
  "series-1": [179, 40, 45],
  "series-2": [26, 26, 72],
  quiet: [136, 134, 128],
  muted: [93, 88, 79],
  ink: [29, 27, 25],
};
const colours = { of: (role: string) => roles[role] } as unknown as Colours;
const grey = ([red, green, blue]: Rgb) => 0.299 * red + 0.587 * green + 0.114 * blue;

it("a waterfall tells a gain, a loss and a total apart in grey, and keeps the total's number as dark as the others'", () => {
  const chart = {
    type: "waterfall",
    panels: [
      {
        title: "",
        series: [
          {
            name: "",
            points: [
              { x: 0, from: 0, y: 5, text: "5" },
              { x: 1, from: 5, y: 3, text: "−2" },
              { x: 2, from: 0, y: 3, text: "3", label: "total" },
            ],
          },
        ],
      },
    ],
    states: [{ looks: [{ role: "series-1", shown: "all" }], annotations: [] }],
    annotations: [],
  } as unknown as ClientChart;
  const { points } = pictureOf(chart, 0, colours).series[0]!;
  const greys = points.map(({ colour }) => grey(colour)).sort((a, b) => a - b);
  for (const [at, next] of greys.slice(1).entries()) expect(next - greys[at]!).toBeGreaterThan(30);
  expect(points.map(({ loud }) => loud)).toEqual([1, 1, 1]);
});

it("the value of a point without neighbours stands behind it, off the label of the axis", () => {
  const chart = { scales: { y: { getPixelForValue: (value: number) => 100 - value } } };
  const place = (values: readonly (number | null)[], point: number) =>
    valuePlace(
      { x: 50, y: 100 - values[point]!, point },
      values.map((y) => ({ y })),
      chart,
      20,
    );
  expect(place([53, null, 40, 32], 0)).toMatchObject({ y: 47, align: "left" });
  expect(place([53, 48, 40, 32], 0)).toMatchObject({ x: 50, align: "center" });
});
