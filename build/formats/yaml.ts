// YAML with places: a value, and where each of its keys stands in the file.
//
// js-yaml reads what is well written, in a quarter of the time that the package "yaml" takes. Of what it cannot read, "yaml"
// tells every mistake and not only the first; it is loaded then.
import { createRequire } from "node:module";
import { constructFromEvents, CORE_SCHEMA, type Event, parseEvents } from "js-yaml";
import { keyMissing, keyUnknown, valueInvalid, yamlInvalid } from "../diagnostics/catalog/yaml.ts";
import type { Place, Report } from "../diagnostics/report.ts";
import type { Source } from "../model/deck.ts";
import type { Path, YamlFile } from "../model/files.ts";
import { type YamlPlaces, yamlPlaces } from "./yaml-places.ts";

const mostAliases = 20; // a few short files can make billions of values by naming each other

/** `readYaml(source, report).place(["data", "file"])` is where that value stands. `lineOffset` is for front matter. */
export function readYaml(source: Source, report: Report, lineOffset = 0): YamlFile {
  const at = (offset: number): Place => {
    const before = source.text.slice(0, offset).split("\n");
    return { file: source.path, line: before.length + lineOffset, column: (before.at(-1) ?? "").length + 1 };
  };
  const read = readWell(source.text);
  if (!read) for (const { message, offset } of mistakesOf(source.text)) report.add(yamlInvalid(at(offset), message));
  let places: YamlPlaces | undefined; // of interest only when something is wrong
  const known = () => (places ??= yamlPlaces(read?.events ?? [], source.text));
  return {
    value: read?.value,
    place: (path: Path = []) => at(known().value(path) ?? 0),
    keyPlace: (path: Path) => at(known().key(path) ?? known().value(path.slice(0, -1)) ?? 0),
  };
}

/** Nothing if there is a mistake. */
function readWell(text: string): { value: unknown; events: readonly Event[] } | undefined {
  try {
    const events = parseEvents(text, {});
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: mostAliases });
    return documents.length > 1 ? undefined : { value: documents[0] ?? null, events };
  } catch {
    return undefined;
  }
}

function mistakesOf(text: string): { message: string; offset: number }[] {
  const { parseDocument } = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  const { errors } = parseDocument(text, { uniqueKeys: true, prettyErrors: false });
  return errors.length === 0
    ? [{ message: "This is no YAML that can be read.", offset: 0 }]
    : errors.map(({ message, pos }) => ({ message: message.split("\n")[0] ?? "", offset: pos[0] }));
}

type Kind = "string" | "number" | "boolean" | "strings" | "map" | "any";
const wanted: Record<Kind, string> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  strings: "a text or a list of texts",
  map: "a map of keys",
  any: "a value",
};
const fits: Record<Kind, (value: unknown) => boolean> = {
  string: (value) => typeof value === "string" || typeof value === "number",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  boolean: (value) => typeof value === "boolean",
  strings: (value) =>
    typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string")),
  map: isRecord,
  any: () => true,
};

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Checks the map at `path` against its keys; a name that ends in `!` is required. Returns what may be used. */
export function checkMap(
  file: YamlFile,
  path: Path,
  shape: Readonly<Record<string, Kind>>,
  report: Report,
): Record<string, unknown> {
  const value = path.reduce<unknown>(
    (at, key) => (isRecord(at) || Array.isArray(at) ? (at as Record<string | number, unknown>)[key] : undefined),
    file.value,
  );
  if (!isRecord(value)) {
    if (file.value !== undefined)
      report.add(valueInvalid(file.place(path), String(path.at(-1) ?? "file"), "a map of keys"));
    return {};
  }
  const kinds = new Map(Object.entries(shape).map(([key, kind]) => [key.replace("!", ""), kind]));
  const good: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const kind = kinds.get(key);
    if (!kind) report.add(keyUnknown(file.keyPlace([...path, key]), key, [...kinds.keys()]));
    else if (!fits[kind](item)) report.add(valueInvalid(file.place([...path, key]), key, wanted[kind]));
    else good[key] = item;
  }
  for (const key of Object.keys(shape))
    if (key.endsWith("!") && !(key.slice(0, -1) in value)) report.add(keyMissing(file.place(path), key.slice(0, -1)));
  return good;
}

export const strings = (value: unknown): string[] =>
  typeof value === "string" ? value.split(/\s+/).filter(Boolean) : Array.isArray(value) ? value.map(String) : [];
export const text = (value: unknown, fallback = ""): string =>
  value === undefined || value === null ? fallback : String(value);
