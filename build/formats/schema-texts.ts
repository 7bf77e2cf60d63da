// What YAML made of an author's texts and lists, put right before a schema looks at it.
//
//   version: 1.10, where a text is wanted -> "1.10", as it was written and not 1.1
//   a list where a map is wanted          -> its path: to the schemas themselves a list is a map from numbers
import type { Path, YamlFile } from "../model/files.ts";
import { type Schema, schemasAt } from "./schema-words.ts";
import { isRecord } from "./yaml.ts";

/** `at` is the path of the value in its file. The paths of stray lists begin at the value. */
export function settle(
  value: unknown,
  written: YamlFile["written"],
  schema: Schema,
  at: Path,
): { readonly value: unknown; readonly stray: readonly Path[] } {
  const texts = new Map(written.map(({ path, text }) => [path.join("\n"), text]));
  const stray: Path[] = [];
  return { value: go(value, schemasAt(schema, []), []), stray };

  /** `here` are the schemas at `path`. */
  function go(value: unknown, here: readonly Schema[], path: Path): unknown {
    if (typeof value === "number") return number(value, here, path);
    if (typeof value !== "object" || value === null) return value;
    const list = Array.isArray(value);
    if (list && wantsMap(here)) {
      stray.push(path);
      return value;
    }
    // The items of a list are alike, and there may be very many.
    const alike = list && here.every(({ type }) => type !== "tuple") ? below(here, 0) : undefined;
    if (list) return value.map((item, index) => go(item, alike ?? below(here, index), [...path, index]));
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, go(item, below(here, key), [...path, key])]),
    );
  }

  function number(value: number, here: readonly Schema[], path: Path): unknown {
    const accepts = (type: string) => here.some((schema) => schema.type === type);
    if (!accepts("string") && !accepts("picklist") && !accepts("any")) return value;
    const text = texts.size === 0 ? undefined : texts.get([...at, ...path].join("\n"));
    return text ?? (accepts("number") || accepts("any") ? value : String(value));
  }
}

const below = (here: readonly Schema[], key: string | number): Schema[] =>
  here.flatMap((schema) => schemasAt(schema, [key]));

const maps = ["strict_object", "record"];
const scalars = ["string", "number", "boolean", "null", "picklist", "literal"];
const wantsMap = (here: readonly Schema[]): boolean =>
  here.every(({ type }) => maps.includes(type) || scalars.includes(type)) &&
  here.some(({ type }) => maps.includes(type));
