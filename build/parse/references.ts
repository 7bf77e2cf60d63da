// sources.yaml, a list of CSL entries -> Reference by id.
import { idDuplicate } from "../diagnostics/catalog/markdown.ts";
import { keyMissing, valueInvalid } from "../diagnostics/catalog/yaml.ts";
import type { Report } from "../diagnostics/report.ts";
import { isRecord, readYaml, text } from "../formats/yaml.ts";
import type { Reference, Source } from "../model/deck.ts";

const required = ["id", "title"];

export function parseReferences(source: Source | undefined, report: Report): Map<string, Reference> {
  const references = new Map<string, Reference>();
  if (!source) return references;
  const file = readYaml(source, report);
  if (file.value !== undefined && file.value !== null && !Array.isArray(file.value))
    report.add(valueInvalid(file.place(), "sources", "a list of entries, each with an id"));
  for (const [index, item] of (Array.isArray(file.value) ? (file.value as unknown[]) : []).entries()) {
    if (!isRecord(item)) {
      report.add(valueInvalid(file.place([index]), "entry", "a map of keys"));
      continue;
    }
    for (const key of required) if (text(item[key]) === "") report.add(keyMissing(file.place([index]), key));
    const id = text(item["id"]);
    if (references.has(id)) report.add(idDuplicate(file.place([index, "id"]), id, "sources"));
    const url = text(item["URL"]);
    if (url !== "" && !/^https?:\/\/\S+$/.test(url))
      report.add(valueInvalid(file.place([index, "URL"]), "URL", "an address that begins with http:// or https://"));
    references.set(id, {
      id,
      title: text(item["title"]),
      publisher: text(item["publisher"]),
      issued: text(item["issued"]),
      url,
    });
  }
  return references;
}
