// A chapter's Markdown -> what two audiences and the speaker would get of it, without files and templates.
import { Report } from "../../../build/diagnostics/report.ts";
import type { Audience, Deck } from "../../../build/model/deck.ts";
import { parse } from "../../../build/parse/parse.ts";
import { createView } from "../../../build/render/view.ts";
import { resolve } from "../../../build/resolve/resolve.ts";
import { slice } from "../../../build/resolve/slice.ts";
import { mediaIn } from "../../support/media.ts";
import type { Contents } from "../../support/planting/ground.ts";

const files: Readonly<Record<string, string>> = {
  "deck.yaml": "title: T\n",
  "audiences/alpha.yaml": "name: Alpha\n",
  "audiences/beta.yaml": "name: Beta\n",
};

const opening = '# Chapter\n\n## Open {tags="money alpha beta"}\n\nWords.\n\n';

/** `chapter` behind a title and a slide that has every tag; with front matter, behind a chapter of them. `more` are files below content/. */
export function readDeck(
  chapter: string,
  html = false,
  hasFrontMatter = false,
  more: ReadonlyMap<string, Contents> = new Map(),
): { readonly deck: Deck; readonly report: Report } {
  const texts = [
    ...[...new Map<string, Contents>([...Object.entries(files), ...more])].map(([path, text]) => ({
      path: `content/${path}`,
      text: path === "deck.yaml" && html ? `${String(text)}html: trusted\n` : String(text),
    })),
    { path: "kamishibai/themes/kamishibai.css", text: ":root { --paper: #ffffff; --ink: #000000 }" },
    ...(hasFrontMatter
      ? [
          { path: "content/chapters/first.md", text: opening },
          { path: "content/chapters/one.md", text: `${chapter}\n` },
        ]
      : [{ path: "content/chapters/one.md", text: `${opening}${chapter}\n` }]),
  ];
  const report = new Report();
  const pictures = [...more].filter(([path]) => path.startsWith("images/"));
  const images = pictures.map(([path, drawing]) => ({ path: `content/${path}`, bytes: Buffer.from(drawing) }));
  return { deck: resolve(parse({ texts, images, media: mediaIn(more) }, report), report), report };
}

/** Everything of the public pages that the audience's slides hold, as one text. */
export async function publicText(deck: Deck, audience: Audience, report: Report): Promise<string> {
  const variant = report.take(slice(deck, audience));
  const view = report.take(await createView(variant));
  const slides = view.slides.map(({ notesHtml: _notes, hasNotes: _has, spokenCharts: _spoken, ...shown }) => ({
    ...shown,
    reader: shown.forReader(true),
    gathered: [shown.gathered("glossary"), shown.gathered("questions")],
  }));
  const text = JSON.stringify([slides, view.chapters.map(({ id, title }) => [id, title]), view.sources, view.facts]);
  // A formula stands in a page as a mark until the page is filled.
  return view.formulas.fill(text.replaceAll("\\u0001", "\u0001")).html;
}
