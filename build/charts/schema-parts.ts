// The smaller pieces of the chart grammar: values, annotations, steps, axes. See schema.ts.
import * as v from "valibot";
import { meaning } from "../formats/schema-words.ts";

export const described = <Schema extends v.GenericSchema>(schema: Schema, text: string) =>
  v.pipe(schema, v.description(text));
export const name = v.union([v.string(), v.number()]); // of a series or of an x: YAML reads 2014 as a number
export const names = v.union([name, v.array(name)]);
/** What a reader sees: one text for all, or one for each language. See languages.ts. */
export const text = v.union([
  v.pipe(v.string(), v.nonEmpty()),
  v.pipe(v.record(v.string(), v.pipe(v.string(), v.nonEmpty())), v.minEntries(1)),
]);
export type Text = v.InferOutput<typeof text>;
/** `list(2014)` is `["2014"]`; of nothing, nothing. */
export const list = (value: string | number | readonly (string | number)[] | undefined): string[] =>
  value === undefined ? [] : (typeof value === "object" ? value : [value]).map(String);

export const colour = meaning(v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/)), 'a colour such as "#1f4e79"');

/** Exactly one of `at`, `from` and `to`, `x` says what kind of annotation it is. */
export const annotation = v.strictObject({
  text: described(text, "What is written."),
  from: v.exactOptional(described(name, "A range: where it starts.")),
  to: v.exactOptional(described(name, "A range: where it ends.")),
  at: v.exactOptional(described(name, "A line across the chart: where it stands.")),
  axis: v.exactOptional(
    described(v.picklist(["x", "y"]), "Of a range or a line: the axis that it is measured on; x if left out."),
  ),
  x: v.exactOptional(described(name, "A point: the x it is at.")),
  y: v.exactOptional(described(v.number(), "A point: its height; the value of the series there if left out.")),
  series: v.exactOptional(described(name, "A point: the series it belongs to.")),
  panel: v.exactOptional(
    described(
      names,
      "Of small multiples: the panels it stands in. Left out: of a range or a line all, of a point the first with a figure there.",
    ),
  ),
  arrow: v.exactOptional(described(v.boolean(), "A point: an arrow from the text to it; true if left out.")),
});

export const step = v.strictObject({
  show: v.exactOptional(
    described(names, "Names of series or of x, `all`, or `none`. Stays until another step says otherwise."),
  ),
  highlight: v.exactOptional(described(names, "Names that stand out from here on, or `none`.")),
  annotate: v.exactOptional(
    described(
      v.union([v.picklist(["all", "none"]), v.number(), v.array(v.number())]),
      "Which annotations are shown from here on: `all`, `none`, or their numbers, from 1.",
    ),
  ),
});

export const digits = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));
export const axis = v.strictObject({
  min: v.exactOptional(described(name, "Where the axis starts.")),
  max: v.exactOptional(described(name, "Where the axis ends.")),
  scale: v.exactOptional(described(v.picklist(["linear", "log"]), "`log` wants values above zero.")),
  title: v.exactOptional(described(text, "What the axis measures, where the unit does not say it.")),
  format: v.exactOptional(
    described(v.picklist(["auto", "plain", "compact", "percent"]), "12,345 (auto), 12345, 12K, 12%."),
  ),
  digits: v.exactOptional(described(digits, "Digits after the decimal point, 0 to 6.")),
  reverse: v.exactOptional(described(v.boolean(), "The smallest value on top, as for ranks.")),
});
const x = v.strictObject({
  ...axis.entries,
  as: v.exactOptional(
    described(
      v.picklist(["category", "number", "date"]),
      "How x is read. Left out: as dates or numbers where all of them are and the type has room for it.",
    ),
  ),
});
export const axes = v.strictObject({
  x: v.exactOptional(described(x, "The axis of x, wherever it is drawn.")),
  y: v.exactOptional(described(axis, "The axis of the values.")),
});
