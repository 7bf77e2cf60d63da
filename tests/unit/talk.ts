// A talk made of strings, run through parse, resolve and slice: what the unit tests of those stages are written with.
import { Report } from "../../build/diagnostics/report.ts";
import type { Sources } from "../../build/model/deck.ts";
import { parse } from "../../build/parse/parse.ts";
import { resolve } from "../../build/resolve/resolve.ts";
import { slice } from "../../build/resolve/slice.ts";

const kamishibai = { path: "kamishibai/themes/kamishibai.css", text: "" };

/** `talk({ "chapters/one.md": "# One" })`: paths below content/; deck.yaml is made where it is missing. */
export function talk(files: Readonly<Record<string, string>>) {
  const report = new Report();
  const written = Object.entries({ "deck.yaml": "title: T\n", ...files });
  const texts = [kamishibai, ...written.map(([path, text]) => ({ path: `content/${path}`, text }))];
  const sources: Sources = { texts, images: [] };
  const deck = resolve(parse(sources, report), report);
  const cuts = new Map(deck.audiences.map((audience) => [audience.id, slice(deck, audience, report)]));
  /** All words left in an audience's slides. */
  const words = (audience: string): string =>
    (cuts.get(audience)?.chapters ?? [])
      .flatMap((chapter) => chapter.slides)
      .flatMap((slide) => [...slide.heading, ...slide.tokens])
      .flatMap((token) => [
        ...(token.children ?? []).map((child) => child.content),
        token.children ? "" : token.content,
      ])
      .join(" ");
  const mistakes = () =>
    report.sorted().map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);
  return { deck, cuts, words, report, mistakes };
}
