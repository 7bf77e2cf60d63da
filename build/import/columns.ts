// Elements and divs that set their children beside each other -> columns with their widths.
import { type Block, type Column, nothingGiven, type Piece } from "./deck.ts";
import { blocksOf, type Frame } from "./frames.ts";

const rowClass =
  /^(?:columns?|cols|row|flex|grid|inline-flex|split|multi-?columns?|(?:two|three|2|3)-?col(?:umn)?s?|col(?:umn)?s-\d)$/;

const classesOf = ({ attributes }: Frame): string[] => (attributes.get("class") ?? "").split(/\s+/).filter(Boolean);
const styleOf = ({ attributes }: Frame, name: string): string =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i").exec(attributes.get("style") ?? "")?.[1]?.trim() ?? "";

/** Whether an element sets its children in a row: flex, grid, or a class that says columns. */
export function isRow(frame: Frame): boolean {
  if (frame.kind !== "element" || !/^(?:div|section|main|article)$/.test(frame.name)) return false;
  const classes = classesOf(frame);
  if (classes.some((name) => /^flex-col(?:umn)?$/.test(name)) || /column/.test(styleOf(frame, "flex-direction")))
    return false;
  if (frame.attributes.has("grid") || frame.attributes.has("flex")) return true;
  return classes.some((name) => rowClass.test(name)) || /flex|grid/.test(styleOf(frame, "display"));
}
export const floats = (frame: Frame): boolean =>
  /left|right/.test(styleOf(frame, "float")) || /inline-block/.test(styleOf(frame, "display"));

/** An element in a row, as one column; its row joins it with its fellows. */
export function asColumn(frame: Frame): Block {
  const column: Column = { given: nothingGiven(), width: widthOf(frame), blocks: blocksOf(frame.held, frame.line) };
  return { kind: "columns", line: frame.line, given: nothingGiven(), columns: [column] };
}

function widthOf(frame: Frame): string {
  const said = /^(\d+(?:\.\d+)?)%$/.exec(
    styleOf(frame, "width") || styleOf(frame, "flex-basis") || (frame.attributes.get("width") ?? ""),
  );
  if (said) return `${said[1]}%`;
  for (const name of classesOf(frame)) {
    const part = /^(?:w|basis)-(\d)\/(\d)$/.exec(name);
    if (part) return `${Math.round((100 * Number(part[1])) / Number(part[2]))}%`;
    const exact = /^(?:w-)\[?(\d+)%\]?$/.exec(name);
    if (exact) return `${exact[1]}%`;
  }
  return "";
}

const most = 4; // beside each other
/** The children of a row: its columns, in rows of as many as its grid says; anything else stands below each other. */
export function rowOf(frame: Frame): (Block | Piece)[] {
  const singles = frame.held.filter(
    (one): one is Extract<Block, { kind: "columns" }> =>
      "line" in one && one.kind === "columns" && one.columns.length === 1,
  );
  const others = frame.held.filter(
    (one) =>
      !singles.includes(one as never) &&
      !("line" in one
        ? one.kind === "comment"
        : one.kind === "comment" || (one.kind === "text" && one.text.trim() === "") || one.kind === "break"),
  );
  const columns = singles.flatMap((one) => one.columns);
  const widths = templateOf(frame);
  const across = widths.length > 1 ? widths.length : columns.length;
  // Blocks of Markdown straight inside a grid are its cells as well.
  const cells = singles.length === 0 && others.every((one) => "line" in one) ? (others as Block[]) : [];
  if (
    cells.length > 1 &&
    cells.length <= most &&
    /grid|flex/.test(frame.raw) &&
    (widths.length < 2 || widths.length === cells.length)
  )
    return rowOf({
      ...frame,
      held: frame.held.map((one) =>
        cells.includes(one as Block) ? asColumn({ ...frame, attributes: new Map(), held: [one] }) : one,
      ),
    });
  if (others.length > 0 || columns.length < 2 || across > most)
    return frame.held.flatMap((one) =>
      "line" in one && one.kind === "columns" && one.columns.length === 1 ? one.columns[0]!.blocks : [one],
    );
  const comments = frame.held.filter((one): one is Block => "line" in one && one.kind === "comment");
  const rows: Block[] = [];
  for (let at = 0; at < columns.length; at += across) {
    const row = columns.slice(at, at + across);
    row.forEach((column, index) => (column.width ||= row.length === across ? (widths[index] ?? "") : ""));
    rows.push({ kind: "columns", line: frame.line, given: nothingGiven(), columns: row });
  }
  return [...comments, ...rows];
}

/** `grid-template-columns: 1fr 2fr` is 33% and 67%; `grid-cols-2` two without a width. */
function templateOf(frame: Frame): string[] {
  const classes = [...classesOf(frame), ...(frame.attributes.get("grid") ?? "").split(/\s+/)];
  for (const name of classes) {
    const count = /^(?:grid-)?cols-(\d)$/.exec(name)?.[1];
    if (count) return Array<string>(Number(count)).fill("");
    const exact = /^(?:grid-)?cols-\[(.+)\]$/.exec(name)?.[1];
    if (exact) return shares(exact.split("_"));
  }
  const style = styleOf(frame, "grid-template-columns");
  const repeated = /^repeat\(\s*(\d+)\s*,/.exec(style)?.[1];
  if (repeated) return Array<string>(Number(repeated)).fill("");
  return style === "" ? [] : shares(style.split(/\s+/));
}
function shares(parts: readonly string[]): string[] {
  if (parts.every((part) => /^\d+(?:\.\d+)?%$/.test(part))) return [...parts];
  const numbers = parts.map((part) => Number(/^(\d+(?:\.\d+)?)fr$/.exec(part)?.[1] ?? Number.NaN));
  const sum = numbers.reduce((total, one) => total + one, 0);
  if (Number.isNaN(sum) || new Set(numbers).size < 2) return parts.map(() => "");
  return numbers.map((one) => `${Math.round((100 * one) / sum)}%`);
}
