// Pandoc and Quarto: headings of the slide level begin slides, those above it sections; rules begin slides without a heading; a deck
// with a title has a title slide.
import type { Token } from "markdown-it";
import { isRecord } from "../formats/yaml.ts";
import { type Block, nothingGiven, type Slide } from "./deck.ts";
import { createForeignMarkdown, parsed } from "./markdown.ts";
import type { Read } from "./marp.ts";
import { type Matter, takeMatter } from "./matter.ts";
import { type Reading, tell } from "./reading.ts";
import { makeSlide } from "./slide.ts";
import { type Environment, readTokens } from "./tokens.ts";

export function readPandoc(written: readonly string[], front: Matter, reading: Reading): Read {
  const head: Block[] = [];
  const block = titleBlock(written, front);
  const matter = takeMatter(
    block.matter,
    ["format", "incremental", "slide-level", "slideLevel", "execute", "engine", "jupyter", "editor"],
    reading,
    head,
  );
  const format =
    isRecord(front.values["format"]) && isRecord(front.values["format"]["revealjs"])
      ? front.values["format"]["revealjs"]
      : {};
  const said = (key: string): unknown => front.values[key] ?? format[key];
  for (const [key, value] of Object.entries(format))
    if (!["incremental", "slide-level", "slide-number", "footer"].includes(key)) {
      tell(reading, front.lineOf("format"), `format: revealjs: ${key}: ${JSON.stringify(value)}`);
      head.push({
        kind: "comment",
        line: front.lineOf("format"),
        given: nothingGiven(),
        text: `${key}: ${JSON.stringify(value)}`,
      });
    }
  if (matter.footer === "" && typeof format["footer"] === "string")
    matter.footer = takeMatter({ ...front, values: { footer: format["footer"] } }, [], reading, head).footer;
  reading.incremental = said("incremental") === true;
  reading.comment = (text, line, builder) => builder.keep(text, line);
  const lines = fencedTables(written, block.rest, reading);
  const environment: Environment = {};
  const tokens = parsed(createForeignMarkdown("pandoc"), lines.slice(block.rest), block.rest + 1, environment);
  const told = Number(said("slide-level") ?? Number.NaN);
  const level = Number.isInteger(told) && told > 0 ? told : slideLevel(tokens);
  const slides: Slide[] = matter.title === "" ? [] : [titleSlide(matter, block.matter.lineOf("title"))];
  for (const { line, inside } of split(tokens, level, block.rest + 1)) {
    const given = nothingGiven();
    const slide = makeSlide(
      readTokens(inside, environment, reading),
      { line, given, isSection: ({ level: own } = { level: 9 } as never) => own < level },
      reading,
    );
    slides.push(slide);
  }
  return { slides, matter, head };
}

function titleSlide({ title, subtitle, date }: Read["matter"], line: number): Slide {
  const paragraph = (text: string): Block => ({
    kind: "paragraph",
    line,
    given: nothingGiven(),
    content: [{ kind: "text", text }],
  });
  const blocks = [subtitle, date].filter((text) => text !== "").map(paragraph);
  return {
    line,
    given: { ...nothingGiven(), values: { layout: "title" } },
    level: 1,
    was: 1,
    heading: [{ kind: "text", text: title }],
    title: "",
    blocks,
  };
}

/** Pandoc's `% Title`, `% Author`, `% Date`. */
function titleBlock(lines: readonly string[], front: Matter): { matter: Matter; rest: number } {
  if (front.rest > 0 || !lines[0]?.startsWith("% ")) return { matter: front, rest: front.rest };
  const told: string[] = [];
  while (/^%(?: |$)/.test(lines[told.length] ?? "")) told.push(lines[told.length]!.slice(1).trim());
  const [title = "", author = "", date = ""] = told;
  const values = {
    title,
    ...(author === "" ? {} : { author: author.replaceAll(";", ",") }),
    ...(date === "" ? {} : { date }),
  };
  const places: Record<string, number> = { title: 1, author: 2, date: 3 };
  return { matter: { values, lineOf: (key) => places[key] ?? 1, rest: told.length }, rest: told.length };
}

/** What stands on slides, without what stands in divs, quotations and lists. */
function* outer(tokens: readonly Token[]): Generator<{ token: Token; at: number }> {
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.type === "div_open") depth++;
    if (token.level === 0 && depth === 0) yield { token, at };
    if (token.type === "div_close") depth = Math.max(0, depth - 1);
  }
}

/** The highest heading that something other than a heading or a rule follows. */
export function slideLevel(tokens: readonly Token[]): number {
  let least = 6;
  const all = [...outer(tokens)]
    .map(({ token }) => token)
    .filter(({ type }) => !type.endsWith("_close") && type !== "inline");
  for (const [at, token] of all.entries()) {
    const next = all[at + 1];
    if (token.type !== "heading_open" || !next || next.type === "heading_open" || next.type === "hr") continue;
    least = Math.min(least, Number(token.tag.slice(1)));
  }
  return least;
}

function split(tokens: readonly Token[], level: number, firstLine: number) {
  const parts: { line: number; inside: Token[] }[] = [];
  const opens = new Set<number>();
  const drops = new Set<number>();
  const all = [...outer(tokens)];
  for (const [index, { token, at }] of all.entries()) {
    if (token.type === "hr") {
      opens.add(at);
      drops.add(at);
      const next = all[index + 1]?.token;
      // A rule before a heading of the slide level is one slide with it.
      if (next?.type === "heading_open" && Number(next.tag.slice(1)) === level) opens.delete(at);
    } else if (token.type === "heading_open" && Number(token.tag.slice(1)) <= level) opens.add(at);
  }
  for (const [at, token] of tokens.entries()) {
    const line = token.map?.[0] ?? parts.at(-1)?.line ?? firstLine;
    if (opens.has(at)) parts.push({ line, inside: [] });
    if (drops.has(at)) continue;
    // Comments and footnotes before the first heading are no slide.
    if (parts.length === 0) parts.push({ line, inside: [] });
    parts.at(-1)!.inside.push(token);
  }
  const [first] = parts;
  if (
    first &&
    parts.length > 1 &&
    first.inside.every(({ type, content }) => type === "html_block" && content.trim().startsWith("<!--"))
  ) {
    const { inside } = parts[1]!;
    inside.splice(inside[0]?.type === "heading_open" ? 3 : 0, 0, ...first.inside);
    parts.shift();
  }
  return parts;
}

/** Tables drawn with dashes or plus signs are no Markdown of ours: they stay as they are drawn, in a fence on their empty lines. */
function fencedTables(written: readonly string[], rest: number, reading: Reading): string[] {
  const lines = [...written];
  let fence = "";
  for (let at = rest; at < lines.length; at++) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(lines[at]!)?.[1];
    if (mark !== undefined) fence = fence === "" ? mark : mark.startsWith(fence) ? "" : fence;
    if (fence !== "") continue;
    const isGrid = /^\+[-=:+]+\+\s*$/.test(lines[at]!);
    const isSimple = /^ *-{2,}(?: +-{2,})+ *$/.test(lines[at]!);
    if (!isGrid && !isSimple) continue;
    let from = at;
    while (from > rest && lines[from - 1]!.trim() !== "") from--;
    let end = at;
    while (end < lines.length && lines[end]!.trim() !== "") end++;
    if (from > rest && end <= lines.length) {
      lines[from - 1] = "```text";
      if (end < lines.length) lines[end] = "```";
      tell(reading, at + 1, "a table drawn with dashes: it stays as it is drawn");
    }
    at = end;
  }
  return lines;
}
