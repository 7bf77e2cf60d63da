// content/words/<language>.yaml -> what a talk says otherwise than we do.
import { wordsPlaceUnknown } from "../diagnostics/catalog/languages.ts";
import { Report } from "../diagnostics/report.ts";
import { checkSchema } from "../formats/schema.ts";
import { readYaml } from "../formats/yaml.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { Source } from "../model/deck.ts";
import type { YamlFile } from "../model/files.ts";
import type { OwnWords } from "../model/words.ts";
import { wordsSchema } from "../schemas/words.ts";
import { en } from "../words/languages/en.ts";
import { nameOf } from "./files.ts";

/** The language is the name of the file. */
export function parseWords(source: Source): Outcome<readonly [string, OwnWords]> {
  const report = new Report();
  const file = readYaml(source, report);
  const own = (checkSchema(file, wordsSchema, report) ?? {}) as OwnWords;
  checkPlaces(own, en, file, [], report);
  return { value: [nameOf(source.path), own], diagnostics: report.diagnostics };
}

const placesIn = (text: string) => new Set(text.match(/\{\w+\}/g));

/** What stands in braces is filled in: a place that we do not fill would be shown as it is. */
function checkPlaces(own: object, ours: object, file: YamlFile, path: readonly string[], report: Report): void {
  for (const [key, value] of Object.entries(own) as [string, unknown][]) {
    const known = (ours as Record<string, unknown>)[key];
    if (typeof value === "string" && typeof known === "string") {
      const allowed = placesIn(known);
      for (const place of placesIn(value))
        if (!allowed.has(place)) report.add(wordsPlaceUnknown(placeOf(file, [...path, key]), place, [...allowed]));
    } else if (typeof value === "object" && value !== null && typeof known === "object" && known !== null)
      checkPlaces(value, known, file, [...path, key], report);
  }
}
