// Names and dates as CSL writes them -> texts.
//
//   [{ family: Sato, given: Ken }]     -> [{ short: "Sato", whole: "Ken Sato" }]
//   { date-parts: [[2025, 2, 10]] }    -> "2025-02-10"
import { dateOfParts, type DateYaml, type PeopleYaml } from "../schemas/sources.ts";

interface Name {
  readonly short: string; // in a citation
  readonly whole: string; // in the list of sources
}

export function namesOf(people: PeopleYaml | undefined): Name[] {
  if (people === undefined) return [];
  const all = typeof people === "string" || !Array.isArray(people) ? [people] : people;
  return all.map((person) => {
    if (typeof person === "string") return { short: person, whole: person };
    const { family, given, literal, suffix } = person;
    const particles = [person["dropping-particle"], person["non-dropping-particle"]];
    const surname = [person["non-dropping-particle"], family].filter(Boolean).join(" ");
    if (literal !== undefined || !family) return { short: literal ?? given ?? "", whole: literal ?? given ?? "" };
    const order = eastern.test(family) ? [[family, given].filter(Boolean).join("")] : [given, ...particles, family];
    return { short: surname, whole: [...order, suffix].filter(Boolean).join(" ") };
  });
}
/** Names in these scripts begin with the family and have no space inside. */
const eastern = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A date as ISO writes it where it is one; a range as `2024–2025`; words as they are. */
export function dateOf(date: DateYaml | undefined): string {
  if (date === undefined) return "";
  if (typeof date === "string") return date.replace("/", "–");
  const written = date.literal ?? (date["date-parts"] ?? []).map((parts) => dateOfParts(parts)).join("–") ?? "";
  const found = written || (date.raw ?? "");
  return isSet(date.circa) && found !== "" ? `ca. ${found}` : found;
}

const isSet = (flag: unknown): boolean => flag !== undefined && flag !== false && flag !== 0 && flag !== "false";
