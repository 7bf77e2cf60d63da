// Mermaid's flowcharts, read strictly: a statement is understood whole or is a mistake at its column.
//
//   flowchart LR
//     a[Start] -->|yes| b{Is it?} & c((End))
import type { ArrowEnd, Diagram, DiagramEdge, DiagramFault, NodeShape } from "../model/diagram.ts";
import { DiagramBuilder, directionOf, idPattern, labelOf } from "./builder.ts";

const shapes: readonly (readonly [open: string, close: string, shape: NodeShape])[] = [
  ["(((", ")))", "double-circle"],
  ["((", "))", "circle"],
  ["([", "])", "stadium"],
  ["[[", "]]", "subroutine"],
  ["[(", ")]", "cylinder"],
  ["[/", "/]", "lean-right"],
  ["[\\", "\\]", "lean-left"],
  ["[/", "\\]", "trapezium"],
  ["[\\", "/]", "trapezium-down"],
  ["{{", "}}", "hexagon"],
  ["(", ")", "round"],
  ["[", "]", "box"],
  ["{", "}", "diamond"],
  [">", "]", "flag"],
];
const ends: Readonly<Record<string, ArrowEnd>> = { "<": "arrow", ">": "arrow", o: "circle", x: "cross" };
const worded = /^(<)?(--|==|-\.)[ \t]+([^|<>{}[\]]*?)[ \t]+(-{2,}|={2,}|\.+-)(>)?(?=[\s\p{L}\p{N}_]|$)/u;
const plain = /^(<|[ox](?=[-=]))?(-{2,}|={2,}|-\.+-|~{3,})(>|[ox](?=[\s|]))?(?:[ \t]*\|([^|]*)\|)?/;
const coloured = /^(?:style|classDef|class|linkStyle)\b/;

class Fault extends Error {
  readonly at: number;
  readonly hint: string;
  constructor(at: number, what: string, hint: string) {
    super(what);
    this.at = at;
    this.hint = hint;
  }
}

export function readFlowchart(text: string): Diagram | DiagramFault[] {
  const builder = new DiagramBuilder();
  const faults: DiagramFault[] = [];
  const lines = text.split("\n");
  let begun = false;
  let open = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || line.trim().startsWith("%%")) continue;
    let from = 0;
    for (const statement of line.split(";")) {
      const start = from + (statement.length - statement.trimStart().length);
      from += statement.length + 1;
      const written = statement.trim();
      if (written === "") continue;
      try {
        if (!begun) {
          begun = true;
          const [, direction = ""] = /^(?:graph|flowchart)(?:[ \t]+(\w+))?$/.exec(written) ?? [];
          builder.direction = direction === "" ? "TB" : (directionOf(direction) ?? unknown(written, direction));
        } else if (written === "end") {
          if (!builder.closeGroup()) throw new Fault(0, "This ends a subgraph that never began.", "Take it out.");
          open--;
        } else if (/^subgraph\b/.test(written)) {
          readGroup(written, builder, index);
          open++;
        } else readStatement(written, builder);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        faults.push({ line: index + 1, column: start + error.at + 1, what: error.message, hint: error.hint });
      }
    }
  }
  if (open > 0 && faults.length === 0)
    faults.push({ line: lines.length, column: 1, what: "A subgraph is never closed.", hint: "Write end below it." });
  return faults.length > 0 ? faults : builder.build();
}

function unknown(written: string, direction: string): never {
  throw new Fault(written.indexOf(direction), `There is no direction "${direction}".`, "Write TB, BT, LR or RL.");
}

function readGroup(written: string, builder: DiagramBuilder, index: number): void {
  const rest = written.slice("subgraph".length).trim();
  const named = /^([^\s[\]]+)[ \t]*\[(.*)\]$/.exec(rest);
  const label = labelOf((named?.[2] ?? rest).replace(/^"(.*)"$/, "$1"));
  if (label === undefined) throw new Fault(9, "This title cannot be drawn.", "Write plain words.");
  builder.openGroup(named?.[1] ?? (idPattern.exec(rest)?.[0] === rest ? rest : `group ${index}`), label);
}

function readStatement(written: string, builder: DiagramBuilder): void {
  let at = 0;
  const skip = () => {
    while (written[at] === " " || written[at] === "\t") at++;
  };
  if (coloured.test(written)) throw new Fault(0, "Colours come from the theme of the talk.", "Take this line out.");
  if (/^(?:click|direction|accTitle|accDescr)\b/.test(written))
    throw new Fault(0, "This cannot be drawn.", "Take this line out.");
  const node = (): string => {
    const id = idPattern.exec(written.slice(at))?.[0];
    if (id === undefined) throw new Fault(at, "Here a node should stand.", "Write its name, such as a or a[Its text].");
    at += id.length;
    const found = shapes.filter(([open]) => written.startsWith(open, at));
    if (found.length === 0) {
      refuseRest();
      return builder.node(id);
    }
    const [open] = found[0]!;
    const quoted = written[at + open.length] === '"';
    const textAt = at + open.length + (quoted ? 1 : 0);
    const quote = quoted ? written.indexOf('"', textAt) : -1;
    let best: { end: number; close: string; shape: NodeShape } | undefined;
    for (const [its, close, shape] of found) {
      if (its.length !== open.length) continue;
      const end = quoted ? (written.startsWith(close, quote + 1) ? quote : -1) : written.indexOf(close, textAt);
      if (end >= 0 && (best === undefined || end < best.end)) best = { end, close, shape };
    }
    if (!best)
      throw new Fault(at, "This bracket is never closed.", 'Close it; put words with brackets in quotes: a["f(x)"].');
    const text = written.slice(textAt, best.end);
    const label = !quoted && /[()[\]{}"]/.test(text) ? undefined : labelOf(text);
    if (label === undefined)
      throw new Fault(
        textAt,
        "This text cannot be drawn.",
        'Put words with brackets in quotes: a["f(x)"]; of HTML only <br> is known.',
      );
    at = best.end + (quoted ? 1 : 0) + best.close.length;
    refuseRest();
    return builder.node(id, label, best.shape);
  };
  const refuseRest = () => {
    if (written.startsWith(":::", at))
      throw new Fault(at, "Colours come from the theme of the talk.", "Take the class out.");
    if (written.startsWith("@{", at))
      throw new Fault(at, "This form cannot be drawn.", "Write a shape in brackets: a[box], a(round), a{choice}.");
  };
  const group = (): string[] => {
    const ids = [node()];
    for (skip(); written[at] === "&"; skip()) {
      at++;
      skip();
      ids.push(node());
    }
    return ids;
  };
  let before = group();
  for (skip(); at < written.length; skip()) {
    const link = readLink(written.slice(at));
    if (!link)
      throw new Fault(
        at,
        "This is no arrow that can be drawn.",
        "Write -->, ---, -.->, ==> or <-->, and words as -->|words|.",
      );
    at += link.length;
    skip();
    const after = group();
    for (const from of before) for (const to of after) builder.edge({ ...link.edge, from, to });
    before = after;
  }
}

function readLink(
  written: string,
): { readonly length: number; readonly edge: Omit<DiagramEdge, "from" | "to"> } | undefined {
  const words = worded.exec(written);
  if (words) {
    const [whole, start = "", first = "", text = "", last = "", end = ""] = words;
    const line = first === "==" ? "thick" : first === "-." ? "dotted" : "solid";
    const label = labelOf(text.replace(/^"(.*)"$/, "$1"));
    const agrees = last.startsWith("=") === (line === "thick") && last.startsWith(".") === (line === "dotted");
    if (label === undefined || !agrees) return undefined;
    const length = Math.max(1, last.length - (end === "" ? 2 : 1));
    return {
      length: whole.length,
      edge: { label, line, start: ends[start] ?? "", end: ends[end] ?? "", length: line === "dotted" ? 1 : length },
    };
  }
  const found = plain.exec(written);
  if (!found) return undefined;
  const [whole, start = "", body = "", end = "", text = ""] = found;
  const label = labelOf(text.trim().replace(/^"(.*)"$/, "$1"));
  if (label === undefined || (end === "" && body.length < 3)) return undefined;
  const line = body.startsWith("=")
    ? "thick"
    : body.startsWith("~")
      ? "hidden"
      : body.includes(".")
        ? "dotted"
        : "solid";
  const extra = line === "dotted" ? body.length - 3 : body.length - (end === "" ? 3 : 2);
  return {
    length: whole.length,
    edge: { label, line, start: ends[start] ?? "", end: ends[end] ?? "", length: 1 + Math.max(0, extra) },
  };
}
