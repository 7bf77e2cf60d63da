// Slidev's layouts: two columns by their slots, a picture or a page beside the words, quotations.
import type { MarkdownIt } from "markdown-it";
import { type Block, type Column, type Given, nothingGiven } from "./deck.ts";
import { isBlock } from "./frames.ts";
import { setPicture } from "./given.ts";
import { parsed } from "./markdown.ts";
import type { Matter } from "./matter.ts";
import { frameOf, picture } from "./media.ts";
import { list, type Reading, tell } from "./reading.ts";
import { type Environment, readTokens } from "./tokens.ts";

/** A value of front matter, if it is a text. */
export const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "";

type Slots = ReadonlyMap<string, readonly Block[]>;

/** What a layout makes of its slots: columns of two, a picture or a page beside the words. */
export function arranged(
  layout: string,
  values: Readonly<Record<string, unknown>>,
  body: readonly string[],
  line: number,
  given: Given,
  markdown: MarkdownIt,
  reading: Reading,
  said: Pick<Matter, "lineOf">,
): Block[] {
  const slots: Slots = readSlots(body, line, markdown, reading);
  const main = [...(slots.get("default") ?? [])];
  const rest = (...names: string[]) =>
    [...slots].flatMap(([name, blocks]) => (name === "default" || names.includes(name) ? [] : blocks));
  const column = (blocks: readonly Block[]): Column => ({ given: nothingGiven(), width: "", blocks: [...blocks] });
  const image = text(values["image"]);
  switch (layout) {
    case "two-cols":
    case "two-columns":
    case "two-cols-header": {
      const left = [...(slots.get("left") ?? [])];
      const right = slots.get("right") ?? [];
      const hasHeader = layout === "two-cols-header";
      const at = main.findIndex(({ kind }) => kind === "heading");
      const header = hasHeader
        ? main
        : at >= 0 && main.slice(0, at).every(({ kind }) => kind === "comment")
          ? main.slice(0, at + 1)
          : [];
      const first = hasHeader ? left : [...main.slice(header.length), ...left];
      const foot = slots.get("bottom") ?? [];
      if (first.length === 0 || right.length === 0) return [...header, ...first, ...right, ...rest("left", "right")];
      return [
        ...header,
        { kind: "columns", line, given: nothingGiven(), columns: [column(first), column(right)] },
        ...foot,
        ...rest("left", "right", "bottom"),
      ];
    }
    case "image-right":
    case "image-left": {
      if (image === "") return [...main, ...rest()];
      const at = said.lineOf("image");
      const side: Given = { ...nothingGiven(), classes: [layout === "image-right" ? "right" : "left"] };
      const shown = picture(reading, at, image, "", side, `image: ${image}`);
      const block: Block =
        shown.kind === "image"
          ? { kind: "paragraph", line: at, given: nothingGiven(), content: [shown] }
          : { kind: "comment", line: at, given: nothingGiven(), text: `image: ${image}` };
      if (main.some(({ kind }) => kind !== "heading" && kind !== "comment") && shown.kind === "image")
        given.values["layout"] = "image-and-text";
      return [...main, block, ...rest()];
    }
    case "image":
      if (image !== "") setPicture(reading, said.lineOf("image"), given, image);
      return [...main, ...rest()];
    case "iframe":
    case "iframe-right":
    case "iframe-left": {
      const url = text(values["url"]);
      return url === ""
        ? [...main, ...rest()]
        : [...main, frameOf(reading, said.lineOf("url"), url, "", `url: ${url}`), ...rest()];
    }
    case "quote":
      if (main.length > 0 && main.every(({ kind }) => kind === "paragraph"))
        return [{ kind: "quote", line, given: nothingGiven(), blocks: main }];
      return [...main, ...rest()];
    default:
      if (
        !["default", "cover", "intro", "section", "center", "end", "full", "none", "fact", "statement"].includes(layout)
      )
        list(reading, said.lineOf("layout"), `layout: ${layout}`);
      else if (["center", "full", "none", "fact", "statement", "intro"].includes(layout))
        tell(reading, said.lineOf("layout"), `layout: ${layout}; our layouts follow from what a slide holds`);
      return [...main, ...rest()];
  }
}

/** `::right::` alone on its line begins a slot. */
function readSlots(body: readonly string[], line: number, markdown: MarkdownIt, reading: Reading): Slots {
  const environment: Environment = {};
  const tokens = parsed(markdown, body, line, environment);
  const slots = new Map<string, Block[]>();
  let name = "default";
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token && token.type !== "slot") continue;
    const blocks = readTokens(tokens.slice(from, at), environment, reading);
    slots.set(name, [...(slots.get(name) ?? []), ...blocks.filter(isBlock)]);
    name = token?.content ?? "";
    from = at + 1;
  }
  return slots;
}
