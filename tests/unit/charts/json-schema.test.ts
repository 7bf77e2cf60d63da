import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { chartJsonSchema } from "../../../build/charts/json-schema.ts";
import { chartTypeNames, roles } from "../../../build/charts/roles.ts";

interface Described {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Described>>;
}
let schema: Described;
const ajv = new Ajv({ allErrors: true, strict: false });
const valid = (value: unknown) => ajv.validate(schema, value);
beforeAll(async () => {
  schema = (await chartJsonSchema()) as Described;
});

describe("the JSON Schema of charts", () => {
  it("accepts every chart of the talk", () => {
    const folder = "content/charts";
    for (const name of readdirSync(folder)) {
      const accepted = valid(parse(readFileSync(`${folder}/${name}`, "utf8")));
      expect(accepted, `${name}: ${ajv.errorsText()}`).toBe(true);
    }
  });
  it("describes every key, and its examples are right", () => {
    const good = { type: "column", title: "T", description: "D", data: { file: "a.csv", x: "x", y: "y" } };
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      expect(property.description, key).toMatch(/\.|`$/);
      for (const example of property.examples ?? []) {
        const accepted = valid({ ...good, [key]: example });
        expect(accepted, `${key}: ${JSON.stringify(example)}: ${ajv.errorsText()}`).toBe(true);
      }
    }
    for (const [key, { description }] of Object.entries(schema.properties?.["data"]?.properties ?? {}))
      expect(description, `data.${key}`).toBeTruthy();
  });
  it.each([
    ["an unknown key", { typ: "x" }],
    ["an unknown key below", { data: { file: "a.csv", x: "x", y: "y", fitler: {} } }],
    ["an unknown type", { type: "barr" }],
    ["neither file nor rows", { data: { x: "x", y: "y" } }],
    ["no description", { description: undefined }],
    ["a step that is no map", { steps: ["all"] }],
  ])("refuses %s", (_, change) => {
    const good = { type: "column", title: "T", description: "D", data: { file: "a.csv", x: "x", y: "y" } };
    const chart = JSON.parse(JSON.stringify({ ...good, ...change })) as unknown;
    expect(valid(good)).toBe(true);
    expect(valid(chart)).toBe(false);
  });
  it.each(chartTypeNames)("asks %s for the columns that it needs", (type) => {
    const columns = Object.fromEntries(roles[type].needs.map((role) => [role, "c"]));
    const chart = { type, title: "T", description: "D", data: { file: "a.csv", ...columns } };
    expect(valid(chart)).toBe(true);
    for (const role of roles[type].needs) {
      const { [role]: _left, ...rest } = columns;
      expect(valid({ ...chart, data: { file: "a.csv", ...rest } }), role).toBe(false);
    }
  });
});
