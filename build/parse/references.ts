// sources.yaml, a list of CSL entries -> Reference by id.
//
//   parseReferences({ path: "content/sources.yaml", text: "- { id: a, title: T, author: Jo }" }).value.get("a").label is "Jo"
import { sourceTwice } from "../diagnostics/catalog/facts.ts";
import { valueInvalid } from "../diagnostics/catalog/yaml.ts";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { checkWith } from "../formats/schema.ts";
import { isRecord, readYaml, valueAt } from "../formats/yaml.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { Reference, Source } from "../model/deck.ts";
import { sourceSchema, type SourceYaml } from "../schemas/sources.ts";
import { dateOf, namesOf } from "./csl.ts";
import { outcomeOf } from "./files.ts";

export function parseReferences(source: Source | undefined): Outcome<ReadonlyMap<string, Reference>> {
  const report = new Report();
  const references = new Map<string, Reference>();
  if (!source) return { value: references, diagnostics: [] };
  const file = readYaml(source, report);
  const list: readonly unknown[] = Array.isArray(file.value) ? file.value : [];
  if (!Array.isArray(file.value) && file.value !== null && file.value !== undefined)
    report.add(valueInvalid(placeOf(file), "sources", "a list of entries: `- id: kyodo`, and below it the rest"));
  for (const [index, item] of list.entries()) {
    // An entry without an id can still be told from others.
    const written = isRecord(item) ? valueAt(item, ["id"]) : undefined;
    const standIns = {
      id: typeof written === "string" && written.trim() !== "" ? written : `entry ${index + 1}`,
      title: "Untitled",
    };
    const reference = referenceOf(checkWith(file, sourceSchema, standIns, report, [index]));
    if (references.has(reference.id)) report.add(sourceTwice(placeOf(file, [index, "id"]), reference.id));
    references.set(reference.id, reference);
  }
  return outcomeOf(references, file, report);
}

const mostNamed = 6;

function referenceOf(yaml: SourceYaml): Reference {
  const { id, title, publisher = "", author } = yaml;
  const authors = namesOf(author);
  const other = publisher || (yaml["container-title"] ?? "");
  const doi = yaml.DOI ?? yaml.doi;
  const shown = authors.slice(0, mostNamed).map(({ whole }) => whole);
  return {
    id,
    title,
    publisher,
    by: authors.length > mostNamed ? `${shown.join(", ")} et al.` : and(shown) || other,
    // A publisher is known by what stands before the first comma: "Asahi Shimbun, repost".
    label:
      authors.length > 2
        ? `${authors[0]?.short ?? ""} et al.`
        : and(authors.map(({ short }) => short)) || ((other || title).split(",")[0] ?? ""),
    issued: dateOf(yaml.issued),
    url: yaml.URL ?? yaml.url ?? (doi === undefined ? "" : addressOf(doi)),
  };
}

/** `and(["A", "B", "C"])` is `A, B & C`. */
const and = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} & ${names.at(-1)}`;

const addressOf = (doi: string): string =>
  /^https?:/.test(doi) ? doi : `https://doi.org/${doi.replace(/^doi:\s*/i, "")}`;
