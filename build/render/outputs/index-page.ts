// out/index.html: the audiences and their files, for the speaker.
import type { Report } from "../../diagnostics/report.ts";
import type { Deck } from "../../model/deck.ts";
import { wordsOf } from "../stage-words.ts";
import { createFill } from "../templates.ts";

/** `files` are the paths below out/ that were made. */
export function renderIndex(deck: Deck, files: readonly string[], report: Report): string {
  const words = wordsOf(deck.info.lang).page;
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
  const { lang, title, subtitle } = deck.info;
  const shown = audiences.filter((audience) => audience.shared.length > 0 || audience.presenter !== "");
  return createFill(deck.templates, report)("index", { lang, title, subtitle, words, audiences: shown });
}
