// A talk made of strings, run through parse, resolve and slice: what the unit tests of those stages are written with.
import { Report } from "../../build/diagnostics/report.ts";
import type { Sources } from "../../build/model/deck.ts";
import { parse } from "../../build/parse/parse.ts";
import { resolve } from "../../build/resolve/resolve.ts";
import { slice } from "../../build/resolve/slice.ts";
import { mediaIn } from "../support/media.ts";
import { walk } from "../../build/tree/walk.ts";

const kamishibai = [
  { path: "kamishibai/themes/kamishibai.css", text: "" },
  ...["chapter", "number", "numbers", "plain", "quote", "question"].map((layout) => ({
    path: `kamishibai/layouts/${layout}.hbs`,
    text: "{{{bodyHtml}}}",
  })),
];

/** `talk({ "chapters/one.md": "# One" })`: paths below content/; deck.yaml is made where it is missing. */
export function talk(files: Readonly<Record<string, string>>) {
  const report = new Report();
  const written = Object.entries({ "deck.yaml": "title: T\n", ...files });
  const texts = [...kamishibai, ...written.map(([path, text]) => ({ path: `content/${path}`, text }))];
  const sources: Sources = { texts, images: [], media: mediaIn(written) };
  const deck = resolve(parse(sources, report), report);
  const cuts = new Map(deck.audiences.map((audience) => [audience.id, report.take(slice(deck, audience))]));
  /** All words left in an audience's slides. */
  const words = (audience: string): string => {
    const found: string[] = [];
    for (const { heading, blocks, definitions } of cuts.get(audience)?.chapters.flatMap(({ slides }) => slides) ?? [])
      walk([...heading, ...blocks, ...definitions], (node) => {
        if ("text" in node) found.push(node.text);
        else if ("tex" in node) found.push(node.tex);
        else if ("alt" in node) found.push(node.alt);
        else if ("chart" in node) found.push(node.chart);
        else if ("source" in node) found.push(node.source);
      });
    return found.join(" ");
  };
  const mistakes = () =>
    report.sorted().map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);
  return { deck, cuts, words, report, mistakes };
}
