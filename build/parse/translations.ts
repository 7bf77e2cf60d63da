// Chapters in other languages: `two.de.md` beside `two.md`.
import { translationAlone } from "../diagnostics/catalog/translations.ts";
import type { Report } from "../diagnostics/report.ts";
import { canonicalLanguage, isLanguage } from "../formats/languages.ts";
import type { Source } from "../model/deck.ts";

export interface TranslatedFile {
  readonly source: Source;
  readonly chapter: string; // "two"
  readonly lang: string; // "de"
}

/** The file as a translation, if its name says so: `two.de.md`; undefined for `two.md` and `v1.2.md`. */
export function asTranslation(source: Source): TranslatedFile | undefined {
  const name = source.path.split("/").at(-1) ?? "";
  const [, chapter = "", tag = ""] = /^(.+)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md$/.exec(name) ?? [];
  return tag !== "" && isLanguage(tag) ? { source, chapter, lang: canonicalLanguage(tag) } : undefined;
}

/** Those whose chapter is in the talk; `chapters` are its ids. */
export function translationsOf(
  sources: readonly Source[],
  chapters: readonly string[],
  report: Report,
): TranslatedFile[] {
  return sources.flatMap((source) => {
    const found = source.path.startsWith("content/chapters/") ? asTranslation(source) : undefined;
    if (!found || chapters.includes(`${found.chapter}.${source.path.split(".").at(-2)}`)) return [];
    const of = `${source.path.slice(0, source.path.lastIndexOf("/"))}/${found.chapter}.md`;
    if (chapters.includes(found.chapter)) return [found];
    if (!sources.some(({ path }) => path === of))
      report.add(translationAlone({ file: source.path, line: 1, column: 1 }, of));
    return [];
  });
}
