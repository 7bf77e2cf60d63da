// content/words/de.yaml: the words that we add to an author's, said otherwise; each key may be left out.
//
//   handout: { room: Platz für Ihre Notizen }
import * as v from "valibot";
import { en } from "../words/languages/en.ts";
import { filled, optional } from "./parts.ts";

type Shape = Record<string, v.GenericSchema>;

/** The same keys as the English words, whose texts are the examples. */
const shapeOf = (words: object): Shape =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]: [string, unknown]) =>
      typeof value === "string"
        ? [key, optional(filled, `In English: ${value}`, value)]
        : [key, v.optional(v.strictObject(shapeOf(value as object)))],
    ),
  );
const { lang: _, ...sections } = en;

export const wordsSchema = v.pipe(
  v.strictObject(shapeOf(sections)),
  v.title("Words"),
  v.description("content/words/<language>.yaml of a Kamishibai talk: what it says beside the author, in a language."),
);
