// What editors check and what we check is one definition: every YAML file that ships must please both.
import { readdirSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { jsonSchemas } from "../../../build/schemas/json-schema.ts";

const files = ["content", "tests"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
  .filter((file) => !/node_modules|^tests\/(mistakes|visual\/mistakes)\//.test(file))
  .flatMap((file) => {
    const format = formatOf(file);
    return format ? [[file, format] as const] : [];
  });
function formatOf(file: string): string | undefined {
  const inside = /(?:^|\/)content\/(.*)$/.exec(file)?.[1] ?? "";
  if (/^(deck|facts|sources)\.yaml$/.test(inside)) return inside.replace(".yaml", "");
  if (/^chapters\/.*\.md$/.test(inside)) return frontMatterOf(file) === undefined ? undefined : "front-matter";
  if (/^words\/.*\.ya?ml$/.test(inside)) return "words";
  if (inside === "data/formats.yaml") return "formats";
  const folder = /^(audiences|charts)\/.*\.ya?ml$/.exec(inside)?.[1];
  return folder?.replace(/s$/, "");
}
function frontMatterOf(file: string): string | undefined {
  return /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(file, "utf8"))?.[1];
}

interface Described {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly additionalProperties?: Described | boolean;
}
const ajv = new Ajv({ allErrors: true, strict: false });
const schemas = new Map<string, Described>();
const checks = new Map<string, ValidateFunction>();
beforeAll(async () => {
  for (const [name, make] of Object.entries(jsonSchemas)) {
    const schema = await make();
    schemas.set(name, schema);
    checks.set(name, ajv.compile(schema));
  }
});
const mistakesOf = (name: string, value: unknown) => {
  const check = checks.get(name)!;
  return check(value) ? "" : ajv.errorsText(check.errors);
};

describe("the JSON Schemas", () => {
  it("are tried on files of every format", () => {
    expect([...new Set(files.map(([, format]) => format))].sort()).toEqual(
      Object.keys(jsonSchemas)
        .filter((name) => name !== "manifest")
        .sort(),
    );
  });
  it.each(files)("accept %s as %s", (file, format) => {
    const text = format === "front-matter" ? frontMatterOf(file)! : readFileSync(file, "utf8");
    expect(mistakesOf(format, parse(text))).toBe("");
  });
  it.each(["deck", "audience", "facts", "sources", "front-matter"])(
    "describe the keys of %s, with examples that are right",
    (name) => {
      const schema = schemas.get(name)!;
      const whole = { deck: { title: "T" }, audience: { name: "A" } }[name] ?? {};
      const inner =
        schema.properties ?? schema.items?.properties ?? (schema.additionalProperties as Described).properties;
      const wrap: (value: object) => unknown =
        name === "facts"
          ? (value) => ({ a: value })
          : name === "sources"
            ? (value) => [{ id: "a", title: "T", ...value }]
            : (value) => ({ ...whole, ...value });
      let examples = 0;
      for (const [key, { description, examples: given = [] }] of Object.entries(inner ?? {})) {
        if (given.length > 0) expect(description, key).toMatch(/\./);
        for (const example of given) {
          expect(mistakesOf(name, wrap({ [key]: example })), `${key}: ${JSON.stringify(example)}`).toBe("");
          examples++;
        }
      }
      expect(examples).toBeGreaterThan(3);
    },
  );
  it.each([
    ["deck", { title: "T", titel: "T" }],
    ["deck", {}],
    ["deck", { title: "T", html: "yes-please" }],
    ["deck", { title: "T", date: "10.02.2025" }],
    ["audience", { name: "A", minutes: -5 }],
    ["audience", { name: "A", handout: { layout: "six" } }],
    ["audience", { name: "A", theme: { fonts: { dispaly: "X" } } }],
    ["facts", { bill: { value: 1, digits: 0 } }],
    ["facts", [{ value: 1 }]],
    ["facts", { bill: { from: { file: "a.csv" } } }],
    ["sources", { kyodo: { title: "T" } }],
    ["sources", [{ id: "a", title: "T", titel: "T" }]],
    ["front-matter", { tags: "a", layout: "cover" }],
  ])("refuse a wrong %s: %j", (name, value) => {
    expect(mistakesOf(name, value)).not.toBe("");
  });
});
