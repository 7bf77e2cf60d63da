// A chapter's Markdown -> its slides, each a heading and a tree of blocks. Parsed once as a whole, so that link definitions hold
// for all of it; cut at the headings and rules, never inside code or a list. It needs nothing but its own text and includes.
import type { MarkdownIt } from "markdown-it";
import {
  appendixMisplaced,
  chapterUntitled,
  minutesShared,
  directiveMisplaced,
  slideUntitled,
} from "../diagnostics/catalog/markdown.ts";
import { appendixClass } from "../directives/attributes.ts";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { parseMarkdown } from "../formats/markdown/markdown.ts";
import { keyPlaceOf, placeOfName } from "../formats/yaml-places.ts";
import type { Chapter, ChapterText, Slide, Source } from "../model/deck.ts";
import type { Block, Condition, Inline, NoteDefinition } from "../model/tree.ts";
import { textOf } from "../tree/text-of.ts";
import { type Part, readBlocks, type SlideOpening } from "./blocks.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { expand } from "./includes.ts";
import { everyone, noAttributes } from "./read-attributes.ts";
import { slugOf } from "./slug.ts";

interface Cut extends SlideOpening {
  readonly blocks: Block[];
  readonly definitions: NoteDefinition[];
}

export function parseChapter(
  source: Source,
  files: ReadonlyMap<string, Source>,
  markdown: MarkdownIt,
): Outcome<Chapter> {
  const report = new Report();
  const id = (source.path.split("/").at(-1) ?? "").replace(/\.md$/, "");
  const front = report.take(parseFrontMatter(source, expand(source, files, report)));
  const { lines } = front.text;
  const place = (at: number, column = 1) => {
    const { file, line } = placeOfLine(front.text, at);
    return { file, line, column };
  };
  const tokens = parseMarkdown(markdown, lines.join("\n"), report, place);
  const cuts = cutSlides(readBlocks(tokens, { report, lines, place }), report);
  const slides = cuts.map((cut) => makeSlide(cut, report));
  if (front.title === "" && !slides.some(({ level, title }) => level === 1 && title !== ""))
    report.add(chapterUntitled(place(0)));
  if (front.minutes !== undefined && front.file && slides.filter(({ level }) => level === 1).length > 1)
    report.add(minutesShared(keyPlaceOf(front.file, ["minutes"])));
  const restriction = (["audience", "tags"] as const).flatMap((kind): Condition[] => {
    const [names, file] = [front[kind], front.file];
    return names.length === 0 || !file ? [] : [{ kind, names, place: placeOfName(file, [kind], names[0]!) }];
  });
  const chapter: Chapter = {
    id,
    title: readTitle(front.title, place(0)),
    restriction,
    minutes: front.minutes,
    place: slides[0]?.place ?? place(0),
    slides,
  };
  return { value: chapter, diagnostics: report.diagnostics };
}

/** The origin of line `line`, counted from 0; beyond the text, its last line. */
const placeOfLine = ({ origins }: ChapterText, line: number) =>
  origins[Math.min(Math.max(0, line), origins.length - 1)] ?? { file: "content", line: 1, column: 1 };

/** A title in front matter may hold expressions. */
function readTitle(title: string, place: Inline["place"]): Inline[] {
  const found: Inline[] = [];
  const text = (words: string) => {
    if (words !== "") found.push({ type: "text", text: words, place, restriction: everyone });
  };
  let from = 0;
  for (;;) {
    const start = title.indexOf("{{", from);
    const end = start < 0 ? -1 : title.indexOf("}}", start);
    text(title.slice(from, end < 0 ? undefined : start));
    if (end < 0) return found;
    found.push({ type: "expression", source: title.slice(start, end + 2), place, restriction: everyone });
    from = end + 2;
  }
}

function cutSlides(parts: readonly Part[], report: Report): Cut[] {
  const cuts: Cut[] = [];
  let ended = false; // a container in which slides began: what follows belongs to none of them
  for (const part of parts) {
    if (part.kind === "end") ended = true;
    else if (part.kind === "slide") {
      cuts.push({ ...part.slide, blocks: [], definitions: [] });
      ended = false;
    } else {
      const place = part.kind === "block" ? part.block.place : part.definition.place;
      if (ended)
        report.add(
          directiveMisplaced(
            place,
            "Text",
            "behind a container in which slides began",
            "Begin a slide of its own with ## or ---, or put it before the container.",
          ),
        );
      ended = false;
      if (cuts.length === 0)
        cuts.push({
          level: 0,
          attributes: noAttributes,
          restriction: everyone,
          heading: [],
          place,
          blocks: [],
          definitions: [],
        });
      if (part.kind === "block") cuts.at(-1)!.blocks.push(part.block);
      else cuts.at(-1)!.definitions.push(part.definition);
    }
  }
  // A rule straight before a heading only separates: it makes no slide of its own.
  return cuts.filter((cut) => cut.level > 0 || cut.blocks.length > 0);
}

function makeSlide(cut: Cut, report: Report): Slide {
  const { id, values } = cut.attributes;
  const title = values["title"] ?? textOf(cut.heading).trim();
  if (title === "") report.add(slideUntitled(cut.place));
  if (cut.level !== 1 && cut.attributes.classes.includes(appendixClass))
    report.add(appendixMisplaced(cut.attributes.place));
  return { ...cut, id, slug: id === "" ? slugOf(cut) : "", title };
}
