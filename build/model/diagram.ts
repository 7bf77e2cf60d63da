// A diagram as it is understood, before anything is drawn: plain data.
export type NodeShape =
  | "box" | "round" | "stadium" | "subroutine" | "cylinder" | "circle" | "double-circle" | "flag" | "diamond" | "hexagon"
  | "lean-right" | "lean-left" | "trapezium" | "trapezium-down" | "start" | "end" | "bar"; // prettier-ignore
export interface DiagramNode {
  readonly id: string;
  readonly label: string; // lines parted by "\n"
  readonly shape: NodeShape;
  readonly group: string; // id of the group it stands in; "" for none
}
export type ArrowEnd = "" | "arrow" | "circle" | "cross";
export interface DiagramEdge {
  readonly from: string; // a node or a group
  readonly to: string;
  readonly label: string;
  readonly line: "solid" | "dotted" | "thick" | "hidden";
  readonly start: ArrowEnd;
  readonly end: ArrowEnd;
  readonly length: number; // ranks, from 1
}
export interface DiagramGroup {
  readonly id: string;
  readonly label: string;
  readonly parent: string; // "" for none
}
export interface Diagram {
  readonly direction: "TB" | "BT" | "LR" | "RL";
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly groups: readonly DiagramGroup[];
}
/** What is wrong in a diagram's text: line and column count from 1, within it. */
export interface DiagramFault {
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly hint: string;
}
