// A language for which we have no words, and the talk brings none or not all: English ones stand in for them, and that is told.
import { wordsMissing } from "../diagnostics/catalog/languages.ts";
import type { Report } from "../diagnostics/report.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { DeckSpec } from "../model/deck.ts";
import { keysOf, tableOf, wordsOf } from "../words/words.ts";

export function checkWords({ audiences, ownWords }: DeckSpec, report: Report): void {
  const told = new Set<string>();
  for (const { lang, file } of audiences) {
    if (tableOf(lang) !== undefined || told.has(lang)) continue;
    told.add(lang);
    const own = new Set([lang, lang.split("-")[0] ?? lang].flatMap((name) => keysOf(ownWords.get(name) ?? {})));
    const missing = keysOf(wordsOf("en")).filter((key) => key !== "lang" && !own.has(key));
    if (missing.length > 0) report.add(wordsMissing(placeOf(file, ["lang"]), lang, missing));
  }
}
