// content/sources.yaml: the entries that a talk cites, with the names of CSL-JSON (schema 1.0.2 of citationstyles.org).
//
//   - id: kyodo
//     title: Digital deficit above 6 trillion yen
//     author: [{ family: Sato, given: Ken }]
//     issued: { date-parts: [[2025, 2, 10]] }
import * as v from "valibot";
import { dateInvalid } from "../diagnostics/catalog/data.ts";
import { meaning } from "../formats/schema-words.ts";
import { dateHint, described, filled, isDate, optional, text, webAddress } from "./parts.ts";

const types =
  "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage".split(
    " ",
  ) as [string, ...string[]];
const nameKeys =
  "chair collection-editor compiler composer container-author contributor curator director editor editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator".split(
    " ",
  );
const dateKeys = "accessed available-date event-date original-date submitted".split(" ");
const textKeys =
  "abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number citation-key citation-label citation-number collection-number collection-title container-title-short dimensions division edition event event-title event-place first-reference-note-number genre ISBN isbn ISSN issn issue journalAbbreviation jurisdiction keyword language license locator medium note number number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first part part-title PMCID PMID printing publisher-place references reviewed-genre reviewed-title scale section shortTitle source status supplement title-short version volume volume-title year-suffix".split(
    " ",
  );

const flag = v.union([v.boolean(), v.string(), v.number()]);
const person = v.strictObject({
  family: v.exactOptional(described(filled, "The family name.", "Sato")),
  given: v.exactOptional(described(filled, "The given names.", "Ken")),
  literal: v.exactOptional(
    described(filled, "A name that has no parts: of a ministry, a firm.", "City Weather Office"),
  ),
  suffix: v.exactOptional(text),
  "dropping-particle": v.exactOptional(text),
  "non-dropping-particle": v.exactOptional(text),
  "comma-suffix": v.exactOptional(flag),
  "static-ordering": v.exactOptional(flag),
  "parse-names": v.exactOptional(flag),
});
const named = meaning(
  v.pipe(
    person,
    v.check(({ family, given, literal }) => (family ?? given ?? literal) !== undefined),
  ),
  "a name: { family: Sato, given: Ken } or { literal: City Weather Office }",
);
const people = meaning(
  v.union([filled, v.pipe(v.array(v.union([filled, named])), v.minLength(1)), named]),
  "a name, or a list of names such as { family: Sato, given: Ken } or { literal: City Weather Office }",
);

const part = v.union([v.number(), v.string()]);
const dateParts = meaning(
  v.pipe(
    v.array(v.pipe(v.array(part), v.metadata({ minItems: 1, maxItems: 3 }))),
    v.minLength(1),
    v.maxLength(2),
    v.check((dates) => dates.every((parts) => parts.length < 4 && isDate(dateOfParts(parts)))),
  ),
  "a list of one date or two, each [year], [year, month] or [year, month, day], that exist",
);
/** `[2025, 2]` is `2025-02`. */
export const dateOfParts = (parts: readonly (string | number)[]): string =>
  parts.map((one, at) => String(one).padStart(at === 0 ? 4 : 2, "0")).join("-");

const cslDate = v.strictObject({
  "date-parts": v.exactOptional(described(dateParts, "Year, month and day; two of them are a range.", [[2025, 2, 10]])),
  season: v.exactOptional(part),
  circa: v.exactOptional(flag),
  literal: v.exactOptional(described(filled, "A date in words, printed as it is.", "Spring 2026")),
  raw: v.exactOptional(filled),
});
const isDates = (value: string) => value.split("/").length <= 2 && value.split("/").every(isDate);
const dateText = meaning(
  v.pipe(v.string(), v.check(isDates)),
  "a date such as 2025, 2025-10 or 2025-10-21",
  (place, _, value) =>
    dateInvalid(place, value, `${dateHint(value)} What cannot be written so goes into { literal: … }.`),
);
const date = meaning(
  v.union([dateText, cslDate]),
  "a date: 2025-10-21, or { date-parts: [[2025, 10, 21]] }, or { literal: Spring 2026 }",
);

const each = <Of extends v.GenericSchema>(keys: readonly string[], schema: Of) =>
  Object.fromEntries(keys.map((key) => [key, v.exactOptional(schema)] as const));

export const sourceSchema = v.pipe(
  v.strictObject({
    id: described(filled, "What [@id] cites.", "kyodo-2025"),
    type: optional(v.picklist(types), "What kind of thing it is.", "webpage", "article-newspaper"),
    title: described(filled, "Its title.", "Digital deficit above 6 trillion yen in 2024"),
    author: optional(people, "Who wrote it.", [{ family: "Sato", given: "Ken" }], "City Weather Office"),
    publisher: optional(text, "Who published it; named where there is no author.", "Kyodo"),
    "container-title": optional(text, "The journal, newspaper or book it stands in.", "Nature"),
    issued: optional(date, "When it was published.", "2025-02-10", { "date-parts": [[2025, 2, 10]] }),
    URL: optional(webAddress, "Where it can be read.", "https://example.org/kyodo"),
    url: optional(webAddress, "The same as URL."),
    DOI: optional(text, "Its DOI; leads there where there is no URL.", "10.1000/182"),
    doi: optional(text, "The same as DOI."),
    categories: v.exactOptional(v.array(text)),
    custom: v.exactOptional(v.record(v.string(), v.unknown())),
    ...each(nameKeys, people),
    ...each(dateKeys, date),
    ...each(textKeys, text),
  }),
  v.description("An entry, with the names of CSL."),
);
export type SourceYaml = v.InferOutput<typeof sourceSchema>;
export type PeopleYaml = v.InferOutput<typeof people>;
export type DateYaml = v.InferOutput<typeof date>;

export const sourcesSchema = v.pipe(
  v.array(sourceSchema),
  v.title("Sources"),
  v.description("The sources that a Kamishibai talk cites: content/sources.yaml."),
);
