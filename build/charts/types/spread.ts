// Raw values in a row for each category: all of them as dots, or their quartiles as a box with whiskers.
import { fill } from "../../words/words.ts";
import { categoryAxis, headOf, positionOf, valueAxis } from "../axes.ts";
import { boxOf } from "../data/aggregate.ts";
import { panelsWith, valuesOf } from "../told.ts";
import type { ChartType, Context, Drawn } from "./chart-type.ts";

export const strip: ChartType = { family: "spread", draw: (context) => drawSpread(context, false) };
export const box: ChartType = { family: "spread", draw: (context) => drawSpread(context, true) };

function drawSpread(context: Context, boxed: boolean): Drawn {
  const { values, words, panels } = context;
  const all = panels.flatMap((panel) => panel.series.flatMap((series) => valuesOf(series.points)));
  return {
    panels: panelsWith(context, (point) => {
      const own = { x: positionOf(context, point, true), head: headOf(context, point) };
      const raw = point.values ?? [];
      if (raw.length === 0) return { ...own, y: null, text: words.gap };
      const found = boxOf(raw);
      const range = fill(words.range, { low: values.short(raw[0]!), high: values.short(raw.at(-1)!) });
      return {
        ...own,
        y: found.median,
        ...(boxed ? { box: found.box } : {}),
        dots: boxed ? found.beyond : raw,
        text: fill(words.aside, { text: fill(words.median, { text: values.full(found.median) }), aside: range }),
        short: values.short(found.median),
      };
    }),
    x: categoryAxis(context),
    y: valueAxis(context, all),
    labels: context.chart.spec.labels === "auto" ? "values" : context.chart.spec.labels,
    horizontal: true,
  };
}
