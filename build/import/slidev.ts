// Slidev: slides between lines `---`, each with front matter of its own; layouts with slots; the comment that ends a slide is its note.
import type { MarkdownIt } from "markdown-it";
import { words } from "./chapters.ts";
import { type Block, type Given, nothingGiven, type Slide } from "./deck.ts";
import { setBackground, slideGiven } from "./given.ts";
import { createForeignMarkdown, parsed } from "./markdown.ts";
import type { Read } from "./marp.ts";
import { type Matter, plainText, readMatter, takeMatter } from "./matter.ts";
import { aside, list, type Reading } from "./reading.ts";
import { arranged, text } from "./slidev-layouts.ts";
import { makeSlide } from "./slide.ts";
import { type Environment, readTokens } from "./tokens.ts";

interface Part {
  readonly start: number; // index of its first line, of its front matter if it has any
  readonly end: number;
}

/** Slidev's own rule: a line of three dashes parts, and front matter follows where its next line is not empty. */
function splitSlidev(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  let start = 0;
  const slice = (end: number) => {
    if (start === end) return;
    parts.push({ start, end });
    start = end + 1;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trimEnd();
    const fence = /^\s*(`{3,}|~{3,})/.exec(line);
    if (line.startsWith("---")) {
      slice(at);
      if (line[3] !== "-" && (lines[at + 1] ?? "").trim() !== "") {
        start = at;
        for (at += 1; at < lines.length; at++) if (lines[at]!.trimEnd() === "---") break;
      }
    } else if (fence) {
      const close = lines.findIndex((one, index) => index > at && one.trim().startsWith(fence[1]!));
      if (close >= 0) at = close;
    }
  }
  if (start <= lines.length - 1) slice(lines.length);
  return parts;
}

/** What a slide's front matter says that needs no word here. */
const silent = [
  "layout",
  "class",
  "background",
  "transition",
  "image",
  "url",
  "title",
  "hideInToc",
  "level",
  "routeAlias",
  "clicks",
  "hide",
  "disabled",
  "src",
  "mdc",
  "id",
];
const quiet = [
  ...silent,
  "drawings",
  "highlighter",
  "lineNumbers",
  "colorSchema",
  "routerMode",
  "canvasWidth",
  "aspectRatio",
  "selectable",
  "record",
  "presenter",
  "download",
  "exportFilename",
  "twoslash",
  "monaco",
  "info",
  "defaults",
];

export function readSlidev(lines: readonly string[], front: Matter, reading: Reading): Read {
  const head: Block[] = [];
  const matter = takeMatter(front, quiet, reading, head);
  if (matter.description === "") matter.description = plainText(front.values["info"]);
  const markdown = createForeignMarkdown("slidev");
  const defaults =
    typeof front.values["defaults"] === "object" ? (front.values["defaults"] as Record<string, unknown>) : {};
  const slides: Slide[] = [];
  const parts = splitSlidev(lines);
  for (const { start, end } of parts) {
    const own = lines.slice(start, end);
    const opens = own[0]?.startsWith("---") === true;
    const tail = ((opens ? own[0] : lines[start - 1]) ?? "").replace(/^-+/, "").trim();
    if (opens) own[0] = "---";
    if (tail !== "" && (opens || lines[start - 1]?.startsWith("---")))
      list(reading, opens ? start + 1 : start, `behind a rule: ${tail}`);
    const said = readMatter(own, start + 1);
    const isFirst = start === 0 && said.rest > 0;
    const values: Record<string, unknown> = { ...defaults, ...said.values };
    if (values["hide"] === true || values["disabled"] === true) {
      const hidden = aside(reading, start + 1, own.join("\n"), "a slide that is hidden");
      (slides.at(-1)?.blocks ?? head).push(hidden);
      continue;
    }
    const slide = readSlide(own.slice(said.rest), start + said.rest + 1, values, said, markdown, reading, isFirst);
    slides.push(slide);
  }
  // A rule that ends the file parts nothing, but may have words behind it.
  const end = parts.at(-1)?.end ?? 0;
  for (const [at, line] of lines.slice(end).entries()) {
    const tail = line.replace(/^-+/, "").trim();
    if (tail !== "") (slides.at(-1)?.blocks ?? head).push(aside(reading, end + at + 1, tail, `behind a rule: ${tail}`));
  }
  return { slides, matter, head };
}

function readSlide(
  own: readonly string[],
  line: number,
  values: Readonly<Record<string, unknown>>,
  said: Matter,
  markdown: MarkdownIt,
  reading: Reading,
  isFirst: boolean,
): Slide {
  if (said.broken !== undefined && !isFirst) list(reading, line, `front matter that is no YAML: ${said.broken}`);
  const given = slideGiven(reading, line, { id: text(values["routeAlias"]), classes: [], values: new Map() });
  const layout = text(values["layout"]) || (isFirst ? "cover" : "default");
  if (!isFirst)
    for (const key of Object.keys(values))
      if (!silent.includes(key)) list(reading, said.lineOf(key), `${key}: ${JSON.stringify(values[key])}`);
  if (text(values["src"]) !== "") list(reading, said.lineOf("src"), `slides of another file: ${text(values["src"])}`);
  if (text(values["class"]) !== "" || Array.isArray(values["class"]))
    list(reading, said.lineOf("class"), `class: ${String(values["class"])}`);
  transition(text(values["transition"]), given, said.lineOf("transition"), reading, isFirst);
  if (text(values["background"]) !== "")
    setBackground(reading, said.lineOf("background"), given, text(values["background"]));
  const { body, note, noteLine } = lastComment(own, line);
  reading.comment = (comment, at, builder) => builder.keep(comment, at);
  const blocks = arranged(layout, values, body, line, given, markdown, reading, said);
  if (note.trim() !== "") {
    const environment: Environment = {};
    const inner = readTokens(parsed(markdown, note.split("\n"), noteLine, environment), environment, reading);
    if (inner.length > 0) blocks.push({ kind: "notes", line: noteLine, given: nothingGiven(), blocks: inner });
  }
  const slide = makeSlide(blocks, { line, given, isSection: () => layout === "section" }, reading);
  const title = isFirst ? "" : plainText(values["title"]);
  if (slide.level === 0) slide.title = title;
  else if (title !== "" && title !== words(slide.heading).trim()) slide.given.values["title"] = title;
  if (layout === "cover" || layout === "intro") slide.was = slide.level === 0 ? 0 : 1;
  else if (slide.was === 1 && layout !== "section") slide.was = 2;
  if (layout === "end" && slide.level === 2) slide.given.values["layout"] = "closing";
  return slide;
}
function transition(name: string, given: Given, line: number, reading: Reading, isFirst: boolean): void {
  const known = /^(fade|slide|convex|concave|zoom|none)/.exec(name)?.[1];
  if (name === "" || isFirst) return;
  if (known === undefined) list(reading, line, `transition: ${name}`);
  else given.values["transition"] = known;
}

/** The comment that ends a slide, with nothing behind it. */
function lastComment(own: readonly string[], line: number): { body: string[]; note: string; noteLine: number } {
  const whole = own.join("\n").trimEnd();
  const start = whole.endsWith("-->") ? whole.lastIndexOf("<!--") : -1;
  if (start < 0 || whole.indexOf("-->", start) !== whole.length - 3)
    return { body: [...own], note: "", noteLine: line };
  const before = whole.slice(0, start);
  const told = whole.slice(start + 4, -3);
  const skipped = /^\s*\n/.test(told) ? 1 : 0;
  const body = before.split("\n");
  return { body, note: told.replace(/^\s*\n/, ""), noteLine: line + body.length - 1 + skipped };
}
