// out/index.html: the audiences and their files, for the speaker.
import { Report } from "../../diagnostics/report.ts";
import type { Outcome } from "../../model/diagnostic.ts";
import type { Deck } from "../../model/deck.ts";
import type { ReadyTemplates } from "../../model/output.ts";
import { directionOf } from "../../words/direction.ts";
import { wordsOf } from "../../words/words.ts";
import { createFill } from "../templates.ts";
import { curlText } from "../typography.ts";

/** `files` are the paths below out/ that were made. */
export function renderIndex(deck: Deck, files: readonly string[], ready?: ReadyTemplates): Outcome<string> {
  const report = new Report();
  const words = (deck.words.get(deck.info.lang) ?? wordsOf(deck.info.lang)).page;
  const names: Record<string, string> = {
    "index.html": words.talk,
    "handout.html": words.handoutPage,
    "handout.pdf": words.handout,
    "slides.pdf": words.slides,
  };
  const audiences = deck.audiences.map(({ id, name, minutes }) => {
    const presenter = `presenter/${id}.html`;
    const shared = files
      .filter((path) => path.startsWith(`public/${id}/`))
      .sort()
      .map((path) => ({ path, name: names[path.split("/").at(-1) ?? ""] ?? path }));
    const duration = words.minutes.replace("{n}", String(minutes));
    return { id, name, minutes, duration, shared, presenter: files.includes(presenter) ? presenter : "" };
  });
  const { lang } = deck.info;
  const [title, subtitle] = [curlText(deck.info.title, lang), curlText(deck.info.subtitle, lang)];
  const shown = audiences.filter((audience) => audience.shared.length > 0 || audience.presenter !== "");
  const context = { lang, isRtl: directionOf(lang) === "rtl", title, subtitle, words, audiences: shown };
  const value = createFill(deck.templates, ready)("index", context, report);
  return { value, diagnostics: report.diagnostics };
}
