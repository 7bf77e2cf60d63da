// One content stream: what stands unmarked becomes an artifact, what each mark holds is noted, page numbers are filled in.
// `0 0 9 9 re f` -> `/Artifact BMC 0 0 9 9 re f EMC`.
import { eachOperation, pathPaints, pathStarts, textPaints } from "../../pdf/content.ts";
import { decodeText, type Font } from "../../pdf/fonts.ts";
import { Name, PdfString, type Value } from "../../pdf/objects.ts";

/** What stands between a mark and its end. */
export interface Sequence {
  readonly id: number;
  readonly from: number; // bytes of the mark itself
  readonly to: number;
  text: string; // with a line break where a line ends
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
interface ReadStream {
  readonly sequences: Sequence[];
  readonly edits: Edit[];
  readonly forms: { readonly name: string; readonly marked: boolean }[];
}

interface Run {
  from: number;
  inner: number; // where the first painting itself begins, inside its text object
  to: number;
  readonly level: number;
}

/** `marked`: the whole stream is a form that something marked paints. */
export function readStream(data: Uint8Array, fontOf: (name: string) => Font | undefined, marked: boolean): ReadStream {
  const sequences: Sequence[] = [];
  const edits: Edit[] = [];
  const forms: ReadStream["forms"] = [];
  const open: (Sequence | undefined)[] = [];
  let current: Sequence | undefined;
  let level = 0;
  let pathFrom = -1;
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
    if (marked || open.length > 0) return;
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
  const mark = (operands: readonly Value[], from: number, to: number) => {
    if (run) {
      // A mark inside the text object in which the run began: the run must begin and end inside it too.
      if (block && run.from <= block.from) run.from = run.inner;
      closeRun();
    }
    if (block) block.isSplit = true;
    const list = operands[1];
    const id = list instanceof Map ? list.get("MCID") : undefined;
    if (typeof id === "number") {
      current = { id, from, to, text: "", line: 0, paths: 0, others: 0, block: undefined, blocks: 0 };
      sequences.push(current);
      open.push(current);
    } else open.push(undefined);
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
        open.pop();
        current = open.at(-1);
        break;
      case "Do": {
        const key = operands[0];
        if (key instanceof Name) forms.push({ name: key.text, marked: marked || open.length > 0 });
        if (current) current.others++;
        break;
      }
      case "EI":
      case "sh":
        if (current) current.others++;
        paint(from, to);
        break;
      default:
        if (pathStarts.has(operator)) {
          if (pathFrom < 0) pathFrom = from;
        } else if (pathPaints.has(operator)) {
          if (current) current.paths++;
          paint(pathFrom < 0 ? from : pathFrom, to);
          pathFrom = -1;
        } else if (operator === "n") pathFrom = -1;
        else if (textPaints.has(operator)) {
          const last = operands.at(-1);
          for (const item of Array.isArray(last) ? last : [last])
            if (item instanceof PdfString) {
              if (block) block.codes += item.bytes;
              if (current && font) say(current, decodeText([item.bytes], font));
            }
          paint(block && !block.isSplit ? block.from : from, to, from);
        }
    }
  });
  closeRun();
  return { sequences, edits, forms };
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
