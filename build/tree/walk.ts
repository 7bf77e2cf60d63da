// Every node below some blocks, each before what it holds.
import type { AnyNode } from "../model/tree.ts";

/** The nodes straight inside a node. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  if (!("type" in node)) return node.blocks;
  switch (node.type) {
    case "strong":
    case "emphasis":
    case "strike":
    case "span":
    case "link":
    case "note":
    case "heading":
    case "paragraph":
    case "cell":
      return node.content;
    case "list":
      return node.items;
    case "item":
    case "quote":
    case "container":
      return node.blocks;
    case "callout":
      return [...node.title, ...node.blocks];
    case "row":
      return node.cells;
    case "table":
      return [...node.head, ...node.rows];
    case "text":
    case "code":
    case "image":
    case "break":
    case "formula":
    case "expression":
    case "citation":
    case "html":
    case "code-block":
    case "formula-block":
    case "rule":
    case "chart":
    case "diagram":
    case "data-table":
    case "toc":
    case "qr":
    case "media":
    case "number":
    case "icon":
    case "html-block":
      return [];
  }
}

export function walk(nodes: readonly AnyNode[], visit: (node: AnyNode) => void): void {
  for (const node of nodes) {
    visit(node);
    walk(childrenOf(node), visit);
  }
}
