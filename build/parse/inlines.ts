// The tokens of one line of text -> the pieces of the tree, and the attributes that stand at its end.
import type { Token } from "markdown-it";
import {
  addressUnclear,
  attributesStray,
  imageOfMarp,
  linkEmpty,
  linkRefused,
  literalUnknown,
  referenceMixed,
} from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import { ofDiagrams, ofImages, ofPieces } from "../directives/attributes.ts";
import type { WrittenAttribute } from "../formats/attributes.ts";
import type { CitedItem } from "../formats/markdown/citations.ts";
import type { Mistake } from "../formats/markdown/environment.ts";
import type { Inline, LinkTarget, Styled } from "../model/tree.ts";
import { isMarpImage } from "../formats/markdown/foreign.ts";
import { readTrusted } from "./trusted-html.ts";
import { computedTarget, linkTarget, unescapeAddress } from "./link-target.ts";
import { everyone, readAttributes } from "./read-attributes.ts";
import { textOf } from "../tree/text-of.ts";

export interface InlineContext {
  readonly report: Report;
  readonly locate: (offset: number) => Place; // of an offset in the block's text
  readonly file: string; // that the text stands in
  readonly ownsBraces: boolean; // a heading takes the braces at its end, whatever they stand behind
}
export interface ReadInlines {
  readonly content: Inline[];
  readonly trailing: { readonly items: readonly WrittenAttribute[]; readonly offset: number } | undefined;
}
type Meta = { readonly offset?: number } | null;

const styles: Readonly<Record<string, Styled["type"]>> = {
  strong_open: "strong",
  em_open: "emphasis",
  s_open: "strike",
  span_open: "span",
};
const named = /^(?:fig|tab):/; // what a citation names that is no source
/** Pieces that braces straight behind them belong to. */
const owners = new Set(["image", "link", "strong", "emphasis", "strike", "code", "span", "formula", "icon"]);

export function readInlines(tokens: readonly Token[], context: InlineContext): ReadInlines {
  const { report, locate, file } = context;
  let at = 0;
  let trailing: ReadInlines["trailing"];
  const offsetOf = (token: Token): number => (token.meta as Meta)?.offset ?? 0;

  /** `[@fig:bill]` is a link that says what the figure is called; `[@fig:bill; @tab:sums]` two of them. */
  function references(
    items: readonly CitedItem[],
    base: Pick<Inline, "place" | "restriction">,
    content: Inline[],
  ): void {
    if (items.some(({ source, locator }) => locator !== "" || !named.test(source))) {
      report.add(referenceMixed(base.place));
      return;
    }
    for (const [index, { source, offset }] of items.entries()) {
      const kind = source.startsWith("fig:") ? ("figure" as const) : ("table" as const);
      if (index > 0) content.push({ ...base, type: "text", text: ", " });
      const target: LinkTarget = { kind, name: source.slice(4) };
      content.push({ ...base, place: locate(offset), type: "link", target, title: "", content: [] });
    }
  }

  function run(close: string): Inline[] {
    const content: Inline[] = [];
    for (; at < tokens.length && tokens[at]!.type !== close; at++) {
      const token = tokens[at]!;
      if (token.type === "text" && token.content === "") continue;
      const place = locate(offsetOf(token));
      if (token.type === "text") {
        noteOfOthers(content, token, place);
        content.push({ type: "text", text: token.content, place, restriction: everyone });
        continue;
      }
      const base = { place, restriction: everyone };
      const style = styles[token.type];
      if (style) {
        at++;
        content.push({ ...base, type: style, content: run(token.type.replace("_open", "_close")) });
        continue;
      }
      switch (token.type) {
        case "softbreak":
        case "hardbreak":
          content.push({ ...base, type: "break", hard: token.type === "hardbreak" });
          break;
        case "code_inline":
          content.push({ ...base, type: "code", text: token.content });
          break;
        case "expression":
          content.push({ ...base, type: "expression", source: token.content });
          break;
        case "icon":
          content.push({ ...base, type: "icon", name: token.content });
          break;
        case "maths":
          content.push({ ...base, type: "formula", tex: token.content });
          break;
        case "citation": {
          const { items } = token.meta as { items: readonly CitedItem[] };
          if (items.some(({ source }) => named.test(source))) {
            references(items, base, content);
            break;
          }
          trimEnd(content); // it leaves nothing in the line, so the space before it goes too
          content.push({
            ...base,
            type: "citation",
            items: items.map(({ source, locator, offset }) => ({ source, locator, place: locate(offset) })),
          });
          break;
        }
        case "note":
          content.push({ ...base, type: "note", label: (token.meta as { label: string }).label, content: [] });
          break;
        case "note_open":
          at++;
          content.push({ ...base, type: "note", label: "", content: run("note_close") });
          break;
        case "link_open": {
          at++;
          const address = unescapeAddress(String(token.attrGet("href") ?? ""));
          const inner = run("link_close");
          const holdsValues = address.includes("{{");
          const target: LinkTarget | undefined = holdsValues
            ? computedTarget(address, (source) => ({ ...base, type: "expression", source }))
            : linkTarget(address, file);
          const title = String(token.attrGet("title") ?? "");
          if (inner.length === 0 && target && target.kind !== "slide" && target.kind !== "chapter")
            report.add(linkEmpty(place));
          if (target) content.push({ ...base, type: "link", target, title, content: inner });
          else {
            report.add(holdsValues ? addressUnclear(place) : linkRefused(place));
            content.push({ ...base, type: "span", content: inner });
          }
          break;
        }
        case "image": {
          const alt = textOf(readInlines(token.children ?? [], { ...context, ownsBraces: false }).content);
          if (isMarpImage(alt)) report.add(imageOfMarp(place, alt));
          content.push({
            ...base,
            type: "image",
            file: unescapeAddress(String(token.attrGet("src") ?? "")),
            alt,
            title: String(token.attrGet("title") ?? ""),
          });
          break;
        }
        case "html_inline":
          content.push({ ...base, type: "html", html: readTrusted(token.content, place, report) });
          break;
        case "mistake":
          report.add((token.meta as unknown as Mistake).diagnose(place));
          break;
        case "attributes":
          attach(content, token, close);
          break;
        default:
          throw new Error(`No piece of the tree is made of the token "${token.type}".`);
      }
    }
    return content;
  }

  function attach(content: Inline[], token: Token, close: string): void {
    const { items } = token.meta as { items: readonly WrittenAttribute[] };
    const start = offsetOf(token);
    const last = content.at(-1);
    const endsBlock = close === "" && at === tokens.length - 1;
    if (last && owners.has(last.type) && !last.attributes && !(endsBlock && context.ownsBraces)) {
      const known = last.type === "image" ? ofImages : last.type === "icon" ? ofDiagrams : ofPieces;
      const read = readAttributes(items, known, (offset) => locate(start + offset), 0, report);
      content[content.length - 1] = { ...last, ...read };
    } else if (endsBlock) {
      trailing = { items, offset: start };
      if (content.at(-1)?.type === "break") content.pop();
      trimEnd(content);
    } else report.add(attributesStray(locate(start)));
  }

  /** reveal-md begins its notes with "Note:", remark with "???": here they would stand on the slide. */
  function noteOfOthers(content: readonly Inline[], token: Token, place: Place): void {
    const before = content.at(-1);
    if (before && before.type !== "break") return;
    const first = token.content[0];
    if (first !== "?" && first !== "n" && first !== "N") return;
    const mark = /^(?:\?\?\?$|notes?:(?=\s|$))/i.exec(token.content.trimEnd())?.[0];
    if (mark !== undefined)
      report.add(
        literalUnknown(place, mark, "For speaker notes write :::notes; for text, put the word in *emphasis*."),
      );
  }
  return { content: run(""), trailing };
}

function trimEnd(content: Inline[]): void {
  const last = content.at(-1);
  if (last?.type !== "text") return;
  const text = last.text.trimEnd();
  if (text === "") content.pop();
  else content[content.length - 1] = { ...last, text };
}
