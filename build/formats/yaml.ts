// YAML with places: a value, and where each of its keys stands in the file.
import { isMap, isNode, LineCounter, parseDocument } from "yaml";
import { keyMissing, keyUnknown, valueInvalid, yamlInvalid } from "../diagnostics/catalog/yaml.ts";
import type { Place, Report } from "../diagnostics/report.ts";
import type { Source } from "../model/deck.ts";
import type { Path, YamlFile } from "../model/files.ts";

/** `readYaml(source, report).place(["data", "file"])` is where that value stands. `lineOffset` is for front matter. */
export function readYaml(source: Source, report: Report, lineOffset = 0): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: counter, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file: source.path, line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  for (const problem of document.errors)
    report.add(yamlInvalid(at(problem.pos[0]), problem.message.split("\n")[0] ?? ""));
  const place = (path: Path = []): Place => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return at(isNode(node) && node.range ? node.range[0] : 0);
  };
  const keyPlace = (path: Path): Place => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (isMap(parent))
      for (const item of parent.items)
        if (isNode(item.key) && String(item.key) === String(path.at(-1)) && item.key.range)
          return at(item.key.range[0]);
    return place(path.slice(0, -1));
  };
  return { value: document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 20 }), place, keyPlace };
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
