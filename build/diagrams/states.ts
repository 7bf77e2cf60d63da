// Mermaid's state diagrams, read as strictly: `[*] --> Open`, `Open --> Closed : shut`, `state "Long name" as Open`, `state Group { … }`.
import type { Diagram, DiagramFault } from "../model/diagram.ts";
import { DiagramBuilder, directionOf, idPattern, labelOf } from "./builder.ts";

const marks = { choice: "diamond", fork: "bar", join: "bar" } as const;

export function readStates(text: string): Diagram | DiagramFault[] {
  const builder = new DiagramBuilder();
  const faults: DiagramFault[] = [];
  const opened: number[] = [];
  const named = (written: string, side: "start" | "end"): string | undefined => {
    if (written === "[*]") return builder.node(`${side} of ${builder.group}`, "", side);
    return idPattern.exec(written)?.[0] === written ? builder.node(written) : undefined;
  };
  const read = (written: string, line: number): string => {
    const arrow = /^(\S+)[ \t]*-->[ \t]*([^\s:]+)(?:[ \t]*:(.*))?$/.exec(written);
    if (arrow) {
      const [from, to, label] = [named(arrow[1]!, "start"), named(arrow[2]!, "end"), labelOf(arrow[3] ?? "")];
      if (from === undefined || to === undefined || label === undefined) return "This arrow cannot be understood.";
      builder.edge({ from, to, label, line: "solid", start: "", end: "arrow", length: 1 });
      return "";
    }
    const direction = /^direction[ \t]+(\w+)$/.exec(written)?.[1];
    if (direction !== undefined) {
      const found = directionOf(direction);
      if (found === undefined || builder.group !== "") return "This direction cannot be drawn.";
      builder.direction = found;
      return "";
    }
    const long = /^state[ \t]+"([^"]*)"[ \t]+as[ \t]+(\S+)$/.exec(written);
    const group = /^state[ \t]+(?:"([^"]*)"[ \t]+as[ \t]+)?([^\s{"]+)[ \t]*\{$/.exec(written);
    const mark = /^state[ \t]+(\S+)[ \t]+<<(choice|fork|join)>>$/.exec(written);
    const told = /^([^\s:]+)[ \t]*:(.+)$/.exec(written);
    if (group) {
      builder.openGroup(group[2]!, group[1] ?? group[2]!);
      opened.push(line);
    } else if (written === "}") {
      if (!builder.closeGroup()) return "This closes a group that never began.";
      opened.pop();
    } else if (mark) builder.node(mark[1]!, "", marks[mark[2] as keyof typeof marks]);
    else if (long || told) {
      const [id, label] = long ? [long[2]!, labelOf(long[1]!)] : [told![1]!, labelOf(told![2]!)];
      if (label === undefined || idPattern.exec(id)?.[0] !== id) return "This name cannot be understood.";
      builder.node(id, label);
    } else if (idPattern.exec(written)?.[0] === written || /^state[ \t]+\S+$/.test(written))
      builder.node(written.replace(/^state[ \t]+/, ""));
    else return "This cannot be drawn.";
    return "";
  };
  for (const [index, line] of text.split("\n").entries()) {
    const written = line.trim();
    if (index === 0 || written === "" || written.startsWith("%%")) continue;
    const what = read(written, index + 1);
    if (what !== "") faults.push({ line: index + 1, column: line.length - line.trimStart().length + 1, what, hint });
  }
  for (const line of opened)
    faults.push({ line, column: 1, what: "This group is never closed.", hint: "Write } below it." });
  if (faults.length > 0) return faults;
  const { nodes, ...rest } = builder.build();
  return { ...rest, nodes: nodes.map((node) => (node.shape === "box" ? { ...node, shape: "round" } : node)) };
}
const hint =
  'Write one --> other : words, state "Long name" as one, or state group { … }; notes and concurrency are not drawn.';
