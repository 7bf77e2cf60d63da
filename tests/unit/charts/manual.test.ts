// The page of the manual on charts names every key and every type. That its examples build is held by tests/docs.test.ts.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chartJsonSchema } from "../../../build/charts/json-schema.ts";
import { budget } from "../../../build/charts/data/thin.ts";
import { chartTypeNames, roles } from "../../../build/charts/roles.ts";
import { parseUnit } from "../../../build/numbers/unit.ts";
import { valueFormat } from "../../../build/charts/value-format.ts";
import { mostRows } from "../../../build/formats/data/scan.ts";

const page = readFileSync("docs/charts.md", "utf8");

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
}
function keysOf(schema: Schema): string[] {
  const below = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])].filter(
    (inner): inner is Schema => typeof inner === "object",
  );
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => [key, ...keysOf(inner)]),
    ...below.flatMap(keysOf),
  ];
}

describe("the manual on charts", () => {
  it("names every key of the grammar", async () => {
    const keys = new Set(keysOf((await chartJsonSchema()) as Schema));
    expect(keys.size).toBeGreaterThan(50);
    expect([...keys].filter((key) => !new RegExp(`\`${key}\\b|\\b${key}:`).test(page))).toEqual([]);
  });
  it.each(chartTypeNames)("lists %s with the columns that it uses", (type) => {
    const row = page.split("\n").find((line) => line.startsWith(`| \`${type}\` |`)) ?? "";
    const columns = [...(row.split("|")[3] ?? "").matchAll(/`(\w+)`/g)].map((match) => match[1]);
    expect(columns.toSorted()).toEqual([...roles[type].needs, ...roles[type].may].toSorted());
  });
  it("tells values as the charts do", () => {
    const unit = parseUnit("trillion JPY a year");
    const told = ["en", "ja"].map((lang) => valueFormat([2.0228, 6.4622], unit, { format: "auto" }, lang).full(6.4622));
    for (const value of told) expect(page).toContain(`\`${value}\``);
  });
  it("tells the limits as they are", () => {
    expect(page).toContain(`A chart draws ${budget.toLocaleString("en")} points at most.`);
    expect([mostRows, page.includes("more than a million rows")]).toEqual([1_000_000, true]);
  });
});
