// Collects a diagram while its text is read: a node is made where it is first named, and takes its label where that is written.
import type { Diagram, DiagramEdge, DiagramGroup, DiagramNode, NodeShape } from "../model/diagram.ts";

export class DiagramBuilder {
  direction: Diagram["direction"] = "TB";
  readonly #nodes = new Map<string, DiagramNode>();
  readonly #edges: DiagramEdge[] = [];
  readonly #groups = new Map<string, DiagramGroup>();
  readonly #open: string[] = [];

  get group(): string {
    return this.#open.at(-1) ?? "";
  }
  isGroup(id: string): boolean {
    return this.#groups.has(id);
  }
  openGroup(id: string, label: string): void {
    this.#nodes.delete(id); // named before it was opened
    this.#groups.set(id, { id, label, parent: this.group });
    this.#open.push(id);
  }
  /** False where none is open. */
  closeGroup(): boolean {
    return this.#open.pop() !== undefined;
  }
  node(id: string, label?: string, shape?: NodeShape): string {
    if (this.isGroup(id)) return id;
    const known = this.#nodes.get(id);
    this.#nodes.set(id, {
      id,
      label: label ?? known?.label ?? id,
      shape: shape ?? known?.shape ?? "box",
      group: known?.group || this.group,
    });
    return id;
  }
  edge(edge: DiagramEdge): void {
    this.#edges.push(edge);
  }
  build(): Diagram {
    return {
      direction: this.direction,
      nodes: [...this.#nodes.values()],
      edges: this.#edges,
      groups: [...this.#groups.values()],
    };
  }
}

export const idPattern = /^[\p{L}\p{M}\p{N}_]+(?:[-.][\p{L}\p{M}\p{N}_]+)*/u;
const directions: Readonly<Record<string, Diagram["direction"]>> = { TB: "TB", TD: "TB", BT: "BT", LR: "LR", RL: "RL" };
export const directionOf = (written: string): Diagram["direction"] | undefined =>
  Object.hasOwn(directions, written) ? directions[written] : undefined;

/** The lines of a label; undefined where it holds what cannot be drawn. */
export function labelOf(written: string): string | undefined {
  const text = written.trim().replace(/<br\s*\/?>|\\n/gi, "\n");
  return /[<>`]|&\w+;|#\w+;/.test(text) ? undefined : text;
}
