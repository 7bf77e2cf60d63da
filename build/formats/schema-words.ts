// A valibot schema in words: what it wants at a path, and which choices it has there. See schema.ts.
import type * as v from "valibot";
import type { Path } from "../model/files.ts";

export type Schema = v.GenericSchema & {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly value?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
};

export const choices = (schema: Schema): readonly string[] =>
  schema.wrapped
    ? choices(schema.wrapped)
    : schema.type === "union"
      ? (schema.options as readonly Schema[]).flatMap(choices)
      : schema.type === "picklist"
        ? (schema.options as readonly unknown[]).map(String)
        : [];

export function wantedAt(schema: Schema, path: Path): string {
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
    // A text that differs by language: see build/charts/languages.ts.
    if (schema.type === "record" && schema.value?.type === "string") return "a map with a text for each language";
    return "a map of keys";
  });
  const unique = [...new Set(words)];
  return unique.length < 2 ? (unique[0] ?? "another value") : `${unique.slice(0, -1).join(", ")} or ${unique.at(-1)}`;
}

/** The schemas that a path leads to: more than one where the way passes a choice. */
export function schemasAt(schema: Schema, path: Path): Schema[] {
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
