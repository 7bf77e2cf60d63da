// markdown-it's tokens of a chapter -> the parts of the tree in their order: blocks, the headings and rules that begin slides,
// and footnotes. What stands inside `:::only` or under a restricted `###` carries that restriction itself.
import type { Token } from "markdown-it";
import { audienceMissing } from "../diagnostics/catalog/audiences.ts";
import {
  attributesStray,
  codeInfoUnclear,
  directiveMisplaced,
  headingByUnderline,
  qrAddress,
} from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import { ofDiagrams, ofPieces, ofReveal, ofSlides } from "../directives/attributes.ts";
import { containers, leaves } from "../directives/directives.ts";
import { scanAttributes, type WrittenAttribute } from "../formats/attributes.ts";
import { leadsOutside } from "../formats/outside.ts";
import { unescape } from "../formats/markdown/markdown.ts";
import type { AttributeKind, ContainerDirective, ContainerName } from "../model/directive.ts";
import type {
  Attributes,
  Block,
  Cell,
  Column,
  Condition,
  Heading,
  Inline,
  Item,
  NoteDefinition,
  Restriction,
  Row,
} from "../model/tree.ts";
import { readCallout } from "./callouts.ts";
import { readTrusted } from "./trusted-html.ts";
import { type ReadInlines, readInlines } from "./inlines.ts";
import { everyone, noAttributes, readAttributes } from "./read-attributes.ts";
import { cellOffsets } from "./table-cells.ts";

/** A heading or a rule that begins a slide. */
export interface SlideOpening {
  readonly level: 0 | 1 | 2;
  readonly attributes: Attributes;
  readonly restriction: Restriction;
  readonly heading: readonly Inline[];
  readonly place: Place;
}
export type Part =
  | { readonly kind: "block"; readonly block: Block }
  | { readonly kind: "slide"; readonly slide: SlideOpening }
  | { readonly kind: "definition"; readonly definition: NoteDefinition }
  | { readonly kind: "end"; readonly place: Place }; // of `:::only` or `:::except` in which a slide began
export interface BlockContext {
  readonly report: Report;
  readonly lines: readonly string[]; // of the chapter, its includes among them
  readonly place: (line: number, column?: number) => Place;
}
/** Fences that are drawn, by their language. */
const diagramKinds = { mermaid: "mermaid", dot: "dot", graphviz: "dot" } as const;
/** What the blocks stand in. */
interface Where {
  readonly container: ContainerName | undefined; // the nearest, `only` and `except` aside
  readonly inside: "slide" | "container" | "list" | "quote" | "note";
  readonly above: Restriction; // of all that they stand in
}
interface Braces {
  readonly items: readonly WrittenAttribute[];
  readonly column: number; // of the line's text
  readonly bracesAt: number;
}
const slideAttributes: Readonly<Record<string, AttributeKind>> = { ...ofSlides, ...ofReveal };

export function readBlocks(tokens: readonly Token[], { report, lines, place }: BlockContext): Part[] {
  let at = 0;
  let definitions: NoteDefinition[] = [];
  const lineOf = (token: Token): number => token.map?.[0] ?? 0;

  /** Where an offset of a block's text stands: the text has lost list marks, quotation marks and indentation. */
  function locator(token: Token): (offset: number) => Place {
    const from = lineOf(token);
    const { content } = token;
    const columnAt = (index: number, own: string): number => {
      const bare = own.trim();
      return (lines[from + index]?.indexOf(bare) ?? 0) - own.indexOf(bare);
    };
    if (!content.includes("\n")) {
      let shift: number | undefined;
      return (offset) => place(from, Math.max(1, (shift ??= columnAt(0, content)) + offset + 1));
    }
    const own = content.split("\n");
    const starts: number[] = [];
    let start = 0;
    for (const line of own) {
      starts.push(start);
      start += line.length + 1;
    }
    const shifts: (number | undefined)[] = [];
    let index = 0; // pieces are asked for one after another
    return (offset) => {
      while (index > 0 && starts[index]! > offset) index--;
      while (index + 1 < starts.length && starts[index + 1]! <= offset) index++;
      const shift = (shifts[index] ??= columnAt(index, own[index]!));
      return place(from + index, Math.max(1, shift + offset - starts[index]! + 1));
    };
  }

  function inlines(token: Token, locate = locator(token), ownsBraces = false): ReadInlines {
    const { file } = place(lineOf(token));
    return readInlines(token.children ?? [], { report, locate, file, ownsBraces });
  }
  function bracesOf(
    read: ReadInlines,
    locate: (offset: number) => Place,
    known: Readonly<Record<string, AttributeKind>>,
  ): { attributes?: Attributes; restriction: Restriction } {
    const { trailing } = read;
    if (!trailing) return { restriction: everyone };
    return readAttributes(trailing.items, known, (offset) => locate(trailing.offset + offset), 0, report);
  }
  function ofLine(token: Token, known: Readonly<Record<string, AttributeKind>>) {
    const { items, column, bracesAt } = (token.meta ?? { items: [], column: 1, bracesAt: 0 }) as unknown as Braces;
    if (items.length === 0) return { restriction: everyone };
    return readAttributes(items, known, (offset) => place(lineOf(token), column + offset), bracesAt, report);
  }

  function parts(close: string, where: Where): Part[] {
    const found: Part[] = [];
    const under: { readonly level: number; readonly conditions: Restriction }[] = []; // restricted headings
    const conditions = (): Restriction => under.flatMap((one) => one.conditions);
    const push = (block: Block) => {
      const above = conditions();
      found.push({
        kind: "block",
        block: above.length === 0 ? block : { ...block, restriction: [...above, ...block.restriction] },
      });
      for (const definition of definitions) found.push({ kind: "definition", definition });
      definitions = [];
    };
    for (; at < tokens.length && tokens[at]!.type !== close; at++) {
      const token = tokens[at]!;
      const here = place(lineOf(token));
      const above = [...where.above, ...conditions()];
      const inner = (inside: Where["inside"], more: Restriction = everyone): Where => ({
        container: where.container,
        inside,
        above: [...above, ...more],
      });
      switch (token.type) {
        case "heading_open": {
          const line = tokens[++at]!;
          at++;
          const level = Number(token.tag.slice(1)) as Heading["level"];
          if (token.markup === "-" || token.markup === "=") report.add(headingByUnderline(here));
          const locate = locator(line);
          const read = inlines(line, locate, true);
          if (level < 3 && where.inside === "slide") {
            const { attributes = noAttributes, restriction } = bracesOf(read, locate, slideAttributes);
            under.length = 0;
            found.push({
              kind: "slide",
              slide: { level: level as 1 | 2, attributes, restriction, heading: read.content, place: here },
            });
            break;
          }
          if (level < 3)
            report.add(
              directiveMisplaced(here, "A slide", inWords(where), "Begin it outside, or write ### for a heading."),
            );
          const braces = bracesOf(read, locate, ofPieces);
          while (under.length > 0 && under.at(-1)!.level >= level) under.pop();
          push({ type: "heading", level, content: read.content, place: here, ...braces });
          if (braces.restriction.length > 0) under.push({ level, conditions: braces.restriction });
          break;
        }
        case "hr":
          if (where.inside === "slide" && token.markup.startsWith("-")) {
            const { attributes = noAttributes, restriction } = ofLineOrNone(token);
            under.length = 0;
            found.push({ kind: "slide", slide: { level: 0, attributes, restriction, heading: [], place: here } });
          } else {
            if (token.meta)
              report.add(
                directiveMisplaced(here, "A slide", inWords(where), "Begin it outside; for a line write ***."),
              );
            push({ type: "rule", place: here, restriction: everyone });
          }
          break;
        case "paragraph_open": {
          const line = tokens[++at]!;
          at++;
          const locate = locator(line);
          const read = inlines(line, locate);
          if (read.content.length === 0 && read.trailing) {
            attachToPrevious(found, read, locate, lineOf(line));
            break;
          }
          // Signs alone restrict nothing: they were meant for a rule or a heading, and what follows would be shown.
          if (read.trailing && read.content.every((one) => one.type === "text" && !/[\p{L}\p{N}]/u.test(one.text)))
            report.add(attributesStray(locate(read.trailing.offset)));
          push({
            type: "paragraph",
            content: read.content,
            tight: token.hidden,
            place: here,
            ...bracesOf(read, locate, ofPieces),
          });
          break;
        }
        case "bullet_list_open":
        case "ordered_list_open": {
          at++;
          const items: Item[] = [];
          const end = token.type.replace("_open", "_close");
          for (; tokens[at]!.type !== end; at++) items.push(item(inner("list")));
          const start = Number(token.attrGet("start") ?? 1);
          push({ type: "list", ordered: token.type.startsWith("o"), start, items, place: here, restriction: everyone });
          break;
        }
        case "blockquote_open":
          push(quote(here, inner("quote")));
          break;
        case "fence":
        case "code_block":
          push(code(token, here));
          break;
        case "maths": {
          push({ type: "formula-block", tex: token.content, place: here, ...formulaBraces(token) });
          break;
        }
        case "table_open":
          push(table(here));
          break;
        case "html_block":
          push({
            type: "html-block",
            html: readTrusted(token.content, here, report),
            place: here,
            restriction: everyone,
          });
          break;
        case "leaf":
          leaf(token, here, where, push);
          break;
        case "container_open":
          container(token, here, where, above, push, found, conditions());
          break;
        case "footnote_reference_open": {
          at++;
          const blocks = blocksOf(parts("footnote_reference_close", inner("note")));
          definitions.push({
            label: (token.meta as { label: string }).label,
            blocks,
            place: blocks[0]?.place ?? here,
            restriction: above,
          });
          if (where.inside === "slide") {
            for (const definition of definitions) found.push({ kind: "definition", definition });
            definitions = [];
          }
          break;
        }
        default:
          throw new Error(`No block of the tree is made of the token "${token.type}".`);
      }
    }
    return found;
  }

  const ofLineOrNone = (token: Token): { attributes?: Attributes; restriction: Restriction } =>
    token.meta ? ofLine(token, slideAttributes) : { restriction: everyone };

  function formulaBraces(token: Token) {
    if (!token.meta) return { restriction: everyone };
    const { items, column } = token.meta as unknown as Braces;
    const line = (token.map?.[1] ?? 1) - 1;
    return readAttributes(items, ofPieces, (offset) => place(line, column + offset), 0, report);
  }

  function item(where: Where): Item {
    const here = place(lineOf(tokens[at]!));
    at++;
    const found = blocksOf(parts("list_item_close", where));
    const [first, ...rest] = found;
    if (first?.type !== "paragraph")
      return { type: "item", task: undefined, blocks: found, place: here, restriction: everyone };
    // Braces behind an item's first line are the item's.
    const { attributes, restriction, ...bare } = first;
    const opening = bare.content[0];
    const box = opening?.type === "text" ? /^\[([ xX])\]\s+/.exec(opening.text) : null;
    const task = box ? (box[1] === " " ? ("open" as const) : ("done" as const)) : undefined;
    const content =
      box && opening?.type === "text"
        ? [{ ...opening, text: opening.text.slice(box[0].length) }, ...bare.content.slice(1)]
        : bare.content;
    return {
      type: "item",
      task,
      blocks: [{ ...bare, content, restriction: everyone }, ...rest],
      place: here,
      restriction,
      ...(attributes ? { attributes } : {}),
    };
  }

  function quote(here: Place, where: Where): Block {
    at++;
    const written = lines[lineOf(tokens[at]!)] ?? "";
    const isEscaped = written[written.indexOf("[!") - 1] === "\\";
    const blocks = blocksOf(parts("blockquote_close", where));
    if (isEscaped) return { type: "quote", blocks, place: here, restriction: everyone };
    return readCallout(blocks, here, report) ?? { type: "quote", blocks, place: here, restriction: everyone };
  }

  function code(token: Token, here: Place): Block {
    const info = token.info.trim();
    const language = /^[^\s{]*/.exec(info)?.[0] ?? "";
    const diagram = Object.hasOwn(diagramKinds, language)
      ? diagramKinds[language as keyof typeof diagramKinds]
      : undefined;
    let [steps, restriction]: [readonly string[], Restriction] = [[], everyone];
    let attributes: Attributes | undefined;
    const source = lines[lineOf(token)] ?? "";
    const shift = token.info === "" ? 0 : Math.max(0, source.lastIndexOf(info));
    let from = language.length;
    while (from < info.length) {
      while (/\s/.test(info[from] ?? "")) from++;
      const column = shift + from + 1;
      const end = info[from] === "{" ? info.indexOf("}", from) : -1;
      const inside = info.slice(from + 1, end);
      if (end > 0 && !diagram && /^[\d,|\s-]+$/.test(inside)) {
        steps = inside.split("|").map((one) => one.trim());
        from = end + 1;
        continue;
      }
      const scanned = info[from] === "{" ? scanAttributes(info, from) : undefined;
      if (!scanned?.ok) {
        report.add(codeInfoUnclear(place(lineOf(token), column), info.slice(from)));
        break;
      }
      ({ attributes, restriction } = readAttributes(
        scanned.items,
        diagram ? ofDiagrams : ofPieces,
        (offset) => place(lineOf(token), shift + offset + 1),
        from,
        report,
      ));
      from = scanned.end;
    }
    if (diagram)
      return {
        type: "diagram",
        kind: diagram,
        text: token.content.replace(/\n$/, ""),
        place: here,
        restriction,
        ...(attributes ? { attributes } : {}),
      };
    return {
      type: "code-block",
      language: language.includes("\\") || language.includes("&") ? unescape(language) : language,
      steps,
      text: token.content,
      place: here,
      restriction,
      ...(attributes ? { attributes } : {}),
    };
  }

  function table(here: Place): Block {
    const head: Cell[] = [];
    const rows: Row[] = [];
    const columns: Column[] = [];
    let braces: { attributes?: Attributes; restriction: Restriction } = { restriction: everyone };
    let cells = head;
    let offsets: number[] = [];
    let row = 0;
    for (at++; tokens[at]!.type !== "table_close"; at++) {
      const token = tokens[at]!;
      if (token.type === "tr_open") {
        row = lineOf(token);
        offsets = cellOffsets(lines[row] ?? "");
        if (columns.length > 0) cells = [];
      } else if (token.type === "tr_close" && cells !== head) {
        rows.push({ type: "row", cells, place: place(row), restriction: everyone });
      } else if (token.type === "th_open" || token.type === "td_open") {
        const line = tokens[++at]!;
        const column = offsets[cells.length] ?? 0;
        const locate = (offset: number) => place(row, column + offset + 1);
        const isOwn = cells !== head && cells.length === 0 && /^[\s>]*\{/.test(lines[row] ?? "");
        const read = inlines(line, locate);
        if (isOwn && read.content.length === 0 && read.trailing) {
          // Braces on the line after a table are the table's, not a row of it.
          braces = bracesOf(read, locate, ofPieces);
          while (tokens[at]!.type !== "tr_close") at++;
          continue;
        }
        const own = bracesOf(read, locate, ofPieces);
        // A line without a bar is a row to GFM; braces in it were meant for the table, or for what follows.
        if (read.trailing && !(lines[row] ?? "").includes("|"))
          report.add(attributesStray(locate(read.trailing.offset)));
        if (cells === head) {
          const align = /text-align:(\w+)/.exec(String(token.attrGet("style") ?? ""))?.[1] ?? "";
          columns.push({ align: align as Column["align"], restriction: own.restriction });
        }
        cells.push({ type: "cell", content: read.content, place: locate(0), ...own });
      }
    }
    return { type: "table", columns, head, rows, place: here, ...braces };
  }

  function leaf(token: Token, here: Place, where: Where, push: (block: Block) => void): void {
    const directive = leaves[token.info as keyof typeof leaves];
    const read = ofLine(token, directive.attributes);
    if (directive.within !== "anywhere" && !allows(directive.within, where)) {
      report.add(
        directiveMisplaced(here, `::${directive.name}`, inWords(where), "Put it on a line of its own, outside of it."),
      );
      return;
    }
    if (directive.name === "chart") push({ type: "chart", chart: token.content, place: here, ...read });
    else if (directive.name === "table") push({ type: "data-table", file: token.content, place: here, ...read });
    else if (directive.name === "qr") {
      if (leadsOutside(token.content) && !/[{}\s]/.test(token.content))
        push({ type: "qr", address: token.content, place: here, ...read });
      else report.add(qrAddress(here, token.content));
    } else if (directive.name === "video" || directive.name === "audio" || directive.name === "web")
      push({ type: "media", kind: directive.name, source: token.content, place: here, ...read });
    else if (directive.name === "toc") push({ type: "toc", place: here, ...read });
    // includes were read before, as text
  }

  function container(
    token: Token,
    here: Place,
    where: Where,
    above: Restriction,
    push: (block: Block) => void,
    found: Part[],
    conditions: Restriction,
  ): void {
    const directive: ContainerDirective | undefined = Object.hasOwn(containers, token.info)
      ? containers[token.info as ContainerName]
      : undefined;
    at++;
    if (!directive) {
      // It was reported; what stands inside is read for its own mistakes.
      parts("container_close", { container: where.container, inside: "container", above });
      return;
    }
    const read: { attributes?: Attributes; restriction: Restriction } = ofLine(token, directive.attributes);
    if (directive.restricts) {
      const restriction: Condition[] = read.restriction.map((condition) =>
        directive.restricts === "except" && condition.kind === "audience"
          ? { ...condition, kind: "except" }
          : condition,
      );
      if (restriction.length === 0) {
        const { isWrong = false } = token.meta as { isWrong?: boolean };
        if (!isWrong) report.add(audienceMissing(here)); // else its line was reported
        restriction.push({ kind: "audience", names: [], place: here });
      }
      const inside = parts("container_close", { ...where, above: [...above, ...restriction] });
      for (const part of inside) found.push(restrict(part, [...conditions, ...restriction]));
      if (inside.some(({ kind }) => kind === "slide")) found.push({ kind: "end", place: here });
      return;
    }
    const name = directive.name as ContainerName;
    if (directive.within !== "anywhere" && !allows(directive.within, where))
      report.add(
        directiveMisplaced(
          here,
          `:::${name}`,
          inWords(where),
          name === "column" ? "Put it into ::::columns." : "Put it on a line of its own, outside of it.",
        ),
      );
    const blocks = blocksOf(
      parts("container_close", { container: name, inside: "container", above: [...above, ...read.restriction] }),
    );
    const { holds } = directive;
    if (holds !== "blocks")
      for (const block of blocks)
        if (block.type !== "container" || !holds.includes(block.name))
          report.add(
            directiveMisplaced(
              block.place,
              "This",
              `straight inside :::${name}`,
              `Put it into :::${holds.join(" or :::")}.`,
            ),
          );
    push({ type: "container", name, blocks, place: here, ...read });
  }

  const blocksOf = (found: readonly Part[]): Block[] =>
    found.flatMap((part) => {
      if (part.kind === "definition") definitions.push(part.definition);
      return part.kind === "block" ? [part.block] : [];
    });

  /** `{.note}` alone on the line behind a table, a display, code or a list belongs to it. */
  function attachToPrevious(found: Part[], read: ReadInlines, locate: (offset: number) => Place, line: number): void {
    const last = found.at(-1);
    const takes = last?.kind === "block" && !last.block.attributes && last.block.type !== "paragraph";
    if (!takes || (lines[line - 1] ?? "").trim() === "") {
      report.add(attributesStray(locate(0)));
      return;
    }
    const { attributes, restriction } = bracesOf(read, locate, ofPieces);
    const block = { ...last.block, restriction: [...last.block.restriction, ...restriction] };
    found[found.length - 1] = { kind: "block", block: attributes ? { ...block, attributes } : block };
  }

  return parts("", { container: undefined, inside: "slide", above: everyone });
}

const allows = (within: readonly ("slide" | ContainerName)[], { container, inside }: Where): boolean =>
  inside === "slide"
    ? container === undefined && within.includes("slide")
    : inside === "container" && container !== undefined && within.includes(container);
const inWords = ({ inside, container }: Where): string =>
  inside === "list"
    ? "inside a list"
    : inside === "quote"
      ? "inside a quotation"
      : inside === "note"
        ? "inside a footnote"
        : container === undefined
          ? "straight on a slide"
          : `inside :::${container}`;

function restrict(part: Part, conditions: Restriction): Part {
  if (part.kind === "block")
    return { kind: "block", block: { ...part.block, restriction: [...conditions, ...part.block.restriction] } };
  if (part.kind === "slide")
    return { kind: "slide", slide: { ...part.slide, restriction: [...conditions, ...part.slide.restriction] } };
  return part; // a footnote knows all that it stands in
}
