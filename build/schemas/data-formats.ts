// content/data/formats.yaml: how data files are written, where they do not tell it themselves.
//
//   "hospital*.csv": { decimal: ",", missing: ["NA", "k. A."], dates: dd/mm/yyyy }
import * as v from "valibot";
import { described, filled, optional, text } from "./parts.ts";
import { isOneLetter, isEncoding } from "./data-format-values.ts";
import { meaning } from "../formats/schema-words.ts";

const lines = v.pipe(v.number(), v.integer(), v.minValue(0));
/** In formats.yaml, and in the `data` of a chart for its own file. */
export const formatKeys = {
  delimiter: optional(
    meaning(v.pipe(v.string(), v.check(isOneLetter)), "one letter, such as ;"),
    "What separates the columns; found from the file if left out.",
    ";",
  ),
  decimal: optional(v.picklist([".", ","]), "The mark before the decimals of its numbers.", ","),
  missing: optional(
    v.array(text),
    "What stands where there is no figure, instead of the usual NA, n/a, k. A., – and so on.",
    ["NA", "-"],
  ),
  dates: optional(
    v.picklist(["dd/mm/yyyy", "mm/dd/yyyy"]),
    "What comes first in dates such as 03/04/2025.",
    "dd/mm/yyyy",
  ),
  skip: optional(lines, "How many lines stand above the head.", 4),
  header: optional(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    "How many lines the head has; their words are joined.",
    2,
  ),
  pivot: optional(
    v.strictObject({
      names: described(filled, "The column that the names of those columns become.", "year"),
      values: described(filled, "The column of what stands in them.", "rate"),
      columns: described(filled, "From which column to which.", "1990:2024"),
    }),
    "Makes a row for each of many columns, such as years.",
  ),
  at: optional(filled, "Of a JSON file: the path of keys to the list of its rows.", "results.items"),
  encoding: optional(
    meaning(v.pipe(v.string(), v.check(isEncoding)), "an encoding such as windows-1252 or shift_jis"),
    "The encoding of its letters.",
    "windows-1252",
  ),
};
const format = v.strictObject(formatKeys);

export const dataFormatsSchema = v.pipe(
  v.record(v.string(), format),
  v.title("Data formats"),
  v.description(
    "content/data/formats.yaml of a Kamishibai talk: by the name of a file, * for any letters, how it is written.",
  ),
);
