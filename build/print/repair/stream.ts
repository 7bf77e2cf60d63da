// One content stream: what stands unmarked becomes an artifact, what each mark holds is noted, page numbers are filled in.
// `0 0 9 9 re f` -> `/Artifact BMC 0 0 9 9 re f EMC`.
// What a mark says is kept in the order in which it is read: the browser marks runs from right to left (ReversedChars), and
// clusters whose glyphs are not its letters (ActualText).
import { eachOperation, pathPaints, pathStarts, textPaints } from "../../pdf/content.ts";
import { codes, type Font } from "../../pdf/fonts.ts";
import { Name, PdfString, readText, type Value } from "../../pdf/objects.ts";
import { embed } from "./reading-order.ts";

/** What stands between a mark and its end. */
export interface Sequence {
  readonly id: number;
  readonly from: number; // bytes of the mark itself
  readonly to: number;
  text: string; // with a line break where a line ends; runs from right to left embedded, see reading-order.ts
  unknown: number; // glyphs of which the font does not say what they mean
  line: number; // how high its last text stands
  paths: number;
  others: number; // images, forms, shadings
  block: TextBlock | undefined; // the only text object, where there is just one
  blocks: number;
}
/** From BT to ET. */
export interface TextBlock {
  readonly from: number;
  to: number;
  font: Font | undefined;
  fontName: string;
  size: number;
  matrix: readonly number[];
  codes: string;
  isSplit: boolean; // a mark begins inside it
}
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
/** What is painted, in numbers: a page that paints nothing but a few rectangles shows nothing. */
export interface Paintings {
  texts: number;
  markedTexts: number; // those that belong to an element
  pictures: number; // images, forms, shadings, paths that are no rectangles
  rectangles: number;
}
interface ReadStream {
  readonly sequences: Sequence[];
  readonly paintings: Paintings;
  readonly edits: Edit[];
  readonly forms: { readonly name: string; readonly marked: boolean }[];
}

/** An open mark, and what holds inside it. */
interface Open {
  readonly sequence: Sequence | undefined;
  readonly isOwned: boolean; // by an element or as an artifact; else the mark only says how text is read
  readonly isSpoken: boolean; // its text stands in the mark: the glyphs say nothing
  readonly reversed: string[] | undefined; // what is said inside, from left to right
}
interface Run {
  from: number;
  inner: number; // where the first painting itself begins, inside its text object
  to: number;
  readonly level: number;
}

/** `marked`: the whole stream is a form that something marked paints. `isImage`: whether an object is one; forms mark themselves. */
export function readStream(
  data: Uint8Array,
  fontOf: (name: string) => Font | undefined,
  marked: boolean,
  isImage: (name: string) => boolean = () => false,
): ReadStream {
  const sequences: Sequence[] = [];
  const edits: Edit[] = [];
  const forms: ReadStream["forms"] = [];
  const open: Open[] = [];
  const paintings: Paintings = { texts: 0, markedTexts: 0, pictures: 0, rectangles: 0 };
  let current: Sequence | undefined;
  let level = 0;
  let pathFrom = -1;
  let isRectangle = true;
  let block: TextBlock | undefined;
  let run: Run | undefined;
  let font: Font | undefined;
  let fontName = "";
  let size = 0;

  const closeRun = () => {
    if (!run) return;
    edits.push({ from: run.from, to: run.from, text: "/Artifact BMC\n" }, { from: run.to, to: run.to, text: "\nEMC" });
    run = undefined;
  };
  const paint = (from: number, to: number, inner = from) => {
    if (marked || open.at(-1)?.isOwned) return;
    if (run && run.level === level) run.to = to;
    else {
      closeRun();
      run = { from, inner, to, level };
    }
  };
  const say = (sequence: Sequence, text: string) => {
    const line = block?.matrix[5] ?? sequence.line;
    if (sequence.text !== "" && Math.abs(line - sequence.line) > size / 2) sequence.text += "\n";
    sequence.line = line;
    sequence.text += text;
  };
  const read = (sequence: Sequence, string: string, known: Font) => {
    const last = open.at(-1);
    if (last?.isSpoken) return;
    let text = "";
    for (const code of codes(string, known)) {
      const letters = known.unicode.get(code) ?? "";
      if (letters === "") sequence.unknown++;
      if (last?.reversed) last.reversed.push(letters);
      else text += letters;
    }
    if (!last?.reversed) say(sequence, text);
  };
  const mark = (operands: readonly Value[], from: number, to: number) => {
    const list = operands[1];
    const id = list instanceof Map ? list.get("MCID") : undefined;
    const spoken = list instanceof Map ? list.get("ActualText") : undefined;
    const tag = operands[0] instanceof Name ? operands[0].text : "";
    const owns = typeof id === "number" || tag === "Artifact";
    if (run && owns) {
      // A mark inside the text object in which the run began: the run must begin and end inside it too.
      if (block && run.from <= block.from) run.from = run.inner;
      closeRun();
    } else if (!owns && (!block || block.isSplit)) closeRun();
    if (block && owns) block.isSplit = true;
    if (typeof id === "number") {
      current = { id, from, to, text: "", unknown: 0, line: 0, paths: 0, others: 0, block: undefined, blocks: 0 };
      sequences.push(current);
    } else if (tag === "Artifact") current = undefined;
    const above = open.at(-1);
    const reversed = above?.reversed ?? (tag === "ReversedChars" ? [] : undefined);
    if (current && spoken instanceof PdfString && !above?.isSpoken) {
      if (reversed) reversed.push(readText(spoken));
      else say(current, readText(spoken));
    }
    const isSpoken = above?.isSpoken === true || spoken instanceof PdfString;
    open.push({ sequence: current, isOwned: owns || above?.isOwned === true, isSpoken, reversed });
  };
  const unmark = () => {
    const ended = open.pop();
    if (ended && !ended.isOwned && (!block || block.isSplit)) closeRun();
    const above = open.at(-1);
    if (ended?.reversed && !above?.reversed && current) say(current, embed(ended.reversed));
    current = above?.sequence;
  };

  eachOperation(data, (operator, operands, from, to) => {
    switch (operator) {
      case "q":
        closeRun();
        level++;
        break;
      case "Q":
        closeRun();
        level--;
        break;
      case "BT":
        block = { from, to, font, fontName, size, matrix: [], codes: "", isSplit: false };
        break;
      case "ET":
        if (block) {
          block.to = to;
          if (run && run.to > block.from && !block.isSplit) run.to = to;
          if (current && block.codes !== "") {
            current.block = block;
            current.blocks++;
          }
        }
        block = undefined;
        break;
      case "Tf":
        fontName = operands[0] instanceof Name ? operands[0].text : "";
        font = fontOf(fontName);
        size = typeof operands[1] === "number" ? operands[1] : 0;
        if (block) Object.assign(block, { font, fontName, size });
        break;
      case "Tm":
        if (block && block.codes === "") block.matrix = operands.filter((item) => typeof item === "number");
        break;
      case "BMC":
      case "BDC":
        mark(operands, from, to);
        break;
      case "EMC":
        unmark();
        break;
      case "Do": {
        const key = operands[0];
        if (key instanceof Name) forms.push({ name: key.text, marked: marked || open.at(-1)?.isOwned === true });
        if (current) current.others++;
        paintings.pictures++;
        if (key instanceof Name && isImage(key.text)) paint(from, to);
        break;
      }
      case "EI":
      case "sh":
        paintings.pictures++;
        if (current) current.others++;
        paint(from, to);
        break;
      default:
        if (pathStarts.has(operator)) {
          if (pathFrom < 0) pathFrom = from;
          if (operator !== "re") isRectangle = false;
        } else if (pathPaints.has(operator)) {
          if (isRectangle) paintings.rectangles++;
          else paintings.pictures++;
          isRectangle = true;
          if (current) current.paths++;
          paint(pathFrom < 0 ? from : pathFrom, to);
          pathFrom = -1;
        } else if (operator === "n") {
          pathFrom = -1;
          isRectangle = true;
        } else if (textPaints.has(operator)) {
          const last = operands.at(-1);
          for (const item of Array.isArray(last) ? last : [last])
            if (item instanceof PdfString) {
              if (block) block.codes += item.bytes;
              if (current && font) read(current, item.bytes, font);
            }
          paintings.texts++;
          if (current) paintings.markedTexts++;
          paint(block && !block.isSplit ? block.from : from, to, from);
        }
    }
  });
  closeRun();
  return { sequences, paintings, edits, forms };
}

export function applyEdits(data: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(data.subarray(at, edit.from), Buffer.from(edit.text, "latin1"));
    at = edit.to;
  }
  return Buffer.concat([...parts, data.subarray(at)]);
}
