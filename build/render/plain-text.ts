// What blocks say, as one text: how long it is says how large it is set.
import type { Block, Inline } from "../model/tree.ts";
import { textOf } from "../tree/text-of.ts";
import { childrenOf } from "../tree/walk.ts";

type Evaluate = (expression: Extract<Inline, { type: "expression" }>) => string;

/** `plainText(quote.blocks, evaluate)` is `Nobody sells for less. The clerk`. */
export function plainText(blocks: readonly Block[], evaluate: Evaluate): string {
  const said: string[] = [];
  const visit = (node: Parameters<typeof childrenOf>[0]): void => {
    if (!("type" in node)) return;
    if (node.type === "paragraph" || node.type === "heading" || node.type === "cell")
      said.push(textOf(node.content, evaluate));
    else if (node.type === "code-block") said.push(node.text);
    else if (node.type === "formula-block") said.push(node.tex);
    else if (node.type === "callout") {
      said.push(textOf(node.title, evaluate));
      for (const block of node.blocks) visit(block);
    } else for (const child of childrenOf(node)) visit(child);
  };
  for (const block of blocks) visit(block);
  return said.join(" ").replace(/\s+/g, " ").trim();
}
