// Marp: slides between rules and at headingDivider, directives in comments, other comments as notes, pictures of the class bg.
import type { MarkdownIt, Token } from "markdown-it";
import { type Block, type DeckMatter, type Given, nothingGiven, type Slide } from "./deck.ts";
import { setBackground, slideGiven } from "./given.ts";
import { createForeignMarkdown, parsed } from "./markdown.ts";
import { backgrounds } from "./marp-backgrounds.ts";
import { directives } from "./marp-directives.ts";
import { type Matter, takeMatter } from "./matter.ts";
import { list, type Reading, tell } from "./reading.ts";
import { makeSlide } from "./slide.ts";
import { type Environment, readTokens } from "./tokens.ts";

export interface Read {
  readonly slides: Slide[];
  readonly matter: DeckMatter;
  readonly head: Block[]; // comments above the first slide
}
const kept = [
  "class",
  "backgroundColor",
  "backgroundImage",
  "backgroundSize",
  "backgroundPosition",
  "backgroundRepeat",
];

export function readMarp(lines: readonly string[], front: Matter, reading: Reading): Read {
  const head: Block[] = [];
  const paginates = [
    "paginate",
    "marp",
    "math",
    "headingDivider",
    "class",
    "_class",
    "_backgroundColor",
    "_backgroundImage",
    "_paginate",
  ];
  const silent = front.values["size"] === "16:9" ? [...paginates, "size"] : paginates;
  const matter = takeMatter(front, silent, reading, head);
  const environment: Environment = {};
  const markdown: MarkdownIt = createForeignMarkdown("marp");
  const tokens = parsed(markdown, lines.slice(front.rest), front.rest + 1, environment);
  const lasting = new Map<string, unknown>();
  if (front.values["class"] !== undefined) lasting.set("class", front.values["class"]);
  const slides: Slide[] = [];
  for (const { line, inside } of split(tokens, dividersOf(tokens, front), front.rest + 1)) {
    const own = new Map<string, unknown>();
    if (slides.length === 0)
      for (const key of kept) if (front.values[`_${key}`] !== undefined) own.set(key, front.values[`_${key}`]);
    const notes: Block[] = [];
    reading.comment = (text, at, builder) => {
      const said = directives(text, at);
      if (!said) {
        if (/^\s*(?:fit|prettier-ignore.*|markdownlint.*)\s*$/.test(text)) {
          tell(reading, at, `comment for a tool: ${text.trim()}`);
          builder.keep(text, at);
        } else if (text.trim() !== "") notes.push(...noteOf(text, at, markdown, reading));
        return;
      }
      let remains = false;
      for (const [key, value] of Object.entries(said)) {
        const bare = key.replace(/^_/, "");
        if (bare === "headingDivider" || bare === "math" || bare === "marp") continue;
        if (kept.includes(bare)) {
          const to = key === bare ? lasting : own;
          if (key !== bare && own.has(bare))
            list(reading, at, `${key}: ${String(own.get(bare))}, which a later one overrules`);
          to.set(bare, value);
        } else if (bare === "paginate" && value === true) continue;
        else if (
          (bare === "header" || bare === "footer") &&
          key === bare &&
          matter[bare] === "" &&
          typeof value === "string" &&
          value !== ""
        )
          matter[bare] = value;
        else {
          tell(reading, at, `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
          remains = true;
        }
      }
      if (remains) builder.keep(text, at);
    };
    const given = nothingGiven();
    const beside = backgrounds(inside, given, reading, line);
    const blocks = readTokens(inside, environment, reading);
    directivesGiven(new Map([...lasting, ...own]), given, reading, line);
    if (notes.length > 0) blocks.push({ kind: "notes", line, given: nothingGiven(), blocks: notes });
    const slide = makeSlide([...blocks, ...beside], { line, given, isSection: () => false }, reading);
    if (beside.length > 0 && slide.blocks.some(({ kind }) => !["notes", "comment", "footnote"].includes(kind)))
      slide.given.values["layout"] = "image-and-text";
    slides.push(slide);
  }
  return { slides, matter, head };
}

interface Part {
  readonly line: number;
  readonly inside: Token[];
}
function split(tokens: readonly Token[], divides: (token: Token) => boolean, firstLine: number): Part[] {
  const parts: Part[] = [{ line: firstLine, inside: [] }];
  for (const [at, token] of tokens.entries()) {
    const line = token.map?.[0] ?? firstLine;
    if (token.type === "hr" && token.level === 0) parts.push({ line, inside: [] });
    else {
      if (at > 0 && divides(token)) parts.push({ line, inside: [] });
      parts.at(-1)!.inside.push(token);
    }
  }
  return parts;
}

function dividersOf(tokens: readonly Token[], front: Matter): (token: Token) => boolean {
  let said = front.values["headingDivider"];
  for (const { type, content, map } of tokens) {
    const text = type === "html_block" ? /^\s*<!--([\s\S]*?)-->\s*$/.exec(content)?.[1] : undefined;
    const found = text === undefined ? undefined : directives(text, map?.[0] ?? 1)?.["headingDivider"];
    if (found !== undefined) said = found;
  }
  const levels = Array.isArray(said)
    ? said.map(Number)
    : typeof said === "number"
      ? Array.from({ length: said }, (_, at) => at + 1)
      : [];
  return ({ type, level, tag }) => type === "heading_open" && level === 0 && levels.includes(Number(tag.slice(1)));
}

function noteOf(text: string, line: number, markdown: MarkdownIt, reading: Reading): Block[] {
  const first = line + (/^\s*\n/.test(text) ? 1 : 0);
  const own = text
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  const indent = Math.min(...own.filter((one) => one.trim() !== "").map((one) => one.length - one.trimStart().length));
  const environment: Environment = {};
  const bare = own.map((one) => one.slice(indent));
  return readTokens(parsed(markdown, bare, first, environment), environment, reading);
}

function directivesGiven(said: ReadonlyMap<string, unknown>, given: Given, reading: Reading, line: number): void {
  const classes = said.get("class");
  const names = Array.isArray(classes)
    ? classes.map(String)
    : typeof classes === "string"
      ? classes.split(/\s+/).filter(Boolean)
      : [];
  const own = slideGiven(reading, line, { id: "", classes: names, values: new Map() });
  given.classes.push(...own.classes.filter((name) => !given.classes.includes(name)));
  const text = (key: string): string => (typeof said.get(key) === "string" ? String(said.get(key)) : "");
  if (text("backgroundColor") !== "") setBackground(reading, line, given, text("backgroundColor"));
  if (text("backgroundImage") !== "" && text("backgroundImage") !== "none")
    setBackground(reading, line, given, text("backgroundImage"));
  for (const [key, name] of [
    ["backgroundSize", "background-size"],
    ["backgroundPosition", "background-position"],
    ["backgroundRepeat", "background-repeat"],
  ] as const)
    if (given.values["background-image"] !== undefined && /^[\w\s%.-]+$/.test(text(key)))
      given.values[name] = text(key);
}
