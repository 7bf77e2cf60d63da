// The formats of a talk as JSON Schema, for editors: made from the definitions that check the files.
//
//   await jsonSchemaOf("deck") is { $schema, title: "Deck", type: "object", … }
import type { JsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { chartJsonSchema } from "../charts/json-schema.ts";
import { manifestJsonSchema } from "../formats/manifest-schema.ts";
import { audienceSchema } from "./audience.ts";
import { deckSchema } from "./deck.ts";
import { factsSchema } from "./facts.ts";
import { frontMatterSchema } from "./front-matter.ts";
import { dataFormatsSchema } from "./data-formats.ts";
import { wordsSchema } from "./words.ts";
import { sourcesSchema } from "./sources.ts";

/** Draft 7, which editors' YAML support knows best. The converter is loaded only for this. */
const of = (schema: v.GenericSchema) => async (): Promise<object> => {
  const { toJsonSchema } = await import("@valibot/to-json-schema");
  return numbersAsTexts(toJsonSchema(schema, { target: "draft-07", ignoreActions: ["check", "finite"] }));
};

export const jsonSchemas: Readonly<Record<string, () => Promise<object>>> = {
  deck: of(deckSchema),
  audience: of(audienceSchema),
  facts: of(factsSchema),
  sources: of(sourcesSchema),
  chart: async () => numbersAsTexts(await chartJsonSchema()),
  "front-matter": of(frontMatterSchema),
  words: of(wordsSchema),
  formats: of(dataFormatsSchema),
  manifest: manifestJsonSchema,
};

/** Where a text is wanted, `title: 1984` will do: we take it as it is written. */
function numbersAsTexts(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (_, value: unknown) =>
    typeof value === "object" && value !== null && "type" in value && value.type === "string" && !("enum" in value)
      ? { ...value, type: ["string", "number"] }
      : value,
  ) as JsonSchema;
}
