// The grammar of a chart's YAML. This one definition checks it, types it, and makes the JSON Schema that editors use.
//
//   { type: column, title: Exports, unit: trillion JPY, data: { file: exports.csv, x: year, y: exports }, description: … }
import * as v from "valibot";
import { chartTypeUnknown } from "../diagnostics/catalog/charts.ts";
import { meaning } from "../formats/schema-words.ts";
import type { ChartTypeName } from "../model/chart.ts";
import { chartTypeNames, roles } from "./roles.ts";
import { currency, data } from "./schema-data.ts";
import { annotation, axes, colour, described, name, names, step, text } from "./schema-parts.ts";

const types = chartTypeNames.map((type) => `${type}: ${roles[type].summary}`).join("; ");

export const chartSchema = v.pipe(
  v.strictObject({
    type: v.pipe(
      meaning(
        v.picklist(chartTypeNames as [ChartTypeName, ...ChartTypeName[]]),
        `one of: ${chartTypeNames.join(", ")}`,
        (place, _, type) => chartTypeUnknown(place, type, chartTypeNames),
      ),
      v.description(`What is drawn. ${types}.`),
      v.examples(["column"]),
    ),
    title: v.pipe(
      text,
      v.description("Names the chart in the handout and to a screen reader; a map where it differs by language."),
      v.examples(["Japan's digital trade deficit", { en: "Japan's digital trade deficit", ja: "日本のデジタル赤字" }]),
    ),
    subtitle: v.exactOptional(
      v.pipe(
        text,
        v.description("What the reader must know besides the unit, which is shown before it."),
        v.examples(["three items"]),
      ),
    ),
    unit: v.exactOptional(
      v.pipe(
        text,
        v.description("What the values count: scale, currency code, and the rest in words."),
        v.examples(["trillion JPY a year", "million subscribers", "percent of shipments"]),
      ),
    ),
    description: v.pipe(
      text,
      v.description("The alternative text: what the chart shows, in words."),
      v.examples(["Columns rise from 2.0 in 2014 to 6.5 in 2024; 2017 to 2022 are missing."]),
    ),
    data: v.pipe(
      data,
      v.description("Where the values are, and what is done to them."),
      v.examples([{ file: "digital_deficit.csv", x: "year", y: "deficit_trillion_yen" }]),
    ),
    source: v.exactOptional(
      v.pipe(
        v.union([v.string(), v.array(v.string())]),
        v.description("Ids of sources.yaml, shown under the chart."),
        v.examples([["boj-mof-monthly"]]),
      ),
    ),
    domain: v.exactOptional(
      v.pipe(
        v.union([v.literal("listed"), v.tuple([name, name])]),
        v.description(
          "The first and the last x. Years, quarters or months without a figure stay in as gaps; `listed` leaves them out.",
        ),
        v.examples([[2014, 2024], "listed"]),
      ),
    ),
    highlight: v.exactOptional(
      v.pipe(
        names,
        v.description("Names of series or of x that stand out; all others are quiet."),
        v.examples([[2024]]),
      ),
    ),
    annotations: v.exactOptional(
      v.pipe(
        v.array(annotation),
        v.description("Texts in the chart: on a range (from, to), on a line (at), at a point (x)."),
        v.examples([[{ from: 2017, to: 2022, text: "no comparable figures found" }]]),
      ),
    ),
    start: v.exactOptional(
      v.pipe(
        step,
        v.description("What is seen before the first step, where that is not what the steps leave out."),
        v.examples([{ show: [2014] }]),
      ),
    ),
    steps: v.exactOptional(
      v.pipe(
        v.array(step),
        v.description("What appears one after another on stage. Paper shows the last step."),
        v.examples([[{ show: "all" }, { annotate: "all" }]]),
      ),
    ),
    labels: v.exactOptional(
      described(
        v.picklist(["auto", "ends", "values", "legend", "none"]),
        "Where names and values are written. `auto` puts them on the marks where they fit.",
      ),
    ),
    horizontal: v.exactOptional(described(v.boolean(), "Bars lie instead of standing.")),
    multiples: v.exactOptional(
      described(v.string(), "The column that makes small charts side by side, one for each of its values."),
    ),
    trend: v.exactOptional(
      described(
        v.literal("linear"),
        "Scatter and bubble: the straight line through the points, with its formula in a note.",
      ),
    ),
    axes: v.exactOptional(
      v.pipe(
        axes,
        v.description("Ends, scale, title and number format of the axes."),
        v.examples([{ y: { min: 0, max: 50 } }]),
      ),
    ),
    palette: v.exactOptional(
      v.pipe(
        v.array(colour),
        v.description("Colours of the series instead of the theme's: each at least 3:1 to the background."),
        v.examples([["#b3282d", "#1f4e79"]]),
      ),
    ),
    currency: v.exactOptional(
      v.pipe(
        currency,
        v.description("For audiences with another currency: the rates that turn the values into it."),
        v.examples([
          {
            USD: {
              file: "usd_jpy_annual_average.csv",
              x: "year",
              divide: "yen_per_usd",
              description: "Columns rise from 19.1 billion dollars in 2014 to 42.7 in 2024.",
            },
          },
        ]),
      ),
    ),
    chartjs: v.exactOptional(
      v.pipe(
        v.record(v.string(), v.unknown()),
        v.description("Merged over the Chart.js configuration, for what this grammar lacks."),
        v.examples([{ options: { layout: { padding: 24 } } }]),
      ),
    ),
  }),
  v.title("Chart"),
  v.description("A chart of a Kamishibai talk: one file in content/charts/."),
);
export type ChartYaml = v.InferOutput<typeof chartSchema>;
