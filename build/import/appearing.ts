// What an element says of its click -> the class of a fragment: on words a span, on blocks a group.
import { type Block, type Given, type Piece } from "./deck.ts";
import { blocksOf, type Frame, isBlock, trimmed } from "./frames.ts";
import { mergeGiven, pieceGiven } from "./given.ts";
import type { Reading } from "./reading.ts";

type Held = (Block | Piece)[];
/** `v-click`, `v-click.hide`, `v-after` as attributes. */
export const clickAttribute = /^v-(?:click|after)(?:[.-]|$)/;

/** `v-click`, `v-after` and reveal.js's class, on any element. */
export function appearance({ name, attributes, line }: Frame, reading: Reading): Given | undefined {
  if (name === "v-click" || name === "v-after") return undefined; // their component says it
  const directive = [...attributes.keys()].find((key) => clickAttribute.test(key));
  const classes = (attributes.get("class") ?? "").split(/\s+/).filter(Boolean);
  if (directive === undefined && !classes.includes("fragment")) return undefined;
  const kept = classes.includes("fragment")
    ? classes.filter((one) => /^(?:fragment|fade-|grow|shrink|strike|highlight-|semi-)/.test(one))
    : ["fragment"];
  if (directive?.includes("hide")) kept.push("fade-out");
  const at = Number(directive === undefined ? Number.NaN : attributes.get(directive));
  const values = new Map<string, string>();
  if (Number.isInteger(at) && at > 0) values.set("fragment-index", String(at - 1));
  const index = attributes.get("data-fragment-index");
  if (index !== undefined) values.set("fragment-index", index);
  return pieceGiven(reading, line, { id: "", classes: kept, values }, "other");
}

/** What is seen from a click on: words in a line are a span, blocks appear together. */
export function appearing(held: Held, given: Given, line: number): Held {
  if (held.some(isBlock)) return [{ kind: "group", line, given, blocks: blocksOf(held, line) }];
  const content = held.filter((one): one is Piece => !isBlock(one));
  const [only] = trimmed(content);
  if (only?.kind === "image" && trimmed(content).length === 1) {
    mergeGiven(only.given, given);
    return [only];
  }
  return content.some(({ kind }) => kind !== "comment") ? [{ kind: "span", given, content }] : content;
}
