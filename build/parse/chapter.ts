// A chapter's Markdown -> its slides. Parsed once as a whole, so that link definitions and footnotes hold for all of it;
// cut at the headings and rules that markdown-it finds, never inside code or a list.
import type { MarkdownIt, Token } from "markdown-it";
import {
  attributeUnknown,
  chapterUntitled,
  headingByUnderline,
  idDuplicate,
  slideUntitled,
} from "../diagnostics/catalog/markdown.ts";
import type { Place, Report } from "../diagnostics/report.ts";
import { noAttributes } from "../formats/attributes.ts";
import { attributesOf } from "../formats/markdown/attributes.ts";
import { parseMarkdown } from "../formats/markdown/markdown.ts";
import { placeOfLine } from "../formats/markdown/places.ts";
import { textOf } from "../formats/markdown/text.ts";
import { strings } from "../formats/yaml.ts";
import type { Attributes, Chapter, ChapterText, Slide, Source } from "../model/deck.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { expand } from "./includes.ts";
import { slideAttributes } from "../formats/slide-attributes.ts";

interface Cut {
  readonly level: 0 | 1 | 2;
  readonly line: number; // of the heading or rule, from 0
  readonly attributes: Attributes;
  readonly heading: readonly Token[];
  readonly tokens: Token[];
}

export function parseChapter(
  source: Source,
  files: ReadonlyMap<string, Source>,
  markdown: MarkdownIt,
  ids: Set<string>,
  report: Report,
): Chapter {
  const id = (source.path.split("/").at(-1) ?? "").replace(/\.md$/, "");
  const lines = expand(source, files, report);
  const front = report.take(parseFrontMatter(source, lines));
  const place = (line: number) => placeOfLine(front.text, line);
  const tokens = parseMarkdown(markdown, front.text.lines.join("\n"), { report, place });
  const slides = cutSlides(tokens, front.text, report).map((cut, index) =>
    makeSlide(cut, front.text, id, index, ids, report),
  );
  const title = front.title || (slides.find((slide) => slide.level === 1)?.title ?? "");
  if (title === "") report.add(chapterUntitled(place(0)));
  return {
    id,
    title: title || id,
    tags: front.tags,
    audience: front.audience,
    minutes: front.minutes,
    front: front.file,
    place: slides[0]?.place ?? place(0),
    text: front.text,
    slides,
  };
}

function cutSlides(tokens: readonly Token[], chapter: ChapterText, report: Report): Cut[] {
  const cuts: Cut[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const line = token.map?.[0] ?? 0;
    const top = token.level === 0;
    if (top && token.type === "heading_open" && (token.tag === "h1" || token.tag === "h2")) {
      const inline = tokens[index + 1]!;
      if (token.markup === "-" || token.markup === "=") report.add(headingByUnderline(placeOfLine(chapter, line)));
      const level = token.tag === "h1" ? 1 : 2;
      cuts.push({ level, line, attributes: attributesOf(token) ?? noAttributes, heading: [inline], tokens: [] });
      index += 2;
    } else if (top && token.type === "hr" && token.markup.startsWith("-"))
      cuts.push({ level: 0, line, attributes: attributesOf(token) ?? noAttributes, heading: [], tokens: [] });
    else {
      if (cuts.length === 0) cuts.push({ level: 0, line, attributes: noAttributes, heading: [], tokens: [] });
      cuts.at(-1)!.tokens.push(token);
    }
  }
  // A rule straight before a heading only separates: it makes no slide of its own.
  return cuts.filter((cut) => cut.level > 0 || cut.tokens.length > 0);
}

const slug = (title: string) =>
  title
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\{\{.*?\}\}/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);

function makeSlide(
  cut: Cut,
  chapter: ChapterText,
  name: string,
  index: number,
  ids: Set<string>,
  report: Report,
): Slide {
  const place = placeOfLine(chapter, cut.line);
  const { id: wanted, values } = cut.attributes;
  const braces: Place = { ...place, column: Math.max(1, (chapter.lines[cut.line]?.lastIndexOf("{") ?? 0) + 1) };
  for (const key of Object.keys(values))
    if (!slideAttributes.includes(key)) report.add(attributeUnknown(braces, key, slideAttributes));
  const title = values["title"] ?? textOf(cut.heading[0]?.children ?? []);
  if (title === "") report.add(slideUntitled(place));
  const base = wanted || slug(title) || `${name}-${index + 1}`;
  let id = base;
  if (wanted === "") for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
  else if (ids.has(id)) report.add(idDuplicate(braces, id));
  ids.add(id);
  return {
    id,
    title,
    level: cut.level,
    attributes: cut.attributes,
    tags: strings(values["tags"]),
    audience: strings(values["audience"]),
    place,
    heading: cut.heading,
    tokens: cut.tokens,
  };
}
