// reveal-md: slides between lines `---`, vertical ones between `----`; `Note:` begins the notes; comments carry attributes.
import { nothingGiven, type Block, type Slide } from "./deck.ts";
import { isBlock } from "./frames.ts";
import { mergeGiven, pieceGiven, sizeOf, slideGiven, type Written } from "./given.ts";
import { readHtml } from "./html.ts";
import { createForeignMarkdown, parsed } from "./markdown.ts";
import type { Read } from "./marp.ts";
import { type Matter, takeMatter } from "./matter.ts";
import { list, type Reading, tell } from "./reading.ts";
import { makeSlide } from "./slide.ts";
import { type Environment, readTokens } from "./tokens.ts";

export function readRevealMd(lines: readonly string[], front: Matter, reading: Reading): Read {
  const head: Block[] = [];
  const matter = takeMatter(front, ["separator", "verticalSeparator", "notesSeparator"], reading, head);
  const markdown = createForeignMarkdown("reveal-md");
  const fenced = new Set<number>();
  for (const { type, map } of parsed(markdown, lines, 0))
    if ((type === "fence" || type === "code_block") && map) for (let at = map[0]; at < map[1]; at++) fenced.add(at);
  const separator = literal(front.values["separator"], "---");
  const vertical = literal(front.values["verticalSeparator"], "----");
  const notesBegin = new RegExp(
    `^\\s*(?:${typeof front.values["notesSeparator"] === "string" ? escaped(front.values["notesSeparator"]) : "notes?:"})`,
    "i",
  );
  const slides: Slide[] = [];
  let [start, across, down] = [front.rest, 0, 0];
  for (let at = front.rest; at <= lines.length; at++) {
    const line = lines[at]?.trimEnd();
    const breaks = line === undefined || (!fenced.has(at) && (line === separator || line === vertical));
    if (!breaks) continue;
    const own = lines.slice(start, at);
    reading.places.set(down === 0 ? `#/${across}` : `#/${across}/${down}`, slides.length + 1);
    slides.push(readSlide(own, start + 1, fenced, notesBegin, reading));
    if (line === vertical) down++;
    else [across, down] = [across + 1, 0];
    start = at + 1;
  }
  return { slides, matter, head };

  function readSlide(
    own: readonly string[],
    line: number,
    inCode: ReadonlySet<number>,
    begin: RegExp,
    to: Reading,
  ): Slide {
    const note = own.findIndex((text, index) => begin.test(text) && !inCode.has(line - 1 + index));
    const [said, told] = note < 0 ? [own, []] : [own.slice(0, note), own.slice(note)];
    const given = nothingGiven();
    to.comment = (text, at, builder) => {
      const slideSays = /^\s*\.slide:\s*([\s\S]*)$/.exec(text)?.[1];
      const elementSays = /^\s*\.element:?\s*([\s\S]*)$/.exec(text)?.[1];
      if (slideSays !== undefined) mergeGiven(given, slideGiven(to, at, writtenIn(slideSays)));
      else if (elementSays !== undefined) ofElement(writtenIn(elementSays), at, builder, to);
      else builder.keep(text, at);
    };
    const environment: Environment = {};
    const blocks = readTokens(parsed(markdown, said, line, environment), environment, to);
    if (told.length > 0) {
      const text = [told[0]!.replace(begin, ""), ...told.slice(1)];
      const inNotes: Environment = {};
      const notes = readTokens(parsed(markdown, text, line + note, inNotes), inNotes, to);
      if (notes.length > 0) blocks.push({ kind: "notes", line: line + note, given: nothingGiven(), blocks: notes });
    }
    return makeSlide(blocks, { line, given, isSection: () => false }, to);
  }
}

/** `data-background="#111" class="dark"` */
function writtenIn(text: string): Written {
  const [tag] = readHtml(`<x ${text.replaceAll("<", "").replaceAll(">", "")}>`, 1);
  const attributes = tag?.kind === "open" ? tag.attributes : new Map<string, string>();
  return {
    id: attributes.get("id") ?? "",
    classes: (attributes.get("class") ?? "").split(/\s+/).filter(Boolean),
    values: new Map([...attributes].filter(([key]) => key !== "id" && key !== "class")),
  };
}

/** `<!-- .element: class="fragment" -->` is said of what stands before it: a picture, else the block. */
function ofElement(written: Written, line: number, builder: Parameters<Reading["comment"]>[2], reading: Reading): void {
  const { held, name } = builder.top;
  const before = held.findLast((one) => isBlock(one) || one.kind !== "text" || one.text.trim() !== "");
  const style = written.values.get("style") ?? "";
  if (before && !isBlock(before) && before.kind === "image") {
    const values = new Map([...written.values].filter(([key]) => key !== "style"));
    for (const key of ["width", "height"]) {
      const size = sizeOf(new RegExp(`(?:^|[;\\s])${key}\\s*:\\s*([^;]+)`).exec(style)?.[1] ?? "");
      if (size !== "") values.set(key, size);
    }
    if (style !== "" && !/^\s*(?:(?:width|height)\s*:[^;]+;?\s*)+$/.test(style))
      list(reading, line, `the look of a picture: ${style}`);
    mergeGiven(before.given, pieceGiven(reading, line, { ...written, values }, "image"));
  } else if (name === "paragraph") builder.trailing = written;
  else if (before && isBlock(before)) {
    const given = pieceGiven(reading, line, written, "other");
    if (given.classes.includes("fragment") && before.kind !== "paragraph")
      held[held.indexOf(before)] = { kind: "group", line, given, blocks: [before] };
    else mergeGiven(before.given, given);
  } else tell(reading, line, "attributes of nothing");
}

/** reveal-md takes a pattern; what people write is a line. */
function literal(said: unknown, usual: string): string {
  if (typeof said !== "string") return usual;
  return said.replace(/\\r\?|\\n|\\s[*+]?|[\^$\n\r]/g, "").trim() || usual;
}
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
