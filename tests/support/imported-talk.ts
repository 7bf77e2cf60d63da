// A talk that was imported, built in memory: its pictures and clips are there, and are small.
import type { Imported } from "../../build/import/deck.ts";
import { Report } from "../../build/diagnostics/report.ts";
import type { Media, Source } from "../../build/model/deck.ts";
import { parse } from "../../build/parse/parse.ts";
import { read } from "../../build/read/read.ts";
import { createView } from "../../build/render/view.ts";
import { readStyles } from "../../build/resolve/own-styles.ts";
import { resolve } from "../../build/resolve/resolve.ts";
import { slice } from "../../build/resolve/slice.ts";

const picture = Buffer.from('<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>');
const types: Readonly<Record<string, string>> = {
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  wav: "audio/wav",
};
let templates: Promise<readonly Source[]> | undefined;

/** What `check` finds, as "code line", and the slides as they are seen. */
export async function buildImported({ files, copies }: Imported) {
  templates ??= read("tests/samples/marks", new Report()).then(({ texts }) =>
    texts.filter(({ path }) => path.startsWith("kamishibai/")),
  );
  const texts: Source[] = [...(await templates), ...[...files].map(([path, text]) => ({ path, text }))];
  const images = copies
    .filter(({ to }) => to.startsWith("content/images/"))
    .map(({ to }) => ({ path: to, bytes: picture }));
  const media = copies
    .filter(({ to }) => to.startsWith("content/media/"))
    .map(({ to }): Media => ({
      path: to,
      file: to,
      type: types[to.slice(to.lastIndexOf(".") + 1)] ?? "",
      name: to.slice("content/media/".length),
      text: "",
    }));
  const report = new Report();
  const spec = parse({ texts, images, media }, report);
  const deck = resolve(spec, report, undefined, undefined, await readStyles(texts, report));
  const view = report.take(await createView(report.take(slice(deck, deck.audiences[0]!))));
  const errors = report.sorted().filter(({ severity }) => severity === "error");
  const html = view.formulas.fill(
    view.slides.map((slide) => [slide.headingHtml, slide.bodyHtml, slide.notesHtml].join("\n")).join("\n"),
  ).html;
  return {
    mistakes: errors.map(({ code, place, message }) => `${place.file}:${place.line} ${code} ${message}`),
    slides: view.slides.length,
    html,
  };
}

export const wordsIn = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{N}\p{M}]+/gu));

/** Words of a deck that are nowhere in what was made of it. H₂O is H2O, and an address may be written with or without its escapes. */
export function lostWords(source: string, made: string): string[] {
  const plain = (text: string) =>
    text.replace(/(?:%[\da-f]{2})+/gi, (run) => decodeURIComponent(run)).normalize("NFKC");
  const kept = plain(made);
  const words = wordsIn(kept);
  return [...wordsIn(plain(source))].filter((word) => !words.has(word) && !kept.includes(word));
}
