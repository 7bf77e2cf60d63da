// A deck of another tool -> the files of a talk. It touches no file: what is to be copied beside them is told.
//
//   importDeck("---\nmarp: true\n---\n# Tides\n").files has content/deck.yaml and content/chapters/talk.md
import { stringify } from "yaml";
import { createMarkdown } from "../formats/markdown/markdown.ts";
import { Report } from "../diagnostics/report.ts";
import { parseChapter } from "../parse/chapter.ts";
import { formulaOf } from "../render/maths/maths.ts";
import { settleLevels, settleTitles, shortened, words } from "./chapters.ts";
import type { Block, DeckMatter, Dialect, Imported, ImportOptions, Slide } from "./deck.ts";
import { detectDialect } from "./detect.ts";
import { commentText } from "./escape.ts";
import { languageOf } from "./language.ts";
import { createLinks } from "./links.ts";
import { type Read, readMarp } from "./marp.ts";
import { type Matter, readMatter } from "./matter.ts";
import { readPandoc } from "./pandoc.ts";
import { copiesOf, type Reading, tell } from "./reading.ts";
import { readRevealMd } from "./reveal-md.ts";
import { readSlidev } from "./slidev.ts";
import { asComment, openingOf, writeBlocks, type Writer } from "./write.ts";

const readers: Readonly<Record<Dialect, (lines: readonly string[], front: Matter, reading: Reading) => Read>> = {
  marp: readMarp,
  slidev: readSlidev,
  "reveal-md": readRevealMd,
  pandoc: readPandoc,
};
const chapterPath = "content/chapters/talk.md";

/** `dialect` is told by the text where it is left out; a deck that tells nothing is read as reveal-md. */
export function importDeck(written: string, options: ImportOptions = {}): Imported {
  const text = written
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, "");
  const dialect = options.dialect ?? detectDialect(text) ?? "reveal-md";
  const lines = text.split("\n");
  const reading: Reading = {
    dialect,
    options,
    listed: [],
    copies: new Map(),
    pending: [],
    places: new Map(),
    references: new Map(),
    incremental: false,
    comment: () => undefined,
  };
  const { slides, matter, head } = readers[dialect](lines, readMatter(lines), reading);
  settle(matter, slides, text, options);
  settleLevels(slides, dialect);
  settleTitles(slides, matter);
  const chapter = writeChecked(slides, matter, head, reading);
  return {
    dialect,
    slides: slides.length,
    files: new Map([
      ["content/deck.yaml", deckYaml(matter)],
      [chapterPath, withReferences(chapter, lines, reading)],
    ]),
    copies: copiesOf(reading),
    listed: reading.listed.toSorted((one, other) => one.line - other.line),
  };
}

function settle(matter: DeckMatter, slides: readonly Slide[], text: string, { title = "" }: ImportOptions): void {
  if (matter.title === "")
    matter.title =
      shortened(
        words(slides.find(({ level }) => level > 0)?.heading ?? [])
          .replace(/\s+/g, " ")
          .replaceAll("{{", "")
          .trim(),
      ) ||
      title ||
      "Untitled";
  if (matter.lang === "") matter.lang = languageOf(text);
}

function deckYaml({ keywords, ...told }: DeckMatter): string {
  const { title, subtitle, author, lang, date, description, header, footer } = told;
  const said = Object.entries({ title, subtitle, author, lang, date, description, header, footer }).filter(
    ([, value]) => value !== "",
  );
  return stringify({ ...Object.fromEntries(said), ...(keywords.length > 0 ? { keywords } : {}) }, { lineWidth: 0 });
}

/** Writes the chapter, and reads it as a build would: what would be a mistake is written more carefully, and at last as a comment. */
function writeChecked(slides: readonly Slide[], matter: DeckMatter, head: readonly Block[], reading: Reading): string {
  const addressOf = createLinks(slides, reading);
  const writer: Writer = {
    tell: (line, what) => tell(reading, line, what),
    inline: (line) => ({ address: (link) => addressOf(link, line), draws }),
  };
  const markdown = createMarkdown();
  for (let round = 0; ; round++) {
    const { text, owners } = writeChapter(slides, matter, head, writer);
    const source = { path: chapterPath, text };
    const { diagnostics } = parseChapter(source, new Map([[chapterPath, source]]), markdown);
    const wrong = new Set(
      diagnostics.filter(({ severity }) => severity === "error").map(({ place }) => owners[place.line - 1]),
    );
    wrong.delete(undefined);
    if (wrong.size === 0 || round > 4) return text;
    for (const owner of wrong) {
      if (owner === undefined) continue;
      if (owner.safety !== undefined)
        tell(reading, owner.line, "something that our Markdown cannot say: it stands in a comment");
      owner.safety = owner.safety === undefined ? 1 : 2;
    }
  }
}

function writeChapter(
  slides: readonly Slide[],
  matter: DeckMatter,
  head: readonly Block[],
  writer: Writer,
): { text: string; owners: (Block | Slide | undefined)[] } {
  const lines: string[] = [];
  const owners: (Block | Slide | undefined)[] = [];
  const push = (text: string, owner: Block | Slide | undefined) => {
    if (text === "") return;
    for (const line of [...text.split("\n"), ""]) {
      lines.push(line);
      owners.push(owner);
    }
  };
  if (slides[0]?.level !== 1)
    push(`---\n${stringify({ title: matter.title }, { lineWidth: 0 }).trim()}\n---`, undefined);
  if (head.length > 0) push(writeBlocks(head, writer), head[0]);
  for (const slide of slides) {
    push(openingOf(slide, writer), slide);
    let isEmpty = slide.level === 0;
    for (const [at, block] of slide.blocks.entries()) {
      const before = slide.blocks[at - 1];
      const written =
        block.safety === 2
          ? asComment(block, writer)
          : writeBlocks(before?.kind === "list" && block.kind === "list" ? [before, block] : [block], writer);
      const own =
        before?.kind === "list" && block.kind === "list" && block.safety !== 2
          ? written.slice(writeBlocks([before], writer).length).trimStart()
          : written;
      push(own, block);
      if (block.kind !== "comment" && block.kind !== "footnote" && block.safety !== 2 && own !== "") isEmpty = false;
    }
    if (isEmpty) push("&nbsp;", slide);
  }
  return { text: `${lines.join("\n").trimEnd()}\n`, owners };
}

/** Addresses that are defined, and that no link uses. */
function withReferences(chapter: string, lines: readonly string[], reading: Reading): string {
  let text = chapter;
  for (const [name, said] of reading.references) {
    if (text.includes(said)) continue;
    const line = lines.findIndex((one) => one.toUpperCase().includes(`[${name}]:`)) + 1;
    tell(reading, Math.max(1, line), `an address that no link uses: [${name}]: ${said}`);
    text += `\n<!-- ${commentText(`[${name}]: ${said}`)} -->\n`;
  }
  return text;
}

const drawn = new Map<string, boolean>();
function draws(tex: string, display: boolean): boolean {
  const key = `${display}${tex}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const report = new Report();
  formulaOf(tex, display, { file: chapterPath, line: 1, column: 1 }, report);
  drawn.set(key, !report.hasErrors);
  return !report.hasErrors;
}
