// What a slide, a figure or a table is called in the deck of one audience: the words of a link that has none of its own.
import { referenceUntitled } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { ChartView } from "../model/chart.ts";
import type { Variant } from "../model/deck.ts";
import type { AnyNode, Inline, LinkTarget } from "../model/tree.ts";
import { inventoryOf } from "../tree/inventory.ts";
import { linkedName } from "../tree/linked-name.ts";
import { textOf } from "../tree/text-of.ts";

type Evaluate = (expression: Extract<Inline, { type: "expression" }>) => string;
export type TitleOf = (target: LinkTarget, place: AnyNode["place"]) => string;

/** `titleOf({ kind: "figure", name: "bill" }, place)` is `The bill`; what has no title is reported, and "". */
export function createTitles(
  { chapters, addresses }: Pick<Variant, "chapters" | "addresses">,
  charts: ReadonlyMap<string, Pick<ChartView, "title">>,
  evaluate: Evaluate,
  report: Report,
): TitleOf {
  let titles: Map<string, string> | undefined;
  /** Of each slide, and of each thing that has an id: by the id in the page. */
  const collect = (): Map<string, string> => {
    const found = new Map<string, string>();
    for (const slide of chapters.flatMap((chapter) => chapter.slides)) {
      const title = textOf(slide.heading, evaluate).trim() || slide.title;
      found.set(slide.id, title);
      for (const node of inventoryOf(slide).named)
        if (node.attributes && node.attributes.id !== "")
          found.set(node.attributes.id, titleOfNode(node, evaluate) ?? title);
    }
    return found;
  };
  return (target, place) => {
    const name = linkedName(target);
    const chart = target.kind === "figure" ? charts.get(target.name) : undefined;
    if (chart) return chart.title;
    const address = name === undefined ? undefined : addresses.get(name);
    if (address === undefined) return ""; // a mistake that was told
    titles ??= collect();
    const title = titles.get(address) ?? "";
    if (title === "" && (target.kind === "figure" || target.kind === "table"))
      report.add(referenceUntitled(place, target.kind, target.name));
    return title;
  };
}

/** Undefined: it is called as its slide. */
function titleOfNode(node: AnyNode, evaluate: Evaluate): string | undefined {
  if (!("type" in node)) return undefined;
  if (node.type === "heading") return textOf(node.content, evaluate).trim();
  if (node.type === "image") return node.title || node.attributes?.values["title"] || node.alt;
  if (node.type === "table") return node.attributes?.values["title"] ?? "";
  return undefined;
}
