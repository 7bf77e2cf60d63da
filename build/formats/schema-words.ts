// A valibot schema in words: what it wants at a path, and which choices it has there. See schema.ts.
import type * as v from "valibot";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { Path } from "../model/files.ts";

export type Schema = v.GenericSchema & {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly key?: Schema; // of a record: of its keys
  readonly value?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly unknown[];
};

export interface Meaning {
  readonly wanted: string; // "a currency code such as USD"
  /** What to tell of a text or a number that does not fit, where more can be said than what is wanted. */
  readonly mistake?: (place: Place, key: string, value: string) => Diagnostic;
}
const meanings = new WeakMap<object, Meaning>();

/** Says in words what a schema is for: `meaning(v.pipe(v.string(), v.check(isLanguage)), "a language", langUnknown)`. */
export function meaning<Of extends v.GenericSchema>(schema: Of, wanted: string, mistake?: Meaning["mistake"]): Of {
  meanings.set(schema, mistake ? { wanted, mistake } : { wanted });
  return schema;
}

export function meaningOf(schema: Schema): Meaning | undefined {
  const [inner] = schema.pipe ?? [];
  return meanings.get(schema) ?? (inner && inner !== schema ? meaningOf(inner as Schema) : undefined);
}

export const choices = (schema: Schema): readonly string[] =>
  schema.wrapped
    ? choices(schema.wrapped)
    : schema.type === "union"
      ? (schema.options as readonly Schema[]).flatMap(choices)
      : schema.type === "picklist"
        ? (schema.options as readonly unknown[]).map(String)
        : [];

export function wantedAt(schema: Schema, path: Path): string {
  const found = schemasAt(schema, path, true);
  return found.length === 0 ? "another value" : describe(found);
}

/** `describe([picklist])` is `one of: linear, log`. */
function describe(schemas: readonly Schema[]): string {
  const flat = schemas.flatMap((schema) =>
    schema.type === "union" && !meaningOf(schema) ? (schema.options as readonly Schema[]) : [schema],
  );
  const words = flat.map((schema): string => {
    const meant = meaningOf(schema);
    if (meant) return meant.wanted;
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
    // A text that differs by language: see build/charts/languages.ts.
    if (schema.type === "record" && schema.value?.type === "string") return "a map with a text for each language";
    return "a map of keys";
  });
  const unique = [...new Set(words)];
  return unique.length < 2 ? (unique[0] ?? "another value") : `${unique.slice(0, -1).join(", ")} or ${unique.at(-1)}`;
}

/** The schemas that a path leads to: more than one where the way passes a choice, or, but `whole`, ends in one. */
export function schemasAt(schema: Schema, path: Path, whole = false): Schema[] {
  const [key, ...rest] = path;
  if (schema.type === "any") return [schema];
  if (schema.wrapped) return schemasAt(schema.wrapped, path, whole);
  if (key === undefined && whole && meaningOf(schema)) return [schema];
  if (schema.type === "union")
    return (schema.options as readonly Schema[]).flatMap((option) => schemasAt(option, path, whole));
  if (key === undefined) return [schema];
  const next =
    schema.entries && Object.hasOwn(schema.entries, String(key))
      ? schema.entries[String(key)]
      : (schema.item ?? schema.items?.[Number(key)] ?? schema.value);
  return next ? schemasAt(next, rest, whole) : [];
}
