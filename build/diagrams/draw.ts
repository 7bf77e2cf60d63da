// The text of a diagram -> a drawing in the colours and fonts of the theme, and what it says; or what is wrong with it, at its line.
// Graphviz, as WebAssembly, places and draws; it is loaded by decks with diagrams alone.
//
//   await drawDiagram("mermaid", "graph LR\n a --> b") is { svg: "<svg …", label: "a → b" }
import type { Diagram, DiagramFault } from "../model/diagram.ts";
import { dotOf, placeholders, themeDefaults } from "./dot-of.ts";
import { readFlowchart } from "./flowchart.ts";
import { readStates } from "./states.ts";

export interface DrawnDiagram {
  readonly svg: string;
  readonly label: string; // in words: what leads to what; "" where only the words of the drawing say it
}
type Viz = Awaited<ReturnType<(typeof import("@viz-js/viz"))["instance"]>>;
let viz: Promise<Viz> | undefined;
const known = "flowchart, graph, stateDiagram-v2";

export async function drawDiagram(
  kind: "mermaid" | "dot",
  text: string,
): Promise<DrawnDiagram | readonly DiagramFault[]> {
  if (kind === "dot") return render(text, "", true);
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "" && !/^\s*%%(?!\{)/.test(line));
  const head = /^\s*([\w-]+)/.exec(lines[first] ?? "")?.[1] ?? "";
  const config = lines.findIndex((line) => /^\s*(?:%%\{|---\s*$)/.test(line));
  if (config >= 0)
    return [
      {
        line: config + 1,
        column: 1,
        what: "How a diagram looks is the theme's to say.",
        hint: "Take these settings out.",
      },
    ];
  const read =
    head === "graph" || head === "flowchart"
      ? readFlowchart
      : /^stateDiagram(?:-v2)?$/.test(head)
        ? readStates
        : undefined;
  if (!read)
    return [
      {
        line: Math.max(first, 0) + 1,
        column: 1,
        what:
          head === "" ? "This diagram does not say what it is." : `A diagram of the kind "${head}" cannot be drawn.`,
        hint: `Known kinds: ${known}. Draw others elsewhere and put them in as an SVG.`,
      },
    ];
  // Lines before the first are kept empty, so that places stay right.
  const diagram = read === readStates ? read(["", ...lines.slice(first + 1)].join("\n")) : read(text);
  if (!("nodes" in diagram))
    return read === readStates ? diagram.map((fault) => ({ ...fault, line: fault.line + first })) : diagram;
  return render(dotOf(diagram), sayDiagram(diagram), false);
}

async function render(dot: string, label: string, isForeign: boolean): Promise<DrawnDiagram | readonly DiagramFault[]> {
  const { instance } = await import("@viz-js/viz");
  const { graph, node, edge } = themeDefaults;
  const result = (await (viz ??= instance())).render(dot, {
    format: "svg",
    ...(isForeign ? { graphAttributes: graph, nodeAttributes: node, edgeAttributes: edge } : {}),
  });
  const faults = result.errors.map(({ message }): DiagramFault => ({
    line: Number(/line (\d+)/.exec(message)?.[1] ?? 1),
    column: 1,
    what: `Graphviz says: ${message.trim()}.`,
    hint: "Correct the diagram.",
  }));
  if (result.status !== "success" || (isForeign && faults.length > 0)) return faults.length > 0 ? faults : [nothing];
  const from = result.output.indexOf("<svg");
  let svg = result.output.slice(from);
  for (const [colour, own] of Object.entries(placeholders)) svg = svg.replaceAll(`"${colour}"`, `"${own}"`);
  return { svg: svg.replaceAll('font-family="Helvetica,sans-Serif"', 'font-family="var(--font-text)"'), label };
}
const nothing: DiagramFault = {
  line: 1,
  column: 1,
  what: "Graphviz draws nothing of this.",
  hint: "Correct the diagram.",
};

/** `Start → Is it?; Is it? → End (yes)`. */
function sayDiagram({ nodes, edges, groups }: Diagram): string {
  const names = new Map([...groups, ...nodes].map(({ id, label }) => [id, label.replaceAll("\n", " ")]));
  const name = (id: string) => names.get(id) || "•";
  const said = edges
    .filter(({ line }) => line !== "hidden")
    .map(({ from, to, label, end, start }) => {
      const sign = end !== "" && start !== "" ? "↔" : end !== "" ? "→" : "–";
      return `${name(from)} ${sign} ${name(to)}${label === "" ? "" : ` (${label.replaceAll("\n", " ")})`}`;
    });
  return said.length > 0 ? said.join("; ") : [...names.values()].join("; ");
}
