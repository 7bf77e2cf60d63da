// deck.yaml -> what is said of the talk as a whole, and which chapters it names.
//
//   parseDeck({ path: "content/deck.yaml", text: "title: T" }).value.info.lang is "en"
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { canonicalLanguage } from "../formats/languages.ts";
import { textIn } from "../formats/texts.ts";
import { checkWith } from "../formats/schema.ts";
import { readYaml, strings } from "../formats/yaml.ts";
import type { DeckInfo, Source } from "../model/deck.ts";
import type { YamlFile } from "../model/files.ts";
import { deckSchema } from "../schemas/deck.ts";
import type { ForAll } from "./audiences.ts";
import { outcomeOf } from "./files.ts";

export interface DeckFile {
  readonly info: DeckInfo;
  readonly chapters: readonly string[]; // "01-hook.md"; empty: not told
  readonly file: YamlFile;
  readonly forAll: ForAll;
}

export function parseDeck(source: Source): Outcome<DeckFile> {
  const report = new Report();
  const file = readYaml(source, report);
  const yaml = checkWith(file, deckSchema, { title: "Untitled" }, report);
  const lang = yaml.lang === undefined ? "en" : canonicalLanguage(yaml.lang);
  const told = { title: yaml.title, subtitle: yaml.subtitle ?? "", description: yaml.description ?? "" };
  const info: DeckInfo = {
    title: textIn(told.title, lang),
    subtitle: textIn(told.subtitle, lang),
    told,
    author: yaml.author ?? "",
    lang,
    date: yaml.date ?? "",
    description: textIn(told.description, lang),
    keywords: strings(yaml.keywords),
    html: yaml.html === "trusted",
    frames: yaml.frames ?? [],
    vars: yaml.vars ?? {},
  };
  const { theme = {}, handout = {}, header = "", footer = "" } = yaml;
  const forAll: ForAll = { lang, file, theme, handout, header, footer };
  return outcomeOf({ info, chapters: strings(yaml.chapters), file, forAll }, file, report);
}
