// A diagram -> the language of Graphviz, which places it. Colours are placeholders for those of the theme; the room for words is said
// by us, since Graphviz knows neither the deck's fonts nor how wide Han is.
import type { Diagram, DiagramEdge, DiagramNode, NodeShape } from "../model/diagram.ts";

/** Colours that stand for the theme's: what Graphviz writes -> what the page wants. */
export const placeholders: Readonly<Record<string, string>> = {
  "#010101": "var(--ink)",
  "#020202": "var(--muted)",
  "#030303": "var(--wash)",
  "#040404": "var(--line)",
  "#050505": "var(--paper)",
};
const [ink, muted, wash, line, paper] = Object.keys(placeholders);
export const fontSize = 20; // points: an inch has 72

const forms: Readonly<Record<NodeShape, string>> = {
  box: "shape=box",
  round: 'shape=box, style="filled,rounded"',
  stadium: 'shape=box, style="filled,rounded"',
  subroutine: "shape=box, peripheries=2",
  cylinder: "shape=cylinder",
  circle: "shape=circle",
  "double-circle": "shape=doublecircle",
  flag: "shape=cds",
  diamond: "shape=diamond",
  hexagon: "shape=hexagon",
  "lean-right": "shape=parallelogram",
  "lean-left": "shape=parallelogram",
  trapezium: "shape=trapezium",
  "trapezium-down": "shape=invtrapezium",
  start: `shape=circle, width=.25, height=.25, fixedsize=true, fillcolor="${ink}"`,
  end: `shape=doublecircle, width=.22, height=.22, fixedsize=true, fillcolor="${ink}"`,
  bar: `shape=box, width=1.2, height=.08, fixedsize=true, fillcolor="${ink}"`,
};
const roomy: readonly NodeShape[] = ["circle", "double-circle", "diamond", "hexagon", "lean-right", "lean-left", "trapezium", "trapezium-down", "flag"]; // prettier-ignore

/** In points; Han and kana are as wide as high. */
function widthOfLine(text: string, size: number): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/.test(character) ? 1 : 0.56;
  return width * size;
}
const quote = (text: string): string =>
  `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
const inches = (points: number): string => (points / 72).toFixed(3);

function nodeLine({ id, label, shape }: DiagramNode): string {
  const lines = label.split("\n");
  const width = Math.max(...lines.map((one) => widthOfLine(one, fontSize))) + 28;
  const height = lines.length * fontSize * 1.25 + 18;
  const scale = shape === "diamond" ? 1.5 : roomy.includes(shape) ? 1.2 : 1;
  const size =
    label === "" ? "" : `, width=${inches(width * scale)}, height=${inches(height * (shape === "diamond" ? 1.6 : 1))}`;
  return `${quote(id)} [label=${quote(label)}, ${forms[shape]}${size}]`;
}

/** Graphviz measures with fonts that it does not have: a box of our size holds the words. */
function boxed(label: string): string {
  const size = fontSize * 0.86;
  const lines = label.split("\n");
  const width = Math.ceil(Math.max(...lines.map((one) => widthOfLine(one, size))) + 10);
  const rows = lines.map((line) =>
    line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
  );
  return `<<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" WIDTH="${width}" HEIGHT="${Math.ceil(lines.length * size * 1.25)}"><TR><TD>${rows.join("<BR/>")}</TD></TR></TABLE>>`;
}

const heads = { "": "none", arrow: "normal", circle: "odot", cross: "tee" } as const;
const styles = { solid: "solid", dotted: "dashed", thick: "solid", hidden: "invis" } as const;

function edgeLine(edge: DiagramEdge, members: ReadonlyMap<string, string>): string {
  const node = (name: string) => members.get(name) ?? name;
  const cluster = (name: string, key: string) => (members.has(name) ? [`${key}=${quote(`cluster ${name}`)}`] : []);
  return `${quote(node(edge.from))} -> ${quote(node(edge.to))} [${[
    ...(edge.label === "" ? [] : [`label=${boxed(edge.label)}`]),
    `dir=both, arrowtail=${heads[edge.start]}, arrowhead=${heads[edge.end]}`,
    `style=${styles[edge.line]}`,
    `penwidth=${edge.line === "thick" ? 3.5 : 1.6}`,
    `minlen=${edge.length}`,
    ...cluster(edge.from, "ltail"),
    ...cluster(edge.to, "lhead"),
  ].join(", ")}]`;
}

export function dotOf({ direction, nodes, edges, groups }: Diagram): string {
  // An arrow to a group leads to its first node, and is cut where the group begins.
  const members = new Map<string, string>();
  const firstIn = (group: string): string | undefined =>
    nodes.find((node) => node.group === group)?.id ??
    groups
      .filter(({ parent }) => parent === group)
      .reduce<string | undefined>((found, { id }) => found ?? firstIn(id), undefined);
  for (const { id } of groups) members.set(id, firstIn(id) ?? `empty ${id}`);
  const inside = (parent: string): string[] => [
    ...nodes.filter(({ group }) => group === parent).map(nodeLine),
    ...groups
      .filter((group) => group.parent === parent)
      .map(
        ({ id, label }) =>
          `subgraph ${quote(`cluster ${id}`)} { label=${quote(label)}; labeljust=l; style="filled,rounded"; fillcolor="${paper}"; color="${line}"; fontcolor="${muted}"; margin=14;\n${inside(id).join("\n")}${firstIn(id) === undefined ? `\n${quote(`empty ${id}`)} [style=invis, label=""]` : ""} }`,
      ),
  ];
  return `digraph {
compound=true; rankdir=${direction}; bgcolor=transparent; nodesep=.45; ranksep=.6; pad=.05; fontname=Helvetica; fontsize=${fontSize * 0.86};
node [fontname=Helvetica, fontsize=${fontSize}, style=filled, color="${ink}", fillcolor="${wash}", fontcolor="${ink}", penwidth=1.6, margin="0.15,0.08"];
edge [fontname=Helvetica, fontsize=${fontSize * 0.86}, color="${muted}", fontcolor="${ink}", arrowsize=.9];
${inside("").join("\n")}
${edges.map((edge) => edgeLine(edge, members)).join("\n")}
}`;
}
export const themeDefaults = {
  graph: { bgcolor: "transparent", fontname: "Helvetica", fontcolor: muted!, color: line! },
  node: { fontname: "Helvetica", fontsize: fontSize, color: ink!, fontcolor: ink!, fillcolor: wash!, penwidth: 1.6 },
  edge: { fontname: "Helvetica", fontsize: fontSize * 0.86, color: muted!, fontcolor: ink!, penwidth: 1.6 },
};
