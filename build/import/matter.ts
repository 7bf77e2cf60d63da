// The YAML at the head of a deck -> what our deck.yaml says of it; each key that has no place is listed at its line.
import { isMap, isScalar, parseDocument } from "yaml";
import { isLanguage, nearLanguage } from "../formats/languages.ts";
import { isRecord } from "../formats/yaml.ts";
import { type Block, type DeckMatter, nothingGiven } from "./deck.ts";
import { type Reading, short, tell } from "./reading.ts";

export interface Matter {
  readonly values: Readonly<Record<string, unknown>>;
  readonly lineOf: (key: string) => number;
  readonly rest: number; // index of the first line behind it
  readonly broken?: string; // what could not be read
}

/** `readMatter(["---", "theme: gaia", "---"], 1)`: empty where there is none, or none that can be read. */
export function readMatter(lines: readonly string[], firstLine = 1): Matter {
  const none: Matter = { values: {}, lineOf: () => firstLine, rest: 0 };
  if (!/^---\s*$/.test(lines[0] ?? "")) return none;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const inside = lines.slice(1, end);
  if (end < 0 || (inside.length > 0 && !inside.some((line) => /^["'\w-]+\s*:/.test(line)))) return none;
  const read = readYamlLines(inside, firstLine + 1);
  const isBroken = Object.keys(read.values).length === 0 && inside.some((line) => line.trim() !== "");
  return { ...read, rest: end + 1, ...(isBroken ? { broken: inside.join("\n") } : {}) };
}

export function readYamlLines(lines: readonly string[], firstLine: number): Omit<Matter, "rest"> {
  const text = lines.join("\n");
  const document = parseDocument(text, { strict: false, uniqueKeys: false, logLevel: "silent" });
  const places = new Map<string, number>();
  if (isMap(document.contents))
    for (const { key } of document.contents.items)
      if (isScalar(key))
        places.set(String(key.value), firstLine + text.slice(0, key.range?.[0] ?? 0).split("\n").length - 1);
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: 50 });
  } catch {
    values = undefined;
  }
  return { values: isRecord(values) ? values : {}, lineOf: (key) => places.get(key) ?? firstLine };
}

/** `plainText("**Tides** [1](a)")` is `Tides 1`: what stands in YAML here is plain. */
export const plainText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number"
    ? String(value)
        .replace(/^#+\s+/gm, "")
        .replace(/!?\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?/g, "$1")
        .replace(/<br\s*\/?>/gi, " ")
        .replace(/<[^>]+>/g, "")
        .replace(/(\*\*|__|\*|`)(?=\S)(.*?\S)\1/g, "$2")
        .replace(/\{\{|\}\}/g, " ")
        .replace(/\s+/g, " ")
        .trim()
    : "";

const authorText = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(authorText).filter(Boolean).join(", ")
    : isRecord(value)
      ? plainText(isRecord(value["name"]) ? Object.values(value["name"]).join(" ") : value["name"])
      : plainText(value);

const dateForm = /^\d{4}(?:-\d{2}){0,2}$/;

/** `silent`: keys that are obeyed, or need no word. What is left is told, and stays in a comment above the first slide. */
export function takeMatter(matter: Matter, silent: readonly string[], reading: Reading, head: Block[]): DeckMatter {
  const { values, broken } = matter;
  if (broken !== undefined) {
    tell(reading, matter.lineOf(""), "front matter that is no YAML");
    head.push({ kind: "comment", line: matter.lineOf(""), given: nothingGiven(), text: broken });
  }
  const say = (key: string, why: string) => {
    const value = values[key];
    const written = typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
    tell(reading, matter.lineOf(key), `${key}: ${short(written)}${why}`);
    head.push({ kind: "comment", line: matter.lineOf(key), given: nothingGiven(), text: `${key}: ${written}` });
  };
  const date = values["date"] instanceof Date ? values["date"].toISOString().slice(0, 10) : plainText(values["date"]);
  const lang = plainText(values["lang"] ?? values["language"]);
  const found: DeckMatter = {
    title: plainText(values["title"]),
    subtitle: plainText(values["subtitle"]),
    author: authorText(values["author"] ?? values["authors"]),
    date: dateForm.test(date) ? date : "",
    lang: lang !== "" && isLanguage(lang) ? lang : (nearLanguage(lang) ?? ""),
    description: plainText(values["description"]),
    header: plainText(values["header"]),
    footer: plainText(values["footer"]),
    keywords: Array.isArray(values["keywords"])
      ? values["keywords"].map(plainText)
      : plainText(values["keywords"])
          .split(",")
          .map((one) => one.trim())
          .filter(Boolean),
  };
  if (date !== "" && found.date === "") say("date", ": our dates are 2025-10-21, 2025-10 or 2025");
  for (const key of ["header", "footer", "title", "subtitle"])
    if (typeof values[key] === "string" && /!\[|<img|<[a-z]+[\s>]/i.test(values[key])) say(key, ": its words only");
  const known = new Set([
    ...silent,
    "title",
    "subtitle",
    "author",
    "authors",
    "date",
    "lang",
    "language",
    "description",
    "keywords",
    "header",
    "footer",
  ]);
  for (const key of Object.keys(values))
    if (!known.has(key))
      say(key, key === "theme" || key === "style" ? ": the look is our theme's; see docs/themes.md" : "");
  return found;
}
