// markdown-it's tokens of a slide -> its blocks.
import type { Token } from "markdown-it";
import { Builder } from "./builder.ts";
import { readCode } from "./code.ts";
import { type Block, type BlockOf, nothingGiven, type Piece } from "./deck.ts";
import { blocksOf, isBlock, trimmed } from "./frames.ts";
import { mergeGiven, pieceGiven, type Written } from "./given.ts";
import { readHtml } from "./html.ts";
import { readable, readInline } from "./inline-tokens.ts";
import { frameOf, clip } from "./media.ts";
import { kindOf, type Reading } from "./reading.ts";

/** What a parse leaves beside its tokens. */
export interface Environment {
  readonly references?: Readonly<Record<string, { readonly href: string; readonly title?: string }>>;
  readonly footnotes?: { readonly list?: readonly { readonly tokens?: readonly Token[] }[] };
}

export function readTokens(
  tokens: readonly Token[],
  environment: Environment,
  reading: Reading,
  builder = new Builder(reading),
): Block[] {
  const footnotes = environment.footnotes?.list ?? [];
  for (const [name, { href, title = "" }] of Object.entries(environment.references ?? {}))
    reading.references.set(name, `${readable(href)}${title === "" ? "" : ` "${title}"`}`);
  let line = 1;
  let pending: Written | undefined; // what braces at the end of a block say, until it closes
  const takeTrailing = (): Written | undefined => {
    const taken = pending ?? builder.trailing;
    pending = undefined;
    builder.trailing = undefined;
    return taken;
  };
  let inTable: { align: string[]; rows: Piece[][][] } | undefined;
  for (const [at, token] of tokens.entries()) {
    line = token.map?.[0] ?? line;
    const here = line;
    const block = (made: (held: (Block | Piece)[], from: number) => (Block | Piece)[]) =>
      builder.closeMarkdown((held, frame) => made(held, frame.line));
    switch (token.type) {
      case "heading_open":
      case "paragraph_open":
        builder.open("markdown", "paragraph", here);
        break;
      case "inline":
        readInline(token.children ?? [], builder, {
          line: here,
          footnotes,
          trailing: (written) => (pending = written),
        });
        break;
      case "heading_close": {
        const level = Number(token.tag.slice(1));
        const written = takeTrailing();
        block((held, from) => {
          const made = lines(held, from, (content) => ({
            kind: "heading",
            line: from,
            given: nothingGiven(),
            level,
            content,
          }));
          const heading = made.find((one): one is BlockOf<"heading"> => isBlock(one) && one.kind === "heading");
          if (heading && written) writtenOf.set(heading, written);
          return made;
        });
        break;
      }
      case "paragraph_close": {
        const written = takeTrailing();
        block((held, from) => {
          const isPause = reading.dialect === "pandoc" && isDots(held);
          if (isPause) return [{ kind: "pause", line: from, given: nothingGiven() }];
          const lone = loneShortcode(held, from, reading);
          if (lone) return [lone];
          const made = lines(held, from, (content) => ({
            kind: "paragraph",
            line: from,
            given: nothingGiven(),
            content,
          }));
          const last = made.findLast((one): one is BlockOf<"paragraph"> => isBlock(one) && one.kind === "paragraph");
          if (written && last) mergeGiven(last.given, pieceGiven(reading, from, written, "other"));
          return made;
        });
        break;
      }
      case "bullet_list_open":
      case "ordered_list_open":
        builder.open("markdown", "list", here, token.markup);
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        block((held, from) => {
          const opening = openingOf(tokens, at, token.type.replace("_close", "_open"), token.level);
          const items = held
            .filter(isBlock)
            .flatMap((one) => (one.kind === "list" ? one.items : [{ given: nothingGiven(), blocks: [one] }]));
          const tight = held.every((one) => !isBlock(one) || one.kind !== "list" || one.tight);
          // Marp shows `*` and `1)` item by item.
          const steps =
            reading.incremental || (reading.dialect === "marp" && (token.markup === "*" || token.markup === ")"));
          const start = Number(opening?.attrGet("start") ?? 1);
          return [
            {
              kind: "list",
              line: from,
              given: nothingGiven(),
              ordered: token.type.startsWith("o"),
              start,
              tight,
              steps,
              items,
            },
          ];
        });
        break;
      case "list_item_open":
        builder.open("markdown", "item", here);
        break;
      case "list_item_close":
        block((held, from) => {
          const hidden =
            tokens.slice(0, at).findLast(({ type, level }) => type === "paragraph_open" && level === token.level + 1)
              ?.hidden ?? true;
          const item = { given: nothingGiven(), blocks: withBox(blocksOf(held, from)) };
          return [
            {
              kind: "list",
              line: from,
              given: nothingGiven(),
              ordered: false,
              start: 1,
              tight: hidden,
              steps: false,
              items: [item],
            },
          ];
        });
        break;
      case "blockquote_open":
        builder.open("markdown", "quote", here);
        break;
      case "blockquote_close":
        block((held, from) => [quoteOf(blocksOf(held, from), from, reading)]);
        break;
      case "fence":
      case "code_block":
        builder.add(...readCode(token, here, reading));
        break;
      case "maths":
        builder.add({ kind: "maths", line: here, given: nothingGiven(), tex: token.content });
        break;
      case "hr":
        builder.add({ kind: "rule", line: here, given: nothingGiven() });
        break;
      case "html_block":
        for (const event of readHtml(token.content.replace(/\s+$/, ""), here)) builder.html(event);
        builder.endHtml(here);
        break;
      case "div_open":
        builder.openDiv(token.content, here);
        break;
      case "div_close":
        builder.closeDiv();
        break;
      case "table_open":
        inTable = { align: [], rows: [] };
        break;
      case "tr_open":
        inTable?.rows.push([]);
        break;
      case "th_open":
      case "td_open":
        if (inTable?.rows.length === 1)
          inTable.align.push(/text-align:(\w+)/.exec(String(token.attrGet("style") ?? ""))?.[1] ?? "");
        builder.open("markdown", "paragraph", here);
        break;
      case "th_close":
      case "td_close": {
        takeTrailing();
        let cell: Piece[] = [];
        block((held) => {
          cell = trimmed(held.filter((one): one is Piece => !isBlock(one)));
          return [];
        });
        inTable?.rows.at(-1)?.push(cell);
        break;
      }
      case "table_close":
        builder.add({
          kind: "table",
          line: here,
          given: nothingGiven(),
          align: inTable?.align ?? [],
          rows: inTable?.rows ?? [],
        });
        inTable = undefined;
        break;
      case "footnote_reference_open":
        builder.open("markdown", "footnote", here, String((token.meta as { label?: string } | null)?.label ?? ""));
        break;
      case "footnote_reference_close":
        builder.closeMarkdown((held, { raw, line: from }) => [
          { kind: "footnote", line: from, given: nothingGiven(), label: raw, blocks: blocksOf(held, from) },
        ]);
        break;
    }
  }
  return builder.end();
}

/** What a heading's braces say: whether they are a slide's is known later. */
export const writtenOf = new WeakMap<BlockOf<"heading">, Written>();

function openingOf(tokens: readonly Token[], end: number, type: string, level: number): Token | undefined {
  return tokens.slice(0, end).findLast((token) => token.type === type && token.level === level);
}

/** Blocks that elements made inside of a paragraph stand between its lines. */
function lines(held: readonly (Block | Piece)[], line: number, make: (content: Piece[]) => Block): (Block | Piece)[] {
  const found: (Block | Piece)[] = [];
  let run: Piece[] = [];
  const close = () => {
    const content = trimmed(run);
    if (content.some(({ kind }) => kind !== "comment")) found.push(hoisted(make(content)));
    else
      for (const piece of content)
        if (piece.kind === "comment") found.push({ kind: "comment", line, given: nothingGiven(), text: piece.text });
    run = [];
  };
  for (const one of held) {
    if (isBlock(one)) {
      close();
      found.push(one);
    } else run.push(one);
  }
  close();
  return found;
}

/** A span around the whole of a paragraph is the paragraph's. */
function hoisted(block: Block): Block {
  if (block.kind !== "paragraph") return block;
  const [only, ...rest] = block.content;
  if (only?.kind !== "span" || rest.length > 0 || only.given.id !== "") return block;
  return { ...block, given: only.given, content: only.content };
}

const isDots = (held: readonly (Block | Piece)[]): boolean => {
  const [only, ...rest] = held;
  return (
    rest.length === 0 &&
    only !== undefined &&
    !isBlock(only) &&
    only.kind === "text" &&
    /^\. \. \.$/.test(only.text.trim())
  );
};

/** `{{< video harbour.mp4 >}}` */
function loneShortcode(held: readonly (Block | Piece)[], line: number, reading: Reading): Block | undefined {
  const [only, ...rest] = held;
  if (rest.length > 0 || only === undefined || isBlock(only) || only.kind !== "comment") return undefined;
  const file = /^\{\{<\s*video\s+"?([^\s">]+)/.exec(only.text)?.[1];
  if (file === undefined) return undefined;
  const at = reading.listed.findIndex((one) => one.line === line && one.what.startsWith("shortcode"));
  if (at >= 0) reading.listed.splice(at, 1);
  const title = /title=["']([^"']*)["']/.exec(only.text)?.[1] ?? "";
  return kindOf(file) === "video"
    ? clip(reading, line, "video", file, title, [], only.text)
    : frameOf(reading, line, file, title, only.text);
}

/** `> [!NOTE]` is a callout on GitHub and in Slidev; in Pandoc a quotation around a list is shown item by item. */
function quoteOf(blocks: Block[], line: number, reading: Reading): Block {
  const [first, ...rest] = blocks;
  if (reading.dialect === "pandoc" && first?.kind === "list" && rest.length === 0)
    return { ...first, steps: !reading.incremental };
  const opening = first?.kind === "paragraph" ? first.content[0] : undefined;
  const found = opening?.kind === "text" ? /^\[!(note|tip|important|warning|caution)\]\s*/i.exec(opening.text) : null;
  if (first?.kind !== "paragraph" || opening?.kind !== "text" || !found)
    return { kind: "quote", line, given: nothingGiven(), blocks };
  const remainder: Piece[] = [{ kind: "text", text: opening.text.slice(found[0].length) }, ...first.content.slice(1)];
  const at = remainder.findIndex(({ kind }) => kind === "break");
  const title = trimmed(at < 0 ? remainder : remainder.slice(0, at));
  const body = at < 0 ? [] : trimmed(remainder.slice(at + 1));
  const inner: Block[] = body.length === 0 ? rest : [{ ...first, content: body }, ...rest];
  return { kind: "callout", line, given: nothingGiven(), name: found[1]!.toUpperCase(), title, blocks: inner };
}

/** `[ ]` at the head of an item is a box to tick. */
function withBox(blocks: Block[]): Block[] {
  const [first, ...rest] = blocks;
  const [opening, ...others] = first?.kind === "paragraph" ? first.content : [];
  const box = opening?.kind === "text" ? /^\[[ xX]\]\s+/.exec(opening.text)?.[0] : undefined;
  if (first?.kind !== "paragraph" || opening?.kind !== "text" || box === undefined) return blocks;
  const text = opening.text.slice(box.length);
  return [{ ...first, content: [{ kind: "ours", text: box }, { kind: "text", text }, ...others] }, ...rest];
}
