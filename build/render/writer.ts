// The tree -> HTML: one function for each kind of node, and none for text that was HTML already.
import { asTheyAre } from "../directives/attributes.ts";
import { containers } from "../directives/directives.ts";
import { addressUnclear, qrAddress } from "../diagnostics/catalog/markdown.ts";
import { imagePath } from "../formats/image-path.ts";
import { leadsOutside } from "../formats/outside.ts";
import type { Report } from "../diagnostics/report.ts";
import type { ChartView } from "../model/chart.ts";
import type { Library } from "../model/deck.ts";
import type {
  AnyNode,
  Attributes,
  Block,
  Cell,
  Inline,
  Item,
  MediaBlock,
  NoteDefinition,
  Table,
} from "../model/tree.ts";
import { linkedName } from "../tree/linked-name.ts";
import { picturesIn } from "../tree/pictures.ts";
import { textOf } from "../tree/text-of.ts";
import { imageClass, pageClass } from "./author-classes.ts";
import { calloutMark } from "./callout-mark.ts";
import { citationLabel } from "./citations.ts";
import { contentsHtml, type ContentsLine } from "./contents.ts";
import { formatNumber } from "../numbers/number.ts";
import { columnWidths } from "./column-widths.ts";
import { clausesHtml } from "./clauses.ts";
import type { Highlight } from "./code.ts";
import type { Evaluate } from "./expressions.ts";
import type { Icons } from "./icons.ts";
import type { Diagrams } from "./diagrams.ts";
import { qrSvg } from "./handout/qr.ts";
import { pictureHtml } from "../images/picture-html.ts";
import { type Emoji, textWithEmoji } from "./emoji.ts";
import { mayHoldEmoji } from "../emoji/signs.ts";
import { figure } from "./figure.ts";
import { figureOf } from "./figures.ts";
import type { Formulas } from "./formulas.ts";
import { imageHtml, ratioOf } from "./images.ts";
import { mediaHtml, posterOf } from "./media.ts";
import { plainText } from "./plain-text.ts";
import type { Words } from "../model/words.ts";
import { escapeHtml } from "../formats/escape-html.ts";
import { widthOf } from "./text.ts";
import type { TitleOf } from "./titles.ts";
import { directionOf } from "../words/direction.ts";
import { curlText } from "./typography.ts";

/** What is gathered while one part of a slide is written. */
export interface Scope {
  readonly chapter: { readonly id: string; readonly title: string };
  readonly prefix: string; // of ids inside the part: "bill-body"
  readonly cited: Map<string, string>; // source id -> locator
  readonly named: Set<string>; // sources that stand in the text itself
  readonly spoken: boolean; // speaker notes: what they name must not show anywhere else
  readonly citesInText: boolean; // in the reader's text a citation stands where it was written, and leads to the list at the end
  readonly charts: string[];
  readonly pictures: Map<unknown, number>; // how often each image stands in the part so far
  readonly notes: Extract<Inline, { type: "note" }>[]; // references to footnotes, in their order
  readonly noteNumbers: Map<unknown, number>; // of each reference, and of each label
  readonly layout: string; // whose figures and clauses are set apart; "" for none
  readonly lowered: boolean; // in a handout headings stand a level lower, and tables say what their heads are for
  readonly inLine?: boolean; // pictures stand among words
  readonly marksNotes: boolean; // false: where notes cannot be looked up
}
export interface Tools {
  readonly evaluate: Evaluate;
  readonly highlight: Highlight;
  readonly formulas: Formulas;
  readonly charts: ReadonlyMap<string, ChartView>;
  readonly library: Library;
  readonly addresses: ReadonlyMap<string, string>;
  readonly titleOf: TitleOf;
  readonly contents: () => readonly ContentsLine[]; // the chapters of the talk
  readonly frames: readonly string[]; // that deck.yaml allows
  readonly lang: string;
  readonly words: Words;
  readonly icons: Icons;
  readonly diagrams: Diagrams;
  readonly emoji: Emoji; // that the talk holds
  readonly report: Report;
  readonly places: boolean; // each block says where it comes from: for `check --visual`, never in what is built
}
/** Where in its block the writing stands: quotes look at the letter before them. */
interface Line {
  before: string;
}

export interface Writer {
  readonly inlines: (content: readonly Inline[], scope: Scope) => string;
  readonly blocks: (blocks: readonly Block[], scope: Scope) => string;
  readonly footnotes: (scope: Scope, definitions: readonly NoteDefinition[]) => string; // the items of the list; "" for none
}

export function createWriter(tools: Tools): Writer {
  const { lang, report, library } = tools;
  const words = tools.words.page;
  const compute = (piece: Extract<Inline, { type: "expression" }>, scope: Scope) =>
    tools.evaluate(piece.source, scope.chapter, piece.place, scope.spoken);
  const numberText = ({ value, places, grouped }: Extract<Inline, { type: "number" }>) =>
    formatNumber(value, lang, { least: places, most: places, grouped });
  const placeOf = ({ place }: AnyNode) => (tools.places ? ` data-place="${escapeHtml(place.file)}:${place.line}"` : "");

  function write(text: string, line: Line, scope: Scope): string {
    const curled = curlText(text, lang, line.before);
    line.before = curled.at(-1) ?? line.before;
    return textWithEmoji(curled, tools.emoji, scope.pictures, scope.prefix);
  }
  function inlines(content: readonly Inline[], scope: Scope, line: Line = { before: " " }): string {
    let html = "";
    for (const piece of content) html += inline(piece, scope, line);
    return html;
  }
  function inline(piece: Inline, scope: Scope, line: Line): string {
    switch (piece.type) {
      case "text":
        return write(piece.text, line, scope);
      case "number":
        return write(numberText(piece), line, scope);
      case "expression":
        return write(compute(piece, scope), line, scope);
      case "strong":
      case "emphasis":
      case "strike":
      case "span": {
        const tag = { strong: "strong", emphasis: "em", strike: "s", span: "span" }[piece.type];
        return `<${tag}${attributes(piece.attributes)}>${inlines(piece.content, scope, line)}</${tag}>`;
      }
      case "code":
        line.before = piece.text.at(-1) ?? " ";
        return `<code${attributes(piece.attributes)}>${escapeHtml(piece.text)}</code>`;
      case "link": {
        const title = piece.title === "" ? "" : ` title="${escapeHtml(piece.title)}"`;
        const words =
          piece.content.length === 0
            ? write(tools.titleOf(piece.target, piece.place), line, scope)
            : inlines(piece.content, scope, line);
        return `<a href="${escapeHtml(address(piece.target, scope))}"${title}${attributes(piece.attributes)}>${words}</a>`;
      }
      case "image": {
        line.before = " ";
        const image = library.images.get(imagePath(piece.file));
        const nth = (scope.pictures.get(image) ?? 0) + 1;
        scope.pictures.set(image, nth);
        return imageHtml(
          piece.alt,
          attributes(piece.attributes, scope.inLine ? ["inline"] : [], sizeOf(piece.attributes), imageClass) +
            (piece.title === "" ? "" : ` title="${escapeHtml(piece.title)}"`),
          image,
          `k-${scope.prefix}${nth > 1 ? `-${nth}` : ""}`, // each use has names of its own
          piece.place,
          report,
        );
      }
      case "icon": {
        line.before = "x";
        const picture = tools.icons.get(piece.name);
        if (!picture) return ""; // a mistake that was told
        const { alt = "", ...values } = piece.attributes?.values ?? {};
        const nth = (scope.pictures.get(tools.icons) ?? 0) + 1; // one count for all of them
        scope.pictures.set(tools.icons, nth);
        const given = attributes(piece.attributes && { ...piece.attributes, values }, ["icon"]);
        return pictureHtml(picture, { alt, attributes: given, prefix: `k-${scope.prefix}-i${nth}` });
      }
      case "break":
        line.before = " ";
        return piece.hard ? "<br>\n" : "\n";
      case "formula":
        line.before = "x"; // some letter
        return withAttributes("span", piece.attributes, tools.formulas.write(piece.tex, false, piece.place, report));
      case "citation":
        return citation(piece, scope);
      case "note":
        return scope.marksNotes ? noteMark(piece, scope) : "";
      case "html":
        return piece.html;
    }
  }

  /** An address as markdown-it would write it: what may not stand in one is escaped. */
  function address(target: Extract<Inline, { type: "link" }>["target"], scope: Scope): string {
    if (target.kind === "address") return encodeAddress(target.address);
    if (target.kind === "computed")
      return target.pieces
        .map((piece, index) => {
          if (typeof piece === "string") return encodeAddress(piece);
          const value = compute(piece, scope);
          if (index > 0) return encodePiece(value);
          if (value !== "" && !leadsOutside(value)) report.add(addressUnclear(piece.place));
          return encodeAddress(value);
        })
        .join("");
    if (target.kind === "file") return encodeAddress(target.path); // a mistake that was told
    const name = linkedName(target) ?? "";
    return `#${encodeAddress(tools.addresses.get(name) ?? name)}`;
  }

  function citation({ items }: Extract<Inline, { type: "citation" }>, scope: Scope): string {
    const links = items.flatMap(({ source, locator }) => {
      if (!scope.cited.has(source)) scope.cited.set(source, locator);
      const reference = library.references.get(source);
      if (!scope.citesInText || !reference) return [];
      scope.named.add(source);
      const label = escapeHtml(curlText(citationLabel(reference, locator), lang));
      return [`<a class="cited" href="#k-source-${escapeHtml(source)}">${label}</a>`];
    });
    return links.length === 0 ? "" : ` (${links.join("; ")})`;
  }

  /** A note that is named twice keeps its number. */
  function noteMark(piece: Extract<Inline, { type: "note" }>, scope: Scope): string {
    const key = piece.label === "" ? piece : piece.label;
    const known = scope.noteNumbers.get(key);
    const first = known === undefined;
    const number = known ?? scope.notes.push(piece);
    scope.noteNumbers.set(key, number);
    const id = first ? ` id="k-${scope.prefix}-ref-${number}"` : "";
    const label = words.note.replace("{n}", String(number));
    return `<sup class="footnote-ref"><a href="#k-${scope.prefix}-note-${number}"${id} aria-label="${label}">${number}</a></sup>`;
  }
  function footnotes(scope: Scope, definitions: readonly NoteDefinition[]): string {
    let items = "";
    const blocksOf = new Map([...definitions].reverse().map(({ label, blocks }) => [label, blocks]));
    // A note may name another: the list grows while it is written.
    for (let at = 0; at < scope.notes.length; at++) {
      const note = scope.notes[at]!;
      const blocks = note.label === "" ? undefined : (blocksOf.get(note.label) ?? []);
      const back = `<a href="#k-${scope.prefix}-ref-${at + 1}" class="footnote-back" aria-label="${words.back}">↑</a>`;
      const text = blocks ? noteBlocks(blocks, scope, back) : `${inlines(note.content, scope)} ${back}`;
      items += `<li id="k-${scope.prefix}-note-${at + 1}">${text}</li>`;
    }
    return items;
  }
  /** The way back stands at the end of the note's last paragraph. */
  function noteBlocks(blocks: readonly Block[], scope: Scope, back: string): string {
    const last = blocks.at(-1);
    if (last?.type !== "paragraph" || last.tight) return `${blocksHtml(blocks, scope)} ${back}`.trim();
    const before = blocksHtml(blocks.slice(0, -1), scope);
    return `${before}${before === "" ? "" : "\n"}<p${attributes(last.attributes)}>${inlines(last.content, scope)} ${back}</p>`;
  }

  function attributes(
    given: Attributes | undefined,
    classes: readonly string[] = [],
    style = "",
    named: (name: string) => string = pageClass,
  ): string {
    let html = "";
    let own: readonly string[] = [];
    if (given) {
      for (const [key, value] of Object.entries(given.values)) {
        if (["audience", "tags", "width", "height"].includes(key)) continue; // of a picture: see sizeOf
        const name = asTheyAre.includes(key) ? key : `data-${key === "auto-animate-id" ? "id" : key}`;
        html += ` ${name}="${escapeHtml(value)}"`;
        if (key === "lang" && directionOf(value) !== directionOf(lang)) html += ` dir="${directionOf(value)}"`;
      }
      if (given.id !== "") html += ` id="${escapeHtml(given.id)}"`;
      own = given.classes.map(named);
    }
    const all = [...own, ...classes];
    if (all.length > 0) html += ` class="${escapeHtml(all.join(" "))}"`;
    return html + style;
  }
  /** What an author says of a picture's size; a bare number is pixels of the stage. */
  function sizeOf(given: Attributes | undefined): string {
    const sizes = ["width", "height"].flatMap((key) => {
      const value = given?.values[key];
      return value === undefined ? [] : [`${key}: ${/\d$/.test(value) ? `${value}px` : value}`];
    });
    return sizes.length === 0 ? "" : ` style="${sizes.join("; ")}"`;
  }
  const withAttributes = (tag: string, given: Attributes | undefined, html: string): string => {
    const written = attributes(given);
    return written === "" ? html : `<${tag}${written}>${html}</${tag}>`;
  };
  const characters = (count: number): string => ` style="--characters: ${count}"`;

  const blocksHtml = (blocks: readonly Block[], scope: Scope, inside: Inside = noneInside): string =>
    blocks
      .map((block) => blockHtml(block, scope, inside))
      .join("")
      .trim();

  interface Inside {
    readonly steps: boolean; // items of lists appear one by one
    readonly question: boolean; // its first line may break between its clauses
  }
  const noneInside: Inside = { steps: false, question: false };

  function blockHtml(block: Block, scope: Scope, inside: Inside): string {
    const place = placeOf(block);
    switch (block.type) {
      case "paragraph": {
        const images = picturesIn(block.content);
        const inLine = images.length === 0 && block.content.some(({ type }) => type === "image");
        const html = paragraph(block, inLine ? { ...scope, inLine } : scope, inside);
        if (block.tight || html === "") return html;
        const classes = images.length > 0 ? pictureClasses(images) : [];
        return `<p${place}${attributes(block.attributes, classes)}${html}</p>\n`;
      }
      case "heading": {
        const level = scope.lowered && block.level < 6 ? ` aria-level="${block.level + 1}"` : "";
        return `<h${block.level}${place}${level}${attributes(block.attributes)}>${inlines(block.content, scope)}</h${block.level}>\n`;
      }
      case "list": {
        const tag = block.ordered ? "ol" : "ul";
        const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : "";
        const items = block.items.map((item) => itemHtml(item, scope, inside)).join("");
        return `<${tag}${place}${start}${attributes(block.attributes)}>\n${items}</${tag}>\n`;
      }
      case "quote":
        return `<blockquote${place}${attributes(block.attributes, [], characters(widthOf(said(block.blocks, scope))))}>\n${inner(block.blocks, scope, noneInside)}</blockquote>\n`;
      case "callout":
        return callout(block, scope, place);
      case "container":
        return container(block, scope, inside, undefined);
      case "table":
        return table(block, scope, place);
      case "code-block": {
        const code = tools.highlight(block, report);
        return `<div${attributes(block.attributes, ["code"])}${place}>${code}</div>\n`;
      }
      case "diagram":
        return diagram(block, scope, place);
      case "formula-block":
        return (
          withAttributes("div", block.attributes, tools.formulas.write(block.tex, true, block.place, report)) + "\n"
        );
      case "rule":
        return `<hr${place}${attributes(block.attributes)}>\n`;
      case "chart": {
        const chart = tools.charts.get(block.chart);
        if (!chart) return "";
        scope.charts.push(chart.id);
        for (const source of chart.source) if (!scope.cited.has(source)) scope.cited.set(source, "");
        return figure(chart, lang, words, place, pageClasses(block.attributes));
      }
      case "toc":
        return contentsHtml(
          tools.contents(),
          scope.chapter.id,
          words.contents,
          place + attributes(block.attributes, ["toc"]),
        );
      case "media":
        return media(block, scope, place);
      case "qr": {
        const { address } = block;
        const code = address.length > 2000 ? "" : qrSvg(address, tools.words.handout.qr);
        if (code === "") report.add(qrAddress(block.place, address));
        const shown = address.replace(/^(?:https?:\/\/|mailto:)/i, "").replace(/\/$/, "");
        return `<p${place}${attributes(block.attributes, ["qr-code"])}><a href="${escapeHtml(encodeAddress(address))}">${code}<span>${escapeHtml(shown)}</span></a></p>\n`;
      }
      case "data-table":
        return ""; // it is a table by now, or a mistake that was told
      case "html-block":
        return block.html;
    }
  }
  const inner = (blocks: readonly Block[], scope: Scope, inside: Inside): string =>
    blocks.map((block) => blockHtml(block, scope, inside)).join("");
  const said = (blocks: readonly Block[], scope: Scope): string => plainText(blocks, (piece) => compute(piece, scope));
  const pageClasses = (given: Attributes | undefined): readonly string[] => (given?.classes ?? []).map(pageClass);

  /** From behind its tag's name on: what the layout makes of the first line belongs to the tag. */
  function paragraph(block: Extract<Block, { type: "paragraph" }>, scope: Scope, inside: Inside): string {
    const open = block.tight ? "" : ">";
    const plain = plainOf(block.content, scope);
    if (plain !== undefined && scope.layout === "number-first" && !block.tight) {
      const { characters: count, html } = figureOf(escapeHtml(curlText(plain, lang)));
      return `${characters(count)}>${html}`;
    }
    if (plain !== undefined && (inside.question || scope.layout === "standfirst"))
      return open + clausesHtml(escapeHtml(curlText(plain, lang)));
    const html = inlines(block.content, scope);
    return html.trim() === "" ? "" : open + html;
  }
  /** How pictures that stand alone are shaped: tall ones and very wide ones are placed otherwise. */
  function pictureClasses(images: readonly Extract<Inline, { type: "image" }>[]): string[] {
    if (images.length > 1) return ["pictures"];
    const ratio = ratioOf(library.images.get(imagePath(images[0]?.file ?? "")));
    return ["picture", ...(ratio > 2.2 ? ["panorama"] : ratio > 0 && ratio < 0.8 ? ["portrait"] : [])];
  }
  /** The text of a line that holds nothing but text. */
  function plainOf(content: readonly Inline[], scope: Scope): string | undefined {
    if (!content.every(({ type }) => type === "text" || type === "expression")) return undefined;
    const text = textOf(content, (piece) => compute(piece, scope));
    return /[<>&]/.test(text) || (tools.emoji.size > 0 && mayHoldEmoji(text)) ? undefined : text;
  }

  function itemHtml(item: Item, scope: Scope, inside: Inside): string {
    const classes = [...(inside.steps ? ["fragment"] : []), ...(item.task ? ["task"] : [])];
    const box =
      item.task === undefined
        ? ""
        : `<input type="checkbox" disabled${item.task === "done" ? " checked" : ""} aria-label="${item.task === "done" ? words.done : words.open}"> `;
    const open = `<li${placeOf(item)}${attributes(item.attributes, classes)}>`;
    const [first, ...rest] = item.blocks;
    if (first?.type !== "paragraph") return `${open}\n${inner(item.blocks, scope, inside)}</li>\n`;
    const line = numbersLine(first.content, scope) ?? inlines(first.content, scope);
    if (first.tight) return `${open}${box}${line}${rest.length === 0 ? "" : "\n"}${inner(rest, scope, inside)}</li>\n`;
    return `${open}\n<p${placeOf(first)}${attributes(first.attributes)}>${box}${line}</p>\n${inner(rest, scope, inside)}</li>\n`;
  }
  /** In the layout `numbers` an item opens with its figure in bold. */
  function numbersLine(content: readonly Inline[], scope: Scope): string | undefined {
    const [first, ...rest] = content;
    if (scope.layout !== "numbers" || first?.type !== "strong") return undefined;
    const plain = plainOf(first.content, scope);
    if (plain === undefined) return undefined;
    const { characters: count, html } = figureOf(escapeHtml(curlText(plain, lang)));
    return `<strong${attributes(first.attributes)}${characters(count)}>${html}</strong>${inlines(rest, scope, { before: plain.at(-1) ?? " " })}`;
  }

  function container(
    block: Extract<Block, { type: "container" }>,
    scope: Scope,
    inside: Inside,
    longest: number | undefined,
  ): string {
    const directive = containers[block.name];
    const count = directive.characters === "own" ? widthOf(said(block.blocks, scope)) : longest;
    const holdsLongest = block.blocks.filter(
      (one): one is Extract<Block, { type: "container" }> =>
        one.type === "container" && containers[one.name].characters === "longest",
    );
    const widest = Math.max(0, ...holdsLongest.map((one) => widthOf(said(one.blocks, scope))));
    const within: Inside = {
      steps: inside.steps || directive.itemsAppear === true,
      question: block.name === "question",
    };
    const html = block.blocks
      .map((one, at) =>
        one.type === "container" && holdsLongest.includes(one)
          ? container(one, scope, within, widest)
          : blockHtml(one, scope, at === 0 ? within : { ...within, question: false }),
      )
      .join("");
    const given = block.attributes;
    const ordered = given
      ? `${attributes({ ...given, id: "", classes: [] })} class="${[block.name, ...pageClasses(given)].map(escapeHtml).join(" ")}"${given.id === "" ? "" : ` id="${escapeHtml(given.id)}"`}`
      : ` class="${block.name}"`;
    const style = count === undefined ? columnWidths(block) : characters(count);
    return `<div${placeOf(block)}${ordered}${style}>\n${html}</div>\n`;
  }

  function media(block: MediaBlock, scope: Scope, place: string): string {
    const image = posterOf(library, block);
    const nth = (scope.pictures.get(image) ?? 0) + 1;
    scope.pictures.set(image, nth);
    const prefix = `k-${scope.prefix}${nth > 1 ? `-${nth}` : ""}`;
    const poster = image ? imageHtml("", "", image, prefix, block.place, report) : "";
    const given = block.attributes && { ...block.attributes, values: langOf(block.attributes) };
    const { words, frames } = tools;
    return mediaHtml(block, poster, place + attributes(given, ["media"]), { library, words, lang, frames });
  }

  function diagram(block: Extract<Block, { type: "diagram" }>, scope: Scope, place: string): string {
    const made = tools.diagrams.get(block);
    if (!made?.picture) return ""; // a mistake that was told
    const { alt = made.label, ...values } = block.attributes?.values ?? {};
    const nth = (scope.pictures.get(tools.diagrams) ?? 0) + 1; // one count for all of them
    scope.pictures.set(tools.diagrams, nth);
    const given = attributes(block.attributes && { ...block.attributes, values }, ["diagram"]);
    const label = curlText(alt, lang);
    return `<p${place}${given}>${pictureHtml(made.picture, { alt: label, attributes: "", prefix: `k-${scope.prefix}-d${nth}` })}</p>\n`;
  }

  /** The mark says with its shape what its colour says. */
  function callout(block: Extract<Block, { type: "callout" }>, scope: Scope, place: string): string {
    const title = block.title.length === 0 ? escapeHtml(words.callouts[block.kind]) : inlines(block.title, scope);
    const head = `<p class="callout-title">${calloutMark(block.kind)}${title}</p>`;
    const given = attributes(block.attributes, ["callout", `callout-${block.kind}`]);
    return `<div role="note"${place}${given}>\n${head}\n${inner(block.blocks, scope, noneInside)}</div>\n`;
  }

  function table(block: Table, scope: Scope, place: string): string {
    const align = (at: number) => {
      const side = block.columns[at]?.align ?? "";
      return side === "" ? "" : ` style="text-align:${side}"`;
    };
    const cell = (one: Cell, at: number, tag: string, scopeOf = "") =>
      `<${tag}${scopeOf}${attributes(one.attributes)}${align(at)}>${inlines(one.content, scope)}</${tag}>\n`;
    const hasCorner = block.head[0]?.content.length === 0;
    const column = scope.lowered ? ' scope="col"' : "";
    // The empty corner of a table heads nothing: a screen reader must not announce it as a heading.
    const head = block.head
      .map((one, at) => (one.content.length === 0 ? "<td></td>\n" : cell(one, at, "th", column)))
      .join("");
    const rows = block.rows.map(({ cells }) => {
      const written = cells.map((one, at) =>
        scope.lowered && hasCorner && at === 0 ? cell(one, at, "th", ' scope="row"') : cell(one, at, "td"),
      );
      return `<tr>\n${written.join("")}</tr>\n`;
    });
    const body = rows.length === 0 ? "" : `<tbody>\n${rows.join("")}</tbody>\n`;
    const { title = "", ...values } = block.attributes?.values ?? {};
    const caption = title === "" ? "" : `<caption>${escapeHtml(curlText(title, lang))}</caption>\n`;
    const given = block.attributes && { ...block.attributes, values };
    return `<table${place}${attributes(given)}>\n${caption}<thead>\n<tr>\n${head}</tr>\n</thead>\n${body}</table>\n`;
  }

  return {
    inlines: (content, scope) => inlines(content, scope).trim(),
    blocks(blocks, scope) {
      if (scope.layout === "number" && blocks.length > 0)
        return (
          blockHtml(blocks[0]!, { ...scope, layout: "number-first" }, noneInside) + blocksHtml(blocks.slice(1), scope)
        ).trim();
      if (scope.layout === "chapter" && blocks.length === 1)
        return blocksHtml(blocks, { ...scope, layout: "standfirst" });
      return blocksHtml(blocks, scope);
    },
    footnotes,
  };
}

const langOf = ({ values: { lang } }: Attributes) => (lang === undefined ? {} : { lang });

/** `encodeAddress("https://example.jp/東京")` has the letters escaped; what is escaped already stays. */
const encodePiece = (value: string): string => encodeURIComponent(value.replace(/\p{Cs}/gu, "\ufffd"));

function encodeAddress(address: string): string {
  try {
    return encodeURI(address).replace(/%25([0-9a-f]{2})/gi, "%$1");
  } catch {
    return address.replace(/[\ud800-\udfff]/g, "%EF%BF%BD");
  }
}
