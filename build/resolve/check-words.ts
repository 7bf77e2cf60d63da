// A language for which we have no words, and the talk brings none or not all: English ones stand in for them, and that is told.
import { closestLanguage } from "../formats/texts.ts";
import type { Texts } from "../model/texts.ts";
import type { Place } from "../model/diagnostic.ts";
import { textMissing, wordsMissing } from "../diagnostics/catalog/languages.ts";
import type { Report } from "../diagnostics/report.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { DeckSpec } from "../model/deck.ts";
import { keysOf, tableOf, wordsOf } from "../words/words.ts";

/** A text that is told in some languages, and not in one that an audience speaks. */
export function checkTexts({ info, facts, audiences, deckFile }: DeckSpec, report: Report): void {
  const languages = [...new Set(audiences.map(({ lang }) => lang))];
  const look = (texts: Texts, place: Place) => {
    if (typeof texts === "string") return;
    const told = Object.keys(texts);
    for (const lang of languages)
      if (closestLanguage(told, lang) === undefined) report.add(textMissing(place, lang, told[0] ?? ""));
  };
  for (const [key, texts] of Object.entries(info.told)) look(texts, placeOf(deckFile, [key]));
  for (const { id, told, file } of facts)
    for (const [key, texts] of Object.entries(told ?? {})) look(texts, placeOf(file, [id, key]));
}

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
