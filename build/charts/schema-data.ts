// The `data` of a chart, and the rates that turn it into other currencies. See schema.ts.
import * as v from "valibot";
import { currencyCode } from "../formats/currencies.ts";
import { formatKeys } from "../schemas/data-formats.ts";
import { described, digits, name, names, text } from "./schema-parts.ts";

const cell = v.union([v.string(), v.number(), v.boolean(), v.null()]);
const count = v.pipe(v.number(), v.integer(), v.minValue(2));
const column = v.string();
const test = v.union([
  name,
  v.array(name),
  v.strictObject({
    from: v.exactOptional(described(name, "This number or date, or any above.")),
    to: v.exactOptional(described(name, "This number or date, or any below.")),
    not: v.exactOptional(described(names, "Rows with these values are left out.")),
  }),
]);

export const data = v.strictObject({
  file: v.exactOptional(
    v.pipe(v.string(), v.description("A CSV or JSON file in content/data/."), v.examples(["digital_deficit.csv"])),
  ),
  rows: v.exactOptional(
    described(
      v.union([v.array(v.array(cell)), v.array(v.record(v.string(), cell))]),
      "The rows themselves, instead of a file: maps, or lists under `columns`.",
    ),
  ),
  columns: v.exactOptional(described(v.array(column), "Names the values of `rows` that are lists.")),
  x: v.exactOptional(
    v.pipe(
      v.union([column, v.pipe(v.array(column), v.minLength(2), v.maxLength(3))]),
      v.description("The column of x: years, categories, numbers; or the columns of year, month and day."),
      v.examples(["year", ["year", "month", "day"]]),
    ),
  ),
  y: v.exactOptional(
    v.pipe(
      v.union([column, v.pipe(v.array(column), v.minLength(1))]),
      v.description("The column of values; several columns make several series."),
      v.examples(["deficit_trillion_yen", ["receipts", "payments"]]),
    ),
  ),
  series: v.exactOptional(described(column, "The column that tells the series apart, where each row holds one value.")),
  size: v.exactOptional(described(column, "Bubble: the column of sizes, drawn as areas.")),
  low: v.exactOptional(
    described(
      column,
      "The column where the range of a value starts: of a dot, a whisker at a bar, a band along a line.",
    ),
  ),
  high: v.exactOptional(described(column, "The column where the range of a value ends.")),
  label: v.exactOptional(described(column, "Scatter and bubble: the column of the points' names.")),
  from: v.exactOptional(described(column, "Sankey: the column where a flow starts.")),
  to: v.exactOptional(described(column, "Sankey: the column where a flow ends.")),
  names: v.exactOptional(
    v.pipe(
      v.record(v.string(), text),
      v.description("What the reader sees instead of the name of a column, a series or a category."),
      v.examples([{ receipts_trillion_yen: "Receipts" }, { receipts_trillion_yen: { en: "Receipts", ja: "受取" } }]),
    ),
  ),
  filter: v.exactOptional(
    v.pipe(
      v.record(v.string(), test),
      v.description("Which rows count: for each column a value, a list of values, or `from`, `to`, `not`."),
      v.examples([{ economy: ["Japan", "United States"], year: { from: 2014 } }]),
    ),
  ),
  sort: v.exactOptional(
    v.pipe(
      v.union([v.picklist(["ascending", "descending", "x"]), v.array(name)]),
      v.description("The order of x: by value, by x itself, or as listed. Dates and numbers always ascend."),
      v.examples(["descending", ["Japan", "China"]]),
    ),
  ),
  top: v.exactOptional(
    described(count, "Only so many of the largest: of x, or of the series where x are dates or numbers."),
  ),
  other: v.exactOptional(
    v.pipe(text, v.description("With `top`: the name for the sum of the rest."), v.examples(["All others"])),
  ),
  share: v.exactOptional(
    described(
      v.picklist(["total", "x", "series"]),
      "Values as percent of the whole chart, of their x, or of their series.",
    ),
  ),
  index: v.exactOptional(described(name, "Values as an index: `first`, or the x at which each series is 100.")),
  change: v.exactOptional(described(v.picklist(["difference", "percent"]), "Values as the change from the x before.")),
  movingAverage: v.exactOptional(described(count, "The mean of a value and those before it, so many in all.")),
  aggregate: v.exactOptional(
    described(
      v.picklist(["sum", "mean", "median", "count", "min", "max"]),
      "What becomes of several rows with one x and series; `count` counts them.",
    ),
  ),
  bins: v.exactOptional(described(count, "Histogram: about how many stretches, of a round width.")),
  ...formatKeys,
  totals: v.exactOptional(described(names, "Waterfall: the x that are totals, not steps.")),
});

export const currency = v.record(
  currencyCode,
  v.strictObject({
    file: described(v.string(), "The CSV or JSON file of the rates, in content/data/."),
    x: described(column, "Its column of years or dates."),
    divide: v.exactOptional(described(column, "The column to divide by: yen for one dollar.")),
    multiply: v.exactOptional(described(column, "The column to multiply by: dollars for one yen.")),
    at: v.exactOptional(described(name, "The year of all values, where x is no date.")),
    digits: v.exactOptional(
      described(digits, "Digits after the decimal point in this currency; else those of `axes`."),
    ),
    source: v.exactOptional(
      described(
        v.union([v.string(), v.array(v.string())]),
        "Ids of sources.yaml: of the rates, beside the chart's own.",
      ),
    ),
    description: described(text, "The chart's description, with its figures in this currency."),
    title: v.exactOptional(described(text, "The chart's title in this currency.")),
    subtitle: v.exactOptional(described(text, "The chart's subtitle in this currency.")),
  }),
);
