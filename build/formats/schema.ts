// A YAML file checked against a valibot schema: every issue at its place, with "did you mean" for keys and choices.
//
//   checkSchema(file, chartSchema, report)                        what it holds, or nothing
//   checkWith(file, factSchema, {}, report, ["bill"]).digits      what of a part of it may be used, and stand-ins for the rest
import * as v from "valibot";
import { choiceUnknown, keyMissing, keyUnknown, valueInvalid, valueNotText } from "../diagnostics/catalog/yaml.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Path, YamlFile } from "../model/files.ts";
import { settle } from "./schema-texts.ts";
import { choices, meaningOf, type Schema, schemasAt, wantedAt } from "./schema-words.ts";
import { isRecord, valueAt } from "./yaml.ts";
import { keyPlaceOf, placeOf } from "./yaml-places.ts";

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
): v.InferOutput<Shape> | undefined {
  return check({ file, schema: schema as unknown as Schema, at: [] }, report) as v.InferOutput<Shape> | undefined;
}

/** What may be used of the map at a path. What must be there and is not, `standIns` gives. */
export function checkWith<Shape extends v.GenericSchema>(
  file: YamlFile,
  schema: Shape,
  standIns: Readonly<Record<string, unknown>>,
  report: Report,
  at: Path = [],
): v.InferOutput<Shape> {
  const found = check({ file, schema: schema as unknown as Schema, at, standIns }, report);
  return v.parse(schema, found ?? standIns);
}

interface Subject {
  readonly file: YamlFile;
  readonly schema: Schema;
  readonly at: Path;
  readonly standIns?: Readonly<Record<string, unknown>>;
}

function check(subject: Subject, report: Report): unknown {
  const { file, schema, at, standIns } = subject;
  // An empty file holds no keys yet.
  const written = standIns && at.length === 0 && file.value === null ? {} : valueAt(file.value, at);
  const settled = settle(written, file.written, schema, at);
  for (const path of settled.stray)
    report.add(valueInvalid(placeOf(file, [...at, ...path]), nameOf([...at, ...path]), wantedAt(schema, path)));
  // A map names only its first unknown key, so what is wrong is taken out until nothing more turns up.
  let value = settled.stray.reduceRight<unknown>(without, settled.value);
  const taken = new Set<string>();
  // What is said of a list that lacks what was taken out of it would be about our doing.
  const changed = (path: Path) => {
    const own = path.join("\n");
    return taken.has(own) || [...taken].some((other) => other.startsWith(`${own}\n`));
  };
  // A pair without one of its two is no pair.
  const removable = (path: Path): Path =>
    schemasAt(schema, path.slice(0, -1)).some(({ type }) => type === "tuple") ? path.slice(0, -1) : path;
  for (let round = 0; round < mostRounds && value !== undefined; round++) {
    const result = v.safeParse(schema as unknown as v.GenericSchema, value);
    if (result.success) return result.output;
    const found = result.issues.flatMap((issue) => deepest(issue as unknown as Issue, []));
    for (const { issue, path } of found) if (!changed(path)) report.add(explain(subject, issue, path));
    for (const { path } of found) taken.add(path.join("\n"));
    if (found.some(({ path }) => path.length === 0)) return undefined;
    // What is missing cannot be taken out: something stands for it, or what lacks it goes.
    const missing = found.filter(({ issue }) => isMissing(issue)).map(({ path }) => path);
    if (missing.length > 0 && !standIns) return undefined;
    const wrong = found
      .filter(({ issue }) => !isMissing(issue))
      .map(({ path }) => removable(path))
      .concat(missing.flatMap((path) => (path.length > 1 ? [path.slice(0, -1)] : [])));
    value = wrong.reduceRight<unknown>(without, value);
    const lacking = missing.flatMap((path) => (path.length === 1 ? [String(path[0])] : []));
    if (lacking.some((key) => !Object.hasOwn(standIns ?? {}, key))) return undefined;
    if (isRecord(value))
      value = { ...value, ...Object.fromEntries(lacking.map((key) => [key, standIns?.[key]] as const)) };
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

function explain({ file, schema, at }: Subject, issue: Issue, path: Path): Diagnostic {
  const whole = [...at, ...path];
  const key = nameOf(whole);
  const origin = issue.path?.at(-1)?.origin;
  if (issue.type === "strict_object" && origin === "key") {
    const parent = schemasAt(schema, path.slice(0, -1)).find((item) => item.entries);
    if (isMissing(issue)) return keyMissing(placeOf(file, whole.slice(0, -1)), key);
    return keyUnknown(keyPlaceOf(file, whole), key, Object.keys(parent?.entries ?? {}));
  }
  const here = origin === "key" ? schemasAt(schema, path.slice(0, -1)) : schemasAt(schema, path);
  const place = origin === "key" ? keyPlaceOf(file, whole) : placeOf(file, whole);
  const meant =
    origin === "key" ? here.flatMap((item) => (item.key ? (meaningOf(item.key) ?? []) : [])) : meaningsAt(schema, path);
  const { input } = issue;
  const mistake = meant.find((item) => item.mistake)?.mistake;
  if (mistake && (typeof input === "string" || typeof input === "number"))
    return mistake(place, key, textIn(file, whole, input));
  if (input === undefined) return valueInvalid(placeOf(file, whole.slice(0, -1)), key, wanted(issue, schema, path));
  if (origin !== "key" && (typeof input === "boolean" || input === null) && here.some(isText))
    return valueNotText(place, key, input, wanted(issue, schema, path));
  const known = origin === "key" ? [] : here.flatMap(choices);
  if (known.length > 0 && typeof input === "string") return choiceUnknown(place, key, input, known);
  return valueInvalid(place, key, meant[0]?.wanted ?? wanted(issue, schema, path));
}

const textIn = (file: YamlFile, path: Path, value: string | number): string =>
  file.written.find((one) => one.path.join("\n") === path.join("\n"))?.text ?? String(value);
/** Of a choice as a whole, and of what it chooses from. */
const meaningsAt = (schema: Schema, path: Path) =>
  [...schemasAt(schema, path, true), ...schemasAt(schema, path)].flatMap((item) => meaningOf(item) ?? []);
const isText = ({ type }: Schema): boolean => type === "string" || type === "picklist" || type === "literal";

function nameOf(path: Path): string {
  const last = path.at(-1) ?? "file";
  return typeof last === "number" ? `item ${last + 1} of ${String(path.at(-2) ?? "the file")}` : last;
}

const isMissing = (issue: Issue) =>
  issue.type === "strict_object" && issue.expected !== "never" && issue.input === undefined;

function wanted(issue: Issue, schema: Schema, path: Path): string {
  if (meaningsAt(schema, path).length > 0) return wantedAt(schema, path);
  if (issue.type === "integer") return "a whole number";
  if (issue.type === "finite") return "a number";
  if (issue.type === "min_value") return `at least ${String(issue.requirement)}`;
  if (issue.type === "max_value") return `at most ${String(issue.requirement)}`;
  if (issue.type === "non_empty") return "a text that is not empty";
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
