// out/index.html: the audiences and their files, for the speaker.
import type { Report } from "../../diagnostics/report.ts";
import type { Deck } from "../../model/deck.ts";
import { createFill } from "../templates.ts";

const names: Record<string, string> = {
  "index.html": "Talk",
  "handout.html": "Handout as a page",
  "handout.pdf": "Handout",
  "slides.pdf": "Slides",
};

/** `files` are the paths below out/ that were made. */
export function renderIndex(deck: Deck, files: readonly string[], report: Report): string {
  const audiences = deck.audiences.map(({ id, name, minutes }) => {
    const presenter = `presenter/${id}.html`;
    const shared = files
      .filter((path) => path.startsWith(`public/${id}/`))
      .sort()
      .map((path) => ({ path, name: names[path.split("/").at(-1) ?? ""] ?? path }));
    return { id, name, minutes, shared, presenter: files.includes(presenter) ? presenter : "" };
  });
  const { lang, title, subtitle } = deck.info;
  const shown = audiences.filter((audience) => audience.shared.length > 0 || audience.presenter !== "");
  return createFill(deck.templates, report)("index", { lang, title, subtitle, audiences: shown });
}
