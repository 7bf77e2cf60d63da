// The grammar of charts as JSON Schema, for editors: made from the definition that checks the charts.
import type { JsonSchema } from "@valibot/to-json-schema";
import { chartTypeNames, roles } from "./roles.ts";
import { chartSchema } from "./schema.ts";

/** Draft 7, which editors' YAML support knows best. The converter is loaded only for this. */
export async function chartJsonSchema(): Promise<JsonSchema> {
  const { toJsonSchema } = await import("@valibot/to-json-schema");
  const { $schema, title, description, ...schema } = toJsonSchema(chartSchema, {
    target: "draft-07",
    ignoreActions: ["check"],
  });
  return {
    $schema,
    title,
    description,
    ...schema,
    allOf: [
      { properties: { data: { oneOf: [{ required: ["file"] }, { required: ["rows"] }] } } },
      ...chartTypeNames.map((type): JsonSchema => ({
        if: { properties: { type: { const: type } }, required: ["type"] },
        // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
        then: { properties: { data: { required: [...roles[type].needs] } } },
      })),
    ],
  };
}
