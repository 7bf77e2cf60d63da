// content/facts.yaml: every figure that the prose uses, by its id.
//
//   bill: { value: 6.4622, digits: 3, unit: trillion JPY, source: kyodo }
import * as v from "valibot";
import { meaning } from "../formats/schema-words.ts";
import { anyNames, described, filled, optional, text, texts } from "./parts.ts";

export const factStatuses = ["confirmed", "corrected", "disputed", "unverified"] as const;

const digits = meaning(
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(15)),
  "a whole number of significant digits, from 1 to 15",
);
const cell = v.union([v.string(), v.number(), v.boolean()]);
const from = v.strictObject({
  file: described(filled, "A CSV or JSON file in content/data/.", "rates.csv"),
  where: described(
    v.record(v.string(), meaning(cell, "a text or a number")),
    "What the row holds in other columns; exactly one row must fit.",
    { year: 2024 },
  ),
  column: described(filled, "The column of the figure.", "yen"),
});

export const factSchema = v.pipe(
  v.strictObject({
    value: optional(v.pipe(v.number(), v.finite()), "The figure, unless `from` says where it stands.", 6.4622),
    from: optional(from, "The cell that holds the figure.", {
      file: "rates.csv",
      where: { year: 2024 },
      column: "yen",
    }),
    digits: optional(digits, "How many significant digits are told; all of them if left out.", 3),
    unit: optional(
      texts,
      "Scale, currency code, and the rest in words; the words may be a map of languages.",
      "trillion JPY",
      "percent",
      { en: "visits", de: "Besuche" },
    ),
    year: optional(text, "The time that the figure is of.", "2024"),
    label: optional(texts, "What the figure counts, for the list *How we know*.", "digital deficit of 2024"),
    source: optional(anyNames, "Ids of sources.yaml.", "kyodo", ["kyodo", "fed"]),
    status: optional(v.picklist(factStatuses), "How sure the figure is; `confirmed` if left out.", "confirmed"),
    as_told: optional(text, "What others said, where that was wrong.", "about $432 billion"),
    why: optional(text, "Why it was wrong.", "A decimal point was lost"),
  }),
  v.description("A figure, with its unit and source."),
);

export const factsSchema = v.pipe(
  v.record(v.string(), factSchema),
  v.title("Facts"),
  v.description("Every figure that the prose of a Kamishibai talk uses, by its id: content/facts.yaml."),
);
