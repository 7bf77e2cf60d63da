// facts.yaml -> FactSpec[]: every figure that the prose uses, once.
import { keyMissing, valueInvalid } from "../diagnostics/catalog/yaml.ts";
import type { Report } from "../diagnostics/report.ts";
import { checkMap, isRecord, readYaml, strings, text } from "../formats/yaml.ts";
import type { FactSpec, FactStatus, Source } from "../model/deck.ts";
import type { YamlFile } from "../model/files.ts";

const shape = {
  value: "number",
  digits: "number",
  unit: "string",
  year: "any",
  label: "string",
  source: "strings",
  status: "string",
  as_told: "string",
  why: "string",
  from: "map",
} as const;
const statuses: readonly FactStatus[] = ["confirmed", "corrected", "disputed", "unverified"];

export function parseFacts(source: Source | undefined, report: Report): FactSpec[] {
  if (!source) return [];
  const file = readYaml(source, report);
  return Object.keys(isRecord(file.value) ? file.value : {}).map((id) => parseFact(file, id, report));
}

function parseFact(file: YamlFile, id: string, report: Report): FactSpec {
  const value = checkMap(file, [id], shape, report);
  const place = (key?: string) => file.place(key === undefined ? [id] : [id, key]);
  const status = statuses.find((known) => known === text(value["status"], "confirmed"));
  if (!status) report.add(valueInvalid(place("status"), "status", `one of: ${statuses.join(", ")}`));
  const digits = value["digits"] === undefined ? undefined : Number(value["digits"]);
  if (digits !== undefined && !(Number.isInteger(digits) && digits >= 1 && digits <= 15))
    report.add(valueInvalid(place("digits"), "digits", "a whole number of significant digits, from 1 to 15"));
  const from =
    "from" in value
      ? checkMap(file, [id, "from"], { "file!": "string", "where!": "map", "column!": "string" }, report)
      : undefined;
  if (!from && value["value"] === undefined) report.add(keyMissing(place(), "value"));
  const where = isRecord(from?.["where"]) ? Object.entries(from["where"]).map(([key, cell]) => [key, text(cell)]) : [];
  return {
    id,
    value: value["value"] === undefined ? undefined : Number(value["value"]),
    from: from && {
      file: text(from["file"]),
      where: Object.fromEntries(where) as Record<string, string>,
      column: text(from["column"]),
    },
    digits,
    unit: text(value["unit"]),
    label: text(value["label"]),
    status: status ?? ("unverified" as const),
    asTold: text(value["as_told"]),
    why: text(value["why"]),
    source: strings(value["source"]),
    place,
  };
}
