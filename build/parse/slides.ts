// A chapter's Markdown -> its slides. Cuts at the headings and rules that markdown-it finds, never inside code or a list.
import type { MarkdownIt } from "markdown-it";
import { attributeUnknown, idDuplicate, slideUntitled } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Chapter, Slide, Source } from "../model/deck.ts";
import { expand, placeAt } from "./includes.ts";
import { splitAttributes } from "../formats/attributes.ts";
import { checkMap, readYaml, strings, text } from "../formats/yaml.ts";

const known = [
  "layout",
  "tags",
  "audience",
  "title",
  "minutes",
  "background-color",
  "background-image",
  "background-size",
  "background-position",
  "background-opacity",
  "background-gradient",
  "transition",
  "transition-speed",
  "background-transition",
  "auto-animate",
  "auto-animate-id",
  "auto-animate-duration",
  "autoslide",
  "state",
  "timing",
  "visibility",
  "uncounted",
];

const slug = (title: string) =>
  title
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\{\{.*?\}\}/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);

export function parseChapter(
  source: Source,
  files: ReadonlyMap<string, Source>,
  markdown: MarkdownIt,
  report: Report,
  ids: Set<string>,
): Chapter {
  const name = source.path.split("/").at(-1)?.replace(/\.md$/, "") ?? source.path;
  const { lines, origins } = expand(source, files, report);
  let start = 0;
  let front: Record<string, unknown> = {};
  if (lines[0] === "---") {
    const end = lines.indexOf("---", 1);
    if (end > 0) {
      const file = readYaml({ path: source.path, text: lines.slice(1, end).join("\n") }, report, 1);
      front = checkMap(file, [], { title: "string", tags: "strings", audience: "strings", minutes: "number" }, report);
      start = end + 1;
    }
  }
  const tokens = markdown.parse(lines.slice(start).join("\n"), {
    report,
    place: (line: number) => placeAt(origins, line + start),
    scan: true,
  });
  const cuts: { line: number; level: 0 | 1 | 2; heading: string; after: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.level !== 0 || !token.map) continue;
    const [from, to] = token.map;
    if (token.type === "heading_open" && (token.tag === "h1" || token.tag === "h2"))
      cuts.push({
        line: from + start,
        level: token.tag === "h1" ? 1 : 2,
        heading: tokens[index + 1]?.content ?? "",
        after: to + start,
      });
    else if (token.type === "hr" && lines[from + start]?.startsWith("---"))
      cuts.push({ line: from + start, level: 0, heading: "", after: to + start });
  }
  const slides: Slide[] = [];
  for (const [index, cut] of cuts.entries()) {
    const next = cuts[index + 1];
    const body = lines.slice(cut.after, next?.line ?? lines.length).join("\n");
    // A rule straight before a heading only separates: it makes no slide of its own.
    if (cut.level === 0 && body.trim() === "") continue;
    const {
      text: heading,
      attributes,
      column,
    } = splitAttributes(cut.level === 0 ? (lines[cut.line] ?? "") : cut.heading);
    const origin = placeAt(origins, cut.line);
    const place = { ...origin, column: Math.max(1, (lines[cut.line] ?? "").indexOf("{") + 1 || column) };
    for (const key of Object.keys(attributes.values))
      if (!known.includes(key)) report.add(attributeUnknown(place, key, known));
    const title = attributes.values["title"] ?? (cut.level === 0 ? "" : heading.replace(/[*_`]/g, ""));
    if (title === "") report.add(slideUntitled({ ...origin, column: 1 }));
    let id = attributes.id || slug(title) || `${name}-${index + 1}`;
    if (attributes.id === "") for (let n = 2; ids.has(id); n++) id = `${slug(title) || name}-${n}`;
    if (ids.has(id)) report.add(idDuplicate(place, id));
    ids.add(id);
    slides.push({
      id,
      title,
      level: cut.level,
      attributes,
      tags: strings(attributes.values["tags"]),
      audience: strings(attributes.values["audience"]),
      file: origin.file,
      line: origin.line,
      text: body,
      origins: origins.slice(cut.after, next?.line ?? lines.length),
      heading: cut.level === 0 ? "" : heading,
    });
  }
  const first = slides.find((slide) => slide.level === 1);
  return {
    id: name,
    title: text(front["title"], first?.title ?? name),
    audience: strings(front["audience"]),
    tags: strings(front["tags"]),
    slides,
  };
}
