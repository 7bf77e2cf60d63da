// A YAML file checked against a valibot schema: every issue at its place, with "did you mean" for keys and choices.
import * as v from "valibot";
import { choiceUnknown, keyMissing, keyUnknown, valueInvalid } from "../diagnostics/catalog/yaml.ts";
import type { Diagnostic, Report } from "../diagnostics/report.ts";
import type { Path, YamlFile } from "../model/files.ts";
import { choices, type Schema, schemasAt, wantedAt } from "./schema-words.ts";
import { isRecord } from "./yaml.ts";

interface Issue {
  readonly type: string;
  readonly input: unknown;
  readonly expected: string | null;
  readonly requirement?: unknown;
  readonly path?: readonly { readonly type: string; readonly key: unknown; readonly origin?: string }[] | undefined;
  readonly issues?: readonly Issue[] | undefined;
}

const mostRounds = 100;

/** What may be used of the file, or nothing. Keys that are wrong are left out where the rest stands without them. */
export function checkSchema<Shape extends v.GenericSchema>(
  file: YamlFile,
  schema: Shape,
  report: Report,
  special: (path: Path, value: unknown) => Diagnostic | undefined = () => undefined,
): v.InferOutput<Shape> | undefined {
  // A map names only its first unknown key, so what is wrong is taken out until nothing more turns up.
  const lists = strayLists(file.value, schemasAt(schema as unknown as Schema, []), []);
  for (const path of lists)
    report.add(valueInvalid(file.place(path), nameOf(path), wantedAt(schema as unknown as Schema, path)));
  let value = lists.reduceRight<unknown>(without, file.value);
  const taken = new Set<string>();
  // A pair without one of its two is no pair.
  const removable = (path: Path): Path =>
    schemasAt(schema as unknown as Schema, path.slice(0, -1)).some(({ type }) => type === "tuple")
      ? path.slice(0, -1)
      : path;
  for (let round = 0; round < mostRounds && value !== undefined; round++) {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    const found = result.issues.flatMap((issue) => deepest(issue as unknown as Issue, []));
    for (const { issue, path } of found)
      if (!taken.has(path.join("\n")))
        report.add(special(path, issue.input) ?? explain(file, schema as unknown as Schema, issue, path));
    // What is missing cannot be taken out.
    if (found.some(({ issue, path }) => isMissing(issue) || path.length === 0)) return undefined;
    for (const { path } of found) taken.add(path.join("\n"));
    value = found.map(({ path }) => removable(path)).reduceRight<unknown>(without, value);
  }
  return undefined;
}

/** A choice between shapes complains about all of them; the complaint that got furthest is the one meant. */
function deepest(issue: Issue, above: Path): { issue: Issue; path: Path }[] {
  const path = [...above, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const shape = Array.isArray(issue.input) ? "array" : "object";
  const ways = (item: Issue) => (item.path ?? []).map((step) => step.key);
  const fitting = (issue.issues ?? []).filter(
    (item) => item.path?.[0]?.type === shape || item.requirement !== undefined,
  );
  const inner = fitting.filter(
    (item) =>
      !fitting.some(
        (other) => ways(other).length > ways(item).length && ways(item).every((key, at) => key === ways(other)[at]),
      ),
  );
  return inner.length === 0 ? [{ issue, path }] : inner.flatMap((item) => deepest(item, path));
}

function explain(file: YamlFile, schema: Schema, issue: Issue, path: Path): Diagnostic {
  const key = nameOf(path);
  const origin = issue.path?.at(-1)?.origin;
  if (issue.type === "strict_object" && origin === "key") {
    const parent = schemasAt(schema, path.slice(0, -1)).find((item) => item.entries);
    if (isMissing(issue)) return keyMissing(file.place(path.slice(0, -1)), key);
    return keyUnknown(file.keyPlace(path), key, Object.keys(parent?.entries ?? {}));
  }
  if (issue.type === "regex" && origin === "key")
    return valueInvalid(file.keyPlace(path), key, wanted(issue, schema, path));
  if (issue.input === undefined) return valueInvalid(file.place(path.slice(0, -1)), key, wanted(issue, schema, path));
  const known = schemasAt(schema, path).flatMap(choices);
  if (known.length > 0 && typeof issue.input === "string")
    return choiceUnknown(file.place(path), key, issue.input, known);
  return valueInvalid(file.place(path), key, wanted(issue, schema, path));
}

function nameOf(path: Path): string {
  const last = path.at(-1) ?? "file";
  return typeof last === "number" ? `item ${last + 1} of ${String(path.at(-2) ?? "the file")}` : last;
}

/** Lists where a map is wanted: to the schemas themselves a list is a map from numbers. `here` are the schemas at `path`. */
function strayLists(value: unknown, here: readonly Schema[], path: Path): Path[] {
  const below = (entries: Iterable<readonly [string | number, unknown]>) => {
    const found: Path[] = [];
    for (const [key, inner] of entries)
      if (typeof inner === "object" && inner !== null)
        found.push(
          ...strayLists(
            inner,
            here.flatMap((schema) => schemasAt(schema, [key])),
            [...path, key],
          ),
        );
    return found;
  };
  if (isRecord(value)) return below(Object.entries(value));
  if (!Array.isArray(value)) return [];
  const maps = ["strict_object", "record"];
  if (
    here.length > 0 &&
    here.every(({ type }) => maps.includes(type) || scalars.includes(type)) &&
    here.some(({ type }) => maps.includes(type))
  )
    return [path];
  return below(value.entries());
}

const scalars = ["string", "number", "boolean", "null", "picklist", "literal"];
const isMissing = (issue: Issue) =>
  issue.type === "strict_object" && issue.expected !== "never" && issue.input === undefined;

function wanted(issue: Issue, schema: Schema, path: Path): string {
  if (issue.type === "integer") return "a whole number";
  if (issue.type === "min_value") return `at least ${String(issue.requirement)}`;
  if (issue.type === "max_value") return `at most ${String(issue.requirement)}`;
  if (issue.type === "non_empty") return "a text that is not empty";
  if (issue.type === "regex")
    return String(issue.requirement).includes("A-Z") ? "a currency code such as USD" : 'a colour such as "#1f4e79"';
  return wantedAt(schema, path);
}

function without(value: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return undefined;
  if (Array.isArray(value))
    return rest.length === 0
      ? value.filter((_, index) => index !== key)
      : value.map((item, index) => (index === key ? without(item, rest) : item));
  if (!isRecord(value)) return value;
  const { [String(key)]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...others, [String(key)]: without(inner, rest) };
}
