// YAML with places: a value, and where each of its keys stands in the file.
//
//   readYaml({ path: "content/deck.yaml", text: "title: T" }, report).value is { title: "T" }
//
// js-yaml reads what is well written, in a quarter of the time that the package "yaml" takes. Of what it cannot read, "yaml"
// tells every mistake and not only the first; it is loaded then. See yaml-mistakes.ts.
import { constructFromEvents, CORE_SCHEMA, type Event, EVENT_ID, parseEvents, SCALAR_STYLE } from "js-yaml";
import { keyNumber, yamlInvalid, yamlUnquoted } from "../diagnostics/catalog/yaml.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Source } from "../model/deck.ts";
import type { Path, YamlFile } from "../model/files.ts";
import { mend, mostAliases } from "./yaml-mistakes.ts";
import { keyPlaceOf, readNodes } from "./yaml-places.ts";

/** Every mistake is reported, and what can be read in spite of them is there. `firstLine` is for front matter. */
export function readYaml({ path, text }: Source, report: Report, firstLine = 1): YamlFile {
  const well = readWell(text);
  if ("value" in well) return fileOf(well, { path, text, firstLine }, report);
  // What names itself over and over is not unfolded, not even to look for other mistakes.
  if (well.reason.includes("maxAliases")) {
    const before = text.slice(0, well.offset).split("\n");
    const place = { file: path, line: before.length + firstLine - 1, column: (before.at(-1) ?? "").length + 1 };
    report.add(yamlInvalid(place, `It names other parts of itself more than ${mostAliases} times.`));
    return { path, text, firstLine, value: undefined, broken: true, written: [] };
  }
  const mended = mend(text, readWell);
  for (const { line, column, reason, quoted } of mended.mistakes) {
    const place = { file: path, line: line + firstLine - 1, column };
    report.add(quoted === undefined ? yamlInvalid(place, reason) : yamlUnquoted(place, quoted));
  }
  const again = readWell(mended.text);
  return "value" in again
    ? fileOf(again, { path, text: mended.text, firstLine }, report)
    : { path, text, firstLine, value: mended.value, broken: true, written: [] };
}

function fileOf(
  { value, events }: Extract<WellRead, { value: unknown }>,
  source: Pick<YamlFile, "path" | "text" | "firstLine">,
  report: Report,
): YamlFile {
  const { keys, values } = numbersIn(events, source.text);
  const file = { ...source, value, broken: false, written: values };
  for (const key of keys) report.add(keyNumber(keyPlaceOf(file, key.path), key.text));
  return file;
}

export type WellRead =
  | { readonly value: unknown; readonly events: readonly Event[] }
  | { readonly reason: string; readonly offset: number };

function readWell(text: string): WellRead {
  try {
    const events = parseEvents(text, {});
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: mostAliases });
    if (documents.length > 1) return { reason: "It holds several documents.", offset: 0 };
    return { value: documents[0] ?? null, events };
  } catch (error) {
    const { reason = "It cannot be read.", mark } = error as { reason?: string; mark?: { position?: number } };
    return { reason, offset: mark?.position ?? 0 };
  }
}

interface Written {
  readonly path: Path;
  readonly text: string;
}
/** The plain numbers that are not written as JavaScript writes them: as a value `1.10` would become 1.1. */
function numbersIn(events: readonly Event[], text: string): { keys: Written[]; values: Written[] } {
  const found: { keys: Written[]; values: Written[] } = { keys: [], values: [] };
  if (!events.some((event) => writtenOf(event, text) !== undefined)) return found; // nearly always
  readNodes(events, text, (event, path, isKey) => {
    const written = writtenOf(event, text);
    if (written !== undefined) found[isKey ? "keys" : "values"].push({ path, text: written });
  });
  return found;
}

const number = /^[-+]?(\d+|\d*\.\d+|\d+\.\d*)(e[-+]?\d+)?$|^0[xo][\da-f]+$/i;
function writtenOf(event: Event, text: string): string | undefined {
  if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return undefined;
  if (!/[-+.\d]/.test(text[event.valueStart] ?? "")) return undefined;
  const plain = text.slice(event.valueStart, event.valueEnd);
  return number.test(plain) && String(Number(plain)) !== plain ? plain : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `valueAt({ a: [1] }, ["a", 0])` is 1. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );

export const strings = (value: unknown): string[] =>
  typeof value === "string" ? value.split(/\s+/).filter(Boolean) : Array.isArray(value) ? value.map(String) : [];
export const text = (value: unknown, fallback = ""): string =>
  value === undefined || value === null ? fallback : String(value);
