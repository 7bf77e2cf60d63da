// markdown-it's tokens of a slide -> its blocks.
import type { Token } from "markdown-it";
import { Builder } from "./builder.ts";
import { readCode } from "./code.ts";
import { type Block, type BlockOf, nothingGiven, type Piece } from "./deck.ts";
import { blocksOf, isBlock, trimmed } from "./frames.ts";
import { mergeGiven, pieceGiven, type Written } from "./given.ts";
import { readHtml } from "./html.ts";
import { readable, readInline } from "./inline-tokens.ts";
import { isDots, lines, loneSnippet, withoutSteps, loneShortcode, quoteOf, withBox } from "./paragraphs.ts";
import type { Reading } from "./reading.ts";

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
          const lone = loneShortcode(held, from, reading) ?? loneSnippet(held, from, reading);
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
        builder.add({
          kind: "maths",
          line: here,
          given: nothingGiven(),
          tex: withoutSteps(token.content, here, reading),
        });
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
