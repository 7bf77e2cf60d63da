// One slide's tree -> the parts that a layout or a handout needs, each as HTML.
import { containers } from "../directives/directives.ts";
import type { ContainerDirective } from "../model/directive.ts";
import type { Slide, Variant } from "../model/deck.ts";
import type { AnyNode, Block, Inline } from "../model/tree.ts";
import { inventoryOf } from "../tree/inventory.ts";
import { textOf } from "../tree/text-of.ts";
import { walk } from "../tree/walk.ts";
import { citationsOf, type Citation } from "./citations.ts";
import { codeWide, slideFull } from "../diagnostics/catalog/markdown.ts";
import { roomFor, wideCode } from "./fit.ts";
import { mayHoldEmoji } from "../emoji/signs.ts";
import { clausesHtml } from "./clauses.ts";
import { detectLayout } from "./layout.ts";
import { plainText } from "./plain-text.ts";
import { escapeHtml } from "../formats/escape-html.ts";
import { curlText } from "./typography.ts";
import type { Scope, Tools, Writer } from "./writer.ts";

type Part = ContainerDirective["part"] | "charts";
type Parted = Readonly<Record<Part, readonly Block[]>>;

export interface SlideParts {
  readonly layout: string;
  readonly headingHtml: string;
  readonly bodyHtml: string; // with the footnotes it names below it
  readonly chartsHtml: string;
  readonly notesHtml: string; // for the presenter
  readonly handoutHtml: string; // for the reader
  readonly citations: readonly Citation[];
  readonly sources: readonly string[]; // ids of what is cited
  readonly stageCharts: readonly string[]; // ids, of those on the slide
  readonly charts: readonly string[]; // and in the reader's text
  readonly spokenCharts: readonly string[]; // in speaker notes only
  readonly hasCode: Readonly<Record<Part, boolean>>;
  /** The same for a document: headings a level lower where the slide stands in a chapter, footnotes apart. */
  readonly forReader: (lowered: boolean) => ReaderParts;
  readonly gathered: (kind: "glossary" | "questions") => readonly Gathered[];
}
export interface ReaderParts {
  readonly bodyHtml: string; // as on the slide, with its footnotes
  readonly textHtml: string; // without them
  readonly textNotesHtml: string; // `<ol>…</ol>`
  readonly readerHtml: string;
  readonly readerNotesHtml: string;
  readonly readerLength: number; // letters
  readonly named: ReadonlySet<string>; // sources that the reader's text names
  readonly hasPicture: boolean;
}
export interface Gathered {
  readonly term: string; // of the glossary; "" where none is marked
  readonly html: string;
}

const clearly = 1.12; // the estimate is no measure

export function writeParts(
  slide: Slide,
  chapter: Scope["chapter"],
  variant: Variant,
  writer: Writer,
  tools: Tools,
): SlideParts {
  const parts = partition(slide.blocks);
  const lang = variant.audience.lang;
  const words = tools.words.page;
  const evaluate = (spoken: boolean) => (piece: Extract<Inline, { type: "expression" }>) =>
    tools.evaluate(piece.source, chapter, piece.place, spoken);
  const detected = detectLayout(slide.level, parts.body, parts.charts.length);
  const layout =
    slide.attributes.values["layout"] ?? (variant.templates.has(`layouts/${detected}`) ? detected : "plain");
  const room = roomFor(layout, textOf(slide.heading), parts.body);
  if (room && room.needed > room.there * clearly)
    tools.report.add(slideFull(slide.place, Math.round((room.needed / room.there - 1) * 100)));
  for (const { place, letters, most } of wideCode(layout, parts.body)) tools.report.add(codeWide(place, letters, most));
  const charts: string[] = [];
  const scope = (part: Part | "heading" | "term", more: Partial<Scope> = {}): Scope => ({
    chapter,
    prefix: `${slide.id}-${part}`,
    cited: new Map(),
    named: new Set(),
    spoken: part === "notes",
    citesInText: part === "handout",
    charts: [],
    pictures: new Map(),
    notes: [],
    noteNumbers: new Map(),
    layout: "",
    lowered: false,
    marksNotes: true,
    ...more,
  });
  const listed = (own: Scope): string => {
    const items = writer.footnotes(own, slide.definitions);
    return items === "" ? "" : `<ol>${items}</ol>`;
  };
  const aside = (list: string): string =>
    list === "" ? "" : `<aside class="footnotes" aria-label="${words.footnotes}">${list}</aside>`;

  // A heading's footnotes are listed with those of the slide's body, and counted first.
  const body = (lowered: boolean) => {
    const own = scope("body", { layout: bodyLayout(layout), lowered });
    const headingHtml = heading(slide.heading, own);
    const text = writer.blocks(parts.body, own);
    return { own, headingHtml, text, notes: listed(own) };
  };
  function heading(content: readonly Inline[], own: Scope): string {
    const plain = content.every(({ type }) => type === "text" || type === "expression")
      ? textOf(content, evaluate(false)).trim()
      : undefined;
    return plain === undefined || /[<>&]/.test(plain) || (tools.emoji.size > 0 && mayHoldEmoji(plain))
      ? writer.inlines(content, own)
      : clausesHtml(escapeHtml(curlText(plain, lang)));
  }
  const onStage = body(false);
  const chartScope = scope("charts", { cited: onStage.own.cited, charts });
  const chartsHtml = writer.blocks(parts.charts, chartScope);
  const reader = scope("handout");
  const readerText = writer.blocks(parts.handout, reader);
  const readerNotes = listed(reader);
  const spoken = scope("notes");
  const notesHtml = writer.blocks(parts.notes, spoken) + aside(listed(spoken));
  const { types } = inventoryOf(slide);
  /** Most slides hold none of what is asked for, and need no walk. */
  const holds = (blocks: readonly AnyNode[], wanted: readonly string[]): boolean => {
    let found = false;
    if (wanted.some((type) => types.has(type)))
      walk(blocks, (node) => (found ||= "type" in node && wanted.includes(node.type)));
    return found;
  };
  const changesBelow = ["heading", "table"];
  const codeInNotes = holds([...slide.heading, ...slide.definitions], codes);
  const hasCode = (part: Part) => codeInNotes || holds(parts[part], codes);
  return {
    layout,
    headingHtml: onStage.headingHtml,
    bodyHtml: onStage.text + aside(onStage.notes),
    chartsHtml,
    notesHtml,
    handoutHtml: readerText + aside(readerNotes),
    stageCharts: charts,
    charts: [...charts, ...reader.charts],
    spokenCharts: spoken.charts,
    sources: [...new Set([...onStage.own.cited.keys(), ...reader.cited.keys()])],
    citations: citationsOf(onStage.own.cited, variant.library.references, lang),
    hasCode: { body: hasCode("body"), charts: false, notes: hasCode("notes"), handout: hasCode("handout") },
    forReader(lowered) {
      const isSame = !lowered || !holds(parts.body, changesBelow);
      const { text, notes } = isSame ? onStage : body(true);
      let [readerHtml, readerNotesHtml] = [readerText, readerNotes];
      if (lowered && holds(parts.handout, changesBelow)) {
        const own = scope("handout", { lowered });
        readerHtml = writer.blocks(parts.handout, own);
        readerNotesHtml = listed(own);
      }
      return {
        bodyHtml: text + aside(notes),
        textHtml: text,
        textNotesHtml: notes,
        readerHtml,
        readerNotesHtml,
        readerLength: plainText(parts.handout, evaluate(false)).length,
        named: reader.named,
        hasPicture: holds(parts.body, ["image"]),
      };
    },
    gathered: (kind) =>
      [...parts.body, ...parts.handout]
        .flatMap((block) => gather(block, kind))
        .map((blocks) => {
          const own = scope("term", { marksNotes: false, citesInText: true });
          // A question breaks between its clauses, as it does on its slide.
          if (kind === "questions") {
            const first = writer.blocks(blocks.slice(0, 1), { ...own, layout: "standfirst" });
            const rest = writer.blocks(blocks.slice(1), own);
            return { term: "", html: rest === "" ? first : `${first}\n${rest}` };
          }
          const { term, rest } = takeTerm(blocks);
          return {
            term: term ? textOf(term, evaluate(false)).trim() : "",
            html: writer.blocks(rest, own),
          };
        }),
  };
}
const codes = ["code", "code-block", "html", "html-block"];
/** Layouts that set a first line, an item's figure or a standfirst apart. */
const bodyLayout = (layout: string): string => (["number", "numbers", "chapter"].includes(layout) ? layout : "");

/** Notes and reader's text leave the slide's body; charts that stand alone get a place of their own in the layout. */
function partition(blocks: readonly Block[]): Parted {
  const parts: Record<Part, Block[]> = { body: [], notes: [], handout: [], charts: [] };
  for (const block of blocks) {
    if (block.type === "chart") parts.charts.push(block);
    else if (block.type !== "container" || containers[block.name].part === "body") parts.body.push(block);
    else parts[containers[block.name].part].push(...block.blocks);
  }
  return parts;
}

/** The insides of the containers that the back of a handout gathers. */
function gather(block: Block, kind: "glossary" | "questions"): (readonly Block[])[] {
  if (block.type === "container" && containers[block.name].gathered === kind) return [block.blocks];
  if (block.type === "container" || block.type === "quote" || block.type === "callout")
    return block.blocks.flatMap((one) => gather(one, kind));
  if (block.type === "list") return block.items.flatMap((item) => item.blocks.flatMap((one) => gather(one, kind)));
  return [];
}

/** The first words in bold are the term; what follows says what it means. */
function takeTerm(blocks: readonly Block[]): { term: readonly Inline[] | undefined; rest: readonly Block[] } {
  const [first, ...others] = blocks;
  if (first?.type !== "paragraph") return { term: undefined, rest: blocks };
  const at = first.content.findIndex(({ type }) => type === "strong");
  const strong = first.content[at];
  if (strong?.type !== "strong") return { term: undefined, rest: blocks };
  const before = first.content.slice(0, at);
  let after: readonly Inline[] = first.content.slice(at + 1);
  const [next] = after;
  if (before.length === 0 && next?.type === "text")
    after = [{ ...next, text: next.text.replace(/^\s*(?:[:：—–-]\s*)?/, "") }, ...after.slice(1)];
  const content = [...before, ...after].filter((piece) => piece.type !== "text" || piece.text !== "");
  return { term: strong.content, rest: content.length === 0 ? others : [{ ...first, content }, ...others] };
}
