// Whatever stands in the YAML of a talk: it is understood, or told with a place that is in the file, and never an exception.
import { thorough } from "../../support/thorough.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parseChart } from "../../../build/charts/parse-chart.ts";
import type { Outcome } from "../../../build/model/diagnostic.ts";
import { parseAudience } from "../../../build/parse/audiences.ts";
import { parseDeck } from "../../../build/parse/deck.ts";
import { parseFacts } from "../../../build/parse/facts.ts";
import { parseFrontMatter } from "../../../build/parse/front-matter.ts";
import { parseReferences } from "../../../build/parse/references.ts";
import { jsonSchemas } from "../../../build/schemas/json-schema.ts";

const forAll = parseDeck({ path: "content/deck.yaml", text: "title: T" }).value.forAll;

interface Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly items?: Json;
  readonly additionalProperties?: Json | boolean;
}
const front = (text: string) => {
  const lines = ["---", ...text.split("\n"), "---", "# T"];
  const origins = lines.map((_, at) => ({ file: "a.md", line: at + 1, column: 1 }));
  return parseFrontMatter({ path: "a.md", text: lines.join("\n") }, { lines, origins });
};
const formats: Readonly<Record<string, (text: string) => Outcome<unknown>>> = {
  deck: (text) => parseDeck({ path: "a.md", text }),
  audience: (text) => parseAudience({ path: "a.md", text }, forAll),
  facts: (text) => parseFacts({ path: "a.md", text }),
  sources: (text) => parseReferences({ path: "a.md", text }),
  chart: (text) => parseChart("c", { path: "a.md", text }, "en"),
  "front-matter": front,
};

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null, true, false, 0, -5, 1.1, -0, 1e300, Number.POSITIVE_INFINITY, Number.NaN, "", " ", "no", "1.10", "007", "~", "a: b", "[", "*x",
    "en_US", "xx-q", "2025-02-30", "2025-02", "USD", "usd", "https://", "https://a b", "{{x}}", "__proto__", "constructor", "日本", "\u202E", "\u0000", "a\nb", "#1f4e79", [], {}, [[]], [null], [{}], { a: null }, { en: "x", ja: "y" }, [[2025, 2, 30]],
  ),
  fc.string({ maxLength: 12 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
); // prettier-ignore
const names = (schema: Json) => Object.keys(schema.properties ?? {});

/** Mostly right: a value as the format's own examples have it, with something odd now and then. */
function like(schema: Json, depth = 0): fc.Arbitrary<unknown> {
  const right: fc.Arbitrary<unknown>[] = [];
  if (schema.examples?.length) right.push(fc.constantFrom(...schema.examples));
  if (schema.enum?.length) right.push(fc.constantFrom(...schema.enum));
  if (schema.properties && depth < 4)
    right.push(
      fc.record(Object.fromEntries(names(schema).map((key) => [key, like(schema.properties![key]!, depth + 1)])), {
        requiredKeys: [],
      }),
      fc.dictionary(
        fc.oneof(fc.constantFrom(...names(schema)), fc.constantFrom("titel", "__proto__", "1.10", "")),
        odd,
        {
          maxKeys: 4,
        },
      ),
    );
  if (schema.items && depth < 4) right.push(fc.array(like(schema.items, depth + 1), { maxLength: 4 }));
  if (typeof schema.additionalProperties === "object" && depth < 4)
    right.push(
      fc.dictionary(
        fc.constantFrom("bill", "rate", "007", "__proto__", "日本"),
        like(schema.additionalProperties, depth + 1),
        {
          maxKeys: 4,
        },
      ),
    );
  if (right.length === 0) return odd;
  return fc.oneof({ weight: 6, arbitrary: fc.oneof(...right) }, { weight: 1, arbitrary: odd });
}

/** What a slip of the hand does to a text that was well written. */
const slips = fc.array(
  fc.record({
    at: fc.nat(),
    cut: fc.nat({ max: 3 }),
    put: fc.constantFrom(
      "",
      "",
      ":",
      ": ",
      "\t",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "*",
      "&a ",
      "- ",
      "#",
      "\n",
      "|\n",
      "|",
      "---\n",
      "...\n",
      "!",
      "%",
      "\u00A0",
    ),
  }),
  { maxLength: 3 },
);
const slipped = (text: string, all: readonly { at: number; cut: number; put: string }[]) =>
  all.reduce((now, { at, cut, put }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + put + now.slice(from + cut);
  }, text);

const chart = { type: "line", title: "T", description: "D", data: { file: "a.csv", x: "x", y: "y" } };
/** A chart asks for much: without these keys hardly any would be right. */
const completed = (format: string, value: unknown) =>
  format === "chart" && typeof value === "object" && value !== null ? { ...value, ...chart } : value;

describe("the YAML of a talk, whatever stands in it", () => {
  it.each(Object.keys(formats))("is understood or told with its place: %s", async (format) => {
    const schema = (await jsonSchemas[format]!()) as Json;
    let good = 0;
    fc.assert(
      fc.property(like(schema), slips, fc.boolean(), (value, all, slip) => {
        const written = stringify(completed(format, value), { aliasDuplicateObjects: false }) ?? "";
        const text = slip ? slipped(written, all) : written;
        const outcome = formats[format]!(text);
        const lines = text.split("\n");
        for (const { place, message, hint, code } of outcome.diagnostics) {
          expect(place.file).toBe("a.md");
          const line = place.line - (format === "front-matter" ? 1 : 0);
          expect(line, message).toBeGreaterThanOrEqual(format === "front-matter" ? 0 : 1);
          expect(line, message).toBeLessThanOrEqual(lines.length + 1);
          expect(place.column, `${code} ${message}`).toBeGreaterThanOrEqual(1);
          expect(place.column, `${code} ${message}`).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 3); // quotes that were added
          expect(`${message} ${hint}`).not.toMatch(/undefined|\[object/);
        }
        if (format !== "chart") structuredClone(outcome);
        expect(JSON.stringify(outcome.value)).not.toContain("[object Object]");
        if (outcome.diagnostics.length === 0) good++;
      }),
      { numRuns: thorough ? 700 : 500 },
    );
    expect(good).toBeGreaterThan(0); // else only mistakes were tried
  });
});
