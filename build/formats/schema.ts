// A YAML file checked against a valibot schema: every issue at its place, with "did you mean" for keys and choices.
import * as v from "valibot";
import { choiceUnknown, keyMissing, keyUnknown, valueInvalid } from "../diagnostics/catalog/yaml.ts";
import type { Diagnostic, Report } from "../diagnostics/report.ts";
import type { Path, YamlFile } from "../model/files.ts";
import { isRecord } from "./yaml.ts";

type Schema = v.GenericSchema & {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly value?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
};
interface Issue {
  readonly type: string;
  readonly input: unknown;
  readonly expected: string | null;
  readonly requirement?: unknown;
  readonly path?: readonly { readonly type: string; readonly key: unknown; readonly origin?: string }[] | undefined;
  readonly issues?: readonly Issue[] | undefined;
}

/** What may be used of the file, or nothing. Keys that are wrong are left out where the rest stands without them. */
export function checkSchema<Shape extends v.GenericSchema>(
  file: YamlFile,
  schema: Shape,
  report: Report,
  special: (path: Path, value: unknown) => Diagnostic | undefined = () => undefined,
): v.InferOutput<Shape> | undefined {
  // A map names only its first unknown key, so what is wrong is taken out until nothing more turns up.
  let value: unknown = file.value;
  const taken = new Set<string>();
  while (value !== undefined) {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    const found = result.issues.flatMap((issue) => deepest(issue as unknown as Issue, []));
    for (const { issue, path } of found)
      if (!taken.has(path.join("\n")))
        report.add(special(path, issue.input) ?? explain(file, schema as unknown as Schema, issue, path));
    // What is missing cannot be taken out.
    if (found.some(({ issue, path }) => isMissing(issue) || path.length === 0)) return undefined;
    for (const { path } of found) taken.add(path.join("\n"));
    value = found.reduceRight<unknown>((rest, { path }) => without(rest, path), value);
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
  const last = path.at(-1) ?? "file";
  const key = typeof last === "number" ? `item ${last + 1} of ${String(path.at(-2) ?? "the file")}` : last;
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

const isMissing = (issue: Issue) =>
  issue.type === "strict_object" && issue.expected !== "never" && issue.input === undefined;

const choices = (schema: Schema): readonly string[] =>
  schema.wrapped
    ? choices(schema.wrapped)
    : schema.type === "union"
      ? (schema.options as readonly Schema[]).flatMap(choices)
      : schema.type === "picklist"
        ? (schema.options as readonly unknown[]).map(String)
        : [];

function wanted(issue: Issue, schema: Schema, path: Path): string {
  if (issue.type === "integer") return "a whole number";
  if (issue.type === "min_value") return `at least ${String(issue.requirement)}`;
  if (issue.type === "max_value") return `at most ${String(issue.requirement)}`;
  if (issue.type === "non_empty") return "a text that is not empty";
  if (issue.type === "regex")
    return String(issue.requirement).includes("A-Z") ? "a currency code such as USD" : 'a colour such as "#1f4e79"';
  const found = schemasAt(schema, path);
  return found.length === 0 ? "another value" : describe(found);
}

/** `describe([picklist])` is `one of: linear, log`. */
function describe(schemas: readonly Schema[]): string {
  const flat = schemas.flatMap((schema) =>
    schema.type === "union" ? (schema.options as readonly Schema[]) : [schema],
  );
  const words = flat.map((schema): string => {
    const inner = schema.wrapped;
    if (inner) return describe([inner]);
    if (schema.type === "picklist") return `one of: ${choices(schema).join(", ")}`;
    if (schema.type === "literal") return `"${String(schema.literal)}"`;
    if (schema.type === "array") return `a list, each item ${schema.item ? describe([schema.item]) : "a value"}`;
    if (schema.type === "tuple")
      return `a list of ${schema.items?.length ?? 0}, each ${describe(schema.items?.slice(0, 1) ?? [])}`;
    if (schema.type === "string") return "a text";
    if (schema.type === "number") return "a number";
    if (schema.type === "boolean") return "true or false";
    if (schema.type === "null") return "empty";
    return "a map of keys";
  });
  const unique = [...new Set(words)];
  return unique.length < 2 ? (unique[0] ?? "another value") : `${unique.slice(0, -1).join(", ")} or ${unique.at(-1)}`;
}

/** The schemas that a path leads to: more than one where the way passes a choice. */
function schemasAt(schema: Schema, path: Path): Schema[] {
  const [key, ...rest] = path;
  if (schema.wrapped) return schemasAt(schema.wrapped, path);
  if (schema.type === "union")
    return (schema.options as readonly Schema[]).flatMap((option) => schemasAt(option, path));
  if (key === undefined) return [schema];
  const next =
    schema.entries && Object.hasOwn(schema.entries, String(key))
      ? schema.entries[String(key)]
      : (schema.item ?? schema.items?.[Number(key)] ?? schema.value);
  return next ? schemasAt(next, rest) : [];
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
